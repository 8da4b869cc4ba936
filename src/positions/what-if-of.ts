import type { Board, Cell } from '../records/board.ts'
import type { ConditionId, ConditionState } from '../records/condition.ts'
import type { Outcome, WhatIf, WhatIfCell, WhatIfDifference, WhatIfTotals } from '../records/what-if.ts'
import { circlesOf } from './circles-of.ts'
import { type StatesOverTime, stateOn } from './condition-states.ts'
import { countedStance, HangsOn } from './hangs-on.ts'
import { rankingOf } from './ranking-of.ts'
import { smallestSets, type Wanted } from './smallest-sets.ts'

/** What beside the board the question needs. */
export interface WhatIfMore {
  readonly states: StatesOverTime
  /** States assumed instead of those that were set. */
  readonly assumed: ReadonlyMap<ConditionId, ConditionState>
  /** Leave out what groups' conditions would add. */
  readonly ownOnly: boolean
  readonly nameOf: (id: ConditionId) => string
  readonly actorName: (actor: string) => string
  /** Members of an actor that is many: whoever waits for it waits for each of them. */
  readonly membersOf: (actor: string) => readonly string[]
  readonly wanted: Wanted | null
}

/** What would be in force under these states of the conditions: a pure function of a board. */
export function whatIfOf(board: Board, more: WhatIfMore): WhatIf {
  const hangsOn = new HangsOn(board, { ownOnly: more.ownOnly })
  const today = (id: ConditionId): ConditionState => stateOn(more.states, id, board.asOf)
  const then = (id: ConditionId): ConditionState => more.assumed.get(id) ?? today(id)
  const rows: readonly Row[] = [
    ...board.groups.map(({ words, cells }) => ({ name: words, group: words, cells })),
    ...board.rows.map(({ name, cells }) => ({ name, group: null, cells })),
  ]
  const before = rows.flatMap((row) => cellsOf(row, hangsOn, today))
  const after = rows.flatMap((row) => cellsOf(row, hangsOn, then))
  const named = after.filter(({ group }) => group === null)
  return {
    kind: 'what-if',
    asOf: board.asOf,
    pack: board.pack,
    assumed: [...more.assumed].map(([id, state]) => ({ id, name: more.nameOf(id), state })),
    cells: named,
    groups: after.filter(({ group }) => group !== null),
    totals: board.pack.components.map(({ id }) => totalsOf(id, named)),
    differences: differencesOf(before, after),
    ranking: rankingOf(named, more.nameOf),
    smallest: more.wanted === null ? null : smallestSets(named, more.wanted),
    circles: circlesOf(after, more),
  }
}

interface Row {
  readonly name: string
  readonly group: string | null
  readonly cells: readonly Cell[]
}

function cellsOf(row: Row, hangsOn: HangsOn, stateOf: (id: ConditionId) => ConditionState): readonly WhatIfCell[] {
  return row.cells.flatMap((cell) => {
    const counted = countedStance(cell)
    if (counted === null) return []
    const conditions = hangsOn
      .of(cell.actor, cell.component, counted)
      .map((one) => ({ ...one, state: stateOf(one.id) }))
    const waitsFor = conditions.filter(({ state }) => state !== 'met').map(({ id }) => id)
    return [
      {
        actor: cell.actor,
        name: row.name,
        group: row.group,
        component: cell.component,
        stance: counted.stance,
        outcome: outcomeOf(counted.stance, waitsFor),
        freed: isFreed(counted.stance, conditions.length, waitsFor),
        alternative: counted.alternative,
        conditions,
        waitsFor,
        positions: counted.positions,
      },
    ]
  })
}

/** Acting is in force whatever it hung on; a pledge with nothing unmet is due. */
export function outcomeOf(stance: WhatIfCell['stance'], waitsFor: readonly ConditionId[]): Outcome {
  if (stance === 'acting') return 'in-force'
  if (stance === 'pledged') return waitsFor.length === 0 ? 'due' : 'waiting'
  return stance
}

/** Nothing is freed that hung on nothing. */
function isFreed(stance: WhatIfCell['stance'], conditions: number, waitsFor: readonly ConditionId[]): boolean {
  return (stance === 'open' || stance === 'undecided') && conditions > 0 && waitsFor.length === 0
}

function totalsOf(component: string, cells: readonly WhatIfCell[]): WhatIfTotals {
  const here = cells.filter((cell) => cell.component === component)
  const of = (outcome: Outcome): number => here.filter((cell) => cell.outcome === outcome).length
  const ready = here.filter(({ outcome }) => outcome === 'in-force' || outcome === 'due')
  return {
    component,
    inForce: of('in-force'),
    due: ready.length,
    waiting: of('waiting'),
    freed: here.filter(({ freed }) => freed).length,
    open: of('open'),
    undecided: of('undecided'),
    refused: of('refused'),
    withdrawn: of('withdrawn'),
    alternatives: ready.filter(({ alternative }) => alternative).length,
  }
}

/** Both lists are of the same cells in the same order. */
function differencesOf(before: readonly WhatIfCell[], after: readonly WhatIfCell[]): readonly WhatIfDifference[] {
  return after.flatMap((cell, at) => {
    const earlier = before[at]
    if (earlier === undefined || (earlier.outcome === cell.outcome && earlier.freed === cell.freed)) return []
    const { actor, name, group, component } = cell
    const [from, to] = [earlier, cell].map(({ outcome, freed }) => ({ outcome, freed }))
    return from === undefined || to === undefined ? [] : [{ actor, name, group, component, from, to }]
  })
}
