import type { ReportId } from '../../records/ids.ts'
import type { Report } from '../../records/report.ts'
import type { CellFilter, KeptAt, ToldPosition } from '../../records/told-position.ts'
import type { ToldStatementRow } from '../../records/told-row.ts'
import { linked, withLinked } from '../rows/actor-links.ts'
import type { Links } from '../rows/light-rows.ts'
import { carryingStatement, positionRow, type ReadValue, type ToldRead, toldPosition } from '../rows/told-rows.ts'
import type { Ask } from './ask.ts'
import type { List } from './questions.ts'
import { actorLinks } from './read-decisions.ts'
import { reading } from './read-readings.ts'

const columns = `position.id, position.actor, position.words, component, stance, past, voice,
    said, precision, day, conditions, quantity, unit, place,
    alternative, due, due_precision, statement, rest,
    place_in, start, "end", added, anonymous, position.report,
    report.id, report.name, report.outlet, report.headline, report.published, report.record,
    family.id, family.source, family.size, rendition.text, rendition.headline, position.review,
    position.until`

const joined = `JOIN report ON report.n = position.report LEFT JOIN report lender ON lender.id = position.lender
    JOIN family ON family.n = coalesce(lender.family, report.family)
    LEFT JOIN rendition ON rendition.id = report.rendition`

const ofCell = `SELECT ${columns} FROM position ${joined}
  WHERE position.actor = ANY (?::text[]) AND position.component = ?`

const keptAt = `SELECT ${columns} FROM unnest(?::integer[], ?::integer[]) AS at (report, ord)
  JOIN position ON position.report = at.report AND position.ord = at.ord ${joined}`

/** The answer of `LedgerStore.toldPositions`. */
export async function toldPositions(ask: Ask, { actor, component }: CellFilter): Promise<readonly ToldPosition[]> {
  const links = await actorLinks(ask)
  return told(ask, await ask.questions.lists(ofCell, withLinked([actor], links), component), links)
}

/** The answer of `LedgerStore.toldAt`. */
export async function toldAt(ask: Ask, places: readonly KeptAt[]): Promise<readonly ToldPosition[]> {
  const reports = places.map(([report]) => report)
  const ords = places.map(([, ord]) => ord)
  return told(ask, await ask.questions.lists(keptAt, reports, ords), await actorLinks(ask))
}

async function told(ask: Ask, lists: readonly List[], links: Links): Promise<readonly ToldPosition[]> {
  const rows = lists.map((list) => withUrl(list) as unknown as ToldRead)
  const carrying = await carryingOf(ask, rows)
  const found: ToldPosition[] = []
  for (const row of rows) {
    const read = readValue(ask, row, carrying) ?? (await judgedValue(ask, row))
    if (read === null) continue
    found.push(toldPosition(row, { position: linked(read.position, links), statement: read.statement }))
  }
  return found
}

/** In the place of the record, its address. */
function withUrl(list: readonly unknown[]): readonly unknown[] {
  const record = 30
  return list.with(record, (JSON.parse(String(list[record])) as Report).url)
}

type Carrying = ReadonlyMap<string, ToldStatementRow>

function nameOf(report: unknown, statement: unknown): string {
  return JSON.stringify([report, statement])
}

/** The statements that carry positions, but for those that people judged. */
async function carryingOf({ questions }: Ask, rows: readonly ToldRead[]): Promise<Carrying> {
  const named = rows.filter((row) => row[17] !== null)
  if (named.length === 0) return new Map()
  const found = await questions.lists(
    `SELECT statement.report, statement.id, speaker, actor, mode, said, rest, place_in, start, "end"
     FROM unnest(?::integer[], ?::text[]) AS wanted (report, id)
     JOIN statement ON statement.report = wanted.report AND statement.id = wanted.id WHERE review IS NULL`,
    named.map((row) => row[24]),
    named.map((row) => row[17]),
  )
  return new Map(found.map(([report, ...row]) => [nameOf(report, row[0]), carryingStatement(row)]))
}

/** From its row; null where people judged or added it or its statement, which says more than rows hold. */
function readValue(ask: Ask, row: ToldRead, statements: Carrying): ReadValue | null {
  const [statement, n, report, text, review] = [row[17], row[24], row[25], row[34], row[36]]
  if (review !== null) return null
  const words = text === null ? null : { text, headline: row[35] }
  const position = ask.rules.positionIn(positionRow(row), report, words)
  if (position === null) return null
  if (statement === null) return { position, statement: null }
  const carrying = statements.get(nameOf(n, statement))
  const said = carrying === undefined ? null : ask.rules.statementIn(carrying, report, words)
  return said === null ? null : { position, statement: said }
}

async function judgedValue(ask: Ask, row: ToldRead): Promise<ReadValue | null> {
  const [id, report]: readonly [string, ReportId] = [row[0], row[25]]
  const whole = await reading(ask, report)
  const position = whole?.positions.find((one) => one.id === id)
  if (position === undefined) return null
  return { position, statement: whole?.statements.find((one) => one.id === position.statement) ?? null }
}
