import type { Refused } from './refusal.ts'
import type { ReportName } from './report-name.ts'
import type { Withdrawal } from './withdrawal.ts'

/** What became of everything given to one `add`. Each item is in exactly one of `added`, `known` and `refused`. */
export interface Added {
  readonly kind: 'added'
  readonly added: readonly ReportName[]
  /** In the ledger before: nothing was changed. */
  readonly known: readonly ReportName[]
  readonly refused: readonly Refused[]
  /** Of those added: without a day of publication, and so on no board with a date. */
  readonly undated: readonly ReportName[]
  /** Of those added: kept, but not read, and why ("language:uk"; "not-read" where reading was off). */
  readonly unread: readonly { readonly report: ReportName; readonly why: string }[]
  /** Of those added: pages that go on with unrelated stories, and how many. */
  readonly foreignParts: readonly { readonly report: ReportName; readonly parts: number }[]
  /** Received by an earlier run that was stopped or read nothing (`--no-read`), and read only now. */
  readonly finished: readonly ReportName[]
  /** What agencies hold back or have cancelled, and this ledger did not know. */
  readonly withdrawn: readonly Withdrawal[]
  /** The bytes of those added that were kept: of how many reports, and how many as received and as they are kept. */
  readonly originals: { readonly kept: number; readonly bytes: number; readonly packed: number }
  /** Families that those added belong to, and how many of them were in the ledger before. */
  readonly families: number
  readonly familiesJoined: number
  /** Values read in those added. */
  readonly positions: number
  readonly statements: number
}

/** How far an `add` is. `total` is known once everything was taken in, or where a feed or a sitemap says how many pages it has. */
export interface AddProgress {
  readonly step: 'fetching' | 'taking-in' | 'reading'
  readonly done: number
  readonly total: number | null
  readonly refused: number
}
