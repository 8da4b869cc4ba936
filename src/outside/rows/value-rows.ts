import type { Day } from '../../records/day.ts'
import type { ReportId } from '../../records/ids.ts'
import type { StandingCount } from '../../records/ledger-store.ts'
import type { Passage } from '../../records/passage.ts'

/** A row of a count with its report's day, id, outlet and family. */
export type CountRead = readonly [
  id: string,
  what: StandingCount['count']['what'],
  count: number,
  of: number | null,
  approx: number,
  placeIn: Passage['in'],
  start: number,
  end: number,
  published: Day | null,
  report: ReportId,
  outlet: string | null,
  family: ReportId,
]

export function standingCount(row: CountRead): StandingCount {
  const [id, what, count, of, approx, placeIn, start, end, published, report, outlet, family] = row
  const place = { in: placeIn, start, end }
  return { count: { id, report, what, count, of, approx: approx === 1, place }, published, outlet, family }
}

/** A pattern for any part of a name: signs that LIKE would take for wildcards are escaped by a backslash. */
export function contains(words: string): string {
  return `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
