import type { Day } from '../../records/day.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Position } from '../../records/position.ts'
import type { Statement } from '../../records/statement.ts'
import type { ToldPosition } from '../../records/told-position.ts'
import type { ToldPositionRow, ToldStatementRow } from '../../records/told-row.ts'

type P = ToldPositionRow

/** A row of a position with its report, family and words. */
export type ToldRead = readonly [
  ...position: readonly [P['id'], P['actor'], P['words'], P['component'], P['stance'], past: number, P['voice']],
  ...told: readonly [P['said'], P['precision'], P['day'], P['conditions'], P['quantity'], P['unit'], P['place']],
  ...more: readonly [P['alternative'], P['due'], P['due_precision'], P['statement'], P['rest']],
  ...at: readonly [P['place_in'], start: number, end: number, added: number, anonymous: number, n: number],
  ...report: readonly [id: ReportId, name: string | null, outlet: string | null, headline: string | null],
  ...published: readonly [day: Day | null, url: string | null],
  ...family: readonly [id: ReportId, source: number, size: number],
  ...words: readonly [text: string | null, headline: string | null, review: string | null],
  until: string | null,
]

/** A position whole, and the statement that carries it. */
export interface ReadValue {
  readonly position: Position
  readonly statement: Statement | null
}

/** What a history says of it. */
export function toldPosition(row: ToldRead, { position, statement }: ReadValue): ToldPosition {
  return {
    ...(row[37] === null ? {} : { until: row[37] }),
    position,
    statement,
    outlet: row[27],
    published: row[29],
    day: row[9],
    family: row[31],
    source: row[32] === row[24],
    added: row[22] === 1,
    anonymous: row[23] === 1,
    familySize: row[33],
    start: position.passage.start,
    report: { id: row[25], name: row[26], outlet: row[27], headline: row[28], published: row[29], url: row[30] },
    text: row[34],
  }
}

/** By numbers, since taking a long list apart by names goes through all of it each time. */
export function positionRow(row: ToldRead): ToldPositionRow {
  return {
    id: row[0],
    actor: row[1],
    words: row[2],
    component: row[3],
    stance: row[4],
    past: row[5] === 1,
    voice: row[6],
    said: row[7],
    precision: row[8],
    day: row[9],
    conditions: row[10],
    quantity: row[11],
    unit: row[12],
    place: row[13],
    alternative: row[14],
    due: row[15],
    due_precision: row[16],
    statement: row[17],
    rest: row[18],
    place_in: row[19],
    start: row[20],
    end: row[21],
  }
}

type S = ToldStatementRow
type StatementRead = readonly [S['id'], S['speaker'], S['actor'], S['mode'], S['said'], S['rest'], ...At]
type At = readonly [S['place_in'], start: number, end: number]

/** The statement that carries a position, from its row. */
export function carryingStatement(row: readonly unknown[]): ToldStatementRow {
  const [id, speaker, actor, mode, said, rest, place_in, start, end] = row as unknown as StatementRead
  return { id, speaker, actor, mode, said, rest, place_in, start, end }
}
