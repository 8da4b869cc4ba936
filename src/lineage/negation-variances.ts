import type { Variance } from '../records/derivation.ts'
import type { Span } from '../text/sentences.ts'
import { negationsIn, saysOtherwise, turnsIn } from './negations.ts'
import { around, type Gap, type WordRange } from './sentence-gaps.ts'
import type { Told } from './told.ts'
import { type VariedPair, varianceOf } from './varied-pair.ts'

/** From here on the words of a pair were kept, and what was put in or left out is told word by word. */
const sameWords = 0.75
/** Words on both sides that a negation is shown with, as what stands in its place is. */
const context = 3

/** Negations that one of two sentences lacks: it says the opposite, or a part of it does. */
export function negationsBetween(pair: VariedPair): Variance[] {
  const gaps = pair.likeness < sameWords ? turnedRound(pair) : turnedInPlace(pair)
  const { a, b, one, other } = pair
  return gaps.map((gap) =>
    varianceOf('negation', pair, around(a.told, one, gap.a, context), around(b.told, other, gap.b, context)),
  )
}

/** Told otherwise: only a sentence with a negation against one without any says the opposite; shown where it stands. */
function turnedRound({ a, b, one, other, gaps }: VariedPair): readonly Gap[] {
  if (!one.prose || !other.prose) return []
  const here = negationsIn(a.text, one)
  const there = negationsIn(b.text, other)
  if (here.length > 0 === there.length > 0) return []
  const [text, sentence] = here.length > 0 ? [b.text, other] : [a.text, one]
  if (saysOtherwise(text, sentence)) return []
  const found = gaps.find(({ a: inA, b: inB }) => count(here, a.told, inA) + count(there, b.told, inB) > 0)
  return found === undefined ? [] : [found]
}

/**
 * Told in the same words: where the words that were put in, dropped or changed turn the sentence round an odd number of times, and
 * where they do so twice by themselves, in two places. "Would leave only if" for "would not leave unless" turns nothing.
 */
function turnedInPlace({ a, b, one, other, gaps }: VariedPair): readonly Gap[] {
  const here = turnsIn(a.text, one)
  const there = turnsIn(b.text, other)
  const turned = gaps.filter((gap) => (count(here, a.told, gap.a) + count(there, b.told, gap.b)) % 2 === 1)
  const bare = turned.filter(isBare)
  if (turned.length % 2 === 0) return bare.length === turned.length ? turned : []
  return bare.length > 0 ? bare : turned.slice(0, 1)
}

function count(turns: readonly Span[], told: Told, { from, to }: WordRange): number {
  const [start, end] = [told.start[from], told.end[to - 1]]
  if (to <= from || start === undefined || end === undefined) return 0
  return turns.filter((turn) => turn.start < end && turn.end > start).length
}

/** A negation put in or left out with nothing in its place. */
function isBare({ a, b }: Gap): boolean {
  return a.from === a.to || b.from === b.to
}
