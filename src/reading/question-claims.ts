import type { Stance } from '../records/position.ts'
import type { Reading } from './claim-draft.ts'
import { claimOf, unique, wordsText } from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf, ownSubjects } from './clause.ts'
import { contentOfClause } from './content.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'

/** Verbs under which a question as the subject stays open. */
export const pendingVerbs = new Set(
  'remain depend hinge rest hang turn be stay become seem appear wait await need require'.split(' '),
)

function questionBefore(clause: Clause): Clause | null {
  const part = clause.parts.find((one) => one.kind === 'clause' && !one.after && one.clause.relation === 'question')
  return part?.kind === 'clause' ? part.clause : null
}

/**
 * "Whether Finland will send jets remains to be seen", "whether it sends any will depend on a ceasefire": a question as the subject
 * is open, whatever is said of it, unless it is said to be settled.
 */
export const askedFirst: Reading = (read, clause, group, cx) => {
  const question = questionBefore(clause)
  if (question === null || !['whether', 'if'].includes(question.marker)) return null
  const settled = clause.parts.some(
    (part) =>
      part.kind === 'adjective' &&
      part.after &&
      /^(?:clear|settled|decided|certain)$/.test(read.words[part.at]?.lower ?? ''),
  )
  if (settled && !group.negated) return null
  const { items } = contentOfClause(read, question, cx)
  if (items.length === 0) return null
  const subjects = ownSubjects(question)
  const named = unique(subjects.flatMap((one) => holdersOfSubject(read, one)))
  const owned = named.length > 0 ? named : unique(subjects.flatMap((one) => holdersOfThing(read, one)))
  const holders = owned.length > 0 ? owned : cx.fallback(read, clause, false)
  if (holders.length === 0) return null
  const stance: Stance = 'undecided'
  const hangs = ['depend', 'hinge', 'rest', 'hang', 'turn'].includes(group.lemma)
  const rule = hangs ? 'tied' : ['need', 'require', 'await'].includes(group.lemma) ? 'need' : 'question-first'
  const first = Math.min(question.first, ...childrenOf(question).map((child) => child.first))
  return [
    claimOf(read, { ...clause, first }, group, {
      holders,
      items,
      stance,
      rule,
      words: wordsText(read, group.first, group.last),
    }),
  ]
}
