import type { Count } from '../records/count.ts'
import type { Day } from '../records/day.ts'
import type { Derivation, Placement } from '../records/derivation.ts'
import type {
  CountRow,
  DerivationRow,
  MeetingRow,
  PlaceRow,
  PositionRow,
  ReportRow,
  ReportRows,
  ReviewRow,
  StatementRow,
} from '../records/ledger-rows.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Passage } from '../records/passage.ts'
import type { Position } from '../records/position.ts'
import type { Reading } from '../records/reading.ts'
import type { Reaching } from '../records/review.ts'
import type { Statement } from '../records/statement.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import { originOf } from './borrowed.ts'
import type { Judgeable } from './judged-kinds.ts'
import { judgedReading } from './judged-reading.ts'
import { restOfPosition, restOfStatement } from './rest-of.ts'
import { type StandingActs, standingActs } from './standing-acts.ts'

/**
 * The rows of one report: a pure function of its entries and of the judgements it inherits from copies of its passages, in
 * any order. Null while it was not received.
 */
export function rowsOf(acts: readonly OrderedAct[], inherited: readonly Reaching[] = []): ReportRows | null {
  const standing = standingActs(acts)
  if (standing === null) return null
  const placement = standing.placed?.act.placement ?? null
  const read = standing.read?.act.reading ?? emptyReading(standing)
  const once = onceEach(read)
  const { reading, lost } = judgedReading(once, [...standing.judgements, ...inherited])
  const rest = reading === once ? restsHere : restsOf(once)
  const published = standing.report.published.date
  const anonymous = new Set(reading.statements.flatMap((one) => (one.anonymous ? [one.id] : [])))
  const positions = reading.positions.map((one) => {
    const unnamed = one.statement !== null && anonymous.has(one.statement)
    return positionRow(one, { published, placement, anonymous: unnamed, rest: rest.position(one) })
  })
  const statements = reading.statements.map((one) => ({ ...statementRow(one), rest: rest.statement(one) }))
  const stand = positions.filter(({ review }) => review !== 'rejected')
  return {
    report: reportRow(standing, stand.length, statements.length),
    derivations: (placement?.derivations ?? []).map(derivationRow),
    positions,
    statements,
    counts: reading.counts.map(countRow),
    meetings: reading.meetings.map(meetingRow),
    judgements: standing.judgements.map(({ id, judgement }) => {
      const { about, verdict, by } = judgement
      return { id, about, verdict, by, lost: lost.has(id) }
    }),
  }
}

/** Where nobody judged anything, values stand as they were read. */
const restsHere = { position: restOfPosition, statement: restOfStatement }

/** What else was read of the values that stand, whatever people corrected of them since. */
function restsOf({ positions, statements }: Reading) {
  const positionsRead = new Map(positions.map((one) => [one.id, one]))
  const statementsRead = new Map(statements.map((one) => [one.id, one]))
  return {
    position: ({ id }: Position) => {
      const read = positionsRead.get(id)
      return read === undefined ? null : restOfPosition(read)
    },
    statement: ({ id }: Statement) => {
      const read = statementsRead.get(id)
      return read === undefined ? null : restOfStatement(read)
    },
  }
}

/** What people add stands in a report that no reader read. */
function emptyReading({ report, latestSeal }: StandingActs): Reading {
  const none = { statements: [], positions: [], counts: [], meetings: [] }
  return { kind: 'reading', report: report.id, rendition: latestSeal.id, readBy: '', unread: 'not-read', ...none }
}

function onceEach(reading: Reading): Reading {
  return {
    ...reading,
    statements: once(reading.statements),
    positions: once(reading.positions),
    counts: once(reading.counts),
    meetings: once(reading.meetings),
  }
}

function reviewRow({ review }: Judgeable): ReviewRow {
  return {
    review: review?.status ?? null,
    inherited: review?.inherited ?? false,
    disputed: review?.disputed ?? false,
  }
}

/** A value found twice in one reading has the same id and stands once, where it was found first. */
function once<Value extends { readonly id: string }>(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>()
  return values.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function reportRow(standing: StandingActs, positions: number, statements: number): ReportRow {
  const { report, seals, latestSeal, placed, read, removed } = standing
  const placement = placed?.act.placement
  const reading = read?.act.reading
  const seal = (reading && seals.get(reading.rendition)) ?? latestSeal
  return {
    id: report.id,
    name: report.name,
    outlet: report.outlet,
    headline: report.headline,
    published: report.published.date,
    record: JSON.stringify(report),
    rendition: seal.id,
    seal: JSON.stringify(seal),
    family: placement?.family ?? report.id,
    event: placement?.event ?? report.id,
    origin: !(placement?.derivations.some(({ main }) => main) ?? false),
    unread: reading === undefined ? 'not-read' : reading.unread,
    removed,
    positions,
    statements,
    placed: placed?.entry ?? null,
    read: read?.entry ?? null,
  }
}

function derivationRow({ from, relation, direction, main }: Derivation): DerivationRow {
  return { source: from, relation, direction, main }
}

function placeRow(passage: Passage): PlaceRow {
  return { place_in: passage.in, start: passage.start, end: passage.end }
}

interface PositionMore {
  readonly published: Day | null
  readonly placement: Placement | null
  readonly anonymous: boolean
  readonly rest: string | null
}

/** Written out in one piece: there are ten of them in a report, and `verify` makes every one anew. */
function positionRow(position: Position, { published, placement, anonymous, rest }: PositionMore): PositionRow {
  const { conditions, quantity, said, passage, review } = position
  const { added, lender } = originOf(passage, placement)
  return {
    id: position.id,
    actor: position.actor,
    words: position.group,
    component: position.component,
    stance: position.stance,
    past: position.past,
    voice: position.voice,
    said: said.date,
    precision: said.precision,
    day: published === null ? null : (said.date ?? published),
    conditions: conditions.length === 0 ? null : JSON.stringify(conditions.map(({ kind, party }) => [kind, party])),
    quantity: quantity?.value ?? null,
    unit: quantity?.unit ?? null,
    place: position.place,
    alternative: position.alternative,
    // A reading of an earlier version says nothing of it.
    due: position.due?.date ?? null,
    due_precision: position.due?.precision ?? null,
    added,
    lender,
    review: review?.status ?? null,
    inherited: review?.inherited ?? false,
    disputed: review?.disputed ?? false,
    place_in: passage.in,
    start: passage.start,
    end: passage.end,
    anonymous,
    statement: position.statement,
    rest,
  }
}

function statementRow(statement: Statement): Omit<StatementRow, 'rest'> {
  const { id, speaker, actor, mode, said, passage } = statement
  return { id, speaker, actor, mode, said: said.date, ...reviewRow(statement), ...placeRow(passage) }
}

function countRow(counted: Count): CountRow {
  const { id, what, count, of, approx, passage } = counted
  return { id, what, count, of, approx, ...reviewRow(counted), ...placeRow(passage) }
}

function meetingRow({ id, form, held, passage }: Meeting): MeetingRow {
  return { id, form, held: held.date, ...placeRow(passage) }
}
