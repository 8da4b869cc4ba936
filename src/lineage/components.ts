import type { ReportId } from '../records/ids.ts'
import type { PairMemory } from './pair-memory.ts'
import type { Shelf } from './shelf.ts'
import { mostWeighed } from './thresholds.ts'
import type { Arrival, Version } from './version.ts'

/** Reports that are connected as versions of one text, through whatever steps. */
export interface Component {
  /** Those that are weighed against each other. */
  readonly weighed: readonly Version[]
  /** Earlier members that are left as they stand: their text was removed, or the component is very large. */
  readonly kept: readonly ReportId[]
}

/** Every arrival with all that is connected to it, each set of connected reports once. */
export async function componentsOf(
  arrivals: readonly Arrival[],
  shelf: Shelf,
  pairs: PairMemory,
): Promise<readonly Component[]> {
  await fetchAhead(arrivals, shelf, pairs)
  const components: Component[] = []
  const reached = new Set<ReportId>()
  for (const { report } of arrivals) {
    if (reached.has(report.id)) continue
    const ids = await connectedTo(report.id, shelf, pairs)
    for (const id of ids) reached.add(id)
    components.push(await weighedOf([...ids], shelf))
  }
  return components
}

/** Asks once for what nearly all arrivals need, instead of once for each: their versions, with the families of these. */
async function fetchAhead(arrivals: readonly Arrival[], shelf: Shelf, pairs: PairMemory): Promise<void> {
  const versions = arrivals.flatMap(({ report }) => versionsOf(report.id, shelf, pairs))
  await shelf.fetch(versions)
  const families = new Set(versions.flatMap((id) => shelf.placementOf(id)?.family ?? []))
  await shelf.fetchFamilies(families)
  const members = await Promise.all([...families].map((family) => shelf.membersOf(family)))
  await shelf.fetchVersions(new Set(members.filter(({ length }) => length <= mostWeighed).flat()))
}

async function connectedTo(start: ReportId, shelf: Shelf, pairs: PairMemory): Promise<ReadonlySet<ReportId>> {
  const ids = new Set([start])
  const waiting = [start]
  const expanded = new Set<ReportId>()
  const reach = (others: readonly ReportId[]): void => {
    for (const id of others) {
      if (ids.has(id)) continue
      ids.add(id)
      waiting.push(id)
    }
  }
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    reach(await versionsAmongCandidates(id, shelf, pairs))
    reach(await spokenOfWith(id, shelf))
    const family = shelf.placementOf(id)?.family
    if (family === undefined || expanded.has(family)) continue
    expanded.add(family)
    reach(await shelf.tiedTo(family))
  }
  return ids
}

/** Those that a person spoke of together with a report: what holds or keeps apart is weighed together. */
async function spokenOfWith(id: ReportId, shelf: Shelf): Promise<readonly ReportId[]> {
  const others = shelf.byHand.besides(id)
  await shelf.fetch(others)
  return others
}

async function versionsAmongCandidates(id: ReportId, shelf: Shelf, pairs: PairMemory): Promise<readonly ReportId[]> {
  const found = versionsOf(id, shelf, pairs)
  await shelf.fetch(found)
  return found
}

/** The scans of all that are related to an arrival were kept when they were found. */
function versionsOf(id: ReportId, shelf: Shelf, pairs: PairMemory): readonly ReportId[] {
  const one = shelf.compared(id)
  if (one === null) return []
  return [...shelf.relatedTo(id)].filter((candidate) => {
    const other = shelf.compared(candidate)
    return other !== null && pairs.signs(one, other).sameText
  })
}

/**
 * All of a component, up to `mostWeighed`. Of a larger one the arrivals, the earlier reports that share most keys with them,
 * and the origins: a story that was reprinted five hundred times then costs no more than one that was reprinted fifty times.
 */
async function weighedOf(ids: readonly ReportId[], shelf: Shelf): Promise<Component> {
  const all = ids.length <= mostWeighed
  const wanted = new Set(ids.filter((id) => all || shelf.isArrival(id) || isNear(id, shelf) || shelf.isOrigin(id)))
  await shelf.fetchVersions(wanted)
  const weighed: Version[] = []
  const kept: ReportId[] = []
  for (const id of ids) {
    const version = wanted.has(id) ? await shelf.version(id) : null
    if (version === null) kept.push(id)
    else weighed.push(version)
  }
  return { weighed, kept }
}

function isNear(id: ReportId, shelf: Shelf): boolean {
  return shelf.isCandidate(id) || shelf.byHand.of(id).length > 0
}
