import type { Clause } from './clause.ts'
import type { ReadSentence } from './grammar.ts'
import type { VerbGroup } from './verb-group.ts'

const bygone = new Set('decade decades century then'.split(' '))
const bygonePairs = new Set([
  'last time',
  'long ago',
  'years ago',
  'the past',
  'no longer',
  'used to',
  'last war',
  'the war',
])

/** A plain past beside words of other days tells of them: "for two decades", "the last time", "years ago". */
export function bygones(read: ReadSentence, group: VerbGroup): boolean {
  if (!group.past || group.perfect || group.modal !== null) return false
  return read.words.some((word, at) => bygone.has(word.lower) || otherDays(word.lower, read.words[at + 1]?.lower))
}

function otherDays(word: string, next: string | undefined): boolean {
  return next !== undefined && bygonePairs.has(`${word} ${next}`)
}

/** "which paid for a third of it until 2027": a plain tense in a relative clause says what somebody is, or was in other days. */
export function background(group: VerbGroup, clause: Clause): boolean {
  return (
    clause.relation === 'relative' && !group.perfect && !group.progressive && !group.passive && group.modal === null
  )
}
