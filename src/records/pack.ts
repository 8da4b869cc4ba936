import type { ComponentId, ConditionKind } from './position.ts'

/** What of a pack the board and the doors need: its names, in the order to show them. Frames and words stay in reading's own type. */
export interface PackLabels {
  readonly id: string
  readonly name: string
  readonly components: readonly { readonly id: ComponentId; readonly name: string }[]
  readonly conditions: readonly {
    readonly id: ConditionKind
    readonly name: string
    /**
     * `own`: belongs to the actor's state (a parliament), and to nobody else's. `holder`: is the actor's whoever its words
     * name (what must be clear to it first). `other`: names another actor (a partner). `none`: the arrangement's.
     */
    readonly party: 'own' | 'holder' | 'other' | 'none'
  }[]
}
