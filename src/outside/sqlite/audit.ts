import type { RenditionId, ReportId } from '../../records/ids.ts'
import type { FiledEntry, LedgerAudit, StoredReach, StoredReport, StoredText } from '../../records/ledger-audit.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import type { Ask } from './ask.ts'
import { everyPosition } from './cell-by-cell.ts'
import { differingKeys } from './check-postings.ts'
import { storedEditions } from './editions.ts'
import { storedEntry } from './entry-rows.ts'
import type { Statements } from './node-sqlite.ts'
import { original, strayOriginals } from './originals.ts'
import { neighboursOf } from './reach.ts'
import { stored } from './read-entries.ts'
import { storedRows } from './stored-rows.ts'
import { valueTables } from './write-rows.ts'

type Row = Record<string, unknown>
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
    const lines = statements.all('PRAGMA integrity_check').map((row) => String(Object.values(row)[0]))
    if (lines.join() !== 'ok') found.push(...lines)
  })
  tried('search index', () => statements.run(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`))
  return found
}

/** The columns before `act`, which lies on pages of its own and is not read. */
function links(statements: Statements, from: Parameters<LedgerAudit['links']>[0], limit: number) {
  const { writer, number } = from ?? { writer: '', number: 0 }
  return statements
    .all(
      `SELECT writer, number, recorded, previous, hash FROM entry
       WHERE (writer, number) > (?, ?) ORDER BY writer, number LIMIT ?`,
      writer,
      number,
      limit,
    )
    .map((row) => ({
      writer: String(row.writer),
      number: Number(row.number),
      recorded: String(row.recorded),
      previous: String(row.previous),
      hash: String(row.hash),
    }))
}

const textColumns = `SELECT id, headline, text, searched, prepared, outline FROM rendition
  LEFT JOIN lineage_scan ON lineage_scan.report = rendition.report AND searched = 1`

function textOf(statements: Statements, rendition: RenditionId): StoredText | null {
  const row = statements.get(`${textColumns} WHERE id = ?`, rendition)
  return row === undefined ? null : storedText(row)
}

function storedText({ id, headline, text, searched, prepared, outline }: Row): StoredText {
  return {
    rendition: String(id),
    headline: typeof headline === 'string' ? headline : null,
    text: typeof text === 'string' ? text : null,
    searched: searched === 1,
    scan: prepared instanceof Uint8Array && outline instanceof Uint8Array ? { prepared, outline } : null,
  }
}

function filedEntry(row: Row): FiledEntry {
  const report = row.report === null ? null : String(row.report)
  return { ...storedEntry(row), kind: String(row.kind), report, receipt: String(row.receipt) }
}

function storedReports(statements: Statements, after: ReportId | null, limit: number): readonly StoredReport[] {
  const ids = statements
    .all(
      `SELECT id FROM (SELECT id FROM report WHERE id > ? UNION SELECT report FROM entry WHERE report > ?)
       ORDER BY id LIMIT ?`,
      after ?? '',
      after ?? '',
      limit,
    )
    .map(({ id }) => String(id))
  return ids.map((report) => storedReport(statements, report))
}

function storedReport(statements: Statements, report: ReportId): StoredReport {
  const filed = statements.all('SELECT * FROM entry WHERE report = ?', report)
  const entries = filed.map(filedEntry)
  const row = statements.get(
    `SELECT report.*, family.id AS familyId, family.size AS size, speaker.id AS speaker
     FROM report LEFT JOIN family ON family.n = report.family LEFT JOIN report speaker ON speaker.n = family.source
     WHERE report.id = ?`,
    report,
  )
  if (row === undefined) return { report, entries, rows: null, texts: [], original: null, family: null }
  const texts = statements.all(`${textColumns} WHERE rendition.report = ? ORDER BY id`, row.n)
  return {
    report,
    entries,
    rows: storedRows(statements, row, filed),
    texts: texts.map(storedText),
    original: original(statements, hashIn(String(row.record))),
    family: familyOf(row),
  }
}

/** What somebody wrote over may be no report; it differs from its entries then. */
function hashIn(record: string): string {
  const read = parsed(record) as { readonly original?: { readonly hash?: unknown } } | null
  return String(read?.original?.hash)
}

function familyOf(row: Row): StoredReport['family'] {
  if (typeof row.familyId !== 'string') return null
  return { family: row.familyId, source: String(row.speaker), size: Number(row.size) }
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

function judgementEntries(statements: Statements): readonly FiledEntry[] {
  return statements
    .all(
      `SELECT * FROM entry WHERE report IN (SELECT report FROM entry WHERE report IS NOT NULL AND kind = 'decided')
       AND (kind IN ('decided', 'undone') OR (kind = 'received' AND act -> '$.renews' IS NOT NULL)) ORDER BY writer, number`,
    )
    .map(filedEntry)
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
  const entries: readonly FiledEntry[] = statements
    .all('SELECT * FROM entry WHERE report IS NULL ORDER BY writer, number')
    .map(filedEntry)
  const rows = statements.all('SELECT name, value FROM setting')
  return { entries, stored: new Map(rows.map(({ name, value }) => [String(name), String(value)])) }
}
