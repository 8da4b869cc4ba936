/** That an agency holds an item back, or has cancelled it: what was published under its name does not count any more. */
export interface Withdrawal {
  readonly kind: 'withdrawal'
  /** What the agency calls the item. */
  readonly uri: string
  readonly status: 'withheld' | 'canceled'
  /** The version that was withdrawn, and all before it; null where it says none: then by `changed`, else every version. */
  readonly number: number | null
  /** ISO instant. */
  readonly changed: string | null
  /** As the agency says it; null where it does not. */
  readonly why: string | null
  /** Who withdrew it, as the item says; else null. */
  readonly by: string | null
}
