import type { Part } from '../records/report.ts'
import { type Block, blocksOf } from './blocks.ts'
import { isNameOnly } from './bylines.ts'
import { shared } from './cohesion.ts'
import { creditsInLine } from './credits.ts'
import { type Stretch, stretchesOf, type WeighedGap } from './cutting.ts'
import { type Heading, headingOf } from './heading.ts'

export interface StoryParts {
  readonly parts: readonly Part[]
  /** The blocks of the page's own story, with the furniture around it. */
  readonly own: readonly Block[]
  /** Every place that was weighed, in order, so that a page that was cut wrongly can be understood. */
  readonly weighed: readonly WeighedGap[]
}

/** The page's own story stands under another one where the headline that came with it is that other's. */
function withOwn(blocks: readonly Block[], stretches: readonly Stretch[], headline: string | null): readonly Stretch[] {
  if (headline === null || stretches.length < 2) return stretches
  const likeness = ({ from }: Stretch) => {
    const title = blocks[headingOf(blocks, from).headline ?? -1]?.words ?? ''
    return shared(title, headline) / Math.max(1, shared(headline, headline))
  }
  const best = stretches.toSorted((a, b) => likeness(b) - likeness(a))[0]
  if (best === undefined || best.role === 'story' || likeness(best) < 0.7) return stretches
  return stretches.map((stretch) => ({ from: stretch.from, role: stretch === best ? 'story' : 'foreign' }))
}

/** A short line that could be a link to another story. */
function isLinkLike(block: Block): boolean {
  return (
    block.form === 'title' || block.form === 'label' || (block.form === 'body' && !/[.!?…]["')]*$/.test(block.words))
  )
}

/**
 * Which blocks of the page's own story are furniture: known lines, names over the headline, links under "Most read", and
 * loose lines before a foreign story. A credit is none: it tells where the story is from.
 */
function furnitureOf(blocks: readonly Block[], stretches: readonly Stretch[], heading: Heading): ReadonlySet<Block> {
  const headline = heading.headline ?? 0
  const furniture = new Set<Block>()
  const starts = new Set(stretches.map((stretch) => stretch.from))
  let underIndex = false
  for (const [i, block] of blocks.entries()) {
    if (block.furniture !== null || (i < headline && isNameOnly(block.words))) furniture.add(block)
    if (starts.has(i)) underIndex = false
    if (block.furniture === 'index') underIndex = i > heading.body
    else if (block.furniture === null && !isLinkLike(block)) underIndex = false
    else if (underIndex) furniture.add(block)
  }
  for (const { from, role } of stretches) {
    if (role !== 'foreign') continue
    for (let i = from - 1; i > heading.body; i--) {
      const block = blocks[i]
      if (block === undefined || block.form === 'body' || block.form === 'rule') break
      if (creditsInLine(block.words).length === 0) furniture.add(block)
    }
  }
  return furniture
}

/** The role of each block, and whether a story begins with it. */
function* rolesOf(blocks: readonly Block[], stretches: readonly Stretch[], furniture: ReadonlySet<Block>) {
  let next = 0
  let inside: Stretch['role'] = 'story'
  for (const [i, block] of blocks.entries()) {
    const begins = stretches[next]?.from === i
    if (begins) inside = stretches[next++]?.role ?? inside
    const role: Part['role'] = inside === 'story' && furniture.has(block) ? 'furniture' : inside
    yield { block, role, begins }
  }
}

/** Put the same roles next to each other together; a foreign story stays one, with the furniture in it. `from` is where the blocks begin. */
function partsFrom(text: string, from: number, roles: ReturnType<typeof rolesOf>): Part[] {
  const parts: { start: number; end: number; role: Part['role'] }[] = []
  if (from > 0) parts.push({ start: 0, end: text.length, role: 'furniture' })
  for (const { block, role, begins } of roles) {
    const last = parts.at(-1)
    if (last !== undefined && last.role === role && !(begins && role === 'foreign')) continue
    if (last !== undefined) last.end = block.start
    parts.push({ start: last === undefined ? 0 : block.start, end: text.length, role })
  }
  return parts.length > 0 ? parts : [{ start: 0, end: text.length, role: 'story' }]
}

/**
 * Cut a page into its own story, unrelated stories on it, and furniture. Parts are in order and cover the text; a text
 * without a boundary is one story. A place is cut where the page's structure and a break in vocabulary together say that
 * another story begins (`boundary.ts`, `cohesion.ts`). The page's own story is the first, unless the headline that came
 * with it stands over another. `from` is where the page begins, behind the head of a Markdown file. Linear in the length
 * of the text.
 */
export function storyParts(text: string, headline: string | null = null, from = 0): StoryParts {
  const blocks = blocksOf(text, from)
  const heading = headingOf(blocks)
  const { stretches, weighed } = stretchesOf(blocks, heading.body)
  const owned = withOwn(blocks, stretches, headline)
  const furniture = furnitureOf(blocks, owned, heading)
  const parts = partsFrom(text, from, rolesOf(blocks, owned, furniture))
  const own = [...rolesOf(blocks, owned, furniture)].flatMap(({ block, role }) => (role === 'foreign' ? [] : [block]))
  return { parts, own, weighed }
}
