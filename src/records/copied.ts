/** What a copy of a ledger brought to the other one; both were verified. */
export interface Copied {
  readonly kind: 'copied'
  /** Entries that were not there yet. */
  readonly entries: number
  /** All entries, reports and passages of the copy. */
  readonly all: number
  readonly reports: number
  readonly passages: number
}
