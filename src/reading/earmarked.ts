import type { Clause } from './clause.ts'
import { childrenOf } from './clause.ts'
import type { ItemContext } from './contributions.ts'
import type { ReadSentence } from './grammar.ts'
import type { Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'

/** Reads the contributions of a phrase; handed in, since the two call each other. */
export type ItemsOf = (read: ReadSentence, phrase: NounPhrase, cx: ItemContext) => readonly Item[]

/** Prepositions that lead from a sum to what it is for: "for sea walls", "into wind farms", "to the damage fund". */
const purposes = new Set(['for', 'to', 'into', 'in', 'on', 'towards', 'toward', 'of'])

/**
 * "200 million dollars for sea walls": in a field where everything is paid for (`earmarked` of the pack) a sum is what it is
 * for. Gives the sum as that thing; empty where the words behind it name none.
 */
export function earmarked(
  read: ReadSentence,
  sum: Item,
  behind: readonly NounPhrase[],
  cx: ItemContext,
  itemsOf: ItemsOf,
): readonly Item[] {
  if (!cx.vocabulary.pack.earmarked) return []
  const purpose = behind.filter(
    (phrase) => purposes.has(read.words[phrase.first - 1]?.lower ?? '') || joined(read, phrase),
  )
  const things = purpose.flatMap((phrase) => itemsOf(read, phrase, cx))
  return paidFor(sum, things, cx)
}

/** "for sea walls and wells": each of a list behind its preposition. */
function joined(read: ReadSentence, phrase: NounPhrase): boolean {
  return ['and', 'or', ','].includes(read.words[phrase.first - 1]?.lower ?? '')
}

/** The sum as each thing that it pays for; every component once. */
function paidFor(sum: Item, things: readonly Item[], cx: ItemContext): readonly Item[] {
  const { money, unspecified } = cx.vocabulary.pack
  const named = things.filter((one) => !one.vague && one.component !== money && one.component !== unspecified)
  const components = [...new Set(named.map((one) => one.component))]
  return components.flatMap((component) => {
    const thing = named.find((one) => one.component === component)
    if (thing === undefined) return []
    const amount = sum.amount ?? thing.amount
    return [{ ...sum, component, amount, last: Math.max(sum.last, thing.last), vague: false, by: thing.by }]
  })
}

/** "has paid for storm shelters", "will finance two solar parks", "put 5 million into restoring wetlands". */
export function earmarkedDoing(
  read: ReadSentence,
  clause: Clause,
  doing: Item,
  cx: ItemContext,
  itemsOf: ItemsOf,
): readonly Item[] {
  const { pack } = cx.vocabulary
  if (!pack.earmarked || doing.component !== pack.money) return []
  const clauses = [clause, ...childrenOf(clause).filter((one) => one.relation === 'gerund' && purposes.has(one.marker))]
  const things = clauses.flatMap((one) =>
    one.parts.flatMap((part) => {
      if (part.kind === 'noun') return part.after || clause.group?.passive === true ? part.phrases : []
      return part.kind === 'phrase' && purposes.has(part.preposition) ? part.phrases : []
    }),
  )
  return paidFor(
    doing,
    things.flatMap((phrase) => itemsOf(read, phrase, cx)),
    cx,
  )
}
