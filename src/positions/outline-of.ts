import type { ActorId } from '../records/actor.ts'
import type { Cell } from '../records/board.ts'
import type { Day } from '../records/day.ts'
import type { HistoryItem } from '../records/history.ts'
import type { PositionId } from '../records/ids.ts'
import type { ComponentId } from '../records/position.ts'
import type { CellPosition } from '../records/told-position.ts'
import { cellOfSpoken, datedUntil, isKept } from './cell-of.ts'
import { type Change, changesOf, inTime } from './changes-of.ts'
import { groupKey } from './group-words.ts'
import { type Spoken, spokenOf } from './spoken.ts'
import { standingOf } from './standing.ts'

/** The cell that a history is of, and the date it is seen from. */
export interface OutlineOf {
  readonly actor: ActorId
  readonly component: ComponentId
  /** Of an unnamed group: the words of its line. */
  readonly group?: string
  readonly asOf: Day
}

/** A position's place in the history, and what depends on all others of its cell. */
export interface Outlined<One extends CellPosition> extends Pick<HistoryItem, 'speaks' | 'standing' | 'changes'> {
  readonly one: One
}

export interface Outline<One extends CellPosition> {
  readonly cell: Cell
  /** Oldest first, undated last. */
  readonly items: readonly Outlined<One>[]
  /** What families say, in time. */
  readonly spoken: readonly Spoken<One>[]
}

/** What was found out about each position before they are put in order. */
interface Judged<One extends CellPosition> {
  /** By the id of each speaking position. */
  readonly spoken: ReadonlyMap<PositionId, Spoken<One>>
  readonly changes: ReadonlyMap<Spoken<One>, Change<One>>
  readonly shown: ReadonlySet<Spoken<One>>
  readonly asOf: Day
}

/**
 * The cell of one actor (or of one group's words) on one component, and its positions in order. `positions` are all of that
 * actor and component, so that a family speaks as it does on the board.
 */
export function outlineOf<One extends CellPosition>(positions: readonly One[], of: OutlineOf): Outline<One> {
  const { actor, component, asOf } = of
  const wanted = of.group === undefined ? null : groupKey(of.group)
  const inLine = (one: { readonly group: string }): boolean => wanted === null || one.group === wanted
  const kept = positions.filter(isKept)
  const dated = datedUntil(kept, asOf)
  const spoken = spokenOf(dated).filter(inLine)
  const now = spoken.filter(({ past }) => !past)
  const { standing, beside } = standingOf(now)
  const all = inTime([...spoken, ...saidLater(kept, asOf).filter(inLine)])
  const judged: Judged<One> = {
    spoken: byPosition(all),
    changes: changesOf(all),
    shown: new Set([...standing, ...beside]),
    asOf,
  }
  const mine =
    wanted === null ? positions : positions.filter(({ position }) => inLine({ group: groupKey(position.group) }))
  const empty = mine.some((one) => !isKept(one)) ? 'rejected' : 'no-evidence'
  return {
    cell: cellOfSpoken(now, dated, { actor, component, asOf, empty }),
    items: mine.toSorted(inHistoryOrder).map((one) => outlined(one, judged)),
    spoken: all,
  }
}

function byPosition<One extends CellPosition>(all: readonly Spoken<One>[]): ReadonlyMap<PositionId, Spoken<One>> {
  const found = new Map<PositionId, Spoken<One>>()
  for (const one of all) for (const { position } of one.positions) found.set(position.id, one)
  return found
}

function saidLater<One extends CellPosition>(kept: readonly One[], asOf: Day): readonly Spoken<One>[] {
  const speaking = new Set(kept.flatMap(({ day, family }) => (day !== null && day > asOf ? [family] : [])))
  if (speaking.size === 0) return []
  const ever = datedUntil(
    kept.filter(({ family }) => speaking.has(family)),
    '9999-12-31',
  )
  return spokenOf(ever).filter(({ day }) => day > asOf)
}

function outlined<One extends CellPosition>(one: One, judged: Judged<One>): Outlined<One> {
  const spoken = judged.spoken.get(one.position.id)
  const first = spoken?.positions[0]?.position.id === one.position.id
  const changes =
    spoken === undefined ? [] : first ? (judged.changes.get(spoken)?.types ?? []) : (['restated'] as const)
  return {
    one,
    speaks: spoken !== undefined,
    standing: placeInTime(one, spoken, judged),
    changes,
  }
}

/** What a position's place in a history depends on. */
export type Ordered = Pick<CellPosition, 'day' | 'published' | 'start'> & {
  readonly position: Pick<CellPosition['position'], 'past' | 'report' | 'id'>
}

/** By day, undated last; what is told as past first; then by the report and the place in it. */
export function inHistoryOrder(one: Ordered, other: Ordered): number {
  const [here, there] = [one.position, other.position]
  return (
    lastIfNone(one.day, other.day) ||
    Number(there.past) - Number(here.past) ||
    lastIfNone(one.published, other.published) ||
    compare(here.report, there.report) ||
    one.start - other.start ||
    compare(here.id, there.id)
  )
}

function lastIfNone(one: Day | null, other: Day | null): number {
  return one === other ? 0 : one === null ? 1 : other === null ? -1 : compare(one, other)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function placeInTime<One extends CellPosition>(
  { day, position, until }: One,
  spoken: Spoken<One> | undefined,
  { shown, asOf }: Judged<One>,
): HistoryItem['standing'] {
  if (position.review?.status === 'rejected') return 'rejected'
  if (until === '') return 'withdrawn'
  if (until !== undefined && until <= asOf) return 'replaced'
  if (day === null) return 'undated'
  if (day > asOf) return 'later'
  if (position.past) return 'past'
  if (spoken === undefined) return 'restated'
  return shown.has(spoken) ? 'stands' : 'superseded'
}
