import type { Day } from '../records/day.ts'

/** Days of the week as `Date.getUTCDay` counts them. */
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const says =
  /\b(?:(?:(?<last>last|next|coming|previous) )?(?<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)|yesterday|last night|today|tonight|this (?:morning|afternoon|evening))\b/i

/** So much of a story's beginning is looked at, in characters: its first two paragraphs or so. */
export const leadLength = 450

/**
 * When a story says at its head that what it tells happened: a day of the week, "today" or "yesterday"; null where it does not.
 * A day that is said to be another week's is passed over.
 */
export function whenSaid(lead: string): string | null {
  const found = says.exec(lead.slice(0, leadLength))
  if (found === null || found.groups?.last !== undefined) return null
  const words = found[0].toLowerCase()
  if (words === 'yesterday' || words === 'last night') return 'yesterday'
  return weekdays.includes(words) ? words : 'today'
}

const millisecondsPerDay = 86_400_000

/** The day that a story published on `published` means by such words: of a day of the week, the latest. */
export function dayMeant(when: string, published: Day): Day {
  const at = Date.parse(published)
  const weekday = weekdays.indexOf(when)
  const back = when === 'yesterday' ? 1 : weekday < 0 ? 0 : (new Date(at).getUTCDay() - weekday + 7) % 7
  return new Date(at - back * millisecondsPerDay).toISOString().slice(0, 10)
}
