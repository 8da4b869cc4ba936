import type { Sign } from '../records/because.ts'
import type { Condition, Position, Stance, Voice } from '../records/position.ts'
import { positionId } from '../records/position.ts'
import type { Statement } from '../records/statement.ts'
import { passageOf } from '../text/passage.ts'
import type { Claim } from './claim.ts'
import { claimsOfDocument } from './claims-of-document.ts'
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
    claims.push({ claim, conditions: conditioned.conditions, stance: stanceUnder(claim, conditioned, read) })
  }
  const whole = added(claims, conditionOnly(document, sentences, claims))
  return once(
    whole.flatMap((one) => positionsOfClaim(document, sentences, one)),
    document,
  )
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
  const { start, end } = passageSpan(read, claim)
  const passage = passageOf(document.text, start, end)
  const statement = statementOver(read, claim)
  const amount = item.amount !== null && (claim.holders.length === 1 || claim.each) ? item.amount : null
  const alternative = item.alternative ? `${passage.start}-${passage.end}` : null
  const at = amount === null ? null : spanOf(read.words, amount.first, amount.last)
  const body = {
    kind: 'position' as const,
    report: document.report,
    actor: holder.actor,
    group: holder.group,
    component: item.component,
    stance: one.stance,
    past: claim.past,
    voice: voiceOf(statement, holder),
    conditions: one.conditions.map((condition) => conditionRecord(document, sentences, condition)),
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

function passageSpan(read: ReadSentence, claim: Claim): { readonly start: number; readonly end: number } {
  const { start, end } = spanOf(read.words, claim.first, Math.max(claim.first, claim.last))
  if (end - start <= longestPassage) return { start, end }
  const group = claim.clause.group
  const near = spanOf(read.words, group?.first ?? claim.first, group?.last ?? claim.first)
  return { start: near.start, end: Math.min(end, near.start + longestPassage) }
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
      position.past,
    ])
    const earlier = kept.get(key)
    if (earlier === undefined) kept.set(key, position)
    else kept.set(key, clearer(earlier, position, head))
  }
  const all = [...kept.values()]
  return all.filter(
    (one) =>
      one.passage.end > head ||
      !all.some((other) => other !== one && other.actor === one.actor && other.component === one.component),
  )
}

function clearer(a: Position, b: Position, head: number): Position {
  const weight = (one: Position) =>
    (one.passage.end <= head ? 0 : 4) + (one.quantity === null ? 0 : 2) + (one.conditions.length > 0 ? 1 : 0)
  const best = weight(b) > weight(a) ? b : a
  const other = best === a ? b : a
  const more = other.conditions.filter((one) => !best.conditions.some((own) => own.kind === one.kind))
  return { ...best, conditions: [...best.conditions, ...more], quantity: best.quantity ?? other.quantity }
}
