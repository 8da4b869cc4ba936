import type { Variance } from '../records/derivation.ts'
import type { Match } from './align.ts'
import { replacedNames } from './name-variances.ts'
import { negationsBetween } from './negation-variances.ts'
import { type NumbersOf, replacedNumbers } from './number-variances.ts'
import { gapsBetween } from './sentence-gaps.ts'
import { statedNumbers } from './stated-numbers.ts'
import type { VariedText } from './varied-pair.ts'

/** Pairs less alike than this are told too differently for a word of one to stand against a word of the other. */
const alikeEnough = 0.4

const order = { stance: 0, negation: 1, number: 2, name: 3 } as const

/**
 * What differs between paired sentences and changes what is said: a negation that one of them lacks; another number or name in
 * the same place; a number or a name that stands nowhere in the other text beside one of the other of which the same holds.
 */
export function variancesBetween(a: VariedText, b: VariedText, matches: readonly Match[]): readonly Variance[] {
  const numbers = { a: numbersOf(a), b: numbersOf(b) }
  const found: Variance[] = []
  for (const match of matches) {
    const one = a.told.sentences[match.a]
    const other = b.told.sentences[match.b]
    if (one === undefined || other === undefined || match.likeness < alikeEnough || match.likeness === 1) continue
    const pair = { a, b, one, other, likeness: match.likeness, gaps: gapsBetween(a.told, one, b.told, other) }
    found.push(...negationsBetween(pair), ...replacedNumbers(pair, numbers), ...replacedNames(pair))
  }
  return once(found).sort((x, y) => order[x.what] - order[y.what] || x.start - y.start)
}

function numbersOf({ text, told }: VariedText): NumbersOf {
  const bySentence = new Map(
    told.sentences.map((sentence) => [sentence, statedNumbers(text, sentence.start, sentence.end)]),
  )
  return { bySentence, values: new Set([...bySentence.values()].flat().map(({ value }) => value)) }
}

/** The same name against the same name is told once, where it first stands. */
function once(variances: readonly Variance[]): Variance[] {
  const seen = new Set<string>()
  return variances.filter((each) => {
    const key = JSON.stringify([each.what, each.here, each.there, each.what === 'name' ? 0 : each.start])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
