import type { Vocabulary } from '../packs/vocabulary.ts'
import type { ActorId } from '../records/actor.ts'
import type { Clause } from './clause.ts'
import { childrenOf, subjectsOf } from './clause.ts'
import type { FoundKind } from './condition-kinds.ts'
import { notSoFar } from './condition-places.ts'
import type { ConditionSpan } from './condition-starts.ts'
import type { ReadSentence } from './grammar.ts'
import { isSpeech } from './verb-lists.ts'

const wanting = new Set(['want', 'demand', 'insist', 'expect', 'seek', 'await', 'need', 'require'])

/**
 * What a clause says has still to come, with no word for a condition:
 *  1. yet   - "…, but the treasury has yet to find the money", in the sentence that promises; in one of its own it is a doubt
 *  2. wants - "it wants clear rules", "Oslo wants American cover"
 *  3. first - "first the guns must fall silent"
 */
export function outstanding(read: ReadSentence, clause: Clause, knownSubject: () => boolean): ConditionSpan | null {
  const { group } = clause
  if (group === null || (clause.relation !== 'main' && clause.relation !== 'content')) return null
  // 1. yet
  if ((group.yet || notSoFar(group)) && !isSpeech(group.lemma))
    return { first: clause.first, last: clause.last, own: 'holder' }
  // 2. wants
  if (!group.negated && !group.passive && wanting.has(group.lemma) && wantsThing(clause, knownSubject))
    return { first: group.last + 1, last: clause.last, own: 'named' }
  // 3. first
  const first =
    group.modal === 'must' && read.words.slice(clause.first, clause.last + 1).some(({ lower }) => lower === 'first')
  return first ? { first: clause.first, last: clause.last } : null
}

/** A thing and no doing is wanted, by somebody who is known or taken up ("it wants", "Wants the rules on paper."). */
function wantsThing(clause: Clause, knownSubject: () => boolean): boolean {
  if (childrenOf(clause).some((child) => child.relation === 'infinitive')) return false
  return subjectsOf(clause).every((one) => one.pronoun) || knownSubject()
}

/** Whether a kind is the holder's own affair, or names another whose doing it is. */
export function isOwn(
  kind: FoundKind,
  own: 'holder' | 'named',
  holders: readonly ActorId[],
  { pack }: Vocabulary,
): boolean {
  const party = pack.conditions.find((one) => one.id === kind.kind)?.party
  if (party === 'holder' || (party === 'own' && own === 'named')) return true
  return own === 'named' && party === 'other' && kind.party !== null && !holders.some((holder) => holder === kind.party)
}
