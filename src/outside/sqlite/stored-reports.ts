import type { ReportId } from '../../records/ids.ts'
import type { StoredReport, StoredReports, StoredText } from '../../records/ledger-audit.ts'
import { entryColumns, type Filed, familyOf, filedEntry, hashIn, storedText } from '../rows/stored-report.ts'
import type { Statements } from './node-sqlite.ts'
import { original } from './originals.ts'
import { storedReportRow, valuesBetween } from './stored-rows.ts'

type List = readonly unknown[]

/** Entries that a condition finds, as they are stored. */
export function filedEntries(statements: Statements, where: string, ...values: readonly unknown[]): readonly Filed[] {
  return statements.lists(`SELECT ${entryColumns} FROM entry WHERE ${where}`, ...values).map(filedEntry)
}

function entriesOf(
  statements: Statements,
  reports: readonly ReportId[],
): ReadonlyMap<ReportId | null, readonly Filed[]> {
  const found = filedEntries(statements, 'report IN (SELECT value FROM json_each(?))', JSON.stringify(reports))
  return Map.groupBy(found, ({ report }) => report)
}

const textColumns = `SELECT rendition.report, id, headline, text, searched, prepared, outline FROM rendition
  LEFT JOIN lineage_scan ON lineage_scan.report = rendition.report AND searched = 1`

export function textOf(statements: Statements, rendition: string): StoredText | null {
  const [row] = statements.lists(`${textColumns} WHERE id = ?`, rendition)
  return row === undefined ? null : storedText(row)
}

/**
 * Reports in the order of their numbers, in which their entries lie close together; behind them those that have entries and
 * no row, all at once.
 */
export function storedReports(statements: Statements, after: number, limit: number): StoredReports {
  const rows = statements.all(
    `SELECT report.*, family.id AS familyId, family.size AS size, speaker.id AS speaker
     FROM report LEFT JOIN family ON family.n = report.family LEFT JOIN report speaker ON speaker.n = family.source
     WHERE report.n > ? ORDER BY report.n LIMIT ?`,
    after,
    limit,
  )
  if (rows.length === 0) return { reports: withoutRow(statements), next: null }
  const numbers = rows.map(({ n }) => Number(n))
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0]
  const entries = entriesOf(
    statements,
    rows.map(({ id }) => String(id)),
  )
  const values = valuesBetween(statements, first, last)
  const texts = Map.groupBy(
    statements.lists(
      `${textColumns} WHERE rendition.report BETWEEN ? AND ? ORDER BY rendition.report, id`,
      first,
      last,
    ) as readonly List[],
    ([report]) => report,
  )
  const reports = rows.map((row): StoredReport => {
    const [report, n] = [String(row.id), Number(row.n)]
    const filed = entries.get(report) ?? []
    const bySeq = new Map(filed.map((entry) => [entry.seq, entry]))
    return {
      report,
      entries: filed,
      rows: { report: storedReportRow(statements, row, bySeq), values: values(n) },
      texts: (texts.get(n) ?? []).map(storedText),
      original: original(statements, hashIn(String(row.record))),
      family: familyOf(row),
    }
  })
  return { reports, next: last }
}

function withoutRow(statements: Statements): readonly StoredReport[] {
  const ids = statements
    .all('SELECT DISTINCT report FROM entry WHERE report IS NOT NULL AND report NOT IN (SELECT id FROM report)')
    .map(({ report }) => String(report))
  const entries = entriesOf(statements, ids)
  return ids.map((report) => ({
    report,
    entries: entries.get(report) ?? [],
    rows: null,
    texts: [],
    original: null,
    family: null,
  }))
}
