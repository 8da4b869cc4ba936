import type { Block } from './blocks.ts'
import { shared } from './cohesion.ts'
import { creditsInLine } from './credits.ts'
import { bodyFrom, isMeta } from './heading.ts'

/** A place where a page may go on with another story: the lines between two paragraphs that tell something. */
export interface Gap {
  /** The first line after the paragraph before; equal to `start` where there is none. */
  readonly from: number
  /** The block with which the other story would begin: its headline, or its first paragraph. */
  readonly start: number
  /** Its first paragraph. */
  readonly body: number
  /** The block behind what is compared: the next gap with furniture in it, or the end. */
  readonly end: number
  /** True where `start` is a headline and not a paragraph. */
  readonly titled: boolean
  /** False where nothing there can begin another story: only the page's own can go on after it. */
  readonly opens: boolean
}

/** A short line that is neither known furniture nor a byline, a date or a credit. */
export function isLoose(block: Block): boolean {
  return (block.form === 'title' || block.form === 'label') && !isMeta(block) && creditsInLine(block.words).length === 0
}

/** "OMAHA, Neb. (LPS) - Growers": a place in capitals, or one with a day or an agency. */
function isWireLead(block: Block | undefined): boolean {
  return block?.form === 'body' && block.dateline !== null && block.dateline.style !== 'plain'
}

/** Headlines and first paragraphs share words; the lines of a list of links do not. */
function startAmong(blocks: readonly Block[], from: number, body: number): { start: number; titled: boolean } | null {
  const lead = blocks[body]?.words ?? ''
  const titles: number[] = []
  let lastExit = from - 1
  for (let i = from; i < body; i++) {
    const block = blocks[i]
    if (block === undefined) continue
    if (block.furniture === 'exit' || block.furniture === 'index') lastExit = i
    if ((block.form === 'title' || block.form === 'label') && !isMeta(block)) titles.push(i)
  }
  const wordsAt = (i: number) => blocks[i]?.words ?? ''
  const twice = titles.find((i) => titles.some((other) => other > i && wordsAt(other) === wordsAt(i)))
  if (twice !== undefined) return { start: twice, titled: true }
  const after = titles.filter((i) => i > lastExit)
  const last = after.at(-1)
  if (last !== undefined) {
    let start = last
    for (const i of after.toReversed().slice(1)) {
      if (shared(wordsAt(i), lead) === 0 || wordsAt(i).split(' ').length < 3) break
      start = i
    }
    return { start, titled: true }
  }
  const before = titles.filter((i) => shared(wordsAt(i), lead) >= 2).at(-1)
  if (before !== undefined) return { start: before, titled: true }
  const index = blocks.slice(from, body).some((block) => block.furniture === 'index')
  const exit = lastExit >= from && blocks[body]?.dateline !== null
  return index || exit || isWireLead(blocks[body]) ? { start: body, titled: false } : null
}

/**
 * A paragraph with a dateline right behind another paragraph: a wire story pasted under a story. The block, where it is the
 * only one; a report from several places has more.
 */
function pastedAt(blocks: readonly Block[], firstBody: number): number | null {
  const found: number[] = []
  for (let i = firstBody + 1; i < blocks.length; i++) if (isWireLead(blocks[i])) found.push(i)
  const [only] = found
  return found.length === 1 && only !== undefined && blocks[only - 1]?.form === 'body' ? only : null
}

/** No page of news has more places than this where a story may begin; the rest of such a page is left whole. */
const mostGaps = 200

/** All places after the first story's beginning where another may begin, in order. */
export function gapsIn(blocks: readonly Block[], firstBody: number): Gap[] {
  const gaps: Gap[] = []
  const pasted = pastedAt(blocks, firstBody)
  let at = firstBody
  while (at < blocks.length && gaps.length < mostGaps) {
    while (at < blocks.length && blocks[at]?.form === 'body' && at !== pasted) at++
    const from = at
    const body = bodyFrom(blocks, from)
    if (body >= blocks.length) break
    at = body + 1
    const found = body === pasted && from === body ? { start: body, titled: false } : startAmong(blocks, from, body)
    const interrupted = blocks.slice(from, body).some((block) => block.furniture !== null)
    if (found !== null) gaps.push({ from, ...found, body, end: blocks.length, opens: true })
    else if (interrupted) gaps.push({ from, start: body, body, end: blocks.length, titled: false, opens: false })
  }
  return gaps.map((gap, i) => ({ ...gap, end: nextBreak(blocks, gaps, i) }))
}

/** The next gap with page furniture in it: a plain subhead does not end what a story is compared by. */
function nextBreak(blocks: readonly Block[], gaps: readonly Gap[], i: number): number {
  for (let next = i + 1; next < gaps.length; next++) {
    const gap = gaps[next]
    if (gap !== undefined && blocks.slice(gap.from, gap.body).some((block) => block.furniture !== null)) return gap.from
  }
  return blocks.length
}
