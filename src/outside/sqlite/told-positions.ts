import type { Day } from '../../records/day.ts'
import type { ReportId } from '../../records/ids.ts'
import type { CellFilter, ToldPosition } from '../../records/ledger-store.ts'
import type { Position } from '../../records/position.ts'
import type { Reading } from '../../records/reading.ts'
import type { Statement } from '../../records/statement.ts'
import type { Ask } from './ask.ts'
import { actorLinks, withLinked } from './read-decisions.ts'
import { linked } from './read-positions.ts'
import { reading } from './read-readings.ts'

type ToldRead = readonly [
  id: string,
  day: Day | null,
  added: number,
  anonymous: number,
  n: number,
  report: ReportId,
  name: string | null,
  outlet: string | null,
  headline: string | null,
  published: Day | null,
  url: string | null,
  family: ReportId,
  source: number,
  size: number,
  text: string | null,
  headlineKept: string | null,
  judged: number,
  whole: string | null,
]

/** One value of a reading is cut out of the entry by the database: a history needs one of the many a report has. */
const toldRows = `SELECT position.id, position.day, position.added, position.anonymous, position.report,
    report.id, report.name, report.outlet, report.headline, report.published, report.record ->> '$.url',
    family.id, family.source, family.size, rendition.text, rendition.headline,
    EXISTS (SELECT 1 FROM judgement WHERE judgement.report = report.n)
      OR EXISTS (SELECT 1 FROM reach WHERE reach.report = report.n),
    json_extract(entry.act, '$.reading.positions[' || position.ord || ']')
  FROM position JOIN report ON report.n = position.report
    LEFT JOIN report lender ON lender.id = position.lender
    JOIN family ON family.n = coalesce(lender.family, report.family)
    LEFT JOIN entry ON entry.seq = report.read
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
    const [id, day, added, anonymous, n, report, name, outlet, headline, published, url, family, source, size, text] =
      row
    const read = guarded(() => cutValue(ask, row)) ?? (await judgedValue(ask, readings, row))
    if (read === null) continue
    found.push({
      position: linked(read.position, links),
      statement: read.statement,
      outlet,
      published,
      day,
      family,
      source: source === n,
      added: added === 1,
      anonymous: anonymous === 1,
      familySize: size,
      report: { id: report, name, outlet, headline, published, url },
      text,
    })
    if (read.position.id !== id) throw new Error('A position was read in the place of another.')
  }
  return found
}

interface ReadValue {
  readonly position: Position
  readonly statement: Statement | null
}

/** Null where people judged something of the report, or a value found twice has moved those behind it. */
function cutValue(ask: Ask, row: ToldRead): ReadValue | null {
  const [id, , , , n, report, , , , , , , , , text, headline, judged, whole] = row
  if (judged === 1 || whole === null) return null
  const position = JSON.parse(whole) as Position
  if (position.id !== id) return null
  const statement = position.statement === null ? null : statementOf(ask, n, position.statement)
  if (statement !== null && statement.id !== position.statement) return null
  const stored: Reading = {
    kind: 'reading',
    report,
    rendition: '',
    readBy: '',
    unread: null,
    statements: statement === null ? [] : [statement],
    positions: [position],
    counts: [],
    meetings: [],
  }
  const { positions, statements } = ask.rules.unseal(stored, text, headline, [])
  const [unsealed] = positions
  return unsealed === undefined ? null : { position: unsealed, statement: statements[0] ?? null }
}

function statementOf({ statements }: Ask, report: number, id: string): Statement | null {
  const row = statements.get(
    `SELECT json_extract(entry.act, '$.reading.statements[' || statement.ord || ']') AS whole
     FROM statement JOIN report ON report.n = statement.report JOIN entry ON entry.seq = report.read
     WHERE statement.report = ? AND statement.id = ?`,
    report,
    id,
  )
  return typeof row?.whole === 'string' ? (JSON.parse(row.whole) as Statement) : null
}

async function judgedValue(
  ask: Ask,
  readings: Map<ReportId, Reading | null>,
  [id, , , , , report]: ToldRead,
): Promise<ReadValue | null> {
  const whole = readings.get(report) ?? (await reading(ask, report))
  readings.set(report, whole)
  const position = whole?.positions.find((one) => one.id === id)
  if (position === undefined) return null
  return { position, statement: whole?.statements.find((one) => one.id === position.statement) ?? null }
}
