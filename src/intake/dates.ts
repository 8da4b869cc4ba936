import type { Day } from '../records/day.ts'
import { dayOf } from './day-given.ts'

/** A day that a line of text names, and where. `year` is null where the line leaves it out. */
export interface FoundDay {
  readonly start: number
  readonly end: number
  readonly year: number | null
  /** 1 to 12, and 1 to 31. */
  readonly month: number
  readonly day: number
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const dayWord = '(\\d{1,2})(?:st|nd|rd|th|\\.)?'
const yearWord = '((?:19|20)\\d\\d)(?!\\d)'

/** Each with the order of its groups. Tried in this order at one place; what names a year comes before what does not. */
const patterns: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  { pattern: new RegExp(`(?<![\\d.])${dayWord} (?:of )?${monthWord},? ${yearWord}`, 'i'), order: 'dmy' },
  { pattern: new RegExp(`\\b${monthWord} ${dayWord},? ${yearWord}`, 'i'), order: 'mdy' },
  { pattern: /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/, order: 'ymd' },
  { pattern: /(?<![\d/])((?:19|20)\d\d)\/(\d\d)\/(\d\d)(?!\d)/, order: 'ymd' },
  { pattern: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\. ?((?:19|20)\d\d)(?!\d)/, order: 'dmy' },
  { pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/, order: '??y' },
  { pattern: new RegExp(`(?<![\\d.])${dayWord} (?:of )?${monthWord}(?!,? \\d{4})`, 'i'), order: 'dm' },
  { pattern: new RegExp(`\\b${monthWord} ${dayWord}(?![\\d:])(?!,? \\d{4})`, 'i'), order: 'md' },
]

/** A month by its word or its number. */
function monthOf(word: string): number {
  const named = months.indexOf(word.slice(0, 3).toLowerCase())
  return named >= 0 ? named + 1 : Number(word)
}

function read(groups: readonly string[], order: string): { year: number | null; month: number; day: number } | null {
  const at = (letter: string) => groups[order.indexOf(letter)] ?? ''
  if (order === '??y') {
    const [first, second] = [Number(groups[0]), Number(groups[1])]
    // 03/04/2025 is a day in March or in April: nobody can tell, so it is no date.
    if (first <= 12 && second <= 12 && first !== second) return null
    return { year: Number(groups[2]), month: Math.min(first, second), day: Math.max(first, second) }
  }
  return { year: order.includes('y') ? Number(at('y')) : null, month: monthOf(at('m')), day: Number(at('d')) }
}

/**
 * The first day that a line names, one with a year before one without. Days that no calendar has are none, and so are
 * figures that could be read in two ways. Give it a line, not a text: at most the first 400 characters are looked at.
 */
export function dayIn(line: string): FoundDay | null {
  const text = line.slice(0, 400)
  if (!/\d/.test(text)) return null
  for (const { pattern, order } of patterns) {
    const found = pattern.exec(text)
    if (found === null) continue
    const parts = read(found.slice(1), order)
    // A leap year stands in for a missing one, so that 29 February is a day.
    if (parts === null || dayOf(parts.year ?? 2000, parts.month, parts.day) === null) continue
    return { ...parts, start: found.index, end: found.index + found[0].length }
  }
  return null
}

/** The calendar day of what was found, where its year is known. */
export function calendarDay(found: FoundDay, year = found.year): Day | null {
  return year === null ? null : dayOf(year, found.month, found.day)
}

const dayMs = 86_400_000

/** Days from one calendar day to another; negative where the second is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The weekday of a calendar day, in lower case. */
export function weekdayOf(day: Day): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}
