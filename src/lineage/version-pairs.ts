import type { LineageDecision } from '../records/decision.ts'
import { compareVersions, type VersionFacts, versionFacts } from '../records/edition.ts'
import type { ReportId } from '../records/ids.ts'
import type { EarlierReports } from './earlier-reports.ts'
import type { Arrival } from './version.ts'

/** A pair of reports of which more is known than their texts tell; `sign` is how a derivation names that. */
export type Held = LineageDecision & { readonly sign?: string }

/** Marks a later version of one page or item. */
export const laterVersionSign = 'same-address'

/** Arrivals are recorded after all that is here. */
const atTheEnd = '9999'

/**
 * Later versions of one page, each held together with the one before it, whatever was changed in between: those that are
 * here, and those that the arrivals make.
 */
export async function versionPairs(
  arrivals: readonly Arrival[],
  earlier: Pick<EarlierReports, 'versionPairs' | 'versionsNamed'>,
): Promise<readonly Held[]> {
  const arriving = arrivals.flatMap(({ report }) => versionFacts(report, atTheEnd) ?? [])
  const keys = [...new Set(arriving.map(({ key }) => key))]
  const here = new Map<ReportId, VersionFacts>(arriving.map((one) => [one.report, one]))
  for (const one of await earlier.versionsNamed(keys)) here.set(one.report, one)
  const pairs = new Map<ReportId, Held>()
  for (const { later, earlier: before } of await earlier.versionPairs()) {
    if (!here.has(later)) pairs.set(later, held(later, before))
  }
  for (const members of Map.groupBy(here.values(), ({ key }) => key).values()) {
    const ordered = [...members].sort(compareVersions)
    for (const [at, { report }] of ordered.entries()) {
      const before = ordered[at - 1]
      if (before !== undefined) pairs.set(report, held(report, before.report))
    }
  }
  return [...pairs.values()]
}

function held(report: ReportId, other: ReportId): Held {
  return {
    kind: 'decision',
    about: 'lineage',
    verdict: 'derives-from',
    report,
    other,
    relation: null,
    by: '',
    why: 'a later version of the same page',
    sign: laterVersionSign,
  }
}
