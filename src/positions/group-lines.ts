import type { CellStance, GroupLine } from '../records/board.ts'
import type { Count } from '../records/count.ts'
import type { Day } from '../records/day.ts'
import type { ReportId } from '../records/ids.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import type { ComponentId } from '../records/position.ts'
import { normalise } from '../text/normalise.ts'
import { numberAt } from '../text/numbers.ts'
import { cellOfSpoken, datedUntil } from './cell-of.ts'
import { type DatedPosition, type Spoken, spokenOf } from './spoken.ts'

/** A count that some report states, with its day. */
export interface StatedCount {
  readonly count: Pick<Count, 'report' | 'count' | 'of'>
  readonly published: Day | null
}

interface Means {
  readonly asOf: Day
  readonly components: readonly ComponentId[]
  readonly counts: readonly StatedCount[]
  readonly shows?: (stance: CellStance) => boolean
}

/** Lines of the unnamed groups, told apart by their words; the largest first, then by words. `positions` are of groups only. */
export function groupLines(positions: readonly BoardPosition[], means: Means): readonly GroupLine[] {
  const dated = datedUntil(positions, means.asOf)
  const byComponent = Map.groupBy(dated, ({ position }) => position.component)
  const spoken = [...byComponent.values()].flatMap((all) => spokenOf(all).filter(({ past }) => !past))
  const lines = [...Map.groupBy(spoken, ({ group }) => group)].map(([, said]) => lineOf(said, means))
  return lines.filter(({ cells }) => cells.some(({ stances }) => stances.length > 0)).sort(bySize)
}

function bySize(one: GroupLine, other: GroupLine): number {
  const size = (other.count?.count ?? 0) - (one.count?.count ?? 0)
  return size !== 0 ? size : one.words < other.words ? -1 : 1
}

/** A line is called, and sized, by the positions that carry what it shows: what was said of it long ago need not be known. */
function lineOf(said: readonly Spoken[], { asOf, components, counts, shows }: Means): GroupLine {
  const cells = components.map((component) => {
    const own = said.filter((one) => componentOf(one) === component)
    return cellOfSpoken(own, [], {
      actor: 'group',
      component,
      asOf,
      empty: 'no-evidence',
      ...(shows === undefined ? {} : { shows }),
    })
  })
  const shown = new Set(cells.flatMap(({ stances }) => stances.flatMap((one) => one.positions)))
  const positions = said.flatMap((one) => one.positions.filter(({ position }) => shown.has(position.id)))
  const words = firstWords(positions)
  return {
    words,
    cells,
    count: countOf(
      words,
      positions,
      counts.filter(({ published }) => !(published && published > asOf)),
    ),
  }
}

function componentOf({ positions }: Spoken): ComponentId | undefined {
  return positions[0]?.position.component
}

/** As the earliest of these reports prints them. */
function firstWords(positions: readonly DatedPosition[]): string {
  const [first] = [...positions].sort((one, other) => (key(one) < key(other) ? -1 : 1))
  return first?.position.group?.replace(/\s+/g, ' ').trim() ?? ''
}

function key({ day, position }: DatedPosition): string {
  return `${day} ${position.report} ${position.id}`
}

/** The size that the words give; what it is of is taken from a count of that size, of the same reports where there is one. */
function countOf(
  words: string,
  positions: readonly DatedPosition[],
  counts: readonly StatedCount[],
): GroupLine['count'] {
  const sized = sizeIn(words)
  if (sized === null) return null
  const reports = new Set<ReportId>(positions.map(({ position }) => position.report))
  const same = counts.filter(({ count }) => count.count === sized.count && count.of !== null)
  const stated = same.find(({ count }) => reports.has(count.report)) ?? same[0]
  return {
    count: sized.count,
    of: sized.of ?? stated?.count.of ?? null,
    approx: sized.approx,
    atMost: sized.atMost || positions.some(({ position }) => position.alternative !== null),
  }
}

/** "some 26 of the 35 countries" is 26 of 35. Null where the words give no size ("several governments"). */
export function sizeIn(words: string): { count: number; of: number | null; approx: boolean; atMost: boolean } | null {
  const all = normalise(words).toLowerCase().split(/\s+/)
  for (const at of all.keys()) {
    const found = numberAt(all, at)
    if (found === null) continue
    const next = at + found.words
    const whole = all[next] === 'of' ? numberAt(all, all[next + 1] === 'the' ? next + 2 : next + 1) : null
    return { count: found.value, of: whole?.value ?? null, approx: found.approx, atMost: found.atMost }
  }
  return null
}
