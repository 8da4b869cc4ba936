import type { Day } from './day.ts'
import type { Surroundings } from './history.ts'
import type { DecisionId, ReportId } from './ids.ts'
import type { Judgement } from './judgement.ts'
import type { PackLabels } from './pack.ts'
import type { Position } from './position.ts'
import type { ReportName } from './report-name.ts'

/** What the board would lose if a position were rejected. */
export type Consequence =
  | 'cell-empties'
  | 'stance-changes'
  | 'stance-goes'
  | 'terms-change'
  | 'no-longer-contested'
  | 'disputed'
  | 'less-confirmed'

/** A position that stands on the board and that nobody reviewed, as its family's first text has it. */
export interface QueueItem {
  readonly position: Position
  readonly actorName: string
  readonly componentName: string
  readonly report: ReportName
  readonly family: ReportId
  /** Reports that carry the words and would inherit a judgement. */
  readonly copies: number
  readonly around: Surroundings
  readonly consequences: readonly Consequence[]
  readonly weight: number
}

/** A judgement as it is shown, of whatever kind of value: its fields by name. */
export type ToldJudgement = Omit<Judgement, 'fields'> & { readonly fields: Readonly<Record<string, unknown>> | null }

/** A judgement that no value of the standing reading answers to: it lost its place. */
export interface LostJudgement {
  readonly decision: DecisionId
  readonly recorded: string
  readonly judgement: ToldJudgement
  readonly report: ReportName
}

/** A position on which the latest words of two people differ. */
export interface Dispute {
  readonly position: Position
  readonly actorName: string
  readonly componentName: string
  readonly report: ReportName
}

/**
 * How far two people agree on what both judged. kappa is Cohen's (1960): (observed - expected) / (1 - expected), over
 * confirmed, corrected and rejected; two corrections that differ are no agreement. Null where expected is 1.
 */
export interface Agreement {
  readonly one: string
  readonly other: string
  /** Values that both judged. */
  readonly both: number
  readonly agreed: number
  readonly kappa: number | null
  /** What each said, by verdict. */
  readonly counts: readonly { readonly verdict: string; readonly one: number; readonly other: number }[]
}

/** What waits for a person, most consequential first. */
export interface ReviewQueue {
  readonly kind: 'review'
  readonly asOf: Day
  readonly pack: PackLabels
  readonly items: readonly QueueItem[]
  /** Of all that wait, those not among `items`. */
  readonly more: number
  readonly lost: readonly LostJudgement[]
  readonly disputes: readonly Dispute[]
  readonly agreement: readonly Agreement[]
  /** Positions that people judged, their copies aside. */
  readonly reviewed: number
}
