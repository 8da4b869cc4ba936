import type { ConditionState, RegisteredCondition } from '../../../src/records/condition.ts'
import { listed, listing, type WhatIfSearch } from '../addresses.ts'

/** Which state of a condition is supposed, as the address says it. */

export const states: readonly ConditionState[] = ['met', 'unmet', 'unknown']

/** The state an address supposes of a condition; null where it leaves it as it stands. */
export function supposed(search: WhatIfSearch, condition: string): ConditionState | null {
  return states.find((state) => listed(search[state]).includes(condition)) ?? null
}

/** The address with a condition in a state; back as it stands where that is the state it has. */
export function suppose(
  search: WhatIfSearch,
  { id, state: stands }: Pick<RegisteredCondition, 'id' | 'state'>,
  state: ConditionState,
): WhatIfSearch {
  const others = states.map((one) => [one, listed(search[one]).filter((other) => other !== id)] as const)
  const next = others.map(
    ([one, ids]) => [one, listing(one === state && state !== stands ? [...ids, id] : ids)] as const,
  )
  const { met: _, unmet: __, unknown: ___, ...rest } = search
  return { ...rest, ...Object.fromEntries(next.filter(([, ids]) => ids !== undefined)) }
}

/** The address without anything supposed. */
export function asItStands({ met: _, unmet: __, unknown: ___, ...rest }: WhatIfSearch): WhatIfSearch {
  return rest
}
