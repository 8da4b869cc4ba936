import type { Stance } from '../records/position.ts'
import { nth } from '../text/nth.ts'
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
    const conditioned = conditionsOf(read, claim, document.vocabulary, nth(sentences, claim.sentence - 1) ?? null)
    const stance = stanceUnder(claim, conditioned, read)
    const sign = claim.because[0]?.sign ?? ''
    const reversed =
      stance === 'open' &&
      (claim.stance === 'refused' || sign === 'need' || sign === 'tied' || sign === 'condition-noun')
    claims.push({ claim, conditions: conditioned.conditions, stance, reversed, past: false })
  }
  return withPast(withReversed(added(claims, conditionOnly(document, sentences, claims))), sentences)
}

/** What must come first, said of a pledge that stands elsewhere, is a condition of that pledge. */
function withReversed(claims: readonly ConditionedClaim[]): readonly ConditionedClaim[] {
  const pledged = new Set(claims.filter((one) => one.stance === 'pledged').flatMap(matters))
  const moved = new Map<string, StatedCondition[]>()
  const kept: ConditionedClaim[] = []
  for (const one of claims) {
    const joins = one.reversed && matters(one).some((matter) => pledged.has(matter))
    if (!joins) kept.push(one)
    else
      for (const matter of matters(one))
        moved.set(matter, [...(moved.get(matter) ?? []), ...one.conditions].slice(0, mostMoved))
  }
  return kept.map((one) =>
    one.stance === 'pledged'
      ? withConditions(
          one,
          matters(one).flatMap((matter) => moved.get(matter) ?? []),
        )
      : one,
  )
}

/** More conditions of one matter than this are the same ones again. */
const mostMoved = 24

/** What a claim is about, actor by component; groups without a name are never the same. */
export function matters({ claim }: ConditionedClaim): readonly string[] {
  const actors = claim.holders.map((holder) => holder.actor).filter((actor) => actor !== 'group')
  return actors.flatMap((actor) => claim.items.map((item) => `${actor} ${item.component}`))
}

function withConditions(one: ConditionedClaim, more: readonly StatedCondition[]): ConditionedClaim {
  const conditions = [...one.conditions]
  for (const condition of more) if (!conditions.some((own) => own.kind === condition.kind)) conditions.push(condition)
  return conditions.length === one.conditions.length ? one : { ...one, conditions }
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
