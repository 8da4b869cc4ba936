import { diffArrays } from 'diff'
import type { Told, ToldSentence } from './told.ts'

/** Words of a text by their places in the arrays of `Told`, `to` exclusive. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** Where two sentences differ: words of the one that stand in the place of words of the other; either side may be empty. */
export interface Gap {
  readonly a: WordRange
  readonly b: WordRange
}

/** More changes than a sentence has words: such a pair is one gap. */
const mostChanges = 240

/** The places where two sentences differ, in order (Myers 1986, over words without regard to case and accents). */
export function gapsBetween(a: Told, one: ToldSentence, b: Told, other: ToldSentence): readonly Gap[] {
  const changes = diffArrays(wordsOf(a, one), wordsOf(b, other), { maxEditLength: mostChanges })
  let [atA, atB] = [one.firstWord, other.firstWord]
  if (changes === undefined) return [{ a: { from: atA, to: one.endWord }, b: { from: atB, to: other.endWord } }]
  const gaps: Gap[] = []
  let open = { a: atA, b: atB }
  const close = (): void => {
    if (open.a < atA || open.b < atB) gaps.push({ a: { from: open.a, to: atA }, b: { from: open.b, to: atB } })
  }
  for (const { added, removed, count } of changes) {
    if (removed) atA += count
    else if (added) atB += count
    else {
      close()
      atA += count
      atB += count
      open = { a: atA, b: atB }
    }
  }
  close()
  return gaps
}

function wordsOf(told: Told, { firstWord, endWord }: ToldSentence): number[] {
  return Array.from(told.hash.subarray(firstWord, endWord))
}

/** A stretch of a text with a few words on both sides, inside its sentence, as UTF-16 offsets; the sentence where it has no words. */
export function around(
  told: Told,
  sentence: ToldSentence,
  { from, to }: WordRange,
  words: number,
): { readonly start: number; readonly end: number } {
  const first = Math.max(sentence.firstWord, from - words)
  const last = Math.min(sentence.endWord, to + words) - 1
  const [start, end] = [told.start[first], told.end[last]]
  return start === undefined || end === undefined || last < first ? sentence : { start, end }
}
