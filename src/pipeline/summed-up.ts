import type { Added } from '../records/added.ts'
import type { ReportId } from '../records/ids.ts'
import type { StandingReport } from '../records/report-view.ts'
import type { Desk } from './desk.ts'
import { reportName } from './report-name.ts'

/** Reports asked for at a time. */
const stretch = 500

/**
 * The reports of a run as they stand at its end: a later one may have changed the family of an earlier one.
 * `added` says for each how many unrelated stories its page goes on with.
 */
export async function summedUp(
  desk: Desk,
  added: ReadonlyMap<ReportId, number>,
): Promise<Omit<Added, 'kind' | 'known' | 'refused' | 'finished'>> {
  const ids = [...added.keys()]
  const standing: StandingReport[] = []
  for (let at = 0; at < ids.length; at += stretch) {
    standing.push(...(await desk.store.reportsOf(ids.slice(at, at + stretch))))
  }
  const familyOf = ({ report, placement }: StandingReport) => placement?.family ?? report.id
  const families = Map.groupBy(standing, familyOf)
  const sum = (of: (one: StandingReport) => number) => standing.reduce((total, one) => total + of(one), 0)
  return {
    added: standing.map(reportName),
    undated: standing.filter(({ report }) => report.published.date === null).map(reportName),
    unread: standing.flatMap((one) => (one.unread === null ? [] : [{ report: reportName(one), why: one.unread }])),
    foreignParts: standing.flatMap((one) => {
      const parts = added.get(one.report.id) ?? 0
      return parts === 0 ? [] : [{ report: reportName(one), parts }]
    }),
    families: families.size,
    // A family has more members than this run brought: some were there before.
    familiesJoined: [...families.values()].filter((members) => (members[0]?.familySize ?? 0) > members.length).length,
    positions: sum((one) => one.positions),
    statements: sum((one) => one.statements),
  }
}
