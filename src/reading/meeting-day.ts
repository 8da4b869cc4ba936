import type { Dated, Day } from '../records/day.ts'
import { undated } from '../records/day.ts'
import type { Word } from './word.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const dayLength = 86_400_000

/**
 * The day that words give for a meeting, seen from the day of publication: what is to come is looked for forward, what was
 * backward. A month and a day without a year is the nearest on that side. `first` to `last` are word indexes, inclusive.
 */
export function meetingDay(
  words: readonly Word[],
  first: number,
  last: number,
  published: Day | null,
  ahead: boolean,
): Dated {
  for (let at = first; at <= last; at++) {
    const found = dayAt(words, at, last, published, ahead)
    if (found !== null) return found
  }
  return undated
}

function dayAt(words: readonly Word[], at: number, last: number, published: Day | null, ahead: boolean): Dated | null {
  const lower = words[at]?.lower ?? ''
  const month = months.indexOf(lower.slice(0, 3))
  if (month >= 0 && /^\p{Lu}/u.test(words[at]?.text ?? '') && isMonth(lower))
    return monthDay(words, at, last, month, published, ahead)
  if (published === null) return null
  if (lower === 'today') return { date: published, precision: 'day' }
  if (lower === 'yesterday') return { date: shifted(published, -1), precision: 'day' }
  if (lower === 'tomorrow') return { date: shifted(published, 1), precision: 'day' }
  const weekday = weekdays.indexOf(lower)
  return weekday < 0 ? null : { date: weekdayNear(weekday, published, ahead), precision: 'day' }
}

const fullMonths = 'january february march april may june july august september october november december'.split(' ')
function isMonth(lower: string): boolean {
  const bare = lower.replace('.', '')
  return months.includes(bare) || bare === 'sept' || fullMonths.includes(bare)
}

function monthDay(
  words: readonly Word[],
  at: number,
  last: number,
  month: number,
  published: Day | null,
  ahead: boolean,
): Dated | null {
  const before = dayNumber(words[at - 1]?.lower)
  const skip = words[at + 1]?.text === '.' ? 2 : 1
  const behind = at + skip <= last + 1 ? dayNumber(words[at + skip]?.lower) : null
  const day = behind ?? before
  const year = words
    .slice(at, at + 6)
    .map((word) => /^(?:19|20)\d\d$/.exec(word.lower)?.[0])
    .find((one) => one !== undefined)
  if (year !== undefined)
    return { date: `${year}-${two(month + 1)}-${two(day ?? 1)}`, precision: day === null ? 'month' : 'day' }
  if (published === null) return null
  const near = nearestYear(month, day ?? 1, published, ahead)
  return { date: `${near}-${two(month + 1)}-${two(day ?? 1)}`, precision: day === null ? 'month' : 'day' }
}

function dayNumber(word: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word ?? '')
  const value = match === null ? 0 : Number(match[1])
  return value >= 1 && value <= 31 ? value : null
}

function nearestYear(month: number, day: number, published: Day, ahead: boolean): number {
  const year = Number(published.slice(0, 4))
  const that = `${year}-${two(month + 1)}-${two(day)}`
  if (ahead) return that < published ? year + 1 : year
  return that > published ? year - 1 : year
}

function weekdayNear(weekday: number, published: Day, ahead: boolean): Day {
  const from = new Date(`${published}T00:00:00Z`).getUTCDay()
  const forward = (weekday - from + 7) % 7
  return shifted(published, ahead ? forward : forward - (forward === 0 ? 0 : 7))
}

function shifted(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
