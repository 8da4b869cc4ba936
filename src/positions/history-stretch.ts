import { cursorOf, keyOf } from '../records/cursor.ts'
import type { Day } from '../records/day.ts'
import { BadCursor, type Page } from '../records/page.ts'
import type { CellEnd, CellPosition } from '../records/told-position.ts'
import { inHistoryOrder, type Ordered, type Outline, type Outlined } from './outline-of.ts'
import { cellIsSettled } from './settled.ts'

/** What is given first: what stands, whatever its age; then what was said until the date, the latest first; then what came after it. */
type Rank = 2 | 1 | 0

function rankOf({ standing }: Outlined<CellPosition>): Rank {
  return standing === 'stands' ? 2 : standing === 'later' ? 0 : 1
}

/** The last position that the stretch before gave, and the date that one was seen from. */
export interface StretchEnd {
  readonly asOf: Day
  readonly rank: number
  readonly at: Ordered
}

/** @throws BadCursor */
export function stretchEnd(cursor: string): StretchEnd {
  const [asOf, rank, day, past, published, report, start, id] = keyOf(cursor, 8)
  const texts = [asOf, report, id].every((part) => typeof part === 'string')
  const days = [day, published].every((part) => part === null || typeof part === 'string')
  if (!texts || !days || typeof start !== 'number' || typeof rank !== 'number') throw new BadCursor(cursor)
  const position = { past: past === 1, report: String(report), id: String(id) }
  return {
    asOf: String(asOf),
    rank,
    at: { day: day as Day | null, published: published as Day | null, start, position },
  }
}

function endOf(item: Outlined<CellPosition>, asOf: Day): string {
  const { day, published, start, position } = item.one
  const { past, report, id } = position
  const at = [day, Number(past), published, report.slice(0, idShown), start, id.slice(0, idShown)]
  return cursorOf([asOf, rankOf(item), ...at])
}

/** Letters of an id in a cursor: enough to tell apart what one day has, and few enough to be copied from a terminal. */
const idShown = 12

function isBefore(item: Outlined<CellPosition>, { rank, at }: StretchEnd): boolean {
  if (rankOf(item) !== rank) return rankOf(item) < rank
  const { day, published, start, position } = item.one
  const { past, report, id } = position
  const cut = { past, report: report.slice(0, idShown), id: id.slice(0, idShown) }
  return inHistoryOrder({ day, published, start, position: cut }, at) < 0
}

/** At most `limit` of a history's positions that come behind `end`, in its order. `items` are in the order of the history. */
export function stretchOf<One extends CellPosition>(
  items: readonly Outlined<One>[],
  { end, limit, asOf }: { readonly end: StretchEnd | null; readonly limit: number; readonly asOf: Day },
): Page<Outlined<One>> {
  const left = items.filter((item) => end === null || isBefore(item, end))
  const towards = left.toSorted((one, other) => rankOf(one) - rankOf(other))
  const taken = towards.slice(Math.max(0, towards.length - limit))
  const [last] = taken
  return {
    items: taken.toSorted((one, other) => inHistoryOrder(one.one, other.one)),
    next: last === undefined || taken.length === left.length ? null : endOf(last, asOf),
  }
}

/**
 * A stretch from the later end of a cell; null where earlier positions might change it or the cell: of a stretch that is
 * not full, that comes to what was said after the date, or that has nothing firm before it to have changed from.
 */
export function stretchOfEnd<One extends CellPosition>(
  { items, spoken }: Outline<One>,
  { positions, from, ownBefore }: CellEnd,
  of: { readonly end: StretchEnd | null; readonly limit: number; readonly asOf: Day },
): Page<Outlined<One>> | null {
  if (from === null || !cellIsSettled({ positions, from, line: null, ownBefore }, of.asOf)) return null
  const whole = items.filter((item) => rankOf(item) > 0 && (item.one.day === null || item.one.day >= from))
  const stretch = stretchOf(whole, of)
  if (stretch.next === null) return null
  const earliest = stretch.items[0]?.one.day ?? null
  if (earliest === null) return stretch
  const firm = spoken.some(({ day, voice }) => day >= from && day < earliest && voice !== 'claim')
  return firm ? stretch : null
}
