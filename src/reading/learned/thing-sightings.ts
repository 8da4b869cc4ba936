import type { Vocabulary } from '../../packs/vocabulary.ts'
import type { ComponentId } from '../../records/position.ts'
import type { ReadSentence } from '../grammar.ts'
import { nearestComponent } from './nearest-component.ts'

/**
 * How a component comes into a sentence: a noun of the pack that means it alone or shares it with others (`weak`), a word that
 * makes a general noun one, a doing, a doing with its object, a sum of money, a general noun, the arrangement itself, taking part.
 * `topic`: spoken of in a sentence before. `usual`: what the report speaks of most.
 */
export type ThingSource =
  | 'noun'
  | 'weak'
  | 'modifier'
  | 'verb'
  | 'action'
  | 'money'
  | 'general'
  | 'arrangement'
  | 'joins'
  | 'given'
  | 'like'
  | 'topic'
  | 'usual'
  | 'any'

/** A component that a sentence may be about. Word indexes, inclusive; -1 where no words of it mean the component. */
export interface ThingSighting {
  readonly component: ComponentId
  readonly source: ThingSource
  readonly first: number
  readonly last: number
  readonly by: string
}

const currency =
  /^(?:euros?|dollars?|pounds?|yen|yuan|krone|kroner|krona|kronor|francs?|zloty|lira|rupees?|won|pesos?|dirhams?|riyals?|forint|dinars?|rubles?|rand|naira|shillings?)$/
const sign = /^(?:(?:us|c|a|nz|hk)?\$|[€£¥])/

/** Every component a sentence names, in the order of its words, longest phrases first. Linear in its length. */
export function thingSightings(read: ReadSentence, vocabulary: Vocabulary): readonly ThingSighting[] {
  const { words } = read
  const found: ThingSighting[] = []
  const { pack } = vocabulary
  let covered = -1
  for (let at = 0; at < words.length; at++) {
    const nouns = vocabulary.nouns.at(words, at)
    const strong = nouns.filter((one) => !one.value.weak)
    const chosen = strong.length > 0 ? strong : nouns
    for (const one of chosen)
      if (at + one.words - 1 > covered)
        found.push({
          component: one.value.component,
          source: one.value.weak ? 'weak' : 'noun',
          first: at,
          last: at + one.words - 1,
          by: one.phrase,
        })
    for (const one of vocabulary.modifiers.at(words, at))
      if (at + one.words - 1 > covered)
        found.push({ component: one.value, source: 'modifier', first: at, last: at + one.words - 1, by: one.phrase })
    const end = Math.max(-1, ...chosen.map((one) => at + one.words - 1))
    if (end > covered) covered = end
    for (const one of [...vocabulary.verbs.at(words, at), ...vocabulary.verbs.split(words, at)]) {
      const { objects, component } = one.value
      if (objects === null)
        found.push({ component, source: 'verb', first: at, last: at + one.words - 1, by: one.phrase })
      else if (near(words.length, at, (next) => objects.at(words, next).length > 0))
        found.push({ component, source: 'action', first: at, last: at + one.words - 1, by: one.phrase })
    }
    const money = currency.test(words[at]?.lower ?? '') || sign.test(words[at]?.lower ?? '')
    if (money && pack.money !== null)
      found.push({ component: pack.money, source: 'money', first: at, last: at, by: 'money' })
    if (vocabulary.general.at(words, at).length > 0)
      found.push({ component: pack.unspecified, source: 'general', first: at, last: at, by: words[at]?.lower ?? '' })
    if (vocabulary.arrangement.at(words, at).length > 0)
      found.push({
        component: pack.unspecified,
        source: 'arrangement',
        first: at,
        last: at,
        by: words[at]?.lower ?? '',
      })
    const act = vocabulary.acts
      .at(words, at)
      .find((one) => one.value === 'joins' || one.value === 'leaves' || one.value === 'stays')
    if (act !== undefined)
      found.push({ component: pack.unspecified, source: 'joins', first: at, last: at + act.words - 1, by: act.phrase })
  }
  return [...found, ...given(found, vocabulary), ...alike(read, found, vocabulary)]
}

/** Things that would be another component were they given away: the same words once more. */
function given(found: readonly ThingSighting[], { pack }: Vocabulary): readonly ThingSighting[] {
  return found.flatMap((one) => {
    if (one.source !== 'noun' && one.source !== 'weak') return []
    const to = pack.transfers
      .filter((transfer) => transfer.verbs.length > 0 && transfer.from.includes(one.component))
      .map((transfer) => transfer.to)
    return [...new Set(to)]
      .filter((component) => !found.some((other) => other.first === one.first && other.component === component))
      .map((component): ThingSighting => ({ ...one, component, source: 'given' }))
  })
}

/** Nouns that the pack does not list but that are used like some that it does. */
function alike(read: ReadSentence, found: readonly ThingSighting[], vocabulary: Vocabulary): readonly ThingSighting[] {
  const more: ThingSighting[] = []
  read.words.forEach((word, at) => {
    if (word.tag !== 'NOUN' || word.lower.length < 4 || found.some((one) => one.first <= at && one.last >= at)) return
    const near = nearestComponent(word.lower, vocabulary)
    if (near !== null && !found.some((one) => one.component === near.component && one.source === 'noun'))
      more.push({ component: near.component, source: 'like', first: at, last: at, by: near.word })
  })
  return more
}

/** How far before or behind a doing its object may stand. */
const reach = 12

function near(length: number, at: number, is: (next: number) => boolean): boolean {
  for (let next = Math.max(0, at - reach); next < Math.min(length, at + reach); next++)
    if (next !== at && is(next)) return true
  return false
}
