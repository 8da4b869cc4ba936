import type { ActorId } from '../records/actor.ts'
import { nth } from '../text/nth.ts'
import type { Clause } from './clause.ts'
import { subjectsOf } from './clause.ts'
import type { FoundKind } from './condition-kinds.ts'
import { kindsIn } from './condition-kinds.ts'
import { isOwn, outstanding } from './condition-outstanding.ts'
import { kindOfDoer } from './condition-parties.ts'
import { decides, houseDecides, needs, notSoFar, strict } from './condition-places.ts'
import { type ConditionSpan, doesSoWhen } from './condition-starts.ts'
import type { ConditionedClaim } from './conditioned-claims.ts'
import type { StatedCondition } from './conditions.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { holdersOfSubject, holdersOfThing } from './holders.ts'
import { namedConditions } from './named-conditions.ts'

/** Conditions that a sentence states by themselves, with the claim they belong to. */
export interface LooseCondition {
  readonly of: ConditionedClaim
  /** The holders it is said of; all of the claim's where it names none. */
  readonly actors: readonly ActorId[]
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
  if (claims.length === 0) return found
  for (const read of sentences) {
    const last = nth(claims, lastUpTo(claims, read.index))
    if (last === undefined || read.index - last.claim.sentence > reach) continue
    const alone = loneCondition(read)
    const before = alone === null ? null : claimFor(read, alone, claims, [])
    if (alone !== null && before !== null) {
      const holders = before.claim.holders.map((holder) => holder.actor)
      const span = { first: alone.first + 1, last: alone.last }
      const kinds = kindsIn(read, span.first, span.last, holders, document.vocabulary)
      if (kinds.length > 0)
        found.push({
          of: before,
          actors: [],
          conditions: kinds.map((kind) => ({ ...kind, sentence: read.index, ...span })),
        })
    }
    for (const span of namedElsewhere(read, last.claim.sentence)) {
      const holders = last.claim.holders.map((holder) => holder.actor)
      const kinds = kindsIn(read, span.first, span.last, holders, document.vocabulary)
      const conditions = kinds.map((kind) => ({ ...kind, sentence: read.index, ...span }))
      if (kinds.length > 0) found.push({ of: last, actors: [], conditions })
    }
    for (const clause of read.clauses) {
      const spans = spansIn(read, clause)
      if (spans.length === 0) continue
      const actors = clause.group?.passive === true ? [] : subjectActors(read, clause)
      for (const span of spans) {
        const nearest =
          claimFor(read, clause, claims, actors) ?? (ofAnybody(span) ? claimFor(read, clause, claims, []) : null)
        if (nearest === null || (span.own === 'holder' && nearest.claim.sentence !== read.index)) continue
        const all = saidOfAll(read, clause)
          ? claims.filter((one) => one.claim.sentence === nearest.claim.sentence)
          : [nearest]
        const told = all.flatMap((of) => looseOf(read, clause, span, of, actors, sentences, document) ?? [])
        for (const one of told) found.push(one)
        if (told.length > 0) break
      }
    }
  }
  return found
}

/** What a sentence behind the one with the claim names as its condition: "The condition: a truce." */
function namedElsewhere(read: ReadSentence, claimed: number): readonly ConditionSpan[] {
  return read.index === claimed + 1 ? namedConditions(read) : []
}

/** The words of a clause that may say what something said before hangs on, the likeliest first. */
function spansIn(read: ReadSentence, clause: Clause): readonly ConditionSpan[] {
  if (clause.group === null) return []
  if (needs(clause) || wantsFirst(read, clause) || othersMust(read, clause)) return [needOf(clause)]
  if (isLacking(read, clause)) return [{ ...subjectSpan(clause), anybody: true }]
  const starts = doesSoWhen(read, clause)
  if (starts !== null) return [starts]
  const house = decidingSpan(read, clause)
  const open = outstanding(read, clause, () => subjectActors(read, clause).length > 0)
  return [...(house === null ? [] : [house]), ...(open === null ? [] : [open])]
}

