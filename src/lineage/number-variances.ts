import type { Variance } from '../records/derivation.ts'
import { negationsIn } from './negations.ts'
import type { WordRange } from './sentence-gaps.ts'
import type { BoundedNumber } from './stated-numbers.ts'
import type { Told, ToldSentence } from './told.ts'
import { type VariedPair, varianceOf } from './varied-pair.ts'

/** The numbers of a text by its sentences, and all their values. */
export interface NumbersOf {
  readonly bySentence: ReadonlyMap<ToldSentence, readonly BoundedNumber[]>
  readonly values: ReadonlySet<number>
}

/** Pairs as alike as this keep the places of their words: a number in the place of another replaced it. */
const keepsPlaces = 0.6
/** In such a place stand a number and its unit, and no clause. */
const mostWords = 4

/**
 * Numbers of which the one stands for the other: in the same place of both sentences, though each may stand elsewhere too; or
 * left over on both sides and nowhere else in either text. A number of one text only is an addition and no variance. So is
 * a bound turned round before the same number: "up to 500", "at least 500".
 */
export function replacedNumbers(
  pair: VariedPair,
  numbers: { readonly a: NumbersOf; readonly b: NumbersOf },
): Variance[] {
  const here = numbers.a.bySentence.get(pair.one) ?? []
  const there = numbers.b.bySentence.get(pair.other) ?? []
  if (here.length === 0 || there.length === 0) return []
  const inPlace = pair.likeness >= keepsPlaces ? replacedInPlace(pair, here, there) : []
  const known = new Set(inPlace.flat())
  const restOfA = here.filter((one) => !known.has(one) && !numbers.b.values.has(one.value))
  const restOfB = there.filter((other) => !known.has(other) && !numbers.a.values.has(other.value))
  const left = restOfA.length === restOfB.length ? zipped(restOfA, restOfB) : []
  const turned = sameTurns(pair) ? turnedBounds(here, there) : []
  return [...inPlace, ...left, ...turned].map(([one, other]) => varianceOf('number', pair, one, other))
}

type Replaced = readonly [BoundedNumber, BoundedNumber]

function replacedInPlace(
  { a, b, gaps }: VariedPair,
  here: readonly BoundedNumber[],
  there: readonly BoundedNumber[],
): Replaced[] {
  return gaps.flatMap((gap): Replaced[] => {
    if (Math.max(gap.a.to - gap.a.from, gap.b.to - gap.b.from) > mostWords) return []
    const [one, ...moreOfA] = within(a.told, gap.a, here)
    const [other, ...moreOfB] = within(b.told, gap.b, there)
    if (one === undefined || other === undefined || moreOfA.length + moreOfB.length > 0) return []
    return one.value === other.value && one.to === other.to ? [] : [[one, other]]
  })
}

function within(told: Told, { from, to }: WordRange, numbers: readonly BoundedNumber[]): readonly BoundedNumber[] {
  const [start, end] = [told.start[from], told.end[to - 1]]
  if (to <= from || start === undefined || end === undefined) return []
  return numbers.filter((one) => one.start < end && one.end > start)
}

/** "Does not reach more than 500" bounds as "no more than 500" does: with other negations, a bound says nothing by itself. */
function sameTurns({ a, b, one, other }: VariedPair): boolean {
  return negationsIn(a.text, one).length === negationsIn(b.text, other).length
}

function turnedBounds(here: readonly BoundedNumber[], there: readonly BoundedNumber[]): Replaced[] {
  return here.flatMap((one): Replaced[] => {
    const same = there.filter(({ value }) => value === one.value)
    const [other] = same
    const turned = other !== undefined && same.length === 1 && one.bound !== null && other.bound !== null
    return turned && one.bound !== other.bound ? [[one, other]] : []
  })
}

function zipped(here: readonly BoundedNumber[], there: readonly BoundedNumber[]): Replaced[] {
  return here.flatMap((one, at): Replaced[] => {
    const other = there[at]
    return other === undefined ? [] : [[one, other]]
  })
}
