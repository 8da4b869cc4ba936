import type { Day } from '../records/day.ts'

const dayMs = 86_400_000

function instant(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** Calendar days from one day to another, never negative. */
export function daysApart(one: Day, other: Day): number {
  return Math.abs(instant(one) - instant(other)) / dayMs
}

/** The same day so many calendar months earlier; the last day of a shorter month (31 August, six back: 28 February). */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

export function dayAfter(day: Day): Day {
  return new Date(instant(day) + dayMs).toISOString().slice(0, 10)
}
