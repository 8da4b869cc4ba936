import type { ActorId } from './actor.ts'
import type { Day } from './day.ts'
import type { PositionId } from './ids.ts'
import type { ComponentId, ConditionKind, Stance } from './position.ts'

/** `ceasefire`, `parliament:DE`, `partner:US`; `partner:?` where the text names none: no other meets it. */
export type ConditionId = string

/** Whether a condition holds. Unknown until a person says otherwise. */
export type ConditionState = 'met' | 'unmet' | 'unknown'
export const conditionStates: readonly ConditionState[] = ['met', 'unmet', 'unknown']

/** What a person said of a condition: its state from a day on, and where that can be read. */
export interface SetCondition {
  readonly condition: ConditionId
  readonly state: ConditionState
  /** The first day it holds. */
  readonly on: Day
  /** An address, a document, a person: what it rests on. */
  readonly source: string
  readonly by: string
}

/** A condition that a position hangs on: stated for its actor, or for an unnamed group on the same component. */
export interface HungCondition {
  readonly id: ConditionId
  readonly kind: ConditionKind
  readonly party: ActorId | '?' | null
  readonly from: 'own' | 'inherited'
}

/** A cell that hangs on a condition; `group` has the words of an unnamed group, else null. */
export interface Dependent {
  readonly actor: ActorId
  readonly name: string
  readonly group: string | null
  readonly component: ComponentId
  readonly stance: Stance
  readonly from: HungCondition['from']
  readonly positions: readonly PositionId[]
}

/** One line of the register: a condition, its state over time, and all that hangs on it as of a day. */
export interface RegisteredCondition {
  readonly id: ConditionId
  readonly kind: ConditionKind
  readonly party: ActorId | '?' | null
  /** For people: "Partner's backing (United States)". */
  readonly name: string
  /** As of the day asked for. */
  readonly state: ConditionState
  /** Oldest first; of one day what was said last. */
  readonly states: readonly SetCondition[]
  readonly dependents: readonly Dependent[]
}

export interface ConditionRegister {
  readonly kind: 'conditions'
  readonly asOf: Day
  readonly conditions: readonly RegisteredCondition[]
}
