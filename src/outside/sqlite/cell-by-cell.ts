import type { Day } from '../../records/day.ts'
import type { ReportId } from '../../records/ids.ts'
import type { BoardPosition } from '../../records/ledger-store.ts'
import {
  boardPosition,
  type FamilyFacts,
  type LightRow,
  type Links,
  lightColumns,
  type ReportFacts,
} from '../rows/light-rows.ts'
import type { Ask } from './ask.ts'
import { actorsOf, cellsOf } from './latest-positions.ts'
import { cellKey } from './loaded-families.ts'
import { actorLinks } from './read-decisions.ts'

/** What is known of every report, by its number and by its id: some 200 bytes each. */
interface Reports {
  readonly byNumber: ReadonlyMap<number, ReportFacts>
  /** Of a passage that was borrowed. */
  readonly familyOf: (lender: ReportId | null) => FamilyFacts | undefined
}

function allReports({ statements }: Ask): Reports {
  const families = new Map<number, FamilyFacts>()
  for (const row of statements.each('SELECT n, id, source FROM family')) {
    families.set(Number(row.n), { n: Number(row.n), id: String(row.id), source: Number(row.source) })
  }
  const byNumber = new Map<number, ReportFacts>()
  for (const row of statements.each('SELECT n, id, published, family FROM report')) {
    const family = families.get(Number(row.family))
    if (family === undefined) continue
    const published = typeof row.published === 'string' ? row.published : null
    byNumber.set(Number(row.n), { id: String(row.id), published, family })
  }
  const familyOf = (lender: ReportId | null): FamilyFacts | undefined =>
    lender === null
      ? undefined
      : families.get(Number(statements.get('SELECT family FROM report WHERE id = ?', lender)?.family))
  return { byNumber, familyOf }
}

/** The answer of `LedgerStore.cellByCell`. */
export function cellByCell(ask: Ask, until: Day, each: (positions: readonly BoardPosition[]) => void): void {
  const links = actorLinks(ask)
  const reports = allReports(ask)
  const cells = Map.groupBy(
    cellsOf(
      ask,
      actorsOf(ask).filter((actor) => actor !== 'group'),
    ),
    ({ actor, component }) => cellKey(links.get(actor) ?? actor, component),
  )
  const sql = `SELECT ${lightColumns} FROM position
    WHERE actor = ? AND component = ? AND day <= ? AND review IS NOT 'rejected'`
  for (const names of cells.values()) {
    const rows = names.flatMap(({ actor, component }) => ask.statements.lists(sql, actor, component, until))
    each(rows.flatMap((row) => positionOf(row as unknown as LightRow, reports, links) ?? []))
  }
}

function positionOf(row: LightRow, { byNumber, familyOf }: Reports, links: Links): BoardPosition | null {
  const facts = byNumber.get(row[22])
  return facts === undefined ? null : boardPosition(row, facts, familyOf(row[21]) ?? facts.family, links)
}

/** Every position as it is stored, rejected and undated ones too, and whatever actors people linked. */
export function everyPosition(ask: Ask, each: (position: BoardPosition) => void): void {
  const reports = allReports(ask)
  for (const row of ask.statements.eachList(`SELECT ${lightColumns} FROM position`)) {
    const position = positionOf(row as unknown as LightRow, reports, unlinked)
    if (position !== null) each(position)
  }
}

const unlinked: Links = new Map()
