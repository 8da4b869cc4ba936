import type { Part } from '../records/report.ts'
import type { SentenceSpan } from '../text/sentences.ts'
import { sentencesOf } from '../text/sentences.ts'
import { scanWords, WordBuffer, wordKind } from '../text/words.ts'
import { quotedStretches } from './quoted.ts'
import { storyStretches } from './sketch.ts'

/** One sentence of a report's own story, word by word. Offsets are UTF-16 in the rendition. */
export interface ToldSentence extends SentenceSpan {
  /** Hash of each word, folded; function words included. */
  readonly words: Uint32Array
  /** Bits of `wordKind` for each word. */
  readonly kinds: Uint8Array
  readonly wordStart: Uint32Array
  readonly wordEnd: Uint32Array
  /** 1 for a word inside a quotation. */
  readonly quoted: Uint8Array
  /** Distinct stems that are no function words, ascending. */
  readonly stems: Uint32Array
  /** True for a whole sentence, false for what stands around a story: headings, bylines, captions, menus, links. */
  readonly prose: boolean
}

/** A report's own story, sentence by sentence. */
export interface Told {
  readonly sentences: readonly ToldSentence[]
  /** Words of its prose. */
  readonly words: number
}

const buffer = new WordBuffer()
/** Sentences beyond these are not aligned: a book-length text is compared by its beginning. */
const mostSentences = 1500
/** A sentence is aligned by its first words. */
const mostWords = 120

/** Cuts the story of a text into sentences and words, for alignment and comparison. */
export function tell(text: string, parts: readonly Part[] = []): Told {
  const spans = storyStretches(text, parts).flatMap((each) => sentencesOf(text, each.start, each.end))
  const quoted = quotedStretches(text)
  const sentences: ToldSentence[] = []
  let at = 0
  let words = 0
  for (const span of spans.slice(0, mostSentences)) {
    while (at < quoted.length && (quoted[at + 1] ?? 0) <= span.start) at += 2
    const sentence = toldSentence(text, span, quoted, at)
    if (sentence.prose) words += sentence.words.length
    sentences.push(sentence)
  }
  return { sentences, words }
}

function toldSentence(text: string, span: SentenceSpan, quotations: readonly number[], from: number): ToldSentence {
  const found = scanWords(text, buffer, span.start, span.end)
  const count = Math.min(found.count, mostWords)
  const quoted = new Uint8Array(count)
  const stems = new Set<number>()
  let at = from
  for (let word = 0; word < count; word++) {
    const start = found.start[word] ?? 0
    while (at < quotations.length && (quotations[at + 1] ?? 0) <= start) at += 2
    if (at < quotations.length && (quotations[at] ?? 0) <= start) quoted[word] = 1
    if (((found.kind[word] ?? 0) & wordKind.functional) === 0) stems.add(found.stem[word] ?? 0)
  }
  return {
    ...span,
    words: found.hash.slice(0, count),
    kinds: found.kind.slice(0, count),
    wordStart: found.start.slice(0, count),
    wordEnd: found.end.slice(0, count),
    quoted,
    stems: Uint32Array.from(stems).sort(),
    prose: isProse(text, span, count),
  }
}

/** Whole sentences end with a stop, or are long; what stands around a story does neither. */
function isProse(text: string, span: SentenceSpan, words: number): boolean {
  if (words < 3) return false
  const tail = text.slice(Math.max(span.start, span.end - 3), span.end)
  return words >= 16 || (/[.!?\u2026]["'\u201D\u2019\u00BB)\]]{0,2}$/.test(tail) && words >= 4)
}
