import type { ReportRows } from '../../records/ledger-rows.ts'
import { type RowPart, rowColumns, rowParts, rowTables } from '../../records/row-columns.ts'
import type { Statements } from './node-sqlite.ts'

/** An insert whose columns are those of the table, compiled once. */
function insertInto(part: RowPart): string {
  const names = ['report', 'ord', ...rowColumns[part]].map((name) => `"${name}"`)
  return `INSERT INTO ${rowTables[part]} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
}

const inserts = rowParts.map((part) => ({ part, sql: insertInto(part) }))

/** Tables that hold a report's values, each row by report and place in the reading. */
export const valueTables = rowParts.map((part) => rowTables[part])

/** Put the values of a report into their tables, in the place of those it had (`fresh`: it had none). */
export function writeValues(statements: Statements, report: number, rows: ReportRows, fresh: boolean): void {
  if (!fresh) for (const table of valueTables) statements.run(`DELETE FROM ${table} WHERE report = ?`, report)
  for (const { part, sql } of inserts) {
    for (const [ord, row] of rows[part].entries()) {
      const whole = row as object as Readonly<Record<string, unknown>>
      statements.run(sql, report, ord, ...rowColumns[part].map((name) => whole[name]))
    }
  }
  if (rows.positions.length === 0) return
  const until = statements.get('SELECT until FROM edition WHERE report = ?', report)?.until
  if (until != null) statements.run('UPDATE position SET until = ? WHERE report = ?', until, report)
}
