import type { Claim } from './claim.ts'
import { ancestorsOf } from './clause.ts'
import type { ConditionedClaim } from './conditioned-claims.ts'
import type { ReadSentence } from './grammar.ts'

/** Words that set what is said against what came later. */
const then = new Set(['initially', 'originally', 'previously', 'formerly', 'earlier', 'once', 'first'])

/**
 * Marks claims that are told as history: in the past perfect ("which had promised"), of a thing whose present state the main
 * clause tells ("the 60 vehicles that it promised"), or as the earlier of two stances of one actor on one component.
 */
export function withPast(
  claims: readonly ConditionedClaim[],
  sentences: readonly ReadSentence[],
): readonly ConditionedClaim[] {
  return claims.map((one, at) => {
    const { claim } = one
    if (claim.past) return { ...one, past: !backshifted(claim) }
    const later = claims.slice(at + 1).some((other) => supersedes(other, one))
    return later && toldAsEarlier(claim, sentences[claim.sentence]) ? { ...one, past: true } : one
  })
}

function supersedes(other: ConditionedClaim, one: ConditionedClaim): boolean {
  if (other.stance === one.stance) return false
  const actor = other.claim.holders.some((holder) =>
    one.claim.holders.some((own) => own.actor === holder.actor && own.actor !== 'group'),
  )
  return actor && other.claim.items.some((item) => one.claim.items.some((own) => own.component === item.component))
}

/** A past tense inside a relative clause, or beside "initially". */
function toldAsEarlier(claim: Claim, read: ReadSentence | undefined): boolean {
  const { clause } = claim
  const relative = ancestorsOf(clause).find((around) => around.relation === 'relative')
  const tense = (relative?.group ?? clause.group)?.past === true
  const said = read?.words.slice(clause.first, clause.last + 1).some((word) => then.has(word.lower)) === true
  return tense && (relative !== undefined || said)
}

/** "said that 26 had pledged": the past perfect only follows the past of the verb of saying. */
function backshifted(claim: Claim): boolean {
  const { relation, parent } = claim.clause
  return relation === 'content' && parent?.group?.past === true
}
