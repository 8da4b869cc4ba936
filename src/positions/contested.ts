import type { Day } from '../records/day.ts'
import { daysApart } from './days-between.ts'
import { opposed } from './ladder.ts'
import type { DatedPosition, Spoken } from './spoken.ts'

/** Two families that disagree within so many days contradict each other; later, the second may tell news. */
export const contestedDays = 3

/**
 * Whether a family says yes and another says no within three days, unless the later of the two is the actor's own word
 * or tells a change. `shown` is what the cell shows, `spoken` all that families say in it, `all` every position of it.
 */
export function isContested(
  shown: readonly Spoken[],
  spoken: readonly Spoken[],
  all: readonly DatedPosition[],
): boolean {
  return shown.some((one) => spoken.some((other) => contradict(one, other) && !explained(one, other, all)))
}

/**
 * All pairs of families that contradict each other, the earlier first, each once; `within` says of which days the later is
 * wanted. Only neighbours in time are looked at, so that a long history costs what its days cost.
 */
export function contradictions(
  spoken: readonly Spoken[],
  all: readonly DatedPosition[],
  within: (day: Day) => boolean,
): readonly { readonly one: Spoken; readonly other: Spoken }[] {
  const ordered = [...spoken].sort((one, other) => (orderKey(one) < orderKey(other) ? -1 : 1))
  return ordered.flatMap((other, at) => {
    if (!within(other.day)) return []
    const pairs: { readonly one: Spoken; readonly other: Spoken }[] = []
    for (let before = at - 1; before >= 0; before--) {
      const one = ordered[before]
      if (one === undefined || daysApart(one.day, other.day) > contestedDays) break
      if (contradict(one, other) && sameScope(one, other) && !explained(one, other, all)) pairs.push({ one, other })
    }
    return pairs
  })
}

function orderKey({ day, family, stance }: Spoken): string {
  return `${day} ${family} ${stance}`
}

/** "Not in the country" and "from bases outside it" are no contradiction. */
function sameScope(one: Spoken, other: Spoken): boolean {
  const places = [one, other].map(({ positions }) => new Set(positions.map(({ position }) => position.place)))
  const [here, there] = places
  if (here === undefined || there === undefined || here.has(null) || there.has(null)) return true
  return [...here].some((place) => there.has(place))
}

/** Only days known to the day can be said to lie within three days of each other. */
function contradict(one: Spoken, other: Spoken): boolean {
  if (one.family === other.family || !opposed(one.stance, other.stance)) return false
  return isExact(one) && isExact(other) && daysApart(one.day, other.day) <= contestedDays
}

function isExact({ positions }: Spoken): boolean {
  return positions.some(({ position }) => position.said.date === null || position.said.precision === 'day')
}

function explained(one: Spoken, other: Spoken, all: readonly DatedPosition[]): boolean {
  if (one.day === other.day) return tellsChange(one, all) || tellsChange(other, all)
  const later = one.day > other.day ? one : other
  return later.voice === 'own' || tellsChange(later, all)
}

/** A withdrawal tells of the pledge before it; so does a report that gives another stance as past or of an earlier day. */
function tellsChange(spoken: Spoken, all: readonly DatedPosition[]): boolean {
  if (spoken.stance === 'withdrawn') return true
  return all.some(({ position, day }) => {
    if (position.report !== spoken.report || position.stance === spoken.stance) return false
    return position.past || day < spoken.day
  })
}
