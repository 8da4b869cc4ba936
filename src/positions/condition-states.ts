import type { ConditionId, ConditionState, SetCondition } from '../records/condition.ts'
import type { Day } from '../records/day.ts'

/** What was said of each condition, oldest first; of one day in the order it was said. */
export type StatesOverTime = ReadonlyMap<ConditionId, readonly SetCondition[]>

/** `set` in the order it was said. */
export function statesOverTime(set: readonly SetCondition[]): StatesOverTime {
  const groups = Map.groupBy(set, ({ condition }) => condition)
  // The sort is stable: of one day what was said last stays last.
  return new Map([...groups].map(([id, said]) => [id, said.toSorted((one, other) => compare(one.on, other.on))]))
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The state on a day: that of the latest day not after it, unknown before the first. */
export function stateOn(states: StatesOverTime, id: ConditionId, day: Day): ConditionState {
  return states.get(id)?.findLast(({ on }) => on <= day)?.state ?? 'unknown'
}
