import type { ActorLink } from './actor-link.ts'
import type { Relation } from './derivation.ts'
import type { OutletGrade } from './grade.ts'
import { type DecisionId, idFrom, type ReportId } from './ids.ts'
import type { Judgement } from './judgement.ts'
import type { RequirementSet } from './requirement.ts'
import type { EntryOrder } from './stored-entry.ts'

/** What a person may say of two reports; `undecided` takes back what was said of them. */
export type Verdict = 'same-text' | 'different-text' | 'derives-from' | 'undecided'
export const verdicts: readonly Verdict[] = ['same-text', 'different-text', 'derives-from', 'undecided']

/** What a person said of the texts of two reports. The latest on a pair stands, whichever of the two is named first. */
export interface LineageDecision {
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
export function pairOf({ report, other }: Pick<LineageDecision, 'report' | 'other'>): string {
  return report < other ? `${report}:${other}` : `${other}:${report}`
}

/** What a person judged: of two texts, of a value that was read or is missing, of an outlet, of who is who, of what is needed. */
export type Decision = LineageDecision | Judgement | OutletGrade | ActorLink | RequirementSet

/** A decision that stands, with its name and when it was made. */
export interface StandingDecision<Of extends Decision = Decision> {
  readonly id: DecisionId
  /** ISO instant. */
  readonly recorded: string
  readonly decision: Of
}

/** Names a decision, the same in every ledger that holds its entry. */
export function decisionId({ writer, number }: Pick<EntryOrder, 'writer' | 'number'>): DecisionId {
  return idFrom('decision', [writer, number])
}

/** The report whose words a decision is about; null for one about the whole ledger. */
export function reportOfDecision(decision: Decision): ReportId | null {
  return isJudgement(decision) ? decision.anchor.report : null
}

export function isJudgement(decision: Decision): decision is Judgement {
  return decision.about === 'position' || decision.about === 'statement' || decision.about === 'count'
}
