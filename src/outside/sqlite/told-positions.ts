import type { Day } from '../../records/day.ts'
import type { ReportId } from '../../records/ids.ts'
import type { CellFilter, ToldPosition } from '../../records/ledger-store.ts'
import type { Position } from '../../records/position.ts'
import type { Reading } from '../../records/reading.ts'
import type { Statement } from '../../records/statement.ts'
import type { ToldPositionRow, ToldStatementRow } from '../../records/told-row.ts'
import type { Ask } from './ask.ts'
import { actorLinks, withLinked } from './read-decisions.ts'
import { linked } from './read-positions.ts'
import { reading } from './read-readings.ts'

type P = ToldPositionRow

type ToldRead = readonly [
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

const toldRows = `SELECT position.id, position.actor, words, component, stance, past, voice,
    said, precision, day, conditions, quantity, unit, place,
    alternative, due, due_precision, statement, rest,
    place_in, start, "end", added, anonymous, position.report,
    report.id, report.name, report.outlet, report.headline, report.published, report.record ->> '$.url',
    family.id, family.source, family.size, rendition.text, rendition.headline, position.review,
    position.until
  FROM position JOIN report ON report.n = position.report
    JOIN family ON family.n = CASE WHEN position.lender IS NULL THEN report.family
      ELSE coalesce((SELECT lender.family FROM report lender WHERE lender.id = position.lender), report.family) END
    LEFT JOIN rendition ON rendition.id = report.rendition
  WHERE position.actor IN (SELECT value FROM json_each(?)) AND position.component = ?`

/** The answer of `LedgerStore.toldPositions`. */
export async function toldPositions(
  ask: Ask,
  { actor, component }: CellFilter,
  guarded: <Result>(run: () => Result) => Result,
): Promise<readonly ToldPosition[]> {
  const links = guarded(() => actorLinks(ask))
  const found: ToldPosition[] = []
  const readings = new Map<ReportId, Reading | null>()
  const names = JSON.stringify(withLinked([actor], links))
  for (const all of guarded(() => ask.statements.lists(toldRows, names, component))) {
    const row = all as unknown as ToldRead
    const read = guarded(() => readValue(ask, row)) ?? (await judgedValue(ask, readings, row))
    if (read !== null)
      found.push(toldPosition(row, { position: linked(read.position, links), statement: read.statement }))
  }
  return found
}

interface ReadValue {
  readonly position: Position
  readonly statement: Statement | null
}

function toldPosition(row: ToldRead, { position, statement }: ReadValue): ToldPosition {
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
    report: { id: row[25], name: row[26], outlet: row[27], headline: row[28], published: row[29], url: row[30] },
    text: row[34],
  }
}

/** By numbers, since taking a long list apart by names goes through all of it each time. */
function positionRow(row: ToldRead): ToldPositionRow {
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

/** From its row; null where people judged or added it or its statement, which says more than rows hold. */
function readValue(ask: Ask, row: ToldRead): ReadValue | null {
  const [statement, n, report, text, review] = [row[17], row[24], row[25], row[34], row[36]]
  if (review !== null) return null
  const words = text === null ? null : { text, headline: row[35] }
  const position = ask.rules.positionIn(positionRow(row), report, words)
  if (position === null) return null
  if (statement === null) return { position, statement: null }
  const carrying = statementRow(ask, n, statement)
  const said = carrying === null ? null : ask.rules.statementIn(carrying, report, words)
  return said === null ? null : { position, statement: said }
}

type S = ToldStatementRow
type StatementRead = readonly [S['id'], S['speaker'], S['actor'], S['mode'], S['said'], S['rest'], ...At]
type At = readonly [S['place_in'], start: number, end: number]

/** Null where people judged it. */
function statementRow({ statements }: Ask, report: number, statement: string): ToldStatementRow | null {
  const [row] = statements.lists(
    `SELECT id, speaker, actor, mode, said, rest, place_in, start, "end" FROM statement
     WHERE report = ? AND id = ? AND review IS NULL`,
    report,
    statement,
  )
  if (row === undefined) return null
  const [id, speaker, actor, mode, said, rest, place_in, start, end] = row as unknown as StatementRead
  return { id, speaker, actor, mode, said, rest, place_in, start, end }
}

async function judgedValue(
  ask: Ask,
  readings: Map<ReportId, Reading | null>,
  row: ToldRead,
): Promise<ReadValue | null> {
  const [id, report] = [row[0], row[25]]
  const whole = readings.get(report) ?? (await reading(ask, report))
  readings.set(report, whole)
  const position = whole?.positions.find((one) => one.id === id)
  if (position === undefined) return null
  return { position, statement: whole?.statements.find((one) => one.id === position.statement) ?? null }
}
