import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Arrangement } from '../records/arrangement.ts'
import type { Dated } from '../records/day.ts'
import type { ReportId } from '../records/ids.ts'
import type { Statement } from '../records/statement.ts'
import type { Sentence } from '../text/analyse.ts'
import type { Quotation } from '../text/quotations.ts'
import type { Claim } from './claim.ts'
import type { ReadSentence } from './grammar.ts'
import type { Mention } from './mention.ts'

/** A report made ready to be read: everything in it carries UTF-16 offsets of `text`. Built once, shared by all of reading. */
export interface AnalysedText {
  readonly report: ReportId
  /** The rendition's text as it is. */
  readonly text: string
  /** The same with straight quotation marks, plain hyphens and spaces; same length. */
  readonly plain: string
  /** Those of the story parts only, in order. */
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  readonly published: Dated
  readonly arrangement: Arrangement | null
  readonly vocabulary: Vocabulary
}

/** With everybody who is mentioned, in order of `start`, pronouns resolved. Mentions do not overlap, except adjectives in a role. */
export interface MentionedText extends AnalysedText {
  readonly mentions: readonly Mention[]
}

/** What positions, counts and meetings are read from: mentions and statements are known. */
export interface ReadDocument extends MentionedText {
  /** In order of the content's start; a statement nested in another stands beside it. */
  readonly statements: readonly Statement[]
  readonly found: Found
}

/**
 * What several ask of a document and is found once, by who asks first (`grammarOf`, `claimsOfDocument`). It stands in the document
 * and not in a WeakMap: collecting young garbage keeps all values of such a map, and whole documents outlived their reading.
 */
export interface Found {
  sentences: readonly ReadSentence[] | null
  claims: readonly Claim[] | null
}

/** For a document of which nothing was asked so far. */
export function nothingFound(): Found {
  return { sentences: null, claims: null }
}
