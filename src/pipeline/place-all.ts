import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { Page } from '../records/page.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'
import { FamilyReader } from './family-reader.ts'
import { placeAgain } from './place-again.ts'

export interface Placed {
  readonly kind: 'placed-again'
  readonly reports: number
  /** Reports whose place changed. */
  readonly changed: number
}

/**
 * Place every report anew among all others: after a merge, where each side knew only its own. Only conclusions that differ
 * from those that stand become entries, so that a second time changes nothing.
 */
export async function placeAll(desk: Desk, onPlaced: (done: number) => void = () => {}): Promise<Answer<Placed>> {
  const changed = new Set<ReportId>()
  const ids: ReportId[] = []
  let cursor: string | null = null
  do {
    const page: Page<StandingReport> = await desk.store.reports({ cursor, limit: 500 })
    ids.push(...page.items.filter(({ removed }) => !removed).map(({ report }) => report.id))
    cursor = page.next
  } while (cursor !== null)
  for (const [at, id] of ids.entries()) {
    for (const one of await placeAgain(desk, id)) changed.add(one)
    onPlaced(at + 1)
  }
  // What a family knows of people was read with the family it was.
  await new FamilyReader(desk).read({ reports: [...changed], newcomers: false }, () => {})
  return answered({ kind: 'placed-again', reports: ids.length, changed: changed.size })
}
