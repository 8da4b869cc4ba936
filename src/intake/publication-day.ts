import { type Dated, type Day, undated } from '../records/day.ts'
import type { Report } from '../records/report.ts'
import type { Block } from './blocks.ts'
import { copyrightYear } from './credits.ts'
import { calendarDay, dayIn, daysBetween, type FoundDay, weekdayOf } from './dates.ts'
import { type Heading, isDateLine } from './heading.ts'

/** When a report was published, by what its text says and nothing else. */
export interface PublicationDay {
  readonly published: Dated
  readonly from: Report['publishedFrom']
  readonly updated: Dated
}

const none: PublicationDay = { published: undated, from: 'none', updated: undated }

/** A full date on the page lends its year to a dateline this many days away from it at most. */
const yearLentWithin = 45

const publishedLabel = /\b(?:first )?(?:published|posted|issued|released|date|dated)\b(?: on| at)?:? ?/i
const updatedLabel = /\b(?:last )?(?:updated|modified|edited|revised)\b(?: on| at)?:? ?/i

const exactly = (day: Day): Dated => ({ date: day, precision: 'day' })

/** The full date that follows a label directly, weekday and time aside. */
function labelled(line: string, label: RegExp): Day | null {
  const found = label.exec(line)
  if (found === null) return null
  const rest = line.slice(found.index + found[0].length, found.index + found[0].length + 60).split('|')[0] ?? ''
  const day = dayIn(rest)
  if (day === null || !/^[\s,\d:.apm]*(?:[a-z]{2,4} )?(?:on )?(?:\p{L}+,? ?)?$/iu.test(rest.slice(0, day.start)))
    return null
  return calendarDay(day)
}

/** A full date that stands for itself in a line: at its start, or after a comma, a dash, a weekday. */
function visibleDay(line: string): Day | null {
  if (line.length > 130) return null
  const day = dayIn(line)
  if (day === null || day.year === null) return null
  const before = line.slice(0, day.start).trimEnd()
  const standsApart =
    before === '' ||
    /[,|:;(\u2013\u2014·•-]$/.test(before) ||
    /(?:^|[\s,])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i.test(before)
  return standsApart || isDateLine(line) ? calendarDay(day) : null
}

/**
 * The year of a dateline that gives none, from what else the story says: a full date near it, or a copyright line whose
 * year puts the dateline on the weekday that the first sentence tells of (or the day after it, for papers). A copyright
 * line alone may have been printed years later.
 */
function yearFor(day: FoundDay, fullDays: readonly Day[], copyright: number | null, lead: string): Day | null {
  for (const full of fullDays) {
    const year = Number(full.slice(0, 4))
    for (const candidate of [year, year - 1, year + 1]) {
      const here = calendarDay(day, candidate)
      if (here !== null && Math.abs(daysBetween(here, full)) <= yearLentWithin) return here
    }
  }
  const here = copyright === null ? null : calendarDay(day, copyright)
  const told = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.exec(lead.slice(0, 500))?.[0].toLowerCase()
  if (here === null || told === undefined) return null
  const before = new Date(Date.parse(here) - 86_400_000).toISOString().slice(0, 10)
  return told === weekdayOf(here) || told === weekdayOf(before) ? here : null
}

/** Blocks around a story whose dates are the page's: those over it, and those under it. */
function around(blocks: readonly Block[], heading: Heading): readonly Block[] {
  const over = blocks.slice(0, heading.body)
  let last = blocks.length
  while (last > heading.body && blocks[last - 1]?.form !== 'body') last--
  return [...over, ...blocks.slice(last)]
}

/**
 * Find the day of publication in the blocks of one story. The first that gives a full date decides:
 *  1. a line that says it: "Published: 4 May 2031"
 *  2. the dateline, with its own year or one that the page lends it
 *  3. an "Updated" line
 *  4. a date that stands for itself over or under the story
 * A day without a year, and "3 hours ago", are no dates: the report stays undated.
 */
export function publicationDay(blocks: readonly Block[], heading: Heading): PublicationDay {
  if (blocks.length === 0) return none
  const lines = around(blocks, heading).map((block) => block.words)
  const firstOf = (find: (line: string) => Day | null) => lines.map(find).find((day) => day !== null) ?? null
  const published = firstOf((line) => labelled(line, publishedLabel))
  const updated = firstOf((line) => labelled(line, updatedLabel))
  const visible = firstOf((line) => (updatedLabel.test(line) ? null : visibleDay(line)))
  const update = updated === null ? undated : exactly(updated)
  // 1. a line that says it
  if (published !== null) return { published: exactly(published), from: 'text', updated: update }
  // 2. the dateline
  const block = heading.dateline === null ? undefined : blocks[heading.dateline]
  const day = block?.dateline?.day ?? null
  if (block !== undefined && day !== null) {
    const copyright = lines.map(copyrightYear).find((year) => year !== null) ?? null
    const lead = `${block.words} ${blocks[heading.body]?.words ?? ''}`
    const full = [updated, visible].filter((one) => one !== null)
    const here = calendarDay(day) ?? yearFor(day, full, copyright, lead)
    if (here !== null) return { published: exactly(here), from: 'dateline', updated: update }
  }
  // 3. an "Updated" line
  if (updated !== null) return { published: exactly(updated), from: 'updated-line', updated: update }
  // 4. a date that stands for itself
  return visible === null ? none : { published: exactly(visible), from: 'text', updated: update }
}
