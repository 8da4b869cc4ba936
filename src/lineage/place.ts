import type { Placement } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import { addBorrowings } from './borrowings.ts'
import { componentsOf } from './components.ts'
import type { EarlierReports } from './earlier-reports.ts'
import { PairMemory } from './pair-memory.ts'
import { pairsCompared } from './pairs-compared.ts'
import type { FamilyPlace } from './place-among.ts'
import { placeAmong } from './place-among.ts'
import { placeEvents } from './place-events.ts'
import { isSamePlacement } from './same-placement.ts'
import type { KeepScan } from './shelf.ts'
import { Shelf } from './shelf.ts'
import type { Arrival } from './version.ts'

/**
 * Places new reports among all earlier ones and each other. Gives every placement that is new or that their arrival changed,
 * those of earlier reports too. Call it before the new reports are in the ledger; each batch after the one before was added.
 * What people said of pairs of reports goes before all signs of the texts, whether it was said before or after they came.
 * A report that is in the ledger already may be among them: it is placed anew, by its particulars as given here.
 * The placements that stand at the end are the same in whatever order and batches the reports arrive, but for two limits: a
 * report with more than `mostCandidates` possible relatives is compared with those that share most keys, and in a family of
 * more than `mostWeighed` a new report is weighed against those and the origins.
 */
export async function place(
  arrivals: readonly Arrival[],
  earlier: EarlierReports,
  keep: KeepScan = () => {},
): Promise<readonly Placement[]> {
  const shelf = new Shelf(arrivals, earlier, keep)
  await shelf.fetchArrivals()
  const pairs = new PairMemory()
  await shelf.findCandidates(pairs)
  const places = new Map<ReportId, FamilyPlace>()
  for (const { weighed, kept } of await componentsOf(arrivals, shelf, pairs)) {
    const standing = (report: ReportId, from: ReportId) => shelf.standingDerivation(report, from)
    const concluded = placeAmong(weighed, pairs, standing, shelf.byHand, pairsCompared(weighed, shelf))
    for (const each of [...concluded, ...keptPlaces(kept, concluded, shelf)]) places.set(each.report, each)
  }
  await addBorrowings(places, arrivals, shelf, pairs)
  const placements = await placeEvents([...places.values()], shelf)
  return placements.filter((each) => {
    const standing = shelf.placementOf(each.report)
    return standing === null || !isSamePlacement(each, standing)
  })
}

/** Members that were not weighed stay as they stand, in the family that their family's origin is in now. */
function keptPlaces(kept: readonly ReportId[], concluded: readonly FamilyPlace[], shelf: Shelf): FamilyPlace[] {
  const familyNow = new Map(concluded.map(({ report, family }) => [report, family]))
  return kept.flatMap((id) => {
    const standing = shelf.placementOf(id)
    if (standing === null) return []
    const { event: _, ...place } = standing
    return [{ ...place, family: familyNow.get(standing.family) ?? standing.family }]
  })
}
