import type { StoredRows, ValueLists } from '../../records/ledger-audit.ts'
import type { ReportRow } from '../../records/ledger-rows.ts'
import { type RowPart, rowColumns, rowParts, rowTables } from '../../records/row-columns.ts'
import type { EntryOrder } from '../../records/stored-entry.ts'
import { unflagged } from '../rows/unflagged.ts'
import type { Statements } from './node-sqlite.ts'

type Row = Record<string, unknown>
type List = readonly unknown[]

/** Of each table the columns that a row of values has behind its report's number. */
const readers = rowParts.map((part) => {
  const list = rowColumns[part].map((name) => `"${name}"`).join(', ')
  return {
    part,
    sql: `SELECT report, ${list} FROM ${rowTables[part]} WHERE report BETWEEN ? AND ? ORDER BY report, ord`,
  }
})

/** The values of reports with these numbers and those between, by number; each list has the number before its columns. */
export function valuesBetween(statements: Statements, from: number, to: number): (n: number) => ValueLists {
  const found = readers.map(({ part, sql }) => {
    const rows: readonly List[] = statements.lists(sql, from, to)
    return [part, Map.groupBy(rows, ([report]) => report)] as const
  })
  const byPart = new Map<RowPart, ReadonlyMap<unknown, readonly List[]>>(found)
  const of = (part: RowPart, n: number): readonly List[] => byPart.get(part)?.get(n) ?? []
  return (n) => ({
    derivations: of('derivations', n),
    positions: of('positions', n),
    statements: of('statements', n),
    counts: of('counts', n),
    meetings: of('meetings', n),
    judgements: of('judgements', n),
  })
}

/** A report's row as it stands, in the shape that the rules make it in; `entries` are those filed under it, by their place in the file. */
export function storedReportRow(
  statements: Statements,
  row: Row,
  entries: ReadonlyMap<unknown, EntryOrder>,
): StoredRows['report'] {
  const { n: _n, familyId, size: _size, speaker: _speaker, ...columns } = row
  // Nothing is believed about it: the caller compares it with the one it makes from the entries.
  return {
    ...unflagged(columns),
    family: familyId,
    placed: entryOrder(statements, entries, row.placed),
    read: entryOrder(statements, entries, row.read),
  } as unknown as ReportRow
}

function entryOrder(
  statements: Statements,
  entries: ReadonlyMap<unknown, EntryOrder>,
  seq: unknown,
): EntryOrder | null {
  if (seq === null) return null
  const known = entries.get(seq)
  if (known !== undefined) return { writer: known.writer, number: known.number, recorded: known.recorded }
  const row = statements.get('SELECT writer, number, recorded FROM entry WHERE seq = ?', seq)
  return { writer: String(row?.writer), number: Number(row?.number), recorded: String(row?.recorded) }
}
