import type { Condition, Position, Voice } from '../records/position.ts'
import { positionId } from '../records/position.ts'
import type { Statement } from '../records/statement.ts'
import { passageOf } from '../text/passage.ts'
import { caveatsOf } from './caveats.ts'
import type { Claim } from './claim.ts'
import type { Clause } from './clause.ts'
import { ownSubjects } from './clause.ts'
import type { ConditionedClaim } from './conditioned-claims.ts'
import { conditionedClaims } from './conditioned-claims.ts'
import type { StatedCondition } from './conditions.ts'
import type { ReadDocument } from './document.ts'
import type { DueDay } from './due-day.ts'
import { dueDay } from './due-day.ts'
import type { ReadSentence } from './grammar.ts'
import { grammarOf, spanOf } from './grammar.ts'
import type { Holder } from './holders.ts'
import type { Item } from './item.ts'
import { placeOf } from './places.ts'
import { signsOfPosition } from './why-position.ts'

/** Claims that another reader than the rules makes of what they left. */
export type MoreClaims = (
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  ruled: readonly Position[],
) => readonly ConditionedClaim[]

/**
 * Every position the document states, each with its passage and the rules that gave it, in the order of the text. A position
 * told twice stands once, at its clearest place. `more` adds what no rule finds: no reading has any yet (decision 0070).
 */
export function positionsOf(document: ReadDocument, more: MoreClaims = () => []): readonly Position[] {
  const sentences = grammarOf(document)
  const ruled = ruledPositions(document, sentences)
  const added = more(document, sentences, ruled).flatMap((one) => positionsOfClaim(document, sentences, one))
  return once([...ruled, ...added], document)
}

/** What the rules alone read, a position told twice as often as it is told. */
export function ruledPositions(document: ReadDocument, sentences: readonly ReadSentence[]): readonly Position[] {
  return conditionedClaims(document, sentences).flatMap((one) => positionsOfClaim(document, sentences, one))
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
    return kind === null || there || condition.party === null ? [] : [{ ...condition, kind }]
  })
  return [...conditions, ...more]
}

/** A passage longer than this is cut to the words from the subject to the item. */
const longestPassage = 600

/** "15 observers and, if Brussels pays for it, a headquarters": a condition between commas right before a thing is that thing's alone. */
function ofAnotherItem(read: ReadSentence, claim: Claim, condition: StatedCondition, item: Item): boolean {
  if (condition.sentence !== claim.sentence || item.first < 0 || item.last >= condition.first) return false
  const { words } = read
  const joined = ['and', 'but', 'plus'].includes(words[condition.first - 2]?.lower ?? '')
  return (
    joined &&
    words[condition.first - 1]?.text === ',' &&
    words[condition.last + 1]?.text === ',' &&
    claim.items.some((other) => other.first > condition.last)
  )
}

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
  const own = one.conditions.filter((condition) => !ofAnotherItem(read, claim, condition, item))
  const conditions = withMoney(document, own, item)
  const due = one.past ? null : dueIn(document, read, one)
  const at = amount === null ? null : spanOf(read.words, amount.first, amount.last)
  const body = {
    kind: 'position' as const,
    report: document.report,
    actor: holder.actor,
    group: holder.group,
    component: item.component,
    stance: one.stance,
    past: one.past,
    voice: voiceOf(statement, holder),
    conditions: conditions.map((condition) => conditionRecord(document, sentences, condition)),
    caveats: caveatsOf(document, read, claim.clause),
    quantity:
      amount === null || at === null || at.end > document.text.length || at.end <= at.start
        ? null
        : { value: amount.value, unit: amount.unit, passage: passageOf(document.text, at.start, at.end) },
    place: placeOf(document, read, claim.clause),
    alternative,
    said: statement?.said ?? document.published,
    due: due === null ? null : { date: due.date, precision: due.precision },
    statement: statement?.id ?? null,
    passage,
    because: signsOfPosition(document, sentences, { read, one, holder, item, amount, conditions, due }),
  }
  return { ...body, id: positionId(body) }
}

/** A day to come in the words that say it or follow in their clause. */
function dueIn(document: ReadDocument, read: ReadSentence, { claim, stance }: ConditionedClaim): DueDay | null {
  if (stance !== 'pledged' && stance !== 'open') return null
  const last = Math.max(claim.last, ownEnd(claim.clause))
  return dueDay(read.words, document.published.date, claim.first, last + 1)
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
  const items = Math.max(-1, ...claim.items.map((item) => item.last))
  // What was spoken of before has no words here: the whole clause says it.
  const named = items < 0 ? ownEnd(clause) : Math.max(group?.last ?? 0, verb, items)
  const own = conditions
    .filter((each) => each.sentence === claim.sentence && each.first <= named + 3)
    .map((each) => each.last)
  const last = Math.min(Math.max(named, ...own), Math.max(claim.last, named))
  const { start, end } = spanOf(read.words, first, last)
  return { start, end: Math.min(end, start + longestPassage) }
}

/** The last word of a clause without who said it. */
function ownEnd(clause: Clause): number {
  const ends = clause.parts.map((part) => {
    if (part.kind === 'clause') return part.clause.relation === 'attribution' ? -1 : ownEnd(part.clause)
    return part.kind === 'noun' || part.kind === 'phrase' ? Math.max(...part.phrases.map((one) => one.last)) : part.at
  })
  return Math.max(clause.group?.last ?? clause.first, ...ends)
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
      position.group?.toLowerCase() ?? null,
      position.component,
      position.stance,
    ])
    const earlier = kept.get(key)
    if (earlier === undefined) kept.set(key, position)
    else kept.set(key, clearer(earlier, position, head))
  }
  const all = [...kept.values()]
  const told = new Set(all.filter((one) => one.passage.end > head).map((one) => one.actor))
  return all.filter((one) => one.passage.end > head || !told.has(one.actor))
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
  const quantity = best.quantity ?? other.quantity
  const taken = new Set(more.map(({ kind }) => `condition:${kind}`))
  for (const { party } of more) if (party !== null) taken.add(`party:${party}`)
  if (quantity !== best.quantity) taken.add('number')
  const because = [...best.because, ...other.because.filter(({ sign }) => taken.has(sign))]
  return { ...best, conditions: [...best.conditions, ...more], quantity, because }
}
