import type { ReportRow, ReportRows } from '../../records/ledger-rows.ts'
import type { EntryOrder } from '../../records/stored-entry.ts'
import type { Statements } from './node-sqlite.ts'
import { valueTables } from './write-rows.ts'

type Row = Record<string, unknown>

/** Columns that hold true and false as 1 and 0. Any other number there is shown as it is, so that it differs. */
const flags = ['origin', 'removed', 'main', 'past', 'added', 'approx', 'inherited', 'disputed', 'anonymous', 'lost']

function unflagged(row: Row): Row {
  const whole: Row = { ...row }
  for (const name of flags) {
    if (whole[name] === 0) whole[name] = false
    else if (whole[name] === 1) whole[name] = true
  }
  return whole
}

/** The rows of one report as they stand in the tables, in the shape that the rules make them in. */
export function storedRows(statements: Statements, row: Row): ReportRows {
  const { n, familyId, size: _size, speaker: _speaker, ...columns } = row
  const report = {
    ...unflagged(columns),
    family: familyId,
    placed: entryOrder(statements, row.placed),
    read: entryOrder(statements, row.read),
  }
  const [derivations, positions, statementRows, counts, meetings, judgements] = valueTables.map((table) =>
    statements.all(`SELECT * FROM ${table} WHERE report = ? ORDER BY ord`, n).map((value) => {
      const { report: _report, ord: _ord, ...rest } = value
      return unflagged(rest)
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

function entryOrder(statements: Statements, seq: unknown): EntryOrder | null {
  if (seq === null) return null
  const row = statements.get('SELECT writer, number, recorded FROM entry WHERE seq = ?', seq)
  return { writer: String(row?.writer), number: Number(row?.number), recorded: String(row?.recorded) }
}
