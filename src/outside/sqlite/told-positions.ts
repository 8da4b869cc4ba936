import type { ReportId } from '../../records/ids.ts'
import type { Reading } from '../../records/reading.ts'
import type { CellFilter, KeptAt, ToldPosition } from '../../records/told-position.ts'
import type { ToldStatementRow } from '../../records/told-row.ts'
import { linked, withLinked } from '../rows/actor-links.ts'
import { carryingStatement, positionRow, type ReadValue, type ToldRead, toldPosition } from '../rows/told-rows.ts'
import type { Ask } from './ask.ts'
import { familyOfPassage } from './cell-positions.ts'
import { actorLinks } from './read-decisions.ts'
import { reading } from './read-readings.ts'

const columns = `position.id, position.actor, words, component, stance, past, voice,
    said, precision, day, conditions, quantity, unit, place,
    alternative, due, due_precision, statement, rest,
    place_in, start, "end", added, anonymous, position.report,
    report.id, report.name, report.outlet, report.headline, report.published, report.record ->> '$.url',
    family.id, family.source, family.size, rendition.text, rendition.headline, position.review,
    position.until`

// The text is found by its report's number: to look for a hash among all of them takes longer than to read the words.
const joined = `JOIN report ON report.n = position.report
    JOIN family ON family.n = ${familyOfPassage}
    LEFT JOIN rendition ON rendition.report = report.n AND +rendition.id = report.rendition`

const ofCell = `SELECT ${columns} FROM position ${joined}
  WHERE position.actor IN (SELECT value FROM json_each(?)) AND position.component = ?`

const keptAt = `SELECT ${columns} FROM json_each(?) AS at
    CROSS JOIN position ON position.report = at.value ->> 0 AND position.ord = at.value ->> 1 ${joined}`

type Guarded = <Result>(run: () => Result) => Result

/** The answer of `LedgerStore.toldPositions`. */
export function toldPositions(
  ask: Ask,
  { actor, component }: CellFilter,
  guarded: Guarded,
): Promise<readonly ToldPosition[]> {
  const links = guarded(() => actorLinks(ask))
  return told(
    ask,
    guarded(() => ask.statements.lists(ofCell, JSON.stringify(withLinked([actor], links)), component)),
    guarded,
  )
}

/** The answer of `LedgerStore.toldAt`. */
export function toldAt(ask: Ask, places: readonly KeptAt[], guarded: Guarded): Promise<readonly ToldPosition[]> {
  return told(
    ask,
    guarded(() => ask.statements.lists(keptAt, JSON.stringify(places))),
    guarded,
  )
}

async function told(
  ask: Ask,
  rows: readonly (readonly unknown[])[],
  guarded: Guarded,
): Promise<readonly ToldPosition[]> {
  const links = guarded(() => actorLinks(ask))
  const found: ToldPosition[] = []
  const readings = new Map<ReportId, Reading | null>()
  for (const all of rows) {
    const row = all as unknown as ToldRead
    const read = guarded(() => readValue(ask, row)) ?? (await judgedValue(ask, readings, row))
    if (read !== null)
      found.push(toldPosition(row, { position: linked(read.position, links), statement: read.statement }))
  }
  return found
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

/** Null where people judged it. */
function statementRow({ statements }: Ask, report: number, statement: string): ToldStatementRow | null {
  const [row] = statements.lists(
    `SELECT id, speaker, actor, mode, said, rest, place_in, start, "end" FROM statement
     WHERE report = ? AND id = ? AND review IS NULL`,
    report,
    statement,
  )
  if (row === undefined) return null
  return carryingStatement(row)
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
