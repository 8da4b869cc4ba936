import type { Sign } from '../records/because.ts'
import type { Condition, Position, Stance, Voice } from '../records/position.ts'
import { positionId } from '../records/position.ts'
import type { Statement } from '../records/statement.ts'
import { passageOf } from '../text/passage.ts'
import type { Claim } from './claim.ts'
import { claimsOfDocument } from './claims-of-document.ts'
import type { Clause } from './clause.ts'
import { ownSubjects } from './clause.ts'
import { added, conditionOnly } from './condition-claims.ts'
import type { Conditioned, StatedCondition } from './conditions.ts'
import { conditionsOf } from './conditions.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { grammarOf, spanOf } from './grammar.ts'
import type { Holder } from './holders.ts'
import type { Item } from './item.ts'
import { placeOf } from './places.ts'

/** A claim with what it hangs on. */
export interface ConditionedClaim {
  readonly claim: Claim
  readonly conditions: readonly StatedCondition[]
  readonly stance: Stance
  /** A refusal that only says what must come first: "without a guarantee there would be no battalion". */
  readonly reversed: boolean
}

/**
 * Every position the document states, each with its passage and the rules that gave it, in the order of the text. A position
 * told twice stands once, at its clearest place.
 */
export function positionsOf(document: ReadDocument): readonly Position[] {
  const sentences = grammarOf(document)
  const claims: ConditionedClaim[] = []
  for (const claim of claimsOfDocument(document)) {
    const read = sentences[claim.sentence]
    if (read === undefined) continue
    const conditioned = conditionsOf(read, claim, document.vocabulary, sentences[claim.sentence - 1] ?? null)
    const stance = stanceUnder(claim, conditioned, read)
    claims.push({
      claim,
      conditions: conditioned.conditions,
      stance,
      reversed: stance === 'open' && claim.stance === 'refused',
    })
  }
  const whole = withReversed(added(claims, conditionOnly(document, sentences, claims)))
  return once(
    whole.flatMap((one) => positionsOfClaim(document, sentences, one)),
    document,
  )
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

function positionsOfClaim(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  one: ConditionedClaim,
): readonly Position[] {
  const { claim } = one
  const read = sentences[claim.sentence]
  if (read === undefined) return []
  const components = claim.items.filter(
    (item, at) => claim.items.findIndex((other) => other.component === item.component) === at,
  )
  return claim.holders.flatMap((holder) =>
    components.map((item) => positionOf(document, sentences, read, one, holder, item)),
  )
}

/** The number of an item for one holder: a shared total counts for nobody, "each" for all, "respectively" for one after the other. */
function amountFor(read: ReadSentence, claim: Claim, holder: Holder, item: Item): Item['amount'] {
  if (claim.holders.length === 1 || claim.each) return item.amount
  const { first, last } = claim
  const inTurn = read.words.slice(first, last + 2).some((word) => word.lower === 'respectively')
  const same = claim.items.filter((one) => one.component === item.component)
  return inTurn && same.length === claim.holders.length ? (same[claim.holders.indexOf(holder)]?.amount ?? null) : null
}

/** Money that a parliament must vote hangs on the money too. */
function withMoney(
  document: ReadDocument,
  conditions: readonly StatedCondition[],
  item: Item,
): readonly StatedCondition[] {
  const { pack } = document.vocabulary
  if (item.component !== pack.money) return conditions
  const more = conditions.flatMap((condition) => {
    const kind = pack.conditions.find((one) => one.id === condition.kind)?.onMoney ?? null
    const there = conditions.some((one) => one.kind === kind)
    return kind === null || there || condition.party === null ? [] : [{ ...condition, kind, party: null }]
  })
  return [...conditions, ...more]
}

/** "said that 26 had pledged": the pluperfect only follows the past of the verb of saying. */
function backshifted(claim: Claim): boolean {
  const { relation, parent } = claim.clause
  return relation === 'content' && parent?.group?.past === true
}

/** A passage longer than this is cut to the words from the subject to the item. */
const longestPassage = 600

function positionOf(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  read: ReadSentence,
  one: ConditionedClaim,
  holder: Holder,
  item: Item,
): Position {
  const { claim } = one
  const { start, end } = passageSpan(read, one)
  const passage = passageOf(document.text, start, end)
  const statement = statementOver(read, claim)
  const amount = amountFor(read, claim, holder, item)
  const alternative = item.alternative ? `${passage.start}-${passage.end}` : null
  const at = amount === null ? null : spanOf(read.words, amount.first, amount.last)
  const body = {
    kind: 'position' as const,
    report: document.report,
    actor: holder.actor,
    group: holder.group,
    component: item.component,
    stance: one.stance,
    past: claim.past && !backshifted(claim),
    voice: voiceOf(statement, holder),
    conditions: withMoney(document, one.conditions, item).map((condition) =>
      conditionRecord(document, sentences, condition),
    ),
    caveats: [],
    quantity:
      amount === null || at === null || at.end > document.text.length || at.end <= at.start
        ? null
        : { value: amount.value, unit: amount.unit, passage: passageOf(document.text, at.start, at.end) },
    place: placeOf(document, read, claim.clause),
    alternative,
    said: statement?.said ?? document.published,
    statement: statement?.id ?? null,
    passage,
    because: [
      ...claim.because,
      ...one.conditions.map((condition): Sign => ({ sign: `condition:${condition.kind}`, words: condition.words })),
    ],
  }
  return { ...body, id: positionId(body) }
}

/**
 * The words that say it: from the subject, where nothing long stands between it and the verb, to the last thing named or the end of
 * a condition that follows at once.
 */
function passageSpan(read: ReadSentence, one: ConditionedClaim): { readonly start: number; readonly end: number } {
  const { claim, conditions } = one
  const { clause } = claim
  const group = clause.group
  const subject = ownSubjects(clause)[0]
  const verb = group?.first ?? clause.first
  const apart = subject !== undefined && verb - Math.max(...ownSubjects(clause).map((each) => each.last)) > longestGap
  const fresh = subject === undefined || subject.first > verb
  const first = apart || fresh ? afterMarker(clause, verb) : subject.first
  const named = Math.max(group?.last ?? 0, verb, ...claim.items.map((item) => item.last))
  const own = conditions
    .filter((each) => each.sentence === claim.sentence && each.first <= named + 3)
    .map((each) => each.last)
  const last = Math.min(Math.max(named, ...own), Math.max(claim.last, named))
  const { start, end } = spanOf(read.words, first, last)
  return { start, end: Math.min(end, start + longestPassage) }
}

/** A verb further than this many words behind its subject is quoted without it. */
const longestGap = 6

/** A clause without a subject of its own starts at its verb; the marker before it says nothing of the matter. */
function afterMarker(clause: Clause, verb: number): number {
  return clause.gapped === null ? verb : clause.first
}

function conditionRecord(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  condition: StatedCondition,
): Condition {
  const read = sentences[condition.sentence]
  const { start, end } = read === undefined ? { start: 0, end: 1 } : spanOf(read.words, condition.first, condition.last)
  return { kind: condition.kind, party: condition.party, passage: passageOf(document.text, start, end) }
}

function statementOver(read: ReadSentence, claim: Claim): Statement | null {
  const at = read.words[claim.clause.group?.first ?? claim.first]?.start ?? read.sentence.start
  return read.statements.find((one) => one.passage.start <= at && one.passage.end > at) ?? null
}

function voiceOf(statement: Statement | null, holder: Holder): Voice {
  if (statement === null) return 'report'
  return statement.official && statement.actor === holder.actor ? 'own' : 'claim'
}

/** The headline is the first line where no full stop ends it: its positions count only where the body states none. */
function headlineEnd(document: ReadDocument): number {
  const first = document.sentences[0]
  if (first === undefined || document.sentences.length < 3) return 0
  return /[.!?"”]$/.test(document.text.slice(first.start, first.end)) ? 0 : first.end
}

/** One position for each actor, component and stance: the one with most to say, with the conditions of all. */
function once(positions: readonly Position[], document: ReadDocument): readonly Position[] {
  const head = headlineEnd(document)
  const kept = new Map<string, Position>()
  for (const position of positions) {
    const key = JSON.stringify([
      position.actor,
      position.group === null ? null : '',
      position.component,
      position.stance,
    ])
    const earlier = kept.get(key)
    if (earlier === undefined) kept.set(key, position)
    else kept.set(key, clearer(earlier, position, head))
  }
  const all = [...kept.values()]
  return all.filter(
    (one) => one.passage.end > head || !all.some((other) => other.passage.end > head && other.actor === one.actor),
  )
}

function clearer(a: Position, b: Position, head: number): Position {
  const weight = (one: Position) =>
    (one.passage.end <= head ? 0 : 8) +
    (one.past ? 0 : 4) +
    (one.quantity === null ? 0 : 2) +
    (one.conditions.length > 0 ? 1 : 0)
  const best = weight(b) > weight(a) ? b : a
  const other = best === a ? b : a
  const more = other.conditions.filter((one) => !best.conditions.some((own) => own.kind === one.kind))
  return { ...best, conditions: [...best.conditions, ...more], quantity: best.quantity ?? other.quantity }
}
