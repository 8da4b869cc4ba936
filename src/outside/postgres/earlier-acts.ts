import type { ReportId } from '../../records/ids.ts'
import type { OrderedAct } from '../../records/stored-entry.ts'
import type { Arrived } from '../rows/arrived.ts'
import { orderedAct } from '../rows/entry-rows.ts'
import type { Questions, Row } from './questions.ts'

const columns = 'report, kind, writer, number, recorded, act'

/**
 * What was entered before of these reports: all but placements and readings that others have superseded, which need not be
 * parsed. `arrived` are entries of now, which are left out, and may supersede others.
 */
export async function earlierActs(
  questions: Questions,
  reports: readonly ReportId[],
  arrived: ReadonlyMap<ReportId, readonly Arrived[]>,
): Promise<ReadonlyMap<ReportId, readonly OrderedAct[]>> {
  if (reports.length === 0) return new Map()
  const seqs = [...arrived.values()].flatMap((all) => all.map(({ seq }) => seq))
  const before = seqs.reduce((least, seq) => Math.min(least, seq), Number.MAX_SAFE_INTEGER)
  const rows = await questions.all(
    `SELECT ${columns} FROM entry WHERE report = ANY (?::text[]) AND seq < ?
       AND kind IN ('received', 'set', 'removed', 'decided', 'undone')
     UNION ALL SELECT ${columns} FROM (
       SELECT DISTINCT ON (report, kind) ${columns} FROM entry
       WHERE report = ANY (?::text[]) AND seq < ? AND kind IN ('placed', 'read')
       ORDER BY report, kind, recorded DESC, writer DESC, number DESC) standing`,
    reports,
    before,
    reports,
    before,
  )
  const found = new Map<ReportId, OrderedAct[]>()
  for (const row of rows) {
    const report = String(row.report)
    if (isSuperseded(row, arrived.get(report) ?? [])) continue
    const its = found.get(report)
    if (its === undefined) found.set(report, [orderedAct(row)])
    else its.push(orderedAct(row))
  }
  return found
}

/** One that an act of now supersedes need not be parsed. */
function isSuperseded({ kind, recorded, writer, number }: Row, arrived: readonly Arrived[]): boolean {
  if (kind !== 'placed' && kind !== 'read') return false
  const after = arrived.findLast(({ ordered }) => ordered.act.kind === kind)?.ordered
  if (after === undefined) return false
  if (recorded !== after.recorded) return String(recorded) < after.recorded
  if (writer !== after.writer) return String(writer) < after.writer
  return Number(number) < after.number
}
