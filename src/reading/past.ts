import type { Claim } from './claim.ts'
import { ancestorsOf } from './clause.ts'
import type { ConditionedClaim } from './conditioned-claims.ts'
import { matters } from './conditioned-claims.ts'
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
  const later = new Map<string, Set<string>>()
  return claims
    .toReversed()
    .map((one) => {
      const past = isPast(one, later, sentences)
      for (const matter of matters(one)) later.set(matter, (later.get(matter) ?? new Set()).add(one.stance))
      return { ...one, past }
    })
    .reverse()
}

function isPast(
  one: ConditionedClaim,
  later: ReadonlyMap<string, ReadonlySet<string>>,
  sentences: readonly ReadSentence[],
): boolean {
  if (one.claim.past) return !backshifted(one.claim)
  const changed = matters(one).some((matter) => [...(later.get(matter) ?? [])].some((stance) => stance !== one.stance))
  return changed && toldAsEarlier(one.claim, sentences[one.claim.sentence])
}

/** A past tense inside a relative clause, or beside "initially". */
function toldAsEarlier(claim: Claim, read: ReadSentence | undefined): boolean {
  const { clause } = claim
  const relative = ancestorsOf(clause).find((around) => around.relation === 'relative')
  const tense = (relative?.group ?? clause.group)?.past === true
  const said = read?.words.slice(0, clause.last + 1).some((word) => then.has(word.lower)) === true
  return tense && (relative !== undefined || said)
}

/** "said that 26 had pledged": the past perfect only follows the past of the verb of saying. */
function backshifted(claim: Claim): boolean {
  const { relation, parent } = claim.clause
  return relation === 'content' && parent?.group?.past === true
}
