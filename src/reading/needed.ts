import type { Reading } from './claim-draft.ts'
import { claimOf, subjectHolders, wordsText } from './claim-draft.ts'
import { childrenOf } from './clause.ts'
import { contentOfClause } from './content.ts'

const needing = new Set(['need', 'require'])
const leading = new Set(['before', 'until', 'to', 'in order to', 'if'])

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
