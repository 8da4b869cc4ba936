import type { ActorId } from './actor.ts'
import type { ConditionId, ConditionState, HungCondition } from './condition.ts'
import type { Day } from './day.ts'
import type { PositionId } from './ids.ts'
import type { PackLabels } from './pack.ts'
import type { ComponentId, Stance } from './position.ts'

/** What a stance comes to under given states of the conditions. */
export type Outcome = 'in-force' | 'due' | 'waiting' | 'open' | 'undecided' | 'refused' | 'withdrawn'
export const outcomes: readonly Outcome[] = ['in-force', 'due', 'waiting', 'open', 'undecided', 'refused', 'withdrawn']

/** The highest stance of a cell and what it comes to. */
export interface WhatIfCell {
  readonly actor: ActorId
  readonly name: string
  /** The words of an unnamed group; null for a named actor. */
  readonly group: string | null
  readonly component: ComponentId
  readonly stance: Stance
  readonly outcome: Outcome
  /** Open or undecided, and every condition that it hangs on is met. */
  readonly freed: boolean
  /** One of several alternatives: counts as "at most". */
  readonly alternative: boolean
  readonly conditions: readonly (HungCondition & { readonly state: ConditionState })[]
  /** Those of its conditions that are unmet or unknown. */
  readonly waitsFor: readonly ConditionId[]
  readonly positions: readonly PositionId[]
}

/** Named actors of a component by outcome; `due` has those in force too, as totals put them together. */
export interface WhatIfTotals {
  readonly component: ComponentId
  readonly inForce: number
  readonly due: number
  readonly waiting: number
  readonly freed: number
  readonly open: number
  readonly undecided: number
  readonly refused: number
  readonly withdrawn: number
  /** Of those due: on this component as one of several alternatives only. */
  readonly alternatives: number
}

export interface WhatIfDifference {
  readonly actor: ActorId
  readonly name: string
  readonly group: string | null
  readonly component: ComponentId
  readonly from: { readonly outcome: Outcome; readonly freed: boolean }
  readonly to: { readonly outcome: Outcome; readonly freed: boolean }
}

/** What a condition, met alone, would change. */
export interface RankedCondition {
  readonly id: ConditionId
  readonly name: string
  /** Cells of named actors that it alone would make due. */
  readonly due: number
  /** Cells of named actors that it alone would free. */
  readonly freed: number
  /** Cells of named actors that wait for it, alone or with others. */
  readonly awaitedBy: number
}

/** The smallest sets of conditions that bring a component into force for at least so many actors. */
export interface SmallestSets {
  readonly component: ComponentId
  readonly atLeast: number
  /** Actors due or in force already, and those that would be with every condition met. */
  readonly now: number
  readonly reachable: number
  /** Each a set of condition ids, all of the same size; empty where it cannot be reached, or is reached already. */
  readonly sets: readonly (readonly ConditionId[])[]
  /** False where the search was cut off: smaller sets may exist. */
  readonly proven: boolean
}

/** Actors that wait for each other in a ring, and those that wait for one of them. */
export interface Circle {
  /** In order: each waits for the next, the last for the first. */
  readonly ring: readonly { readonly actor: ActorId; readonly name: string; readonly waitsFor: ConditionId }[]
  /** Outside the ring, waiting for somebody in it. */
  readonly behind: readonly { readonly actor: ActorId; readonly name: string; readonly waitsFor: ConditionId }[]
}

/** What would be in force if these conditions held and those did not. */
export interface WhatIf {
  readonly kind: 'what-if'
  readonly asOf: Day
  readonly pack: PackLabels
  /** The states that were assumed for this question. */
  readonly assumed: readonly { readonly id: ConditionId; readonly name: string; readonly state: ConditionState }[]
  readonly cells: readonly WhatIfCell[]
  readonly groups: readonly WhatIfCell[]
  readonly totals: readonly WhatIfTotals[]
  readonly differences: readonly WhatIfDifference[]
  readonly ranking: readonly RankedCondition[]
  readonly smallest: SmallestSets | null
  readonly circles: readonly Circle[]
}
