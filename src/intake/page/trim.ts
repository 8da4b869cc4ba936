import { normalise } from '../../text/normalise.ts'
import { bylineIn } from '../bylines.ts'
import { furnitureIn } from '../furniture.ts'
import { isDateLine } from '../heading.ts'
import type { Paragraph } from './paragraphs.ts'

/** Share of a paragraph that stands in links, from which on it leads away from the story. */
const leadsAway = 0.8
/** Longer paragraphs of links are lists that the story is made of. In characters. */
const longestLink = 200
/** Lines before the first paragraph of so many characters stand over the story. */
const proseLength = 100
/** What comes behind an ending must be less than this share of the whole. */
const mostBehind = 0.35

/** Headings behind which no story goes on. */
const endings =
  /^(?:about the (?:author|writer|reporter)s?|related(?: (?:articles|stories|posts|news|links|topics))?|more (?:stories|news|from|on|in|like this)\b.{0,40}|most (?:read|popular|viewed)|recommended(?: for you)?|you (?:may|might) also (?:like|enjoy).{0,20}|trending(?: now)?|latest (?:news|stories)|comments|leave a (?:reply|comment)|share this.{0,20}|read (?:more|next|also)|up next|further reading|editor'?s picks|also read|tags)[:.… ]*$/i

function isProse({ text, linked }: Paragraph): boolean {
  return text.length >= proseLength && linked < text.length / 2
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A paragraph that is nothing but a link to somewhere else. */
function isLink({ text, linked, tag, inside }: Paragraph): boolean {
  const isHeading = /^h[1-6]$/.test(tag) && inside !== 'list'
  return linked >= text.length * leadsAway && text.length <= longestLink && !isHeading
}

/** What stands under a story about who wrote it. */
const aboutWriter =
  /\b(?:follow (?:him|her|them|me|us) on|(?:can|may) be (?:reached|contacted) (?:at|on|by|via)|email (?:him|her|them|me) at|(?:have|got) a (?:news )?tip)\b/i
/** How many of the last paragraphs may be that. */
const mostAboutWriter = 3

/** Who, when and whose picture, over or under a story. */
function isMeta(line: string): boolean {
  return bylineIn(line) !== null || isDateLine(line)
}

/** Where the story ends: before the first heading that says so and has little behind it. */
function endOf(paragraphs: readonly Paragraph[]): number {
  const total = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  let before = 0
  for (const [i, { text }] of paragraphs.entries()) {
    if (before > 0 && text.length < 60 && endings.test(normalise(text)) && before >= total * (1 - mostBehind)) return i
    before += text.length
  }
  return paragraphs.length
}

/**
 * Leave out the paragraphs of an extracted story that belong to the page: what stands over its first prose and is headline,
 * byline or date; links alone in their paragraph; known lines of page furniture; and everything behind "About the author".
 */
export function trimmed(paragraphs: readonly Paragraph[], headline: string | null): Paragraph[] {
  const first = paragraphs.findIndex(isProse)
  const title = headline === null ? null : letters(headline)
  const end = endOf(paragraphs)
  const links = paragraphs.filter(isLink).length
  // A page of nothing but links (a list of them is the story) keeps them.
  const dropLinks = links <= paragraphs.length / 3
  return paragraphs.filter((paragraph, i) => {
    if (i >= end) return false
    const line = normalise(paragraph.text)
    if (i < first && (letters(line) === title || isMeta(line) || /^https?:\/\/\S+$/.test(line))) return false
    if (dropLinks && isLink(paragraph)) return false
    if (i > 0 && i >= end - mostAboutWriter && aboutWriter.test(line)) return false
    return furnitureIn(line) === null
  })
}