/** Whose a house is, and whose what is still to come, only its words tell, and not its subject. */
function ofAnybody({ house, anybody }: ConditionSpan): boolean {
  return house === true || anybody === true
}

/** "Both pledges depend on a truce": what is said of all that the sentence before told. */
function saidOfAll(read: ReadSentence, clause: Clause): boolean {
  return subjectsOf(clause).some((one) =>
    ['both', 'all', 'each', 'every', 'neither'].includes(read.words[one.first]?.lower ?? ''),
  )
}

function looseOf(
  read: ReadSentence,
  clause: Clause,
  span: ConditionSpan,
  of: ConditionedClaim,
  actors: readonly ActorId[],
  sentences: readonly ReadSentence[],
  document: ReadDocument,
): LooseCondition | null {
  const { vocabulary } = document
  // What is done already waits for nothing.
  if (of.claim.stance === 'acting' || (span.own !== undefined && of.claim.stance === 'refused')) return null
  if (span.house && !houseDecides(read, clause, of.claim, vocabulary)) return null
  const holders = of.claim.holders.map((holder) => holder.actor)
  const named = actors.filter((actor) => holders.includes(actor))
  const whose = named.length > 0 ? named : holders
  const own = kindsIn(read, span.first, span.last, whose, vocabulary).filter(
    (kind) => span.own === undefined || isOwn(kind, span.own, whose, vocabulary),
  )
  const before = own.length === 0 && pointsBack(read, span) ? sentences[read.index - 1] : undefined
  const kinds =
    before === undefined
      ? own.length > 0 || !needs(clause)
        ? own
        : doerOf(read, span, whose, document)
      : kindsIn(before, 0, before.words.length - 1, whose, vocabulary, false)
  if (kinds.length === 0) return null
  return { of, actors: named, conditions: kinds.map((kind) => ({ ...kind, sentence: read.index, ...span })) }
}

/** "On condition that the host agrees.", "But only if parliament votes for it.": a sentence that is nothing but a condition. */
function loneCondition(read: ReadSentence): Clause | null {
  const first = read.clauses.find((one) => one.relation === 'adverbial')
  if (first === undefined || first.first > 1 || !strict.has(first.marker)) return null
  return read.clauses.some((one) => one.relation === 'main' && one.group !== null) ? null : first
}

/** "awaits the programme of the Monetary Fund", "depends on Washington": what no word of the pack names. */
function doerOf(
  read: ReadSentence,
  { first, last }: ConditionSpan,
  holders: readonly ActorId[],
  document: ReadDocument,
): readonly FoundKind[] {
  const doer = kindOfDoer(read, first, last, holders, document.vocabulary)
  return doer === null ? [] : [doer]
}

/** "depends on that decision": the sentence before says what it is. */
function pointsBack(read: ReadSentence, { first, last }: ConditionSpan): boolean {
  return (
    last - first <= 6 && read.words.slice(first, last + 1).some((word) => ['that', 'this', 'such'].includes(word.lower))
  )
}

/** "The parliament must still approve the deployment": its subject. */
function decidingSpan(read: ReadSentence, clause: Clause): ConditionSpan | null {
  const { group } = clause
  if (
    group === null ||
    (group.negated !== group.yet && !notSoFar(group)) ||
    (clause.relation !== 'main' && clause.relation !== 'content')
  )
    return null
  if (!decides(read, clause)) return null
  return { ...subjectSpan(clause), house: true }
}

/** What stands behind the verb, and in "a mandate is needed" what stands before it. */
function needOf(clause: Clause): ConditionSpan {
  const subject = clause.group?.passive === true ? subjectsOf(clause) : []
  const [first, last] = [subject[0]?.first, subject.at(-1)?.last]
  const { group } = clause
  // "Oman's approval required"
  if (group !== null && !group.passive && group.last === clause.last && ['need', 'require'].includes(group.lemma))
    return subjectSpan(clause)
  // "for which a vote in parliament is needed"
  if (first !== undefined && last !== undefined) return { first, last: Math.max(last, (clause.group?.first ?? 0) - 1) }
  return { first: (clause.group?.last ?? clause.first) + 1, last: clause.last }
}

