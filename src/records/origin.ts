import type { Dated } from './day.ts'
import type { FetchedFrom } from './web-facts.ts'

/** What a person says about a source that its bytes do not say themselves. */
export interface Given {
  readonly id?: string | undefined
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or an ISO instant. */
  readonly published?: string | undefined
  readonly outlet?: string | undefined
  readonly url?: string | undefined
  readonly headline?: string | undefined
}

/** What an archive, a mail or a feed says of bytes that it holds; what they say themselves goes before it. */
export interface Came {
  readonly url?: string | null
  /** A label of an encoding. */
  readonly charset?: string | null
  readonly outlet?: string | null
  readonly headline?: string | null
  readonly byline?: string | null
  readonly published?: Dated | null
  /** Where the bytes were fetched from; absent for files. */
  readonly fetched?: FetchedFrom
}

/** Of what kind the bytes of one report are; the last three are one article each, in JSON. */
export type OriginalFormat = 'text' | 'html' | 'pdf' | 'zip' | 'mail' | 'json' | 'feed' | 'csv'

/** What came with the bytes of a report: with both it can be read again as it was read at first. */
export interface Origin {
  readonly as: OriginalFormat
  /** The file or the archive and the file in it, as it was named; `-` for standard input. */
  readonly source: string
  readonly given: Given
  readonly came: Came
  /** Whether the bytes were kept with the report. */
  readonly kept: boolean
}

/** The bytes of a report as they were received, packed (Zstandard, RFC 8878). Named by the hash of what they were before. */
export interface PackedOriginal {
  /** SHA-256, 64 hex digits. */
  readonly hash: string
  readonly bytes: number
  readonly packed: Uint8Array
}
