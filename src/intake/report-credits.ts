import type { Block } from './blocks.ts'
import { creditsInLine } from './credits.ts'
import type { Heading } from './heading.ts'

/** Blocks at the end of a story that may hold a credit line. */
const lastBlocks = 8

/**
 * The agencies and papers that a story credits, as printed and in order, each once: those of its dateline and byline,
 * and of the lines under it. Captions credit pictures and are left out.
 */
export function creditsOf(blocks: readonly Block[], heading: Heading): string[] {
  const credits: string[] = []
  const agency = heading.dateline === null ? null : (blocks[heading.dateline]?.dateline?.agency ?? null)
  if (agency !== null) credits.push(agency)
  if (heading.byline !== null) credits.push(...heading.byline.credits)
  const over = blocks.slice(0, heading.body).filter((block) => block.furniture !== null)
  const under = blocks.slice(Math.max(heading.body, blocks.length - lastBlocks))
  for (const block of [...over, ...under]) {
    if (block.furniture !== 'caption') credits.push(...creditsInLine(block.words))
  }
  return [...new Set(credits)]
}
