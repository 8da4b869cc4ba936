import type { Part } from '../records/report.ts'
import { linesOf } from '../text/paragraphs.ts'
import { whenSaid } from './day-told.ts'
import { quotedStretches } from './quoted.ts'
import { storyStretches } from './story-words.ts'

/** What a page says about where its text came from, besides the text itself. */
export interface PageFacts {
  /** "RIGA, Jan 21 (Baltic News Wire) -" at the head of the story, as printed; null where none stands. */
  readonly dateline: string | null
  /** Lines about the page and its credits: before the story, after it, or plainly not part of it. As printed, joined by line ends. */
  readonly credits: string
  /** What a web page puts around a story it shows ("Share", "Read more"), as printed; the first few. */
  readonly furniture: readonly string[]
  /** A line inside the story that belongs to the page: a link to something else. Null where there is none. */
  readonly link: string | null
  /** Characters inside quotation marks, of the story. */
  readonly quoted: number
  readonly updated: boolean
  /** Words by which a version says that it goes beyond an earlier one ("- update", "raising an earlier figure"); null where it does not. */
  readonly revises: string | null
  /** When it says at its head that what it tells happened (`whenSaid`); null where it does not. */
  readonly when: string | null
}

const datelineShape =
  /^(?:\p{Lu}[\p{Lu}'’.-]+|\p{Lu}[\p{L}'’-]+,)(?: \p{Lu}[\p{L}'’.-]*,?){0,4}(?: \d{1,2}\.?(?:,? \d{4})?)?(?:, \d{4})? ?(?:\([\p{L}\p{N} .,/&-]{2,40}\))? ?(?:[-\u2013\u2014]{1,2}|:) /u
const furnitureLine =
  /^(?:share|share this.{0,20}|share on .{2,20}|tweet|follow|follow (?:us|.{2,30}) on .{2,40}|copy link|copy url|short url|email this.{0,10}|print|save|menu\b.{0,60}|home\b.{0,60}|read more\b.{0,120}|most read|more on this.{0,20}|also in .{2,30}|related\b.{0,40}|advertisement|we (?:and our .{2,30} )?use cookies.{0,80}|sign up .{2,80}|subscribe.{0,60}|accept\b.{0,40})$/i
/** Announces other reading. */
const linkLine = /^(?:see also|also read|read also|related|watch)\b/i
/** A pictogram or arrow, as links end with. */
const pictogram = /^(?:\p{Extended_Pictographic}|[\u2192\u25B6\u00BB])$/u

/** A line about the page, not a sentence of its story: short, or a notice of the kind that names agencies. */
function isCredit(line: string): boolean {
  if (line.length > longestCredit) return false
  if (/\b(?:contributed to this|first (?:appeared|published)|all rights reserved|copyright)\b|©/i.test(line))
    return true
  return line.length <= 90 && !/[.!?]["\u201D]?$/.test(line)
}

/** Paragraphs at the head and tail of a page that may be credits, and how long one may be. */
const edgeLines = 8
const longestCredit = 160

/** `quotations` are those of this text, where they are at hand. */
export function pageFactsOf(
  text: string,
  parts: readonly Part[] = [],
  quotations: readonly number[] = quotedStretches(text),
): PageFacts {
  const lines = storyStretches(text, parts)
    .flatMap((each) => linesOf(text, each.start, each.end))
    .map((line) => text.slice(line.start, Math.min(line.end, line.start + 400)))
  const around = parts
    .filter((part) => part.role === 'furniture')
    .flatMap((each) => linesOf(text, each.start, each.end))
    .map((line) => text.slice(line.start, Math.min(line.end, line.start + longestCredit)))
  const page = [...lines.slice(0, edgeLines), ...lines.slice(-edgeLines), ...around]
  const furniture = page.filter((line) => line.length <= longestCredit && furnitureLine.test(line))
  const credits = page.filter((line) => isCredit(line))
  return {
    dateline: datelineIn(lines),
    credits: credits.join('\n'),
    furniture: furniture.slice(0, 3),
    link: linkInside(text, parts) ?? linkAmong(lines),
    quoted: quotedLength(text, parts, quotations),
    updated: page.some((line) => /^updated\b/i.test(line)),
    revises: revisionIn(lines),
    when: whenSaid(leadOf(lines)),
  }
}

/** A line of so many characters is a paragraph. */
const shortestParagraph = 60

function leadOf(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.length >= shortestParagraph)
  return first < 0 ? '' : lines.slice(first, first + 3).join('\n')
}

/** A headline that counts versions, as agencies do: "UPDATE 2-", "- update", "(2nd lead)", "CORRECTED:", "(Adds quotes)". */
const versionCounted =
  /^(?:update\b ?\d{0,2} ?[-:\u2013\u2014]|(?:correct(?:ed|ion)|recast|clarified|refil(?:e|ed|ing))\b ?[-:\u2013\u2014(])|[-\u2013\u2014(] ?(?:\d(?:st|nd|rd|th) |first |second |third )?(?:update|updated|lead|correct(?:ed|ion)|roundup) ?\d{0,2}\)?$|\((?:adds|updates|recasts|corrects)\b/i
/** A story that says of a figure or statement of its own that it was another before. */
const figureRevised =
  /\b(?:(?:correct|rais|low|revis|updat|increas|reduc|amend)(?:ing|ed|er|ered|ering|ised|ated|ended)? (?:an |the |its |from an? |from the )?(?:earlier|previous|initial|first) (?:figures?|tolls?|counts?|numbers?|estimates?|reports?|statements?)|an earlier version of this|(?:earlier|previous) (?:figure|toll|count|number) of|up from an earlier|as (?:earlier|previously) reported)\b/i

/** How far down a page such words stand: headlines and the first paragraphs; a correction note stands last. */
const revisionLines = 4

function revisionIn(lines: readonly string[]): string | null {
  const head = lines.slice(0, revisionLines)
  const counted = head.find((line) => line.length <= longestCredit && versionCounted.test(line))
  if (counted !== undefined) return counted
  for (const line of [...head, ...lines.slice(-1)]) {
    const found = figureRevised.exec(line)?.[0]
    if (found !== undefined) return found
  }
  return null
}

/** A dateline stands at the head of the first long paragraph; what stands before that is headline and byline. */
function datelineIn(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 12)) {
    const found = datelineShape.exec(line.slice(0, 120))
    if (found !== null && line.length > found[0].length + 60) return found[0].trim()
  }
  return null
}

/** The same where nothing was cut: a line in the middle that looks like a link. */
function linkAmong(lines: readonly string[]): string | null {
  const found = lines.slice(2, -2).find((line) => linkLine.test(line) || endsWithPictogram(line))
  return found === undefined ? null : found.slice(0, 60)
}

function endsWithPictogram(line: string): boolean {
  const last = line.charCodeAt(line.length - 1)
  if (last < 0xbb) return false
  const pair = last >= 0xdc00 && last <= 0xdfff
  return pictogram.test(line.slice(pair ? -2 : -1))
}

/** So much of a story must stand on both sides of what is inside it, in characters. */
const insideStory = 500

/** Page furniture that was cut out of the middle of a story. */
function linkInside(text: string, parts: readonly Part[]): string | null {
  const found = parts.find(
    (part, at) =>
      part.role === 'furniture' &&
      storyLength(parts.slice(0, at)) >= insideStory &&
      storyLength(parts.slice(at + 1)) >= insideStory,
  )
  return found === undefined ? null : text.slice(found.start, found.end).trim().slice(0, 60)
}

function storyLength(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + (part.role === 'story' ? part.end - part.start : 0), 0)
}

function quotedLength(text: string, parts: readonly Part[], quoted: readonly number[]): number {
  const stretches = storyStretches(text, parts)
  let length = 0
  for (let at = 0; at < quoted.length; at += 2) {
    const start = quoted[at] ?? 0
    if (stretches.some((each) => start >= each.start && start < each.end)) length += (quoted[at + 1] ?? 0) - start
  }
  return length
}
