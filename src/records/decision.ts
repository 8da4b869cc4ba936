import type { Relation } from './derivation.ts'
import type { ReportId } from './ids.ts'

/** What a person may say of two reports; `undecided` takes back what was said of them. */
export type Verdict = 'same-text' | 'different-text' | 'derives-from' | 'undecided'
export const verdicts: readonly Verdict[] = ['same-text', 'different-text', 'derives-from', 'undecided']

/** What a person said of the texts of two reports. The latest on a pair stands, whichever of the two is named first. */
export interface Decision {
  readonly kind: 'decision'
  readonly about: 'lineage'
  readonly verdict: Verdict
  /** With `derives-from` the one that was made from `other`. */
  readonly report: ReportId
  readonly other: ReportId
  /** How it was made, where the person says so; null with every other verdict. */
  readonly relation: Relation | null
  readonly by: string
  readonly why: string
}

/** Names the pair a decision is about, the same from both sides. */
export function pairOf({ report, other }: Pick<Decision, 'report' | 'other'>): string {
  return report < other ? `${report}:${other}` : `${other}:${report}`
}
