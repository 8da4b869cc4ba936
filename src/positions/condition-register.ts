import type { Board, Cell } from '../records/board.ts'
import type { ConditionId, ConditionRegister, Dependent, RegisteredCondition } from '../records/condition.ts'
import { type StatesOverTime, stateOn } from './condition-states.ts'
import { countedStance, HangsOn } from './hangs-on.ts'

interface Drafted {
  readonly kind: string
  readonly party: string | null
  readonly dependents: Dependent[]
}

/** Every condition that some cell of the board hangs on, or whose state somebody set; the most hung on first. */
export function conditionRegister(
  board: Board,
  states: StatesOverTime,
  nameOf: (id: ConditionId) => string,
  options: { readonly ownOnly: boolean },
): ConditionRegister {
  const hangsOn = new HangsOn(board, options)
  const drafts = new Map<ConditionId, Drafted>()
  for (const id of states.keys()) drafts.set(id, { ...partsOf(id), dependents: [] })
  for (const { words, cells } of board.groups) collect(drafts, hangsOn, words, words, cells)
  for (const { name, cells } of board.rows) collect(drafts, hangsOn, name, null, cells)
  const conditions = [...drafts].map(
    ([id, draft]): RegisteredCondition => ({
      id,
      ...draft,
      name: nameOf(id),
      state: stateOn(states, id, board.asOf),
      states: states.get(id) ?? [],
    }),
  )
  return { kind: 'conditions', asOf: board.asOf, conditions: conditions.sort(byWeight) }
}

function byWeight(one: RegisteredCondition, other: RegisteredCondition): number {
  return other.dependents.length - one.dependents.length || (one.id < other.id ? -1 : 1)
}

/** `parliament:DE` -> parliament, DE. */
export function partsOf(id: ConditionId): { readonly kind: string; readonly party: string | null } {
  const colon = id.indexOf(':')
  return colon < 0 ? { kind: id, party: null } : { kind: id.slice(0, colon), party: id.slice(colon + 1) }
}

/** Every stance that stands hangs on what it states, not only the one by which the cell counts. */
function collect(
  drafts: Map<ConditionId, Drafted>,
  hangsOn: HangsOn,
  name: string,
  group: string | null,
  cells: readonly Cell[],
): void {
  for (const cell of cells) {
    const counted = countedStance(cell)
    for (const stance of cell.stances) {
      for (const { id, kind, party, from } of hangsOn.of(cell.actor, cell.component, stance)) {
        if (from === 'inherited' && stance !== counted) continue
        const draft = drafts.get(id) ?? { kind, party, dependents: [] }
        const { actor, component } = cell
        draft.dependents.push({
          actor,
          name,
          group,
          component,
          stance: stance.stance,
          from,
          positions: stance.positions,
        })
        drafts.set(id, draft)
      }
    }
  }
}
