import type { Day } from '../records/day.ts'
import type { ReportId } from '../records/ids.ts'
import { sharedCount } from './compare-pair.ts'
import { dayMeant } from './day-told.ts'
import { daysBetween } from './days-between.ts'
import { Groups } from './groups.ts'
import { eventDays, eventShares } from './thresholds.ts'
import type { Version } from './version.ts'

/** A family by the report that speaks first for it, and the day it tells of: that report's, else the earliest of its members. */
export interface FamilyTelling {
  readonly family: ReportId
  readonly origin: Version
  readonly day: Day | null
}

/**
 * Groups families that tell of one event: published within a few days of each other, with enough of the same numbers and
 * names. The event is named by its earliest family. Undated families tell of events of their own.
 */
export function eventsAmong(tellings: readonly FamilyTelling[]): ReadonlyMap<ReportId, ReportId> {
  const sorted = [...tellings].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  const groups = new Groups(sorted.length)
  sorted.forEach((one, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j]
      if (other !== undefined && isSameEvent(one, other)) groups.join(i, j)
    }
  })
  const events = new Map<ReportId, ReportId>()
  sorted.forEach(({ family }, at) => {
    events.set(family, sorted[groups.of(at)]?.family ?? family)
  })
  return events
}

function nameOf({ day, family }: FamilyTelling): string {
  return `${day ?? '9999'} ${family}`
}

/**
 * Whether two families tell of one happening. The further apart their days are, the more must be the same: what follows on a
 * meeting repeats its numbers and names. Neither may tell of a day that came after the other was published.
 */
export function isSameEvent(one: FamilyTelling, other: FamilyTelling): boolean {
  if (one.day === null || other.day === null || daysBetween(one.day, other.day) > eventDays) return false
  const [toldByOne, toldByOther] = [dayTold(one.origin, one.day), dayTold(other.origin, other.day)]
  if (isAfter(toldByOne, other.day) || isAfter(toldByOther, one.day)) return false
  // A day of the week may be one to come, which is not known here: the days of publication count beside it.
  const apart = Math.min(daysBetween(toldByOne ?? one.day, toldByOther ?? other.day), daysBetween(one.day, other.day))
  const a = one.origin.prepared
  const b = other.origin.prepared
  return (shareOf(a.numbers, b.numbers) + shareOf(a.names, b.names)) / 2 >= (eventShares[apart] ?? 1)
}

/** The day of what a story tells, where it says it. */
function dayTold({ facts }: Version, published: Day): Day | null {
  return facts.when === null ? null : dayMeant(facts.when, published)
}

/** By more than zones and editions may make of one day. */
function isAfter(told: Day | null, published: Day): boolean {
  return told !== null && told > published && daysBetween(told, published) > 1
}

/** Share of the smaller set that the other has as well; 0 where it has too few to tell. */
function shareOf(a: Uint32Array, b: Uint32Array): number {
  const smaller = Math.min(a.length, b.length)
  return smaller < 3 ? 0 : sharedCount(a, b) / smaller
}
