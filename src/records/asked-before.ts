import type { ReportId } from './ids.ts'
import type { Refusal } from './refusal.ts'

/**
 * What came of asking an address, or of looking at a file that is watched. A note of this ledger's own and no entry: without
 * it everything is asked for once more, and nothing else is lost.
 */
export interface AskedBefore {
  /** As it was asked for; of a file its path behind `file:`. */
  readonly address: string
  /** ISO instant. */
  readonly at: string
  readonly etag: string | null
  /** The `Last-Modified` header as it was sent; of a file when it was written, and its size. */
  readonly modified: string | null
  /** What was made of it; of a feed or a sitemap all that was made of its pages. */
  readonly reports: readonly ReportId[]
  /** Why nothing was. */
  readonly refusal: Refusal | null
}
