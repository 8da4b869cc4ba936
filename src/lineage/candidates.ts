import type { ReportId } from '../records/ids.ts'
import type { SharingReport } from '../records/ledger-store.ts'
import type { EarlierReports } from './earlier-reports.ts'
import { SharedKeys } from './shared-keys.ts'
import { earliestCandidates, mostCandidates, sharedKeysToCompare } from './thresholds.ts'
import type { Arrival } from './version.ts'

/** For an arrival the reports it may be a version of; for an earlier report the arrivals that may be versions of it. */
export type Candidates = ReadonlyMap<ReportId, ReadonlySet<ReportId>>

/** Finds for every arrival the reports that share enough keys with it, earlier ones and other arrivals. */
export async function candidatesOf(arrivals: readonly Arrival[], earlier: EarlierReports): Promise<Candidates> {
  const lists = arrivals.map(({ scanned }) => scanned.textKeys)
  const found = await earlier.sharing(lists, sharedKeysToCompare, mostCandidates)
  const here = new SharedKeys(lists)
  const dayOf = new Map(arrivals.map(({ report }) => [report.id, report.published.date ?? '9999']))
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
    for (const report of nearest(all, dayOf)) {
      if (report === own.id) continue
      pair(own.id, report)
      pair(report, own.id)
    }
  }
  return candidates
}

/**
 * Those that share most keys and, where there are more, the earliest of the arrivals among the rest. Fifty prints with the same
 * cut have each other as their nearest: without these nothing would tie them to the story as it was sent.
 */
function nearest(all: readonly SharingReport[], dayOf: ReadonlyMap<ReportId, string>): readonly ReportId[] {
  const most = all.slice(0, mostCandidates).map(({ report }) => report)
  const rest = all.slice(mostCandidates).flatMap(({ report }) => {
    const day = dayOf.get(report)
    return day === undefined ? [] : [{ report, key: `${day} ${report}` }]
  })
  rest.sort((a, b) => (a.key < b.key ? -1 : 1))
  return [...most, ...rest.slice(0, earliestCandidates).map(({ report }) => report)]
}
