import type { StandingReport } from '../../../src/records/report-view.ts'

/** A family in the list: its newest report that was loaded, and how many versions there are in all. */
export interface Folded {
  readonly family: string
  readonly newest: StandingReport
  readonly versions: number
}

/** Reports with each family once, where its newest member stands. What was loaded later of a family is in it already. */
export function foldFamilies(reports: readonly StandingReport[]): readonly Folded[] {
  const families = new Map<string, Folded>()
  for (const newest of reports) {
    const family = newest.placement?.family ?? newest.report.id
    if (!families.has(family)) families.set(family, { family, newest, versions: Math.max(1, newest.familySize) })
  }
  return [...families.values()]
}
