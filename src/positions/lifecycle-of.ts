import type { Cell } from '../records/board.ts'
import type { ConditionId } from '../records/condition.ts'
import type { Day } from '../records/day.ts'
import type { LifecyclePhase, Phase } from '../records/lifecycle.ts'
import type { Stance } from '../records/position.ts'
import { type StatesOverTime, stateOn } from './condition-states.ts'
import { dayAfter } from './days-between.ts'

/** A cell as it stood on a day, with what it hung on then. */
export interface CellThen {
  readonly cell: Cell
  readonly stance: Stance | null
  readonly hangsOn: readonly ConditionId[]
  /** Its own day to be done by, where its positions give one. */
  readonly due: Day | null
}

interface Means {
  /** Days on which something was said of the cell, or of a group on its component. */
  readonly days: readonly Day[]
  readonly on: (day: Day) => CellThen
  readonly states: StatesOverTime
  readonly until: Day
}

/**
 * The phases of a cell up to a day, oldest first: the cell is looked at on every day on which something was said or a
 * condition changed, and on the day after its own day passed. A pure function of positions and states.
 */
export function lifecycleOf(means: Means): readonly LifecyclePhase[] {
  const phases: LifecyclePhase[] = []
  for (const day of momentsOf(means)) {
    const next = phaseOn(day, means, phases.at(-1) ?? null)
    const last = phases.at(-1)
    const same = last !== undefined && last.phase === next?.phase && last.stance === next.stance
    if (next !== null && (!same || last.waitsFor.join() !== next.waitsFor.join())) phases.push(next)
  }
  return phases
}

/** Every day on which the phase may change, ascending. */
function momentsOf({ days, on, states, until }: Means): readonly Day[] {
  const hung = new Set(days.flatMap((day) => on(day).hangsOn))
  const turns = [...hung].flatMap((id) => (states.get(id) ?? []).map((set) => set.on))
  const passed = days.flatMap((day) => {
    const { due } = on(day)
    return due === null ? [] : [dayAfter(due)]
  })
  return [...new Set([...days, ...turns, ...passed])].filter((day) => day <= until).sort()
}

function phaseOn(day: Day, { days, on, states }: Means, before: LifecyclePhase | null): LifecyclePhase | null {
  const { cell, stance, hangsOn, due } = on(day)
  if (stance === null) return null
  const waitsFor = hangsOn.filter((id) => stateOn(states, id, day) !== 'met')
  const passed = due !== null && due < day ? due : null
  const phase = phaseFor(stance, waitsFor, passed, before?.phase ?? null)
  const told = days.includes(day)
  return {
    phase,
    from: day,
    stance,
    waitsFor: stance === 'pledged' ? waitsFor : [],
    because: {
      positions: told ? cell.stances.filter((one) => one.stance === stance).flatMap(({ positions }) => positions) : [],
      conditions: hangsOn.filter((id) => states.get(id)?.some((set) => set.on === day)),
      passed: phase === 'lapsed' ? passed : null,
    },
  }
}

/** Where a no leads depends on how far the promise had come. */
function phaseFor(stance: Stance, waitsFor: readonly ConditionId[], passed: Day | null, before: Phase | null): Phase {
  if (stance === 'acting') return 'in-force'
  if (stance === 'pledged') {
    if (passed !== null) return 'lapsed'
    return waitsFor.length === 0 ? 'due' : 'waiting'
  }
  if (stance !== 'refused' && stance !== 'withdrawn') return 'stated'
  if (before === 'waiting' || before === 'dropped') return 'dropped'
  if (before === 'due' || before === 'lapsed' || before === 'broken') return 'broken'
  return before === 'in-force' || before === 'ended' ? 'ended' : 'stated'
}
