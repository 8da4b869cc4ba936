import type { Sign } from './because.ts'
import type { ReportId } from './ids.ts'

/** How a report was made from another; `LABELS.md` in corpus/ defines each. */
export type Relation = 'copy' | 'edit' | 'abridgement' | 'expansion' | 'paraphrase' | 'translation'
export const relations: readonly Relation[] = ['copy', 'edit', 'abridgement', 'expansion', 'paraphrase', 'translation']

/** A span of one report aligned with a span of its source (UTF-16 offsets in their renditions). Sentences, in order of `start`. */
export interface AlignedPair {
  readonly start: number
  readonly end: number
  readonly fromStart: number
  readonly fromEnd: number
  /** Likeness of the two spans, 0 to 1; 1 is the same words. */
  readonly score: number
}

/** This report was made from that one. A conclusion with its signs: superseded by a later one, never edited. */
export interface Derivation {
  readonly kind: 'derivation'
  readonly report: ReportId
  readonly from: ReportId
  readonly relation: Relation
  /** `known`: the signs say which of the two was first. `unknown`: they are versions of one text, and nothing tells. */
  readonly direction: 'known' | 'unknown'
  /** The main source joins a family; others (round-ups) do not. */
  readonly main: boolean
  /** Share of this report's own words that stand in the source, and of the source's that stand here; 0 to 1. */
  readonly shareOfReport: number
  readonly shareOfSource: number
  readonly because: readonly Sign[]
  readonly aligned: readonly AlignedPair[]
}

/** What placing a report among all others concluded. One per report stands at a time. */
export interface Placement {
  readonly kind: 'placement'
  readonly report: ReportId
  readonly madeBy: string
  /** Main derivation first; empty for an origin. */
  readonly derivations: readonly Derivation[]
  /** Versions of the same text whose common source was not received. */
  readonly siblings: readonly ReportId[]
  /** Names the family: the same for all its members, whatever the order of arrival. */
  readonly family: ReportId
  /** Names the event: the same for all reports that tell of one happening. */
  readonly event: ReportId
}

/** A value that differs between two versions of one text, or between a headline and its body. */
export interface Variance {
  readonly what: 'name' | 'number' | 'stance' | 'negation'
  readonly here: string
  readonly there: string
  readonly start: number
  readonly end: number
  readonly fromStart: number
  readonly fromEnd: number
}
