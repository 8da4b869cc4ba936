import type { OutletGrade, Reliability } from './grade.ts'
import type { DecisionId } from './ids.ts'

/** An outlet with the grade that stands, and all that people say of it. */
export interface GradedOutlet {
  readonly outlet: string
  readonly reports: number
  /** Null where nobody graded it. */
  readonly grade: Reliability | null
  /** The latest word of two people differs. */
  readonly disputed: boolean
  /** The latest of each person, in the order they were said; the last one stands. */
  readonly said: readonly (OutletGrade & { readonly id: DecisionId; readonly recorded: string })[]
}

export interface Grades {
  readonly kind: 'grades'
  readonly outlets: readonly GradedOutlet[]
}
