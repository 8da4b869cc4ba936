import type { Block } from './blocks.ts'
import { type Byline, bylineIn, isNameOnly, plainByline } from './bylines.ts'
import { dayIn } from './dates.ts'

/** What stands over and at the start of a story. Indexes are into the blocks it was read from. */
export interface Heading {
  /** The block of the headline; null where none was recognised. */
  readonly headline: number | null
  readonly byline: Byline | null
  /** The block with the dateline. */
  readonly dateline: number | null
  /** The first block that tells the story; the number of blocks where none does. */
  readonly body: number
}

/** Blocks over a story: a page's top has some twenty lines, a text of nothing but short lines has no heading. */
const mostOver = 40
/** A first sentence shorter than this is a line over the story: "The spoken word prevails." In words. */
const fewestLeadWords = 8

const institution =
  /\b(?:department|ministry|minister|office|government|council|embassy|commission|chancellery|secretariat|parliament|university|institute|centre|center|foundation|association|agency|news|press|radio|tv|television|gazette|herald|times|post|daily|magazine|online)\b/i

/** What a text is, printed over it. */
const documentKind =
  /^(?:press|media|news)? ?(?:release|statement|transcript|communiqu[eé]|declaration|remarks|briefing|bulletin|notice|advisory|fact sheet)$/i

function isLead(block: Block): boolean {
  if (block.form !== 'body') return false
  return block.timed || block.dateline !== null || block.words.split(' ', fewestLeadWords).length >= fewestLeadWords
}

/** Points under a headline that say in short what the story tells. */
const bullet = /^[•▪◦*·-] /

/** Where the story begins to be told, from a block on: behind points in short, unless nothing comes behind them. */
export function bodyFrom(blocks: readonly Block[], from: number): number {
  let inShort: number | null = null
  for (let i = from; i < blocks.length && i < from + mostOver; i++) {
    const block = blocks[i]
    if (block === undefined || !isLead(block)) continue
    if (!bullet.test(block.words)) return i
    inShort ??= i
  }
  return inShort ?? blocks.length
}

/** A line that gives who or when and is no headline. */
export function isMeta(block: Block): boolean {
  if (block.dateline !== null && block.dateline.bodyFrom === block.words.length) return true
  return bylineIn(block.words) !== null || isDateLine(block.words)
}

/** Words that stand beside a date without making a sentence of it. */
const besideDate =
  /^(?:on|at|the|of|by|in|live|desk|table|last|first|updated|published|posted|date|dated|time|gmt|utc|cet|est|et|cst|pst|bst|am|pm|a\.m\.|p\.m\.|local)$/i

/** A line whose lower-case words only date it: "Gazette live desk - Wednesday, March 20, 2030". */
export function isDateLine(line: string): boolean {
  if (line.length > 110) return false
  const day = dayIn(line)
  if (day === null || day.year === null) return false
  const rest = `${line.slice(0, day.start)} ${line.slice(day.end)}`.split(/[\s,|:;()\u2013\u2014-]+/)
  return rest.every((word) => !/^\p{Ll}/u.test(word) || besideDate.test(word))
}

/** How much a line over a story looks like its headline; 0 for what cannot be one. */
function likeness(block: Block, isFirst: boolean): number {
  if ((block.form !== 'title' && block.form !== 'label') || isMeta(block) || documentKind.test(block.words)) return 0
  const count = block.words.split(' ').length
  if (isNameOnly(block.words)) {
    const capitals = block.words === block.words.toUpperCase() && count >= 4
    if (capitals) return 2
    return count >= 4 && !institution.test(block.words) ? 1 : 0
  }
  if (/^\p{Lu}[^:]*\p{Ll}.* [-|\u2013\u2014] \p{Lu}/u.test(block.words) && institution.test(block.words)) return 0
  if (block.form === 'label') return 1
  return isFirst && institution.test(block.words) && count <= 6 ? 1 : 2
}

/** The headline among the blocks before the story: one that is printed twice, else the first that looks most like one. */
function headlineAmong(blocks: readonly Block[], from: number, body: number): number | null {
  const seen = new Map<string, number>()
  let best: { readonly at: number; readonly likeness: number } | null = null
  for (let i = from; i < body; i++) {
    const block = blocks[i]
    const found = block === undefined ? 0 : likeness(block, i === from)
    if (block === undefined || found === 0) continue
    const twin = seen.get(block.words)
    if (twin !== undefined) return twin
    seen.set(block.words, i)
    if (best === null || found > best.likeness) best = { at: i, likeness: found }
  }
  return best?.at ?? null
}

/** Read what stands over the story that begins at block `from` (the page's first, or the first of a later story). */
export function headingOf(blocks: readonly Block[], from = 0): Heading {
  const body = bodyFrom(blocks, from)
  if (body >= blocks.length) return { headline: null, byline: null, dateline: null, body }
  const headline = headlineAmong(blocks, from, body)
  let byline: Byline | null = null
  let dateline: number | null = null
  let plain: Byline | null = null
  for (let i = from; i <= body; i++) {
    const block = blocks[i]
    if (block === undefined || block.furniture !== null) continue
    const marked = block.dateline !== null && (block.dateline.agency !== null || block.dateline.style === 'capitals')
    if (marked || (block.dateline !== null && i === body)) dateline ??= i
    else if (i < body && i !== headline) {
      byline ??= bylineIn(block.words)
      if (headline !== null && i > headline) plain ??= plainByline(block.words)
    }
  }
  return { headline, byline: byline ?? plain, dateline, body }
}
