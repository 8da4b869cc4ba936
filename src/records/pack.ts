import type { ComponentId, ConditionKind } from './position.ts'

/** What of a pack the board and the doors need: its names, in the order to show them. Frames and words stay in reading's own type. */
export interface PackLabels {
  readonly id: string
  readonly name: string
  readonly components: readonly { readonly id: ComponentId; readonly name: string }[]
  readonly conditions: readonly { readonly id: ConditionKind; readonly name: string }[]
}
