import type { Sign } from '../records/because.ts'
import type { Block } from './blocks.ts'
import { isEnough, type PageStyle, pageStyle, returnsTo, weigh } from './boundary.ts'
import { Vocabulary } from './cohesion.ts'
import { type Gap, gapsIn } from './gaps.ts'

/** A place that was weighed, with what spoke for and against it. `at` is a UTF-16 offset. */
export interface WeighedGap {
  readonly at: number
  readonly points: number
  readonly cut: boolean
  readonly because: readonly Sign[]
}

/** A story on a page, from one block to the next stretch's. */
export interface Stretch {
  readonly from: number
  readonly role: 'story' | 'foreign'
}

/** Characters of its paragraphs: a shorter story before a boundary is a page's opening, after one a link with a line under it. */
const shortest = { before: 200, after: 100 } as const

/** Reads a page from the top, and keeps the words of its own story apart from those of the foreign one it is in. */
class Cutting {
  readonly #blocks: readonly Block[]
  readonly #style: PageStyle
  readonly #own = new Vocabulary()
  #foreign: Vocabulary | null = null
  #read = 0
  readonly stretches: Stretch[] = [{ from: 0, role: 'story' }]
  readonly weighed: WeighedGap[] = []

  constructor(blocks: readonly Block[], style: PageStyle) {
    this.#blocks = blocks
    this.#style = style
  }

  at(gap: Gap): void {
    this.#readUpTo(gap.from)
    if (this.#foreign !== null && returnsTo(this.#blocks, gap, this.#own, this.#foreign)) {
      this.stretches.push({ from: gap.start, role: 'story' })
      this.#foreign = null
    } else if (gap.opens) this.#weigh(gap)
  }

  #readUpTo(to: number): void {
    for (; this.#read < to; this.#read++) {
      const block = this.#blocks[this.#read]
      if (block !== undefined && block.furniture === null) (this.#foreign ?? this.#own).add(block)
    }
  }

  #weigh(gap: Gap): void {
    const weighed = weigh(this.#blocks, gap, this.#own, this.#style)
    const { lengthTo } = this.#style
    const before = lengthTo(gap.from)
    const after = lengthTo(this.#blocks.length) - lengthTo(gap.body)
    const long = before >= shortest.before && after >= shortest.after
    const cut = long && isEnough(weighed, gap)
    const { points, because } = weighed
    this.weighed.push({ at: this.#blocks[gap.start]?.start ?? 0, points, cut, because })
    if (!cut) return
    this.stretches.push({ from: gap.start, role: 'foreign' })
    this.#foreign = new Vocabulary()
  }
}

/** Find the stories on a page whose own begins to be told at block `firstBody`. There is always one. */
export function stretchesOf(blocks: readonly Block[], firstBody: number): Pick<Cutting, 'stretches' | 'weighed'> {
  const gaps = gapsIn(blocks, firstBody)
  const cutting = new Cutting(blocks, pageStyle(blocks, gaps, firstBody))
  for (const gap of gaps) cutting.at(gap)
  return cutting
}
