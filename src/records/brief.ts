import type { ActorId } from './actor.ts'
import type { Board } from './board.ts'
import type { Changes } from './changes.ts'
import type { RegisteredCondition } from './condition.ts'
import type { Day } from './day.ts'
import type { Reliability } from './grade.ts'
import type { CountId, PositionId, ReportId } from './ids.ts'
import type { Passage } from './passage.ts'
import type { ComponentId } from './position.ts'
import type { Reconciliation } from './reconciled.ts'
import type { ReportName } from './report-name.ts'
import type { WhatIf } from './what-if.ts'

/** A report as a source list names it. */
export interface CitedReport extends ReportName {
  /** Its address; null where none was given. */
  readonly url: string | null
  readonly family: ReportId
  /** How far its outlet can be relied on, as people say; null where nobody graded it. */
  readonly grade: Reliability | null
}

/** What a value of a brief rests on: the words, and where they stand. */
export interface BriefNote {
  /** From 1, in the order of the brief. */
  readonly number: number
  readonly value: PositionId | CountId
  readonly passage: Omit<Passage, 'quote'>
  /** As printed, cut with "…" where it is long; empty where the text was removed or no words are to be published. */
  readonly quote: string
  /** Who said it, where somebody did, and who relays it, nearest the report first. */
  readonly speaker: string | null
  readonly via: readonly string[]
  readonly report: CitedReport
  /** The cell of the board that it speaks of; null for a count. */
  readonly cell: { readonly actor: ActorId; readonly group: string | null; readonly component: ComponentId } | null
}

/** A page that can be printed and defended: board, changes, what-if and counts, and the words that each value rests on. */
export interface Brief {
  readonly kind: 'brief'
  /** What the arrangement is called; null where nobody named it. */
  readonly about: string | null
  readonly asOf: Day
  /** Where the ledger is served, for links; null for none. */
  readonly base: string | null
  /** Characters at which quotations are cut. */
  readonly quoteLength: number
  readonly board: Board
  readonly changes: Changes
  readonly whatIf: WhatIf
  /** Those whose state a person set. */
  readonly conditions: readonly RegisteredCondition[]
  readonly counts: Reconciliation
  readonly notes: readonly BriefNote[]
  /** The reports that notes cite, by day. */
  readonly sources: readonly CitedReport[]
}
