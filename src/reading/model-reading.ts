import type { Pack } from '../packs/pack.ts'
import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Sign } from '../records/because.ts'
import { type Count, countId } from '../records/count.ts'
import type { ModelCount, ModelPosition, ModelStatement, ModelValues, RefusedValue } from '../records/model-answers.ts'
import type { Passage } from '../records/passage.ts'
import { type Condition, type Position, positionId, type Quantity, type Voice } from '../records/position.ts'
import { type Statement, statementId } from '../records/statement.ts'
import { passageOf } from '../text/passage.ts'
import type { Span } from '../text/sentences.ts'
import type { ToRead } from './read-report.ts'
import { signAt } from './why-mention.ts'

/** What stands of a model's answer in the text, and what does not. */
export interface Grounded {
  readonly statements: readonly Statement[]
  readonly positions: readonly Position[]
  readonly counts: readonly Count[]
  readonly refused: readonly RefusedValue[]
}

type Refuse = (what: RefusedValue['what'], why: RefusedValue['why'], words: string) => null

/** A piece that a model was asked about, and by which name the model goes in signs. */
export interface AskedPiece {
  readonly toRead: ToRead
  readonly piece: Span
  readonly vocabulary: Vocabulary
  readonly model: string
}

/**
 * Keeps of a model's answer only what the text bears out: each value's quotation must stand letter by letter in the piece it was
 * asked about, once; its actor, component and conditions must be known. A position with a condition that is not found is
 * refused whole, since without it it would say more than the report. Linear in the text for each value.
 */
export function groundedValues(asked: AskedPiece, values: ModelValues): Grounded {
  const refused: RefusedValue[] = []
  const refuse: Refuse = (what, why, words) => {
    refused.push({ what, why, words })
    return null
  }
  const kept = <Given, Value>(all: readonly Given[], make: (given: Given) => Value | null) =>
    all.flatMap((given) => make(given) ?? [])
  const statements = kept(values.statements, (one) => statementOf(asked, one, refuse))
  return {
    statements,
    positions: kept(values.positions, (one) => positionOf(asked, one, statements, refuse)),
    counts: kept(values.counts, (one) => countOf(asked, one, refuse)),
    refused,
  }
}

/** Where words stand in a stretch: once, or not for sure. */
function found(
  { toRead }: AskedPiece,
  words: string,
  { start, end }: Span,
): Passage | 'not-verbatim' | 'in-two-places' {
  const { text } = toRead.rendition
  const quote = words.trim()
  const at = quote === '' ? -1 : text.slice(start, end).indexOf(quote)
  if (at < 0) return 'not-verbatim'
  if (text.slice(start + at + 1, end).includes(quote)) return 'in-two-places'
  return passageOf(text, start + at, start + at + quote.length)
}

function passageIn(asked: AskedPiece, what: RefusedValue['what'], quote: string, refuse: Refuse): Passage | null {
  const passage = found(asked, quote, asked.piece)
  return typeof passage === 'string' ? refuse(what, passage, quote) : passage
}

function because({ toRead, model }: AskedPiece, passage: Passage): readonly Sign[] {
  return [signAt(`model:${model}`, toRead.rendition.text, passage)]
}

/** An actor's code, or an organisation's name as the pack writes such ids. */
function isActor({ vocabulary }: AskedPiece, actor: string): boolean {
  return vocabulary.gazetteer.entryOf(actor) !== null || /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(actor)
}

function statementOf(asked: AskedPiece, given: ModelStatement, refuse: Refuse): Statement | null {
  const { report, published } = asked.toRead
  if (given.actor !== null && !isActor(asked, given.actor)) return refuse('statement', 'unknown-actor', given.quote)
  const passage = passageIn(asked, 'statement', given.quote, refuse)
  if (passage === null) return null
  const { speaker, actor, mode, via, anonymous, cue } = given
  const id = statementId({ report: report.id, passage, speaker })
  const official = given.official && actor !== null
  return {
    ...{ kind: 'statement', id, report: report.id, speaker, actor, official, mode, via, anonymous },
    ...{ said: published, cue, passage, because: because(asked, passage) },
  }
}

