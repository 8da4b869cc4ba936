import type { Dated } from './day.ts'
import type { Edition } from './edition.ts'
import type { RenditionId, ReportId } from './ids.ts'
import type { WebFacts } from './web-facts.ts'

/** A stretch of a rendition that tells one story. UTF-16 offsets; parts are in order and cover the text. */
export interface Part {
  readonly start: number
  readonly end: number
  /** `story`: the report's own story. `foreign`: an unrelated story on the same page. `furniture`: menus, notices, captions. */
  readonly role: 'story' | 'foreign' | 'furniture'
}

export const publishedFromAll = [
  ...(['given', 'json-ld', 'open-graph', 'meta', 'microdata'] as const),
  ...(['dateline', 'updated-line', 'text', 'none'] as const),
] as const

export type PublishedFrom = (typeof publishedFromAll)[number]

/**
 * One published text as it was received. Never edited: a changed page is a new report.
 * What a person sets later (`surety report set`) stands in `set` entries beside it.
 */
export interface Report {
  readonly kind: 'report'
  readonly id: ReportId
  /** The id given on input, else the file's name, else null: what people call it. Not unique. */
  readonly name: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly byline: string | null
  /** Day of publication; `undated` is kept and marked, never guessed. */
  readonly published: Dated
  /** Where `published` comes from: given on input, the markup of its page, or the words of the text that say so. */
  readonly publishedFrom: PublishedFrom
  /** Day of an "Updated …" line, where one stands. */
  readonly updated: Dated
  /** ISO 639-1 code; `und` where the text is too short to tell. */
  readonly language: string
  /** Agencies and papers that its credit lines and datelines name, as printed ("AP"). */
  readonly credits: readonly string[]
  /** SHA-256 of the bytes as received, and how many there were. */
  readonly original: { readonly hash: string; readonly bytes: number }
  /** The character encoding the bytes were read in, as `TextDecoder` names it. */
  readonly encoding: string
  /** Of reports that came as pages, mails or feeds. */
  readonly web?: WebFacts | undefined
  /** Of reports that say which version they are of what was published under one name, or that they were changed. */
  readonly edition?: Edition | undefined
}

/** The text of a report that one version of the extractor made. It never changes; passages point into it. */
export interface Rendition {
  readonly kind: 'rendition'
  readonly id: RenditionId
  readonly report: ReportId
  /** Step and version, such as `intake/text@1`. */
  readonly madeBy: string
  readonly text: string
  readonly parts: readonly Part[]
}
