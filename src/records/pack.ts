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

/** Which pack: one that ships with the program by its id alone, a person's own by its id and the hash of its text. */
export interface PackName {
  readonly id: string
  /** SHA-256 of the YAML as UTF-8, 64 hex digits; null for a pack that ships. */
  readonly hash: string | null
}

/** A person's own pack as a ledger keeps it: whole, so that reading again needs no file. */
export interface KeptPack {
  readonly kind: 'pack'
  readonly id: string
  readonly hash: string
  readonly yaml: string
}
