import { historyItem } from '../positions/history-item.ts'
import { type StretchEnd, stretchOf, stretchOfEnd } from '../positions/history-stretch.ts'
import { type Outlined, type OutlineOf, outlineOf } from '../positions/outline-of.ts'
import type { History, HistoryItem } from '../records/history.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { CellPosition, KeptAt, ToldPosition } from '../records/told-position.ts'
import type { Desk } from './desk.ts'
import { outletGrades } from './outlet-grades.ts'

/** Which positions are told: behind `end`, as many as `limit`. */
export interface StretchAsked {
  readonly end: StretchEnd | null
  readonly limit: number
}

export type Told = Pick<History, 'cell' | 'items' | 'next' | 'total'>

/** A whole cell, oldest first. */
export async function tellWhole(desk: Desk, of: OutlineOf): Promise<Told> {
  const gradeOf = await outletGrades(desk)
  const { cell, items } = outlineOf(await desk.store.toldPositions(of), of)
  const whole = items.map((item) => historyItem(item, item.one, gradeOf))
  return { cell, items: whole, next: null, total: items.length }
}

/** A stretch of a cell: of a long one from what its later end says where that is enough; the stretch alone is read whole. */
export async function tellStretch(desk: Desk, of: OutlineOf, asked: StretchAsked): Promise<Told> {
  const found = (await fromEnd(desk.store, of, asked)) ?? (await fromAll(desk.store, of, asked))
  return { ...found, items: await toldItems(desk, found.items) }
}

type Kept = CellPosition & { readonly at: KeptAt }
type Found = Omit<Told, 'items'> & { readonly items: readonly Outlined<Kept>[] }

async function fromAll(store: LedgerStore, of: OutlineOf, asked: StretchAsked): Promise<Found> {
  const { cell, items } = outlineOf(await store.cellPositions(of), of)
  return { cell, total: items.length, ...stretchOf(items, { ...asked, asOf: of.asOf }) }
}

/** Positions read before a stretch begins, so that it is known what its first ones changed from; and by what they grow. */
const readBefore = 16
const growth = 2
/** Reading an end, family by family, costs more for each position than reading the cell: beyond this part of it, that is read. */
const endAtMost = 1 / 2

/** Null where the later end is not enough, or is nearly all of the cell. Lines of unnamed groups are read whole. */
async function fromEnd(store: LedgerStore, of: OutlineOf, { end, limit }: StretchAsked): Promise<Found | null> {
  if (of.actor === 'group') return null
  const { asOf } = of
  const from = end?.rank === 1 ? end.at.day : null
  const until = from !== null && from < asOf ? from : asOf
  let total = Number.POSITIVE_INFINITY
  for (let count = limit + readBefore; count <= total * endAtMost; count *= growth) {
    const cellEnd = await store.cellEnd({ actor: of.actor, component: of.component, until, count })
    total = cellEnd.total
    if (cellEnd.from === null) return null
    const outline = outlineOf(cellEnd.positions, of)
    const stretch = stretchOfEnd(outline, cellEnd, { end, limit, asOf })
    if (stretch !== null) return { cell: outline.cell, total, ...stretch }
  }
  return null
}

async function toldItems(desk: Desk, items: readonly Outlined<Kept>[]): Promise<readonly HistoryItem[]> {
  const gradeOf = await outletGrades(desk)
  const told = new Map<string, ToldPosition>()
  for (const one of await desk.store.toldAt(items.map(({ one }) => one.at))) told.set(one.position.id, one)
  return items.flatMap((item) => {
    const whole = told.get(item.one.position.id)
    return whole === undefined ? [] : [historyItem(item, whole, gradeOf)]
  })
}
