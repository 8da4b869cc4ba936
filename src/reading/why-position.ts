import type { Sign } from '../records/because.ts'
import type { ConditionedClaim } from './conditioned-claims.ts'
import type { StatedCondition } from './conditions.ts'
import type { ReadDocument } from './document.ts'
import type { DueDay } from './due-day.ts'
import type { ReadSentence } from './grammar.ts'
import { spanOf } from './grammar.ts'
import type { Holder } from './holders.ts'
import type { Amount, Item } from './item.ts'
import { sign, signAt, signsOfMention } from './why-mention.ts'

/** What made one position of a claim: its holder, its item, the number that counts for it, and what it hangs on. */
export interface Made {
  readonly read: ReadSentence
  readonly one: ConditionedClaim
  readonly holder: Holder
  readonly item: Item
  readonly amount: Amount | null
  readonly conditions: readonly StatedCondition[]
  readonly due: DueDay | null
}

/**
 * Every rule that made a position, with the words it fired on, in the order of a cell: stance, component, actor, number,
 * conditions. docs/why.md says what each sign means and where its rule stands.
 */
export function signsOfPosition(
  document: ReadDocument,
  sentences: readonly ReadSentence[],
  made: Made,
): readonly Sign[] {
  const { one, holder, item, conditions } = made
  const { claim } = one
  return [
    ...claim.because,
    ...signsOfStance(one),
    sign(`component:${item.component}`, item.by),
    ...signsOfWhatWasTakenUp(document, made),
    ...signsOfHolder(document, holder),
    ...signsOfNumber(document, made),
    ...signsOfDue(document, made),
    ...conditions.flatMap((condition) => signsOfCondition(document, sentences, condition, holder)),
  ]
}

/** What moved the stance that the verb gives, or made it history. */
function signsOfStance({ claim, conditions, stance, past }: ConditionedClaim): readonly Sign[] {
  const moved = sign(`stance:${claim.stance}-to-${stance}`, conditions[0]?.words ?? '')
  const told = sign('told-as-past', claim.because[0]?.words ?? '')
  return [...(stance === claim.stance ? [] : [moved]), ...(past ? [told] : [])]
}

/** "them", "none", "150 more": words that name no component and mean what was spoken of before. */
function signsOfWhatWasTakenUp({ text }: ReadDocument, { read, item }: Made): readonly Sign[] {
  if (!item.vague || item.first < 0) return []
  return [signAt('component:spoken-of', text, spanOf(read.words, item.first, item.last))]
}

function signsOfHolder({ text }: ReadDocument, { by, group }: Holder): readonly Sign[] {
  if (by === undefined) return group === null ? [] : [sign('actor:group', group)]
  return 'sign' in by ? [sign(`actor:${by.sign}`, by.words)] : signsOfMention(by, text, 'actor')
}

/** A number that stands with the thing and counts for nobody is told as well: a total that several share. */
function signsOfNumber({ text }: ReadDocument, { read, item, amount }: Made): readonly Sign[] {
  const told = amount ?? item.amount
  if (told === null || told.first < 0) return []
  return [signAt(amount === null ? 'number:shared' : 'number', text, spanOf(read.words, told.first, told.last))]
}

/** The first of the words that name the day, with the one before: "of June". */
function signsOfDue({ text }: ReadDocument, { read, due }: Made): readonly Sign[] {
  if (due === null) return []
  return [signAt('due', text, spanOf(read.words, Math.max(0, due.at - 1), due.at))]
}

/** The words that tell the kind, and where another actor is its party, those in which that actor stands. */
function signsOfCondition(
  { text }: ReadDocument,
  sentences: readonly ReadSentence[],
  { kind, party, words, sentence, first, last }: StatedCondition,
  { actor }: Holder,
): readonly Sign[] {
  const told = sign(`condition:${kind}`, words)
  const read = sentences[sentence]
  if (party === null || party === actor || read === undefined) return [told]
  return [told, signAt(`party:${party}`, text, spanOf(read.words, first, last))]
}
