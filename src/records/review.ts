import type { DecisionId, ReportId } from './ids.ts'
import type { Judgement, JudgementVerdict } from './judgement.ts'
import type { Passage } from './passage.ts'
import type { Position } from './position.ts'
import type { EntryOrder } from './stored-entry.ts'

/** A stretch of a report that a judgement reaches; `same` where it has the very words of the judged passage. */
export interface ReachedSpan {
  readonly start: number
  readonly end: number
  readonly same: boolean
}

/** A judgement and where it reaches in one report: at its own passage, or (`inherited`) at what is aligned with it. */
export interface Reaching extends EntryOrder {
  readonly id: DecisionId
  /** The report it reaches; of a judgement at its own passage, that of its anchor. */
  readonly report: ReportId
  readonly judgement: Judgement
  readonly inherited: boolean
  readonly spans: readonly ReachedSpan[]
}

/** How a value stands after review. `noted`: somebody said something of it and nobody judged it. */
export type ReviewStatus = JudgementVerdict

/** One judgement of a value: who, when, why, and whether it is the one that stands. */
export interface ReviewDecision {
  readonly id: DecisionId
  readonly verdict: JudgementVerdict
  readonly by: string
  /** ISO instant. */
  readonly recorded: string
  readonly why: string
  /** Made at another copy of the passage. */
  readonly inherited: boolean
  readonly stands: boolean
  /** As the judgement gives them, whatever kind of value it is of. */
  readonly fields: Readonly<Record<string, unknown>> | null
}

/** What people judged of a value. */
export interface ReviewMark {
  readonly status: ReviewStatus
  /** Judged at another copy of the passage only. */
  readonly inherited: boolean
  /** The latest words of two people on it differ. */
  readonly disputed: boolean
  /** In the order they were made; none that was taken back. */
  readonly decisions: readonly ReviewDecision[]
  /** What the reader had, or who added it; whatever was corrected since. */
  readonly asRead: AsRead & { readonly place: Omit<Passage, 'quote'> }
  /** Nobody read it: a person added it, here or at another copy. */
  readonly made: boolean
}

/** What says which value was read. */
export interface AsRead {
  readonly actor: Position['actor'] | null
  readonly component: Position['component'] | null
  readonly stance: Position['stance'] | null
  readonly words: string | null
}

/** What the board weighs of it. */
export type LightReview = Pick<ReviewMark, 'status' | 'disputed'>