function positionOf(
  asked: AskedPiece,
  given: ModelPosition,
  statements: readonly Statement[],
  refuse: Refuse,
): Position | null {
  const { report, published } = asked.toRead
  const { actor, component, stance, past, place, quote } = given
  const isGroup = actor === 'group'
  if (!isGroup && !isActor(asked, actor)) return refuse('position', 'unknown-actor', quote)
  if (!asked.vocabulary.pack.components.some(({ id }) => id === component))
    return refuse('position', 'unknown-component', quote)
  const passage = passageIn(asked, 'position', quote, refuse)
  if (passage === null) return null
  const conditions = conditionsOf(asked, given, passage, refuse)
  if (conditions === null) return null
  const carrying = statements.find(({ passage: said }) => said.start <= passage.start && passage.end <= said.end)
  const group = isGroup ? (given.group ?? 'group') : null
  const id = positionId({ report: report.id, actor, group, component, stance, passage })
  return {
    ...{
      kind: 'position',
      id,
      report: report.id,
      actor,
      group,
      component,
      stance,
      past,
      voice: voiceOf(actor, carrying),
    },
    ...{ conditions, caveats: [], quantity: quantityOf(asked, given, passage, refuse), place, alternative: null },
    ...{ said: published, due: null, statement: carrying?.id ?? null, passage, because: because(asked, passage) },
  }
}

function voiceOf(actor: string, carrying: Statement | undefined): Voice {
  if (carrying === undefined) return 'report'
  return carrying.official && carrying.actor === actor ? 'own' : 'claim'
}

/** Words of a part of a position: in its own passage first, else anywhere in the piece. */
function partOf(asked: AskedPiece, words: string, whole: Passage): Passage | 'not-verbatim' | 'in-two-places' {
  const within = found(asked, words, whole)
  return typeof within === 'string' ? found(asked, words, asked.piece) : within
}

function conditionsOf(
  asked: AskedPiece,
  { conditions, actor, quote }: ModelPosition,
  whole: Passage,
  refuse: Refuse,
): readonly Condition[] | null {
  const made: Condition[] = []
  for (const { kind, party, quote: words } of conditions) {
    const known = asked.vocabulary.pack.conditions.find(({ id }) => id === kind)
    if (known === undefined) return refuse('position', 'unknown-condition', quote)
    if (party !== null && !isActor(asked, party)) return refuse('position', 'unknown-actor', quote)
    const passage = partOf(asked, words, whole)
    if (typeof passage === 'string') return refuse('position', passage, words)
    if (!made.some((one) => one.kind === kind && one.party === party))
      made.push({ kind, party: partyOf(known, party, actor), passage })
  }
  return made
}

function partyOf({ party: of }: Pack['conditions'][number], party: string | null, actor: string): Condition['party'] {
  if (of === 'none') return null
  if (of === 'other') return party ?? '?'
  return actor === 'group' ? (party ?? '?') : actor
}

function quantityOf(asked: AskedPiece, { quantity }: ModelPosition, whole: Passage, refuse: Refuse): Quantity | null {
  if (quantity === null) return null
  const { value, unit, quote } = quantity
  if (!Number.isFinite(value) || value < 0) return refuse('quantity', 'bad-number', quote)
  const passage = partOf(asked, quote, whole)
  return typeof passage === 'string' ? refuse('quantity', passage, quote) : { value, unit, passage }
}

function countOf(asked: AskedPiece, given: ModelCount, refuse: Refuse): Count | null {
  const { what, count, of, approx, quote } = given
  if (!isSize(count) || (of !== null && !isSize(of))) return refuse('count', 'bad-number', quote)
  const passage = passageIn(asked, 'count', quote, refuse)
  if (passage === null) return null
  const { id: report } = asked.toRead.report
  const id = countId({ report, what, count, passage })
  return {
    kind: 'count',
    id,
    report,
    what,
    count,
    of,
    approx,
    statement: null,
    passage,
    because: because(asked, passage),
  }
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0
}
