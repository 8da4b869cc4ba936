import type { Dated } from '../records/day.ts'

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day that the calendar has, as `YYYY-MM-DD`; null otherwise. Months and days count from 1. */
export function dayOf(year: number, month: number, day: number): string | null {
  const most = daysOf[month - 1]
  if (most === undefined || day < 1 || day > most || year < 1000 || year > 9999) return null
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2 && day === 29 && !leap) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const iso =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ]\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d(?::?\d\d)?))?)?)?)?$/i
const compact = /^(\d{4})(\d\d)(\d\d)(?:T?\d{6}Z?)?$/

/**
 * Read a day that a person or a file gives: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or an ISO instant, of which the day counts
 * as it is written there (23:30 in New York stays that day). Null where it is none of these or no such day exists.
 */
export function dayGiven(words: string): Dated | null {
  const given = words.trim()
  const found = iso.exec(given) ?? compact.exec(given)
  if (found === null) return null
  const [, year, month, day] = found
  const date = dayOf(Number(year), Number(month ?? 1), Number(day ?? 1))
  if (date === null) return null
  return { date, precision: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year' }
}
