import { usualQuoteLength } from '../publish/cut-quote.ts'
import { eachReading, eachReport } from '../publish/each-report.ts'
import { boardRows, boardTable } from '../publish/tables/board-table.ts'
import { changeRows, changeTable } from '../publish/tables/change-table.ts'
import { countRows, countTable } from '../publish/tables/count-table.ts'
import type { PackageFacts } from '../publish/tables/data-package.ts'
import type { Naming } from '../publish/tables/naming.ts'
import { positionTable, reportTable, statementTable } from '../publish/tables/reading-tables.ts'
import { type FilledTable, filled } from '../publish/tables/table.ts'
import type { Answer } from '../records/failure.ts'
import { answered } from './answer.ts'
import { askBoard } from './ask-board.ts'
import { askChanges } from './ask-changes.ts'
import { askCounts } from './ask-counts.ts'
import type { Desk } from './desk.ts'
import { labelsOf } from './labels-of.ts'
import { outletGrades } from './outlet-grades.ts'

export interface TablesQuestion {
  /** The date of board, counts and changes; without it the later of today and the newest publication date. */
  readonly asOf?: string
  /** Changes after this day; without it all of them. */
  readonly from?: string
  /** Characters at which quotations are cut. */
  readonly quoteLength?: number
  /** Short names or addresses of the licences that the tables are published under. */
  readonly licences?: readonly string[]
}

export interface Tables {
  readonly tables: readonly FilledTable[]
  readonly facts: PackageFacts
}

/** Before everything that was ever said. */
const firstDay = '0001-01-01'

/**
 * Board, positions, statements, counts, changes and reports as tables. Positions, statements and reports are read when their
 * lines are asked for, a stretch at a time; the store must be open then.
 */
export async function askTables(desk: Desk, question: TablesQuestion): Promise<Answer<Tables>> {
  const { store, vocabulary } = desk
  const dated = question.asOf === undefined ? {} : { asOf: question.asOf }
  const board = await askBoard(desk, dated)
  if (!board.ok) return board
  const { asOf } = board.value
  const counts = await askCounts(desk, { asOf, quoted: Number.MAX_SAFE_INTEGER })
  if (!counts.ok) return counts
  const changes = await askChanges(desk, {
    from: question.from ?? firstDay,
    to: asOf,
    limit: Number.MAX_SAFE_INTEGER,
  })
  if (!changes.ok) return changes
  const quoteLength = question.quoteLength ?? usualQuoteLength
  const naming: Naming = {
    nameOf: (actor) => vocabulary.gazetteer.nameOf(actor),
    pack: labelsOf(vocabulary.pack),
    quoteLength,
  }
  const arrangement = await store.arrangement()
  return answered({
    tables: [
      filled(boardTable(naming), boardRows(board.value)),
      filled(positionTable(naming), eachPosition(desk)),
      filled(statementTable(naming), eachStatement(desk)),
      filled(countTable(naming), countRows(counts.value)),
      filled(changeTable(naming), changeRows(changes.value)),
      filled(reportTable(await outletGrades(desk)), eachReport(store)),
    ],
    facts: {
      title: arrangement?.name ?? 'Who takes part in what',
      asOf,
      sources: await sourcesOf(desk),
      licences: question.licences ?? [],
      quoteLength,
    },
  })
}

async function* eachPosition({ store }: Desk) {
  for await (const { positions } of eachReading(store)) yield* positions
}

async function* eachStatement({ store }: Desk) {
  for await (const { statements } of eachReading(store)) yield* statements
}

/** Who published the reports, by name; with the web site, where all addresses known of one agree on it. */
async function sourcesOf({ store }: Desk): Promise<PackageFacts['sources']> {
  const sites = new Map<string, Set<string>>()
  for await (const { report } of eachReport(store)) {
    if (report.outlet === null) continue
    const known = sites.get(report.outlet) ?? new Set()
    sites.set(report.outlet, known)
    const site = siteOf(report.url)
    if (site !== null) known.add(site)
  }
  return [...sites]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, known]) => ({ title, path: known.size === 1 ? ([...known][0] ?? null) : null }))
}

function siteOf(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null
  const { protocol, origin } = new URL(address)
  return protocol === 'https:' || protocol === 'http:' ? `${origin}/` : null
}
