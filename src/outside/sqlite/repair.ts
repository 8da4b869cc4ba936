import type { ReportId } from '../../records/ids.ts'
import { orderedAct, orderedColumns } from '../rows/entry-rows.ts'
import { type Appending, writeSettings } from './append.ts'
import { remakeEditions } from './editions.ts'
import { refreshFamilies } from './families.ts'
import { refreshReaches } from './reach.ts'
import { inTransaction } from './transaction.ts'
import { remakeReport, rewriteValues } from './write-report.ts'
import { valueTables } from './write-rows.ts'

/**
 * Make everything anew that is made from entries and texts: rows, families, settings, the search index, and the postings
 * of the lineage index. Entries and texts are not touched. One durable transaction. Gives all reports.
 */
export function repair(appending: Appending): readonly ReportId[] {
  return inTransaction(appending.statements, { erases: false }, () => remakeAll(appending))
}

function remakeAll({ statements, rules, lineage }: Appending): readonly ReportId[] {
  const reports = statements
    .all("SELECT DISTINCT report AS id FROM entry WHERE kind = 'received' ORDER BY report")
    .map(({ id }) => String(id))
  statements.run('DELETE FROM report WHERE id NOT IN (SELECT value FROM json_each(?))', JSON.stringify(reports))
  statements.run("INSERT INTO search (search) VALUES ('delete-all')")
  statements.run('UPDATE rendition SET searched = 0')
  statements.run('DELETE FROM family')
  for (const report of reports) {
    const acts = statements.all(`SELECT ${orderedColumns} FROM entry WHERE report = ?`, report).map(orderedAct)
    remakeReport({ statements, rules, words: () => null }, report, acts)
  }
  for (const table of [...valueTables, 'lineage_keys'] as const) {
    statements.run(`DELETE FROM ${table} WHERE report NOT IN (SELECT n FROM report)`)
  }
  const families = statements.all('SELECT n FROM family').map(({ n }) => Number(n))
  refreshFamilies(statements, families)
  statements.run('DELETE FROM reach')
  for (const report of refreshReaches(statements, rules, reports)) rewriteValues({ statements, rules }, report)
  statements.run('DELETE FROM setting')
  writeSettings(statements, rules)
  remakeEditions(statements, rules)
  lineage.remake()
  // Lineage looks through a text again where nothing of it is kept.
  statements.run('DELETE FROM lineage_scan')
  return reports
}
