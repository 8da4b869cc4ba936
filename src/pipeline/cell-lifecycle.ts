import { boardOf } from '../positions/board-of.ts'
import { groupKey } from '../positions/group-words.ts'
import { countedStance, HangsOn } from '../positions/hangs-on.ts'
import { type CellThen, lifecycleOf } from '../positions/lifecycle-of.ts'
import type { ActorId } from '../records/actor.ts'
import type { Cell } from '../records/board.ts'
import type { Day } from '../records/day.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import type { LifecyclePhase } from '../records/lifecycle.ts'
import type { ComponentId } from '../records/position.ts'
import type { Desk } from './desk.ts'
import { labelsOf } from './labels-of.ts'
import { statesSet } from './states-set.ts'

interface CellAsked {
  readonly actor: ActorId
  readonly component: ComponentId
  readonly group?: string
}

/** What became of the promises of a cell until a day, with the conditions that groups put on its component. */
export async function cellLifecycle(
  desk: Desk,
  own: readonly BoardPosition[],
  { actor, component, group }: CellAsked,
  until: Day,
): Promise<readonly LifecyclePhase[]> {
  const { store, vocabulary } = desk
  const groups =
    actor === 'group' ? own : await store.boardPositions({ actors: ['group'], components: [component], until })
  const all = actor === 'group' ? own : [...own, ...groups]
  const labels = labelsOf(vocabulary.pack, new Set([component]))
  const made = new Map<Day, CellThen>()
  const on = (day: Day): CellThen => {
    const before = made.get(day)
    if (before !== undefined) return before
    const board = boardOf(all, {
      asOf: day,
      labels,
      nameOf: (id) => id,
      counts: [],
      reports: 0,
      families: 0,
      undated: [],
      unread: [],
    })
    const lines = board.groups.filter(({ words }) => group === undefined || groupKey(words) === groupKey(group))
    const cell = actor === 'group' ? lines[0]?.cells[0] : board.rows.find((row) => row.actor === actor)?.cells[0]
    const then = cellThen(cell, new HangsOn(board, { ownOnly: false }), own)
    made.set(day, then)
    return then
  }
  // From the day of a later version of a page on the earlier one says nothing any more.
  const turns = all.flatMap(({ day, until: replaced }) => [day, replaced ?? null])
  const days = [...new Set(turns.flatMap((day) => (day === null || day === '' || day > until ? [] : [day])))].sort()
  return lifecycleOf({ days, on, states: await statesSet(desk), until })
}

const nothing: Cell = {
  actor: '',
  component: '',
  stances: [],
  empty: 'no-evidence',
  mixed: false,
  contested: false,
  stale: false,
  lately: null,
  review: 'none',
  disputed: false,
  confirmations: { reports: 0, families: 0, own: false },
}

function cellThen(cell: Cell | undefined, hangsOn: HangsOn, own: readonly BoardPosition[]): CellThen {
  const counted = cell === undefined ? null : countedStance(cell)
  if (cell === undefined || counted === null) return { cell: nothing, stance: null, hangsOn: [], due: null }
  const stated = new Set(counted.positions)
  const days = own.flatMap(({ position }) =>
    stated.has(position.id) && position.due?.date != null ? [position.due.date] : [],
  )
  return {
    cell,
    stance: counted.stance,
    hangsOn: hangsOn.of(cell.actor, cell.component, counted).map(({ id }) => id),
    // Where texts give several, the latest: before it nobody can say that it lapsed.
    due: days.sort().at(-1) ?? null,
  }
}
