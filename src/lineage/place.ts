import type { Derivation, Placement } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import type { EarlierReports } from './earlier-reports.ts'
import { PairMemory } from './pair-memory.ts'
import type { FamilyPlace } from './place-among.ts'
import { lineageVersion, placeAmong } from './place-among.ts'
import { placeEvents } from './place-events.ts'
import { Shelf } from './shelf.ts'
import { mostCandidates, sharedKeysToCompare } from './thresholds.ts'
import type { Arrival, Version } from './version.ts'

/**
 * Places new reports among all earlier ones and each other. Gives every placement that is new or that their arrival changed,
 * those of earlier reports too. Call it before the new reports are in the ledger; each batch after the one before was added.
 * A report that is in the ledger already may be among them: it is placed anew, by its particulars as given here.
 * The placements that stand at the end are the same in whatever order and batches the reports arrive, but for one limit:
 * a report with more than `mostCandidates` possible relatives is compared with those that share most keys.
 */
export async function place(arrivals: readonly Arrival[], earlier: EarlierReports): Promise<readonly Placement[]> {
  const shelf = new Shelf(arrivals, earlier)
  await shelf.fetchArrivals()
  await shelf.findCandidates(sharedKeysToCompare, mostCandidates)
  const pairs = new PairMemory()
  const standing = (report: ReportId, from: ReportId): Derivation | null => {
    const placement = shelf.placementOf(report)
    if (placement?.madeBy !== lineageVersion) return null
    return placement.derivations.find((derivation) => derivation.from === from) ?? null
  }
  const places = new Map<ReportId, FamilyPlace>()
  for (const component of await connected(arrivals, shelf, pairs)) {
    for (const each of placeAmong(component, pairs, standing)) places.set(each.report, each)
  }
  const placements = await placeEvents([...places.values()], shelf)
  return placements.filter((each) => !isSame(each, shelf.placementOf(each.report)))
}

/** Every arrival with all that is connected to it as versions of one text, each set of connected reports once. */
async function connected(arrivals: readonly Arrival[], shelf: Shelf, pairs: PairMemory): Promise<readonly Version[][]> {
  const components: Version[][] = []
  const reached = new Set<ReportId>()
  for (const arrival of arrivals) {
    if (reached.has(arrival.report.id)) continue
    const component = await componentOf(arrival.report.id, shelf, pairs)
    for (const version of component) reached.add(version.report.id)
    components.push(component)
  }
  return components
}

async function componentOf(start: ReportId, shelf: Shelf, pairs: PairMemory): Promise<Version[]> {
  const component: Version[] = []
  const waiting = [start]
  const seen = new Set(waiting)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const version = await shelf.version(id)
    if (version === null) continue
    component.push(version)
    const linked = [...(await shelf.relativesOf(id)), ...(await relatedArrivals(version, shelf, pairs))]
    for (const other of linked) {
      if (seen.has(other)) continue
      seen.add(other)
      waiting.push(other)
    }
  }
  return component
}

async function relatedArrivals(version: Version, shelf: Shelf, pairs: PairMemory): Promise<readonly ReportId[]> {
  const related: ReportId[] = []
  for (const id of shelf.candidatesOf(version.report.id)) {
    const other = await shelf.version(id)
    if (other !== null && pairs.signs(version, other).sameText) related.push(id)
  }
  return related
}

/** Whether a conclusion is the one that stands already. Both are plain data made by the same code, so their JSON tells. */
function isSame(one: Placement, other: Placement | null): boolean {
  return other !== null && JSON.stringify(one) === JSON.stringify(other)
}
