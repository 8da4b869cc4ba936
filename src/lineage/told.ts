import type { Part } from '../records/report.ts'
import type { SentenceSpan, Span } from '../text/sentences.ts'
import { sentencesOf } from '../text/sentences.ts'
import { scanWords, WordBuffer, wordKind } from '../text/words.ts'
import { isProse } from './prose.ts'
import { storyStretches } from './sketch.ts'
import { stateMeant } from './state-words.ts'

/** One sentence of a report's own story, by its offsets (UTF-16 in the rendition) and its places in the arrays of `Outline`. */
export interface OutlineSentence extends Span {
  /** Its words are those from `firstWord` up to, and without, `endWord`. */
  readonly firstWord: number
  readonly endWord: number
  /** The same for its distinct stems. */
  readonly firstStem: number
  readonly endStem: number
  /** True for a whole sentence, false for what stands around a story: headings, bylines, captions, menus, links. */
  readonly prose: boolean
}

export type ToldSentence = OutlineSentence & SentenceSpan

/** What a story is aligned with another by: a scan keeps it. */
export interface Outline {
  readonly sentences: readonly OutlineSentence[]
  /** Words of its prose. */
  readonly words: number
  /** Of each word its folded hash. Function words included. */
  readonly hash: Uint32Array
  /** Stems that are no function words, ascending inside a sentence. */
  readonly stem: Uint32Array
}

/** A report's own story, sentence by sentence and word by word. */
export interface Told extends Outline {
  readonly sentences: readonly ToldSentence[]
  /** Of each word its bits of `wordKind`, and where it stands. */
  readonly kind: Uint8Array
  readonly start: Uint32Array
  readonly end: Uint32Array
}

const buffer = new WordBuffer()
/** Sentences beyond these are not aligned: a book-length text is compared by its beginning. */
const mostSentences = 1500
/** A sentence is aligned by its first words. */
const mostWords = 120

/** Cuts the story of a text into sentences and words, for alignment and comparison. Linear in the length of the text. */
export function tell(text: string, parts: readonly Part[] = []): Told {
  const maker = new ToldMaker()
  for (const stretch of storyStretches(text, parts)) {
    for (const span of sentencesOf(text, stretch.start, stretch.end)) {
      if (maker.sentences.length === mostSentences) break
      maker.add(text, span)
    }
  }
  return maker.told()
}

class ToldMaker {
  readonly sentences: ToldSentence[] = []
  private prose = 0
  private words = 0
  private stems = 0
  private hash = new Uint32Array(1024)
  private kind = new Uint8Array(1024)
  private start = new Uint32Array(1024)
  private end = new Uint32Array(1024)
  private stem = new Uint32Array(1024)

  add(text: string, span: SentenceSpan): void {
    const found = scanWords(text, buffer, span.start, span.end)
    const count = Math.min(found.count, mostWords)
    this.room(count)
    this.hash.set(found.hash.subarray(0, count), this.words)
    this.kind.set(found.kind.subarray(0, count), this.words)
    this.start.set(found.start.subarray(0, count), this.words)
    this.end.set(found.end.subarray(0, count), this.words)
    const firstStem = this.stems
    this.addStems(found, count)
    const prose = isProse(text, span, count)
    if (prose) this.prose += count
    this.sentences.push({
      ...span,
      firstWord: this.words,
      endWord: this.words + count,
      firstStem,
      endStem: this.stems,
      prose,
    })
    this.words += count
  }

  private addStems(found: WordBuffer, count: number): void {
    const from = this.stems
    let end = from
    for (let word = 0; word < count; word++) {
      const state = stateMeant(found, word)
      if (state !== undefined) this.stem[end++] = state
      else if (((found.kind[word] ?? 0) & wordKind.functional) === 0) this.stem[end++] = found.stem[word] ?? 0
    }
    const own = this.stem.subarray(from, end).sort()
    for (let at = 0; at < own.length; at++) {
      if (at === 0 || own[at] !== own[at - 1]) this.stem[this.stems++] = own[at] ?? 0
    }
  }

  private room(count: number): void {
    if (this.words + count <= this.hash.length) return
    const size = (this.words + count) * 2
    this.hash = grown(this.hash, new Uint32Array(size))
    this.kind = grown(this.kind, new Uint8Array(size))
    this.start = grown(this.start, new Uint32Array(size))
    this.end = grown(this.end, new Uint32Array(size))
    this.stem = grown(this.stem, new Uint32Array(size))
  }

  told(): Told {
    return {
      sentences: this.sentences,
      words: this.prose,
      hash: this.hash.slice(0, this.words),
      kind: this.kind.slice(0, this.words),
      start: this.start.slice(0, this.words),
      end: this.end.slice(0, this.words),
      stem: this.stem.slice(0, this.stems),
    }
  }
}

function grown<Numbers extends Uint32Array | Uint8Array>(old: Numbers, into: Numbers): Numbers {
  into.set(old)
  return into
}
