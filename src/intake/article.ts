import type { Dated } from '../records/day.ts'
import type { Edition } from '../records/edition.ts'
import type { Came, Given } from '../records/origin.ts'
import type { PublishedFrom } from '../records/report.ts'
import type { WebFacts } from '../records/web-facts.ts'

export type { Came, Given }

/** Where bytes come from: a file as it was named, or `-` for standard input, and what was said about it. */
export interface Source {
  readonly name: string
  readonly given: Given
  /** What messages about it call it, where that is not its name: the path that led to it. */
  readonly said?: string
  /** What came with the bytes from the file that holds them: an archive, a mail, a feed. */
  readonly came?: Came
}

/** One text with what came beside it: the step between a format and a report. Null is what was not given. */
export interface Article {
  readonly text: string
  readonly id: string | null
  /** What people call it where no id was given. */
  readonly fallbackName: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly byline: string | null
  readonly published: Dated | null
  /** ISO 639-1 code that came with it; believed only where the text is too short to tell. */
  readonly language: string | null
  /** The bytes it was made of, as they were received. */
  readonly original: Uint8Array
  readonly encoding: string
  /** The format it was taken from, for `Rendition.madeBy`. */
  readonly format: 'text' | 'markdown' | 'json' | 'html' | 'pdf' | 'mail' | 'docx' | 'csv' | 'feed'
  /** Where the story begins in the text: behind the head of a Markdown file, else 0. */
  readonly storyFrom: number
  /** The text is a stretch of HTML, and to be made plain. */
  readonly markup?: boolean
  /** Where `published` was found; `given` where it is absent. */
  readonly publishedFrom?: PublishedFrom
  readonly updated?: Dated
  /** Lines that stood beside the text and may name whom it is from. */
  readonly creditLines?: readonly string[]
  readonly web?: WebFacts
  /** What came beside the text and says which version of an item it is. */
  readonly edition?: Omit<Edition, 'marks'>
}
