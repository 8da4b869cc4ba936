import type { ReportId } from '../../records/ids.ts'
import type { Origin, PackedOriginal } from '../../records/origin.ts'
import type { Report } from '../../records/report.ts'
import type { Statements } from './node-sqlite.ts'

/** The hash that a report's bytes have, by its row; `report_original` is an index of it. */
const ofReport = "record ->> '$.original.hash'"

/** Keep the bytes of reports, each once. */
export function writeOriginals(statements: Statements, originals: readonly PackedOriginal[]): void {
  for (const { hash, bytes, packed } of originals) {
    statements.run(
      'INSERT INTO original (hash, bytes, packed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      hash,
      bytes,
      packed,
    )
  }
}

/** Of several receipts of a report the first that says it; those with the bytes go first. */
export function origin(statements: Statements, report: ReportId): Origin | null {
  const row = statements.get(
    `SELECT act -> '$.origin' AS origin FROM entry WHERE report = ? AND kind = 'received' AND act -> '$.origin' IS NOT NULL
     ORDER BY act ->> '$.origin.kept' DESC, recorded, writer, number LIMIT 1`,
    report,
  )
  return row === undefined ? null : (JSON.parse(String(row.origin)) as Origin)
}

/** The report as its standing receipt says it: the one that renewed its rendition, else the first. */
export function received(statements: Statements, report: ReportId): Report | null {
  const row = statements.get(
    `SELECT act -> '$.report' AS whole FROM entry JOIN report ON report.id = entry.report
     WHERE entry.report = ? AND kind = 'received'
     ORDER BY CASE WHEN act -> '$.renews' IS NOT NULL AND act ->> '$.rendition.id' = report.rendition THEN recorded END DESC,
       act -> '$.renews' IS NOT NULL, recorded, writer, number LIMIT 1`,
    report,
  )
  return row === undefined ? null : (JSON.parse(String(row.whole)) as Report)
}

export function original(statements: Statements, hash: string): PackedOriginal | null {
  const row = statements.get('SELECT hash, bytes, packed FROM original WHERE hash = ?', hash)
  if (row === undefined || !(row.packed instanceof Uint8Array)) return null
  return { hash: String(row.hash), bytes: Number(row.bytes), packed: row.packed }
}

/** Erase the bytes of a report that was removed, unless those of another one are the same. */
export function eraseOriginal(statements: Statements, report: number): void {
  statements.run(
    `DELETE FROM original WHERE hash = (SELECT ${ofReport} FROM report WHERE n = ?)
     AND hash NOT IN (SELECT ${ofReport} FROM report WHERE ${ofReport} = original.hash AND removed = 0)`,
    report,
  )
}

/** Bytes on which no report rests that has its text. */
export function strayOriginals(statements: Statements): readonly string[] {
  return statements
    .all(`SELECT hash FROM original WHERE NOT EXISTS (
      SELECT 1 FROM report WHERE ${ofReport} = original.hash AND removed = 0)`)
    .map(({ hash }) => String(hash))
}
