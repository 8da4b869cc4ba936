import type { StandingReport } from '../../../src/records/report-view.ts'

/** A family in the list, by its source where that was loaded, else by its newest report; and how many versions there are. */
export interface Folded {
  readonly family: string
  readonly shown: StandingReport
  readonly versions: number
  /** Days of the first and the newest version loaded; null where none has a day. */
  readonly days: { readonly first: string; readonly newest: string } | null
}

/** Reports with each family once, where its newest member stands. */
export function foldFamilies(reports: readonly StandingReport[]): readonly Folded[] {
  const families = Map.groupBy(reports, ({ placement, report }) => placement?.family ?? report.id)
  return [...families].map(([family, members]) => folded(family, members))
}

function folded(family: string, members: readonly StandingReport[]): Folded {
  const shown = members.find(({ report }) => report.id === family) ?? members[0]
  if (shown === undefined) throw new Error('A family has at least one report.')
  const days = members.flatMap(({ report }) => report.published.date ?? []).toSorted()
  const [first] = days
  const newest = days.at(-1)
  const span = first === undefined || newest === undefined ? null : { first, newest }
  return { family, shown, versions: Math.max(1, shown.familySize), days: span }
}
