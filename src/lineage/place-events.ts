import type { Day } from '../records/day.ts'
import type { Placement } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import { eventQuery } from './event-keys.ts'
import type { FamilyTelling } from './events.ts'
import { eventsAmong, isSameEvent } from './events.ts'
import type { FamilyPlace } from './place-among.ts'
import type { Shelf } from './shelf.ts'
import { mostEventCandidates, sharedEventKeys } from './thresholds.ts'

/**
 * Adds the event to places that were concluded, and gives the placements of earlier reports whose event changes with them.
 * An event is concluded anew from all families that were in it or may join it.
 */
export async function placeEvents(places: readonly FamilyPlace[], shelf: Shelf): Promise<readonly Placement[]> {
  const concluded = new Map(places.map((place) => [place.report, place]))
  const families = new Map<ReportId, FamilyTelling>()
  const events = new Set<ReportId>()
  await shelf.fetchFamilies(places.map(({ family }) => family))
  for (const [family, members] of Map.groupBy(places, (place) => place.family)) {
    const telling = await tellingOf(
      family,
      members.map((place) => place.report),
      shelf,
    )
    if (telling !== null) families.set(family, telling)
    for (const place of members) {
      const before = shelf.placementOf(place.report)
      if (before !== null) events.add(before.event)
    }
  }
  for (const event of await eventsNear([...families.values()], concluded, shelf)) events.add(event)
  await addFamiliesOf(events, concluded, families, shelf)
  const named = eventsAmong([...families.values()])
  const eventOf = (family: ReportId): ReportId => named.get(family) ?? family
  const placements: Placement[] = places.map((place) => ({ ...place, event: eventOf(place.family) }))
  for (const family of families.keys()) placements.push(...(await movedTo(eventOf(family), family, concluded, shelf)))
  return placements
}

/** `members` are those that are placed now; what else stands in the family is asked for where its origin has no day. */
async function tellingOf(family: ReportId, members: readonly ReportId[], shelf: Shelf): Promise<FamilyTelling | null> {
  const origin = await shelf.version(family)
  if (origin === null) return null
  const own = origin.report.published.date
  return {
    family,
    origin,
    day: own ?? (await earliestDay([...members, ...(await shelf.membersOf(family))], shelf)),
  }
}

async function earliestDay(members: readonly ReportId[], shelf: Shelf): Promise<Day | null> {
  await shelf.fetch(members)
  let earliest: Day | null = null
  for (const id of members) {
    const day = shelf.dayOf(id)
    if (day !== null && (earliest === null || day < earliest)) earliest = day
  }
  return earliest
}

/** Events of earlier families, published about the same day, that tell of the same as one of these. */
async function eventsNear(
  tellings: readonly FamilyTelling[],
  concluded: ReadonlyMap<ReportId, FamilyPlace>,
  shelf: Shelf,
): Promise<readonly ReportId[]> {
  const dated = tellings.filter(({ day }) => day !== null)
  const queries = dated.map(({ origin, day }) => eventQuery(origin.prepared, day ?? ''))
  const found = await shelf.earlier.sharing(queries, sharedEventKeys, mostEventCandidates)
  const events: ReportId[] = []
  for (const [at, telling] of dated.entries()) {
    const near = (found[at] ?? []).map((each) => each.report).filter((id) => !concluded.has(id))
    await shelf.fetch(near)
    const families = new Set(near.flatMap((id) => shelf.placementOf(id)?.family ?? []))
    for (const family of families) {
      const other = await tellingOf(family, [], shelf)
      const event = shelf.placementOf(family)?.event
      if (other !== null && event !== undefined && isSameEvent(telling, other)) events.push(event)
    }
  }
  return events
}

/** All families that stand in these events and were not concluded now. */
async function addFamiliesOf(
  events: ReadonlySet<ReportId>,
  concluded: ReadonlyMap<ReportId, FamilyPlace>,
  families: Map<ReportId, FamilyTelling>,
  shelf: Shelf,
): Promise<void> {
  for (const event of events) {
    const members = (await shelf.earlier.event(event)).filter((id) => !concluded.has(id))
    await shelf.fetch(members)
    const byFamily = Map.groupBy(members, (id) => shelf.placementOf(id)?.family ?? id)
    for (const [family, reports] of byFamily) {
      if (families.has(family)) continue
      const telling = await tellingOf(family, reports, shelf)
      if (telling !== null) families.set(family, telling)
    }
  }
}

/** Placements of a family as they stand, under another event: those that were not concluded now; none where it is the same. */
async function movedTo(
  event: ReportId,
  family: ReportId,
  concluded: ReadonlyMap<ReportId, FamilyPlace>,
  shelf: Shelf,
): Promise<readonly Placement[]> {
  const members = (await shelf.membersOf(family)).filter((id) => !concluded.has(id))
  await shelf.fetch(members)
  return members.flatMap((id) => {
    const placement = shelf.placementOf(id)
    return placement === null || placement.event === event ? [] : [{ ...placement, event }]
  })
}
