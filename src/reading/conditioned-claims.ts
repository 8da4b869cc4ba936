import type { Stance } from '../records/position.ts'
import type { Claim } from './claim.ts'
import { claimsOfDocument } from './claims-of-document.ts'
import { added, conditionOnly } from './condition-claims.ts'
import type { Conditioned, StatedCondition } from './conditions.ts'
import { conditionsOf } from './conditions.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { withPast } from './past.ts'

/** A claim with what it hangs on. */
export interface ConditionedClaim {
  readonly claim: Claim
  readonly conditions: readonly StatedCondition[]
  readonly stance: Stance
  /** A refusal that only says what must come first: "without a guarantee there would be no battalion". */
  readonly reversed: boolean
  readonly past: boolean
}

/** The claims of a document with their conditions, wherever the text states them, and told apart from history. */
export function conditionedClaims(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
): readonly ConditionedClaim[] {
  const claims: ConditionedClaim[] = []
  for (const claim of claimsOfDocument(document)) {
    const read = sentences[claim.sentence]
    if (read === undefined) continue
    const conditioned = conditionsOf(read, claim, document.vocabulary, sentences[claim.sentence - 1] ?? null)
    const stance = stanceUnder(claim, conditioned, read)
    const reversed = stance === 'open' && claim.stance === 'refused'
    claims.push({ claim, conditions: conditioned.conditions, stance, reversed, past: false })
  }
  return withPast(withReversed(added(claims, conditionOnly(document, sentences, claims))), sentences)
}

/** What must come first, said of a pledge that stands elsewhere, is a condition of that pledge. */
function withReversed(claims: readonly ConditionedClaim[]): readonly ConditionedClaim[] {
  const sameThing = (a: ConditionedClaim, b: ConditionedClaim) =>
    a.claim.holders.some((one) =>
      b.claim.holders.some((other) => other.actor === one.actor && one.actor !== 'group'),
    ) && a.claim.items.some((one) => b.claim.items.some((other) => other.component === one.component))
  const pledges = claims.filter((one) => one.stance === 'pledged')
  const kept = claims.filter((one) => !one.reversed || !pledges.some((other) => sameThing(one, other)))
  const moved = claims.filter((one) => !kept.includes(one))
  return kept.map((one) => {
    if (one.stance !== 'pledged') return one
    const more = moved.filter((other) => sameThing(one, other)).flatMap((other) => other.conditions)
    const fresh = more.filter(
      (condition, at) =>
        !one.conditions.some((own) => own.kind === condition.kind) &&
        more.findIndex((other) => other.kind === condition.kind) === at,
    )
    return fresh.length === 0 ? one : { ...one, conditions: [...one.conditions, ...fresh] }
  })
}

/** Conditions move two stances: "would send only if" is open, and so is a refusal that ends when the condition is met. */
function stanceUnder(claim: Claim, { only, reversed, conditions }: Conditioned, read: ReadSentence): Stance {
  if (conditions.length === 0) return claim.stance
  if (claim.stance === 'refused' && reversed) return 'open'
  if (claim.stance !== 'pledged') return claim.stance
  const group = claim.clause.group ?? claim.clause.gapped?.group
  const would = group?.modal === 'would' && group.lemma !== 'decide'
  if (would && only) return 'open'
  const before = read.words[(conditions[0]?.first ?? 0) - 1]?.lower
  return would && before === 'only' ? 'open' : claim.stance
}
