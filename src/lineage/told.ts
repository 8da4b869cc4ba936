import type { Part } from '../records/report.ts'
import type { SentenceSpan, Span } from '../text/sentences.ts'
import { wordKind } from '../text/words.ts'
import { isProse } from './prose.ts'
import { stateMeant } from './state-words.ts'
import type { StoryWords } from './story-words.ts'
import { storyWords } from './story-words.ts'

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

/** Sentences beyond these are not aligned: a book-length text is compared by its beginning. */
const mostSentences = 1500
/** A sentence is aligned by its first words. */
const mostWords = 120

/** Cuts the story of a text into sentences and words, for alignment and comparison. `story` is this text's, where it is at hand. */
export function tell(
  text: string,
  parts: readonly Part[] = [],
  { sentences, first, words }: StoryWords = storyWords(text, parts),
): Told {
  const told: ToldSentence[] = []
  const kept = new Kept(words.count)
  let prose = 0
  for (const [place, span] of sentences.slice(0, mostSentences).entries()) {
    const from = first[place] ?? 0
    const count = Math.min((first[place + 1] ?? from) - from, mostWords)
    const [firstWord, firstStem] = [kept.words, kept.stems]
    kept.add(words, from, from + count)
    const isTold = isProse(text, span, count)
    if (isTold) prose += count
    told.push({ ...span, firstWord, endWord: kept.words, firstStem, endStem: kept.stems, prose: isTold })
  }
  return { sentences: told, words: prose, ...kept.lists() }
}

/** The words that are kept of a story, and their stems. */
class Kept {
  words = 0
  stems = 0
  private readonly hash: Uint32Array
  private readonly kind: Uint8Array
  private readonly start: Uint32Array
  private readonly end: Uint32Array
  private readonly stem: Uint32Array

  constructor(most: number) {
    this.hash = new Uint32Array(most)
    this.kind = new Uint8Array(most)
    this.start = new Uint32Array(most)
    this.end = new Uint32Array(most)
    this.stem = new Uint32Array(most)
  }

  add(words: StoryWords['words'], from: number, to: number): void {
    const firstStem = this.stems
    for (let word = from; word < to; word++) {
      const kind = words.kind[word] ?? 0
      this.hash[this.words] = words.hash[word] ?? 0
      this.kind[this.words] = kind
      this.start[this.words] = words.start[word] ?? 0
      this.end[this.words++] = words.end[word] ?? 0
      const state = stateMeant(words, word)
      if (state !== undefined) this.stem[this.stems++] = state
      else if ((kind & wordKind.functional) === 0) this.stem[this.stems++] = words.stem[word] ?? 0
    }
    this.stems = distinctIn(this.stem, firstStem, this.stems)
  }

  lists(): Pick<Told, 'hash' | 'kind' | 'start' | 'end' | 'stem'> {
    return {
      hash: this.hash.subarray(0, this.words),
      kind: this.kind.subarray(0, this.words),
      start: this.start.subarray(0, this.words),
      end: this.end.subarray(0, this.words),
      stem: this.stem.subarray(0, this.stems),
    }
  }
}

/** Puts the numbers between two places in order, each once, by inserting them; gives the place behind them. They are few. */
function distinctIn(numbers: Uint32Array, from: number, to: number): number {
  let end = from
  for (let at = from; at < to; at++) {
    const number = numbers[at] ?? 0
    let place = end
    while (place > from && (numbers[place - 1] ?? 0) > number) place--
    if (place > from && numbers[place - 1] === number) continue
    numbers.copyWithin(place + 1, place, end)
    numbers[place] = number
    end++
  }
  return end
}
