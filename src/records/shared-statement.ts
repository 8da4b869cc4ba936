import type { ReportId } from './ids.ts'
import type { Passage } from './passage.ts'
import type { ReportName } from './report-name.ts'

/** Words that one text quotes and another has as well, as each prints them. */
export interface SharedWords {
  readonly here: Passage
  readonly there: Passage
  /** In quotation marks, here and there; in one of the two they are, in the other they may be its own (a transcript, a letter). */
  readonly quotedHere: boolean
  readonly quotedThere: boolean
}

/** A report of another family that has the same words. */
export interface QuotedElsewhere {
  readonly report: ReportName
  readonly family: ReportId
  /** The words as they stand there. */
  readonly passage: Passage
  /** In quotation marks there; false where they are its own words, as in a transcript or a letter. */
  readonly quoted: boolean
  /** Who said them, as that report was read; null where it was not read so. */
  readonly speaker: string | null
}

/**
 * One statement that reports of different families have: at least five words in a row, three of them no grammar (of seven two), inside
 * quotation marks in one of them at least. It joins no families: two newsrooms that heard the same person share these words and no text. It follows
 * from the texts and the families that stand, and is computed when it is asked for.
 */
export interface SharedStatement {
  readonly kind: 'shared-statement'
  /** The words in the asked report; where several others quote more or less of them, the most. */
  readonly passage: Passage
  readonly speaker: string | null
  /** Of each other family the first that has it; earliest published first, undated last. */
  readonly others: readonly QuotedElsewhere[]
}
