import type { ReportRow, ReportRows } from '../../records/ledger-rows.ts'
import type { EntryOrder } from '../../records/stored-entry.ts'
import type { Statements } from './node-sqlite.ts'
import { valueColumns, valueTables } from './write-rows.ts'

type Row = Record<string, unknown>

/** Columns that hold true and false as 1 and 0. Any other number there is shown as it is, so that it differs. */
const flags = ['origin', 'removed', 'main', 'past', 'added', 'approx', 'inherited', 'disputed', 'anonymous', 'lost']

function unflagged(row: Row): Row {
  const whole: Row = { ...row }
  for (const name of flags) if (name in whole) whole[name] = flag(whole[name])
  return whole
}

function flag(value: unknown): unknown {
  return value === 0 ? false : value === 1 ? true : value
}

/** The columns that a row of values has beside its report's number and place, and how they are read. */
const readers = valueTables.map((table) => {
  const columns = valueColumns[table].filter((name) => name !== 'report' && name !== 'ord')
  const list = columns.map((name) => `"${name}"`).join(', ')
  const flagged = columns.map((name) => flags.includes(name))
  return { sql: `SELECT ${list} FROM ${table} WHERE report = ? ORDER BY ord`, columns, flagged }
})

/** The rows of one report as they stand in the tables, in the shape that the rules make them in; `entries` are those filed under it. */
export function storedRows(statements: Statements, row: Row, entries: readonly Row[]): ReportRows {
  const { n, familyId, size: _size, speaker: _speaker, ...columns } = row
  const report = {
    ...unflagged(columns),
    family: familyId,
    placed: entryOrder(statements, entries, row.placed),
    read: entryOrder(statements, entries, row.read),
  }
  const [derivations, positions, statementRows, counts, meetings, judgements] = readers.map(
    ({ sql, columns, flagged }) =>
      statements.lists(sql, n).map((values) => {
        const whole: Row = {}
        for (let at = 0; at < columns.length; at++) {
          whole[columns[at] ?? ''] = flagged[at] === true ? flag(values[at]) : values[at]
        }
        return whole
      }),
  )
  // Nothing is believed about these rows: the caller compares them with those it makes from the entries.
  return {
    report: report as unknown as ReportRow,
    derivations: derivations as unknown as ReportRows['derivations'],
    positions: positions as unknown as ReportRows['positions'],
    statements: statementRows as unknown as ReportRows['statements'],
    counts: counts as unknown as ReportRows['counts'],
    meetings: meetings as unknown as ReportRows['meetings'],
    judgements: judgements as unknown as ReportRows['judgements'],
  }
}

function entryOrder(statements: Statements, entries: readonly Row[], seq: unknown): EntryOrder | null {
  if (seq === null) return null
  const known = entries.find((entry) => entry.seq === seq)
  const row = known ?? statements.get('SELECT writer, number, recorded FROM entry WHERE seq = ?', seq)
  return { writer: String(row?.writer), number: Number(row?.number), recorded: String(row?.recorded) }
}
