import type { ReportId } from '../records/ids.ts'
import type { StoredRows, ValueLists } from '../records/ledger-audit.ts'
import type { ReportRows } from '../records/ledger-rows.ts'
import { type RowPart, rowColumns, rowParts, rowTables } from '../records/row-columns.ts'
import type { Fault } from '../records/verification.ts'

/** Rows as plain values; an entry that a row names counts as one value. */
type Row = Readonly<Record<string, unknown>>

const places = ['place_in', 'start', 'end']

/** Where the tables differ from the rows that the entries give. */
export function compareRows(expected: ReportRows, stored: StoredRows): readonly Fault[] {
  const id = expected.report.id
  const report = differing({ ...expected.report }, { ...stored.report })
  const faults: Fault[] = report.length === 0 ? [] : [{ code: 'row-differs', table: 'report', id, detail: 'changed' }]
  for (const part of rowParts) {
    const rows = expected[part] as readonly object[] as readonly Row[]
    const there = stored.values[part]
    if (areSame(rows, there, rowColumns[part])) continue
    const named = there.map((list) => namedRow(list, rowColumns[part]))
    faults.push(...compareList(rowTables[part], id, rows.map(stored01), named))
  }
  return faults
}

/** Nearly all rows are as they should be: they are compared as they are read, and named only where they are not. */
function areSame(expected: readonly Row[], stored: ValueLists[RowPart], columns: readonly string[]): boolean {
  if (expected.length !== stored.length) return false
  for (let at = 0; at < expected.length; at++) {
    const [row, list] = [expected[at], stored[at]]
    if (row === undefined || list === undefined) return false
    for (let column = 0; column < columns.length; column++) {
      // The report's number comes first.
      if (list[column + 1] !== flagged(row[columns[column] ?? ''])) return false
    }
  }
  return true
}

/** True and false as the tables hold them. */
function flagged(value: unknown): unknown {
  return value === true ? 1 : value === false ? 0 : value
}

function stored01(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, flagged(value)]))
}

function namedRow(list: readonly unknown[], columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((name, column) => [name, list[column + 1]]))
}

/** Columns in which two rows differ. */
function differing(expected: Row, stored: Row): readonly string[] {
  return Object.keys(expected).filter((name) => !isSame(expected[name], stored[name]))
}

/** Most values are plain and equal; what is not is compared as JSON. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** A derivation goes by its source, every other value by its id. */
function nameOf(row: Row): string {
  return String(row.id ?? row.source)
}

function compareList(table: string, report: ReportId, expected: readonly Row[], stored: readonly Row[]): Fault[] {
  const there = new Map(stored.map((row) => [nameOf(row), row]))
  const faults: Fault[] = []
  const differs = (id: string, detail: 'missing' | 'extra' | 'changed') =>
    faults.push({ code: 'row-differs', table, id: `${id} of report ${report}`, detail })
  for (const row of expected) {
    const id = nameOf(row)
    const other = there.get(id)
    there.delete(id)
    if (other === undefined) differs(id, 'missing')
    else {
      const columns = differing(row, other)
      if (columns.some((name) => places.includes(name))) {
        faults.push({ code: 'passage-moved', table, id, report, start: Number(other.start), end: Number(other.end) })
      } else if (columns.length > 0) differs(id, 'changed')
    }
  }
  for (const id of there.keys()) differs(id, 'extra')
  const sameRows = faults.length === 0 && expected.length === stored.length
  const moved = sameRows ? expected.find((row, at) => nameOf(row) !== nameOf(stored[at] ?? {})) : undefined
  if (moved !== undefined) differs(nameOf(moved), 'changed')
  if (faults.length === 0 && expected.length !== stored.length) differs(nameOf(stored.at(-1) ?? {}), 'extra')
  return faults
}
