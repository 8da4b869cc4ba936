import type { Clause } from './clause.ts'
import { subjectsOf } from './clause.ts'
import { kindsIn } from './condition-kinds.ts'
import type { StatedCondition } from './conditions.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'
import type { ConditionedClaim } from './positions.ts'

/** Verbs that make what follows them a condition of their subject: "would need a mandate", "depends on Congress". */
const needing = new Set('need require depend hinge rest hang presuppose await pass face go'.split(' '))
const needingWith: Readonly<Record<string, readonly string[]>> = {
  pass: [],
  go: ['through', 'to', 'before'],
  face: [],
  rest: ['on', 'with'],
  hang: ['on'],
}

/** Conditions that a sentence states by themselves, with the claim they belong to. */
export interface LooseCondition {
  readonly of: ConditionedClaim
  readonly conditions: readonly StatedCondition[]
}

/** How many sentences before it the position of "any deployment would need a mandate" may stand. */
const reach = 3

/** Finds clauses that only add a condition to what was said before: "Any deployment would have to pass parliament." */
export function conditionOnly(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  claims: readonly ConditionedClaim[],
): readonly LooseCondition[] {
  const found: LooseCondition[] = []
  for (const read of sentences) {
    for (const clause of read.clauses) {
      if (!needs(clause)) continue
      const of = claimFor(read, clause, claims)
      if (of === null) continue
      const holders = of.claim.holders.map((holder) => holder.actor)
      const from = (clause.group?.last ?? clause.first) + 1
      const kinds = kindsIn(read, from, clause.last, holders, document.vocabulary)
      if (kinds.length > 0)
        found.push({
          of,
          conditions: kinds.map((kind) => ({ ...kind, sentence: read.index, first: from, last: clause.last })),
        })
    }
  }
  return found
}

function needs(clause: Clause): boolean {
  const { group } = clause
  if (group === null || !needing.has(group.lemma)) return false
  const prepositions = needingWith[group.lemma]
  if (prepositions === undefined || prepositions.length === 0)
    return group.lemma !== 'pass' || group.modal === 'must' || group.modal === 'would'
  return clause.parts.some((part) => part.kind === 'phrase' && prepositions.includes(part.preposition))
}

/** The last claim before it of the same actor, near enough. */
function claimFor(read: ReadSentence, clause: Clause, claims: readonly ConditionedClaim[]): ConditionedClaim | null {
  const subjects = subjectsOf(clause)
  const actors = subjects
    .flatMap((one) => [...holdersOfSubject(read, one), ...holdersOfThing(read, one)])
    .map((holder) => holder.actor)
  for (let at = claims.length - 1; at >= 0; at--) {
    const one = claims[at]
    if (
      one === undefined ||
      one.claim.sentence > read.index ||
      (one.claim.sentence === read.index && one.claim.clause.number >= clause.number)
    )
      continue
    if (read.index - one.claim.sentence > reach) return null
    const same = one.claim.holders.some((holder) => actors.includes(holder.actor))
    if (same || (actors.length === 0 && read.index - one.claim.sentence <= 1)) return one
  }
  return null
}

/** The claims with the conditions that other sentences added to them. */
export function added(
  claims: readonly ConditionedClaim[],
  loose: readonly LooseCondition[],
): readonly ConditionedClaim[] {
  return claims.map((one) => {
    const more = loose.filter((other) => other.of === one).flatMap((other) => other.conditions)
    const fresh = more.filter((condition) => !one.conditions.some((own) => own.kind === condition.kind))
    return fresh.length === 0 ? one : { ...one, conditions: [...one.conditions, ...fresh] }
  })
}
