import type { ActorId } from './actor.ts'
import type { Sign } from './because.ts'
import type { PackLabels } from './pack.ts'
import type { ComponentId, ConditionKind, Stance } from './position.ts'

/** What an example says. */
export interface ExpectedByExample {
  readonly actor: ActorId
  readonly component: ComponentId
  /** Null where nothing of that actor on that component is to be read. */
  readonly stance: Stance | null
  /** Null where the example is not about them. */
  readonly conditions: readonly ConditionKind[] | null
}

/** What was read in it, and why. */
export interface ReadInExample {
  readonly actor: ActorId
  readonly component: ComponentId
  readonly stance: Stance
  readonly conditions: readonly ConditionKind[]
  readonly because: readonly Sign[]
}

/** An example of a pack that is not read as it says. */
export interface FailedExample {
  /** In the YAML, from 1. */
  readonly line: number | null
  readonly text: string
  readonly expected: ExpectedByExample
  readonly read: readonly ReadInExample[]
}

/** What `surety pack check` says of a pack that breaks no rule. */
export interface PackCheck {
  readonly kind: 'pack-check'
  readonly ok: boolean
  readonly pack: PackLabels
  readonly frames: number
  readonly actors: number
  readonly examples: number
  readonly failed: readonly FailedExample[]
}
