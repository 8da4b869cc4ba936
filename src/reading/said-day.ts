import type { Dated, Day } from '../records/day.ts'
import type { Token } from '../text/analyse.ts'
import { signsOf, tokenSign } from './token-signs.ts'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const shortMonths = new Map([
  ...months.map((month, index) => [month.slice(0, 3), index] as const),
  ...months.map((month, index) => [`${month.slice(0, 3)}.`, index] as const),
  ['sept', 8] as const,
  ['sept.', 8] as const,
])
const dayMilliseconds = 86_400_000

/** A day that words of a sentence give, and the tokens that give it (both inclusive). */
export interface SaidDay extends Dated {
  readonly first: number
  readonly last: number
}

/** Words with which the name of a day or a month starts. */
const dayWord = tokenSign(
  ({ lower }) =>
    weekdays.includes(lower) || months.includes(lower) || shortMonths.has(lower) || relativeDays.includes(lower),
)
const relativeDays = ['today', 'earlier', 'yesterday', 'last']

/**
 * The first day of the past that the tokens from `from` up to `to` (exclusive) name, seen from the day of publication:
 * "Thursday" is the last Thursday up to that day, "in January" the last January, "last week" the week before (its Monday, to the
 * month). Without a day of publication only full dates are found. Null where none is named.
 */
export function saidDay(tokens: readonly Token[], published: Day | null, from = 0, to = tokens.length): SaidDay | null {
  for (let at = from; at < to; at++) {
    const token = tokens[at]
    if (token === undefined || (signsOf(token) & dayWord) === 0) continue
    const found = dayAt(tokens, at, to, published)
    if (found !== null) return found
  }
  return null
}

function dayAt(tokens: readonly Token[], at: number, to: number, published: Day | null): SaidDay | null {
  const word = tokens[at]?.lower ?? ''
  const next = at + 1 < to ? (tokens[at + 1]?.lower ?? '') : ''
  const weekday = weekdays.indexOf(word)
  if (weekday >= 0) return published === null ? null : found(weekdayBefore(weekday, published), 'day', at, at)
  const month = monthOf(tokens, at)
  if (month >= 0) return monthDay(tokens, at, to, month, published)
  if (published === null) return null
  if (word === 'today' || (word === 'earlier' && next === 'today')) return found(published, 'day', at, at)
  if (word === 'yesterday') return found(shifted(published, -1), 'day', at, at)
  if (word === 'last' && next === 'week') return found(shifted(published, -7), 'month', at, at + 1)
  if (word === 'last' && next === 'month') return found(shiftedMonth(published, -1), 'month', at, at + 1)
  if (word === 'last' && next === 'year') return found(`${Number(published.slice(0, 4)) - 1}-01-01`, 'year', at, at + 1)
  if (word === 'last' && weekdays.includes(next))
    return found(weekdayBefore(weekdays.indexOf(next), published), 'day', at, at + 1)
  return null
}

function found(date: Day, precision: Dated['precision'], first: number, last: number): SaidDay {
  return { date, precision, first, last }
}

/** The month that a word names, from 0; -1 for any other word. */
export function monthOf(tokens: readonly Pick<Token, 'text' | 'lower'>[], at: number): number {
  const token = tokens[at]
  // "may" and "march" are months only with a capital letter and a sign beside them.
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return -1
  const full = months.indexOf(token.lower)
  const index = full >= 0 ? full : (shortMonths.get(token.lower) ?? -1)
  if (index < 0 || (token.lower !== 'may' && token.lower !== 'march')) return index
  const before = tokens[at - 1]?.lower ?? ''
  const after = tokens[at + 1]?.text ?? ''
  return /^(?:in|on|since|of|by|until|last|early|late|\d{1,2})$/.test(before) || /^\d/.test(after) ? index : -1
}

/** "May 3", "3 May 2031", "in May", "March 2031". */
function monthDay(
  tokens: readonly Token[],
  at: number,
  to: number,
  month: number,
  published: Day | null,
): SaidDay | null {
  const before = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at - 1]?.lower ?? '')?.[1] ?? 0)
  const stop = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  const behind = stop < to ? Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[stop]?.lower ?? '')?.[1] ?? 0) : 0
  const day = behind || before
  const yearAt = behind > 0 ? (tokens[stop + 1]?.text === ',' ? stop + 2 : stop + 1) : stop
  const year = yearAt < to && /^(?:19|20)\d{2}$/.test(tokens[yearAt]?.text ?? '') ? Number(tokens[yearAt]?.text) : null
  const first = behind === 0 && before > 0 ? at - 1 : at
  const last = year !== null ? yearAt : behind > 0 ? stop : at
  if (day > 31) return null
  if (year !== null) return found(isoDay(year, month, day || 1), day > 0 ? 'day' : 'month', first, last)
  if (published === null) return null
  const sameYear = isoDay(Number(published.slice(0, 4)), month, day || 1)
  const date = sameYear > published ? isoDay(Number(published.slice(0, 4)) - 1, month, day || 1) : sameYear
  return found(date, day > 0 ? 'day' : 'month', first, last)
}

function isoDay(year: number, month: number, day: number): Day {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function shifted(day: Day, by: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMilliseconds).toISOString().slice(0, 10)
}

function shiftedMonth(day: Day, by: number): Day {
  const whole = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by
  return isoDay(Math.floor(whole / 12), whole % 12, 1)
}

/** The last such weekday up to the day itself. */
function weekdayBefore(weekday: number, day: Day): Day {
  const own = new Date(`${day}T00:00:00Z`).getUTCDay()
  return shifted(day, -((own - weekday + 7) % 7))
}
