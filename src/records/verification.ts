/** One thing that `surety verify` found wrong; doors word it. */
export type Fault =
  | { readonly code: 'database-damaged'; readonly detail: string }
  | {
      readonly code: 'chain-broken'
      readonly writer: string
      readonly number: number
      readonly detail: 'hash' | 'previous' | 'gap' | 'unreadable'
    }
  /** The bytes that a report came as are not those that were received, or are gone. */
  | { readonly code: 'original-changed' | 'original-missing'; readonly report: string; readonly hash: string }
  | { readonly code: 'text-changed'; readonly report: string; readonly rendition: string }
  | {
      readonly code: 'passage-moved'
      readonly table: string
      readonly id: string
      readonly report: string
      readonly start: number
      readonly end: number
    }
  | {
      readonly code: 'row-differs'
      readonly table: string
      readonly id: string
      readonly detail: 'missing' | 'extra' | 'changed'
    }
  | { readonly code: 'board-differs'; readonly detail: string }
  /** When this ledger got an entry is not what was noted then. */
  | { readonly code: 'receipt-changed'; readonly writer: string; readonly number: number }
  /** No entry has this hash, or one that begins so: the chain it was kept from was written anew, or is another ledger's. */
  | { readonly code: 'head-missing'; readonly head: string }

export interface Verification {
  readonly kind: 'verification'
  readonly ok: boolean
  readonly entries: number
  readonly passages: number
  readonly reports: number
  /** Reports whose bytes as received are kept. */
  readonly originals: number
  /** The last hash of each writer's chain: keep it to find a rewritten chain. */
  readonly heads: readonly { readonly writer: string; readonly number: number; readonly hash: string }[]
  readonly faults: readonly Fault[]
}
