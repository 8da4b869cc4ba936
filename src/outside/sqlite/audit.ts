import type { LedgerAudit, StoredReach } from '../../records/ledger-audit.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import type { Ask } from './ask.ts'
import { usualCache } from './cache.ts'
import { everyPosition } from './cell-by-cell.ts'
import { differingKeys } from './check-postings.ts'
import { storedEditions } from './editions.ts'
import type { Statements } from './node-sqlite.ts'
import { strayOriginals } from './originals.ts'
import { neighboursOf } from './reach.ts'
import { stored } from './read-entries.ts'
import { filedEntries, storedReports, textOf } from './stored-reports.ts'
import { valueTables } from './write-rows.ts'

type Guarded = <Result>(run: () => Result) => Result

/** The ledger as it is stored, for `verify`. Reads the tables by plain SQL and derives nothing. */
export function audit(ask: Ask, guarded: Guarded): LedgerAudit {
  const { statements } = ask
  return {
    everyPosition: async (each) => guarded(() => everyPosition(ask, each)),
    damage: async () => damage(statements, guarded),
    stored: async (from, limit) => guarded(() => stored(ask, from, limit)),
    text: async (rendition) => guarded(() => textOf(statements, rendition)),
    links: async (from, limit) => guarded(() => links(statements, from, limit)),
    reports: async (after, limit) => guarded(() => storedReports(statements, after, limit)),
    strays: async () => guarded(() => strays(statements)),
    lineageDiffers: async () => guarded(() => differingKeys(statements)),
    judgementEntries: async () => guarded(() => judgementEntries(statements)),
    neighbours: async (reports) => guarded(() => neighboursOf(statements, reports)),
    editions: async () => guarded(() => storedEditions(statements)),
    reaches: async () => guarded(() => reaches(statements)),
    settings: async () => guarded(() => settings(statements)),
  }
}

/** In KiB. The index by cells of a million positions has 55 MiB. */
const cacheOfCheck = 98_304

/** SQLite's own checks: pages and indexes, then the search index against the texts it was made from. */
function damage(statements: Statements, guarded: Guarded): readonly string[] {
  const found: string[] = []
  const tried = (what: string, check: () => void) => {
    try {
      guarded(check)
    } catch (error) {
      if (!(error instanceof LedgerTrouble)) throw error
      const { refusal } = error
      found.push(`${what}: ${'detail' in refusal ? refusal.detail : refusal.code}`)
    }
  }
  tried('pages', () => {
    // Every entry of every index is looked up, in no order of the file: at 100,000 reports that reads it several times over.
    statements.run(`PRAGMA cache_size = -${cacheOfCheck}`)
    const lines = statements.all('PRAGMA integrity_check').map((row) => String(Object.values(row)[0]))
    if (lines.join() !== 'ok') found.push(...lines)
  })
  statements.run(`PRAGMA cache_size = -${usualCache}`)
  tried('search index', () => statements.run(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`))
  return found
}

/** The columns before `act`, which lies on pages of its own and is not read. */
function links(statements: Statements, from: Parameters<LedgerAudit['links']>[0], limit: number) {
  const { writer, number } = from ?? { writer: '', number: 0 }
  return statements
    .lists(
      `SELECT writer, number, recorded, previous, hash FROM entry
       WHERE (writer, number) > (?, ?) ORDER BY writer, number LIMIT ?`,
      writer,
      number,
      limit,
    )
    .map((row) => ({
      writer: String(row[0]),
      number: Number(row[1]),
      recorded: String(row[2]),
      previous: String(row[3]),
      hash: String(row[4]),
    }))
}

/** Rows of every table whose report is gone, and families nobody belongs to. */
function strays(statements: Statements): readonly { readonly table: string; readonly id: string }[] {
  const tables = [...valueTables, 'rendition', 'lineage_keys', 'edition'] as const
  const orphans = tables.flatMap((table) =>
    statements
      .all(`SELECT DISTINCT report FROM ${table} WHERE report NOT IN (SELECT n FROM report)`)
      .map(({ report }) => ({ table, id: String(report) })),
  )
  const scans = statements
    .all('SELECT report FROM lineage_scan WHERE report NOT IN (SELECT report FROM rendition WHERE searched = 1)')
    .map(({ report }) => ({ table: 'lineage_scan', id: String(report) }))
  const empty = statements
    .all('SELECT id FROM family WHERE n NOT IN (SELECT family FROM report)')
    .map(({ id }) => ({ table: 'family', id: String(id) }))
  const originals = strayOriginals(statements).map((id) => ({ table: 'original', id }))
  return [...orphans, ...scans, ...empty, ...originals]
}

/** Of the reports that somebody judged something of: what was judged, and whether the report renews another. */
function judgementEntries(statements: Statements) {
  return filedEntries(
    statements,
    `report IN (SELECT report FROM entry WHERE report IS NOT NULL AND kind = 'decided')
     AND (kind IN ('decided', 'undone') OR (kind = 'received' AND act -> '$.renews' IS NOT NULL)) ORDER BY writer, number`,
  )
}

function reaches(statements: Statements): readonly StoredReach[] {
  return statements
    .all(
      `SELECT report.id AS report, reach.decision, anchor.id AS anchor, reach.spans FROM reach
       LEFT JOIN report ON report.n = reach.report LEFT JOIN report anchor ON anchor.n = reach.anchor`,
    )
    .map(({ report, decision, anchor, spans }) => ({
      report: String(report),
      decision: String(decision),
      anchor: String(anchor),
      spans: parsed(String(spans)),
    }))
}

/** What somebody wrote over may be no JSON; it differs from everything then. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

function settings(statements: Statements) {
  const entries = filedEntries(statements, 'report IS NULL ORDER BY writer, number')
  const rows = statements.all('SELECT name, value FROM setting')
  return { entries, stored: new Map(rows.map(({ name, value }) => [String(name), String(value)])) }
}