const wanting = new Set(['want', 'demand', 'insist', 'expect'])

/** "It wants the rules of engagement in writing first." */
function wantsFirst(read: ReadSentence, clause: Clause): boolean {
  const { group } = clause
  if (group === null || group.negated || !wanting.has(group.lemma) || clause.relation !== 'main') return false
  return read.words.slice(group.last + 1, clause.last + 2).some((word) => word.lower === 'first')
}

const otherPeople = new Set('somebody someone others other donor ally partner'.split(' '))

/** "Somebody else has to pay their wages." */
function othersMust(read: ReadSentence, clause: Clause): boolean {
  const { group } = clause
  if (group === null || group.negated || clause.relation !== 'main') return false
  if (group.modal !== 'must' && group.modal !== 'should') return false
  return subjectsOf(clause).some((one) => otherPeople.has(read.words[one.head]?.lemma ?? ''))
}

function subjectActors(read: ReadSentence, clause: Clause): readonly ActorId[] {
  return subjectsOf(clause)
    .flatMap((one) => [...holdersOfSubject(read, one), ...holdersOfThing(read, one)])
    .map((holder) => holder.actor)
}

/** "The consent of the Chamber is outstanding": a subject that has still to come. */
const lacking = new Set(
  'outstanding pending required needed necessary missing lacking due awaited essential indispensable'.split(' '),
)

const being = new Set(['be', 'remain', 'stay'])

function isLacking(read: ReadSentence, clause: Clause): boolean {
  const { group } = clause
  if (group === null || group.negated || !being.has(group.lemma)) return false
  return clause.parts.some(
    (part) => part.kind === 'adjective' && part.after && lacking.has(read.words[part.at]?.lower ?? ''),
  )
}

function subjectSpan(clause: Clause): ConditionSpan {
  const subject = subjectsOf(clause)
  return { first: subject[0]?.first ?? clause.first, last: subject.at(-1)?.last ?? clause.first }
}

/** The last claim of a sentence or of those before it; claims stand in the order of the text. */
function lastUpTo(claims: readonly ConditionedClaim[], sentence: number): number {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle]?.claim.sentence ?? 0) <= sentence) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** "The police that Kenya has promised depend on it": what the subject's own clause claims. */
function ofItsSubject({ claim }: ConditionedClaim, clause: Clause): boolean {
  return (
    claim.clause.relation === 'relative' &&
    claim.clause.parent === clause &&
    claim.clause.first < (clause.group?.first ?? 0)
  )
}

/** The last claim before it of the same actor, near enough. */
function claimFor(
  read: ReadSentence,
  clause: Clause,
  claims: readonly ConditionedClaim[],
  actors: readonly ActorId[],
): ConditionedClaim | null {
  for (let at = lastUpTo(claims, read.index); at >= 0; at--) {
    const one = claims[at]
    if (
      one === undefined ||
      one.claim.sentence > read.index ||
      (one.claim.sentence === read.index && one.claim.clause.number >= clause.number && !ofItsSubject(one, clause))
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
  const byClaim = Map.groupBy(loose, (other) => other.of)
  return claims.flatMap((one) => (byClaim.get(one) ?? []).reduce(withLoose, [one]))
}

/** "The Dutch one would need …" of what three states offered: the claim is told apart for those it is said of. */
function withLoose(
  parts: readonly ConditionedClaim[],
  { actors, conditions }: LooseCondition,
): readonly ConditionedClaim[] {
  return parts.flatMap((part) => {
    const meant = part.claim.holders.filter((holder) => actors.length === 0 || actors.includes(holder.actor))
    const others = part.claim.holders.filter((holder) => !meant.includes(holder))
    if (meant.length === 0) return [part]
    const fresh = conditions.filter((condition) => !part.conditions.some((own) => own.kind === condition.kind))
    const own = { ...part, claim: { ...part.claim, holders: meant }, conditions: [...part.conditions, ...fresh] }
    return others.length === 0 ? [own] : [{ ...part, claim: { ...part.claim, holders: others } }, own]
  })
}
