import type { ConditionId } from './condition.ts'
import type { Day } from './day.ts'
import type { PositionId } from './ids.ts'
import type { Stance } from './position.ts'

/**
 * What became of a promise: waiting for conditions, due, in force, lapsed (its own day passed without acting), dropped
 * (taken back while waiting), broken (taken back after it was due), ended (left after it was in force). A stance below a
 * pledge is `stated`.
 */
export type Phase = 'stated' | 'waiting' | 'due' | 'in-force' | 'lapsed' | 'dropped' | 'broken' | 'ended'

/** A phase of a cell, from a day on until the next; computed from positions and states, and never stored. */
export interface LifecyclePhase {
  readonly phase: Phase
  readonly from: Day
  readonly stance: Stance
  /** Conditions that were not met on that day. */
  readonly waitsFor: readonly ConditionId[]
  /** What made it so: positions said that day, states of conditions set for it, or its own day that passed. */
  readonly because: {
    readonly positions: readonly PositionId[]
    readonly conditions: readonly ConditionId[]
    readonly passed: Day | null
  }
}
