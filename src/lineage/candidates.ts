import type { ReportId } from '../records/ids.ts'
import type { EarlierReports } from './earlier-reports.ts'
import { SharedKeys } from './shared-keys.ts'
import { mostCandidates, sharedKeysToCompare } from './thresholds.ts'
import type { Arrival } from './version.ts'

/** For an arrival the reports it may be a version of; for an earlier report the arrivals that may be versions of it. */
export type Candidates = ReadonlyMap<ReportId, ReadonlySet<ReportId>>

/** Finds for every arrival the reports that share enough keys with it, earlier ones and other arrivals. */
export async function candidatesOf(arrivals: readonly Arrival[], earlier: EarlierReports): Promise<Candidates> {
  const lists = arrivals.map(({ scanned }) => scanned.textKeys)
  const found = await earlier.sharing(lists, sharedKeysToCompare, mostCandidates)
  const here = new SharedKeys(lists)
  const candidates = new Map<ReportId, Set<ReportId>>()
  const pair = (one: ReportId, other: ReportId): void => {
    const known = candidates.get(one)
    if (known === undefined) candidates.set(one, new Set([other]))
    else known.add(other)
  }
  for (const [at, { report: own }] of arrivals.entries()) {
    const others = here.with(at, sharedKeysToCompare).flatMap((one) => {
      const other = arrivals[one.at]
      return other === undefined ? [] : [{ report: other.report.id, shared: one.shared }]
    })
    const all = [...(found[at] ?? []), ...others]
    all.sort((a, b) => b.shared - a.shared || (a.report < b.report ? -1 : 1))
    for (const { report } of all.slice(0, mostCandidates)) {
      if (report === own.id) continue
      pair(own.id, report)
      pair(report, own.id)
    }
  }
  return candidates
}
