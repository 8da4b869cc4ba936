import { place } from '../lineage/place.ts'
import { arrivalOf } from '../lineage/version.ts'
import type { ReportId } from '../records/ids.ts'
import { acts, conclude } from './conclude.ts'
import type { Desk } from './desk.ts'

/**
 * Place a report that is in the ledger anew, since a person set what lineage weighs (its day, its outlet). Only
 * conclusions that differ from those that stand are appended. Gives the reports they are about.
 */
export async function placeAgain(desk: Desk, id: ReportId): Promise<readonly ReportId[]> {
  return conclude(desk.store, async () => {
    const standing = await desk.store.report(id)
    const rendition = await desk.store.rendition(id)
    if (standing === null || rendition === null) return { value: [], addition: null }
    const placements = await place([arrivalOf(standing.report, rendition)], desk.store)
    const changed = placements.filter(
      (one) => one.report !== id || JSON.stringify(one) !== JSON.stringify(standing.placement),
    )
    return {
      value: changed.map(({ report }) => report),
      addition: acts(changed.map((placement) => ({ kind: 'placed', placement }))),
    }
  })
}
