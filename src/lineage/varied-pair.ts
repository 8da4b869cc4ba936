import type { Variance } from '../records/derivation.ts'
import type { Span } from '../text/sentences.ts'
import type { Gap } from './sentence-gaps.ts'
import type { Told, ToldSentence } from './told.ts'

export interface VariedText {
  readonly text: string
  readonly told: Told
}

/** Two paired sentences of two texts, and where they differ. */
export interface VariedPair {
  readonly a: VariedText
  readonly b: VariedText
  readonly one: ToldSentence
  readonly other: ToldSentence
  readonly likeness: number
  readonly gaps: readonly Gap[]
}

/** A variance by the two places where it stands. */
export function varianceOf(
  what: Variance['what'],
  { a, b }: Pick<VariedPair, 'a' | 'b'>,
  here: Span,
  there: Span,
): Variance {
  return {
    what,
    here: a.text.slice(here.start, here.end),
    there: b.text.slice(there.start, there.end),
    start: here.start,
    end: here.end,
    fromStart: there.start,
    fromEnd: there.end,
  }
}
