/** What a merge brought. */
export interface Merged {
  readonly kind: 'merged'
  /** Entries that were not here yet. */
  readonly entries: number
  /** Reports that were not here yet. */
  readonly reports: number
  /** Families there are now. */
  readonly families: number
  /** Whose chains the other ledger holds. */
  readonly writers: readonly string[]
}

/** What a repair made anew: everything but entries and texts. */
export interface Repaired {
  readonly kind: 'repaired'
  readonly reports: number
}
