import type { Clause } from './clause.ts'
import { ownSubjects } from './clause.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject } from './holders.ts'
import type { NounPhrase } from './noun-phrase.ts'

const leavingOut = new Set(['except', 'except for', 'apart from', 'with the exception of', 'bar', 'save'])
const wholes = new Set(['all', 'every', 'each', 'everyone', 'everybody', 'any', 'no', 'none', 'nobody'])

/** "All but Bolivia will", "every state except Bolivia will": of whom the clause says that they do not. */
function exceptions(read: ReadSentence, clause: Clause): readonly NounPhrase[] {
  const { words } = read
  const subjects = ownSubjects(clause)
  const first = subjects[0]
  if (first === undefined || !wholes.has(words[first.first]?.lower ?? '')) return []
  const behind = subjects.slice(1).filter((one) => words[one.first - 1]?.lower === 'but')
  const phrases = clause.parts.flatMap((part) =>
    part.kind === 'phrase' && !part.after && leavingOut.has(part.preposition) ? part.phrases : [],
  )
  return [...behind, ...phrases]
}

/** Whom a claim is made of, without those that its subject leaves out; all the others, where nobody else is named. */
export function withoutExceptions(read: ReadSentence, clause: Clause, holders: readonly Holder[]): readonly Holder[] {
  const out = exceptions(read, clause).flatMap((one) => holdersOfSubject(read, one))
  if (out.length === 0) return holders
  const kept = holders.filter((holder) => !out.some((one) => one.actor === holder.actor))
  return kept.length > 0 ? kept : [{ actor: 'group', group: read.words[clause.first]?.text ?? 'all' }]
}
