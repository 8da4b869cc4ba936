import { compareVersions, type Version, type VersionFacts, withdraws } from '../records/edition.ts'
import type { Withdrawal } from '../records/withdrawal.ts'

/**
 * The versions of one page or item in their order, and until when each stands: until the day of the next that was not withdrawn.
 * A pure function of the reports and of what was withdrawn, in whatever order they came.
 */
export function editionsOf(members: readonly VersionFacts[], withdrawals: readonly Withdrawal[]): readonly Version[] {
  const ordered = [...members].sort(compareVersions)
  const gone = new Set(ordered.filter((one) => withdrawals.some((each) => withdraws(each, one))))
  const standing = ordered.filter((one) => !gone.has(one))
  return ordered.map((one, at) => {
    const withdrawn = gone.has(one)
    const next = standing[standing.indexOf(one) + 1]
    const until = withdrawn ? '' : next === undefined ? null : untilOf(standing.slice(standing.indexOf(one) + 1))
    return { report: one.report, ord: at + 1, until, withdrawn }
  })
}

/** Before every day: the successor of a version says no day, so that it stands in its place on every board. */
const always = '0000-00-00'

/** The earliest day that a later version gives; one without a day stands in the place of all before it. */
function untilOf(later: readonly VersionFacts[]): string {
  return later.map(({ day }) => day ?? always).reduce((first, day) => (day < first ? day : first))
}
