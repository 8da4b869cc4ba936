import type { ActorId } from './actor.ts'
import type { Day, Precision } from './day.ts'
import type { Relation } from './derivation.ts'
import type { CountId, DecisionId, MeetingId, PositionId, RenditionId, ReportId, StatementId } from './ids.ts'
import type { JudgedKind, JudgementVerdict } from './judgement.ts'
import type { MeetingKind } from './meeting.ts'
import type { PassageIn } from './passage.ts'
import type { ComponentId, Stance, Voice } from './position.ts'
import type { ReviewStatus } from './review.ts'
import type { Mode } from './statement.ts'
import type { EntryOrder } from './stored-entry.ts'

/**
 * The tables that are read from. Every row is a pure function of the entries of one report (`ledger/rows-of.ts`), so
 * that any store can rebuild them and `verify` can compare them. They hold places and no words of the text.
 */

/** A report as it stands: first received, with what people set later, its standing placement and reading. */
export interface ReportRow {
  readonly id: ReportId
  readonly name: string | null
  readonly outlet: string | null
  readonly headline: string | null
  /** Day of publication as it stands; null where undated. */
  readonly published: Day | null
  /** The report record as it stands, as JSON. */
  readonly record: string
  /** Its standing rendition, and the seal of it as JSON. */
  readonly rendition: RenditionId
  readonly seal: string
  readonly family: ReportId
  readonly event: ReportId
  /** False for a report that was made from another one of its family: it has a main derivation. */
  readonly origin: boolean
  /** Null where it was read; `not-read` where no reading stands; else the reading's reason. */
  readonly unread: string | null
  readonly removed: boolean
  readonly positions: number
  readonly statements: number
  /** The entries that hold the standing placement and reading. */
  readonly placed: EntryOrder | null
  readonly read: EntryOrder | null
}

export interface DerivationRow {
  readonly source: ReportId
  readonly relation: Relation
  readonly direction: 'known' | 'unknown'
  readonly main: boolean
}

/** Where a value's passage lies (UTF-16 offsets, end exclusive). */
export interface PlaceRow {
  readonly place_in: PassageIn
  readonly start: number
  readonly end: number
}

/** How a value stands after review: null where nobody judged it. */
export interface ReviewRow {
  readonly review: ReviewStatus | null
  /** Judged at another copy of the passage only. */
  readonly inherited: boolean
  readonly disputed: boolean
}

export interface PositionRow extends PlaceRow, ReviewRow {
  readonly id: PositionId
  readonly actor: ActorId
  readonly words: string | null
  readonly component: ComponentId
  readonly stance: Stance
  readonly past: boolean
  readonly voice: Voice
  readonly said: Day | null
  readonly precision: Precision
  /** The day it counts for: as the text gives it, else the day of publication; null where the report is undated. */
  readonly day: Day | null
  /** `[[kind, party], …]` as JSON; null where none is stated. */
  readonly conditions: string | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly place: string | null
  readonly alternative: string | null
  readonly due: string | null
  readonly due_precision: Precision | null
  /** True where its passage stands in words that this report does not have from another one. */
  readonly added: boolean
  /** The report of another family that its passage was borrowed from; null where it is of this family. */
  readonly lender: ReportId | null
  /** True where who says it is not named. */
  readonly anonymous: boolean
  readonly statement: StatementId | null
  /** What else was read of it, as JSON (`ledger/rest-of.ts`); null where a person added it. */
  readonly rest: string | null
}

export interface StatementRow extends PlaceRow, ReviewRow {
  readonly id: StatementId
  readonly speaker: string
  readonly actor: ActorId | null
  readonly mode: Mode
  readonly said: Day | null
  /** What else was read of it, as JSON; null where a person added it. */
  readonly rest: string | null
}

export interface CountRow extends PlaceRow, ReviewRow {
  readonly id: CountId
  readonly what: string
  readonly count: number
  readonly of: number | null
  readonly approx: boolean
}

export interface MeetingRow extends PlaceRow {
  readonly id: MeetingId
  readonly form: MeetingKind
  readonly held: Day | null
}

/** What a person judged at this report and did not take back. */
export interface JudgementRow {
  readonly id: DecisionId
  readonly about: JudgedKind
  readonly verdict: JudgementVerdict
  readonly by: string
  /** No value of the standing reading answers to it. */
  readonly lost: boolean
}

/** All rows of one report, in the order of its reading; a value given twice stands once. */
export interface ReportRows {
  readonly report: ReportRow
  readonly derivations: readonly DerivationRow[]
  readonly positions: readonly PositionRow[]
  readonly statements: readonly StatementRow[]
  readonly counts: readonly CountRow[]
  readonly meetings: readonly MeetingRow[]
  readonly judgements: readonly JudgementRow[]
}
