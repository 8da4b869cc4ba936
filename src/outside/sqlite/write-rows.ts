import type { ReportRows } from '../../records/ledger-rows.ts'
import type { Statements } from './node-sqlite.ts'
import type { Tables } from './tables.ts'

type Column<Table extends keyof Tables> = keyof Tables[Table] & string

/** An insert whose columns are those of the table, compiled once. */
function insertInto<Table extends keyof Tables>(table: Table, columns: readonly Column<Table>[]) {
  const names = columns.map((name) => `"${name}"`).join(', ')
  return `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`
}

const place = ['report', 'ord', 'place_in', 'start', 'end'] as const

const derivationColumns = ['report', 'ord', 'source', 'relation', 'direction', 'main'] as const
const positionColumns = [
  ...place,
  ...(['id', 'actor', 'words', 'component', 'stance', 'past', 'voice', 'said', 'precision', 'day'] as const),
  ...(['conditions', 'quantity', 'unit', 'place', 'alternative', 'added', 'lender'] as const),
  ...(['due', 'due_precision', 'review', 'inherited', 'disputed', 'anonymous', 'statement', 'rest'] as const),
] as const
const reviewed = ['review', 'inherited', 'disputed'] as const
const statementColumns = [...place, 'id', 'speaker', 'actor', 'mode', 'said', 'rest', ...reviewed] as const
const countColumns = [...place, 'id', 'what', 'count', 'of', 'approx', ...reviewed] as const
const meetingColumns = [...place, 'id', 'form', 'held'] as const
const judgementColumns = ['report', 'ord', 'id', 'about', 'verdict', 'by', 'lost'] as const

/** The columns of each table of values, the report's number and place first. */
export const valueColumns = {
  derivation: derivationColumns,
  position: positionColumns,
  statement: statementColumns,
  counted: countColumns,
  meeting: meetingColumns,
  judgement: judgementColumns,
} as const

const inserts = {
  derivation: insertInto('derivation', derivationColumns),
  position: insertInto('position', positionColumns),
  statement: insertInto('statement', statementColumns),
  counted: insertInto('counted', countColumns),
  meeting: insertInto('meeting', meetingColumns),
  judgement: insertInto('judgement', judgementColumns),
}

/** Tables that hold a report's values, each row by report and place in the reading. */
export const valueTables = ['derivation', 'position', 'statement', 'counted', 'meeting', 'judgement'] as const

/** Put the values of a report into their tables, in the place of those it had (`fresh`: it had none). */
export function writeValues(statements: Statements, report: number, rows: ReportRows, fresh: boolean): void {
  if (!fresh) for (const table of valueTables) statements.run(`DELETE FROM ${table} WHERE report = ?`, report)
  const put = <Row extends object, Name extends string>(
    sql: string,
    columns: readonly Name[],
    values: readonly Row[],
  ) => {
    for (const [ord, row] of values.entries()) {
      const whole: Record<string, unknown> = { ...row, report, ord }
      statements.run(sql, ...columns.map((name) => whole[name]))
    }
  }
  put(inserts.derivation, derivationColumns, rows.derivations)
  put(inserts.position, positionColumns, rows.positions)
  const until =
    rows.positions.length === 0 ? null : statements.get('SELECT until FROM edition WHERE report = ?', report)?.until
  if (until != null) statements.run('UPDATE position SET until = ? WHERE report = ?', until, report)
  put(inserts.statement, statementColumns, rows.statements)
  put(inserts.counted, countColumns, rows.counts)
  put(inserts.meeting, meetingColumns, rows.meetings)
  put(inserts.judgement, judgementColumns, rows.judgements)
}
