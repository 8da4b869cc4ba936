import type { Dated, Day } from '../records/day.ts'
import { nth } from '../text/nth.ts'
import { numberAt } from '../text/numbers.ts'
import { monthOf } from './said-day.ts'

/** What of a word the rules look at. */
export interface DatedWord {
  readonly text: string
  readonly lower: string
}

/** Words before a day that make it the day something is to be done by, or on. */
const leads = new Set([
  'by',
  'before',
  'in',
  'on',
  'from',
  'starting',
  'within',
  'until',
  'for',
  'during',
  'than',
  'of',
])

const units: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'> = new Map(
  Object.entries<'day' | 'week' | 'month' | 'year'>({
    day: 'day',
    days: 'day',
    week: 'week',
    weeks: 'week',
    month: 'month',
    months: 'month',
    year: 'year',
    years: 'year',
  }),
)

/** A day to come, and the first word of it; the word that leads to it stands before. */
export interface DueDay extends Dated {
  readonly at: number
}

/**
 * The day by which the words from `from` up to `to` (exclusive) say that something is to be done, seen from the day of
 * publication: the last day of the span they name ("by the end of March", "in March": 31 March; "within six weeks"). Only days
 * after publication count, since what is past is no promise. Null where none is named or the report is undated.
 */
export function dueDay(words: readonly DatedWord[], published: Day | null, from = 0, to = words.length): DueDay | null {
  if (published === null) return null
  for (let at = from + 1; at < to; at++) {
    const found = leadsTo(words, at) ? dayFrom(words, at, to, published) : null
    if (found?.date != null && found.date > published) return { date: found.date, precision: found.precision, at }
  }
  return null
}

/** Whether a day that starts here would be one to do something by: behind a lead, or behind "the end of" after one. */
function leadsTo(words: readonly DatedWord[], at: number): boolean {
  const before = words[at - 1]?.lower ?? ''
  return leads.has(before) || (before === 'the' && leads.has(nth(words, at - 2)?.lower ?? ''))
}

function dayFrom(words: readonly DatedWord[], at: number, to: number, published: Day): Dated | null {
  const word = words[at]?.lower ?? ''
  const next = at + 1 < to ? (words[at + 1]?.lower ?? '') : ''
  if (/^20\d{2}$/.test(word)) return { date: `${word}-12-31`, precision: 'year' }
  if (word === 'year' && words[at - 1]?.lower === 'the' && words[at - 2]?.lower === 'of') {
    return { date: `${published.slice(0, 4)}-12-31`, precision: 'year' }
  }
  if (word === 'this' || word === 'next') return spanNamed(next, word === 'next' ? 1 : 0, published)
  if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word) && monthOf(words, at + 1) >= 0 && at + 1 < to) {
    return monthEnd(words, at + 1, to, published, Number.parseInt(word, 10))
  }
  if (monthOf(words, at) >= 0) return monthEnd(words, at, to, published, dayAfter(words, at, to))
  if (words[at - 1]?.lower === 'within') return spanFrom(words, at, published)
  return null
}

/** "March 3": the number behind a month, unless it is a year. */
function dayAfter(words: readonly DatedWord[], at: number, to: number): number | null {
  const stop = words[at + 1]?.text === '.' ? at + 2 : at + 1
  const found = stop < to ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words[stop]?.lower ?? '') : null
  return found === null ? null : Number(found[1])
}

function monthEnd(
  words: readonly DatedWord[],
  at: number,
  to: number,
  published: Day,
  day: number | null,
): Dated | null {
  if (day !== null && (day < 1 || day > 31)) return null
  const month = monthOf(words, at)
  const given = words
    .slice(at + 1, Math.min(to, at + 5))
    .map(({ text }) => /^20\d{2}$/.exec(text)?.[0])
    .find((year) => year !== undefined)
  const own = Number(published.slice(0, 4))
  const dateIn = (year: number): Day => (day === null ? lastOf(year, month) : iso(year, month, day))
  if (given !== undefined) return { date: dateIn(Number(given)), precision: day === null ? 'month' : 'day' }
  const date = dateIn(own) > published ? dateIn(own) : dateIn(own + 1)
  // Half a year ahead and more, a month without its year is as likely one of the past.
  return date > later(published, 'month', 9) ? null : { date, precision: day === null ? 'month' : 'day' }
}

function spanNamed(unit: string, ahead: 0 | 1, published: Day): Dated | null {
  const kind = units.get(unit)
  if (kind === 'year') return { date: `${Number(published.slice(0, 4)) + ahead}-12-31`, precision: 'year' }
  if (kind !== 'month')
    return kind === 'week' && ahead === 1 ? { date: later(published, 'week', 2), precision: 'month' } : null
  const whole = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 + ahead
  return { date: lastOf(Math.floor(whole / 12), whole % 12), precision: 'month' }
}

/** "six weeks", "90 days", "a year". */
function spanFrom(words: readonly DatedWord[], at: number, published: Day): Dated | null {
  const lower = words.slice(at, at + 6).map((word) => word.lower)
  const stated = lower[0] === 'a' ? { value: 1, words: 1 } : numberAt(lower, 0)
  if (stated === null || stated.value > 366) return null
  const number = stated.value
  const kind = units.get(lower[stated.words] ?? '')
  if (kind === undefined) return null
  return { date: later(published, kind, number), precision: kind === 'day' || kind === 'week' ? 'day' : 'month' }
}

function later(day: Day, unit: 'day' | 'week' | 'month' | 'year', by: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  if (unit === 'day' || unit === 'week') date.setUTCDate(date.getUTCDate() + by * (unit === 'week' ? 7 : 1))
  else date.setUTCMonth(date.getUTCMonth() + by * (unit === 'year' ? 12 : 1))
  return date.toISOString().slice(0, 10)
}

function iso(year: number, month: number, day: number): Day {
  const last = Number(lastOf(year, month).slice(8))
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`
}

function lastOf(year: number, month: number): Day {
  return new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10)
}
