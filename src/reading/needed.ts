import type { Reading } from './claim-draft.ts'
import { claimOf, ownersOf, subjectHolders, subjectItems, wordsText } from './claim-draft.ts'
import { childrenOf, subjectsOf } from './clause.ts'
import { contentOfClause } from './content.ts'

const needing = new Set(['need', 'require'])
const leading = new Set(['before', 'until', 'to', 'in order to', 'if'])

const pending = new Set('subject to|conditional on|contingent on|dependent on|pending|depending on'.split('|'))

/** "Denmark's contribution of 300 soldiers is subject to a vote": a promise that waits. */
export const awaited: Reading = (read, clause, group, cx) => {
  const waits = clause.parts.some((part) => part.kind === 'phrase' && pending.has(part.preposition))
  if ((group.lemma !== 'be' && group.lemma !== 'remain') || !waits) return null
  const things = subjectsOf(clause)
  const items = subjectItems(read, clause, cx)
  const holders = ownersOf(read, clause, things)
  if (items.length === 0 || holders.length === 0) return null
  return [
    claimOf(read, clause, group, {
      holders,
      items,
      stance: 'pledged',
      rule: 'awaited',
      words: wordsText(read, group.first, group.last),
    }),
  ]
}

/** "would need a request before it could lend helicopters": a will that waits for what is needed. */
export const needed: Reading = (read, clause, group, cx) => {
  if (!needing.has(group.lemma)) return null
  const holders = subjectHolders(read, clause)
  if (holders.length === 0) return null
  for (const child of childrenOf(clause)) {
    if (child.relation !== 'infinitive' && !(child.relation === 'adverbial' && leading.has(child.marker))) continue
    const { items } = contentOfClause(read, child, cx)
    if (!items.some((item) => !item.vague)) continue
    return [
      claimOf(read, clause, group, {
        holders,
        items,
        stance: 'open',
        rule: 'need',
        words: wordsText(read, group.first, group.last),
      }),
    ]
  }
  return null
}
