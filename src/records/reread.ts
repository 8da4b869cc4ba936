import type { Day } from './day.ts'
import type { Refusal } from './refusal.ts'
import type { ReportName } from './report-name.ts'
import type { EditCounts } from './versions-view.ts'

/** What a position says, in words that tell it from the others of its report. */
export interface PositionSaid {
  readonly actor: string
  readonly group: string | null
  readonly component: string
  readonly stance: string
  readonly past: boolean
  readonly said: Day | null
  readonly quote: string
}

/** What became of one report that was read again. */
export interface RereadReport {
  readonly report: ReportName
  /** Whether its bytes were kept, or only its text. */
  readonly from: 'original' | 'text'
  /** `left`: a model read it, and what it read is not thrown away; `refused`: this version takes it for no report, and nothing was changed. */
  readonly outcome: 'same' | 'changed' | 'left' | 'refused'
  readonly refusal: Refusal | null
  /** Particulars that are found otherwise now: which, as it was and as it is. */
  readonly fields: readonly { readonly field: string; readonly was: string | null; readonly is: string | null }[]
  /** Null where the text is the same. */
  readonly text: EditCounts | null
  readonly gone: readonly PositionSaid[]
  readonly added: readonly PositionSaid[]
  /** Positions of both readings, and the numbers of statements before and now. */
  readonly kept: number
  readonly statements: { readonly was: number; readonly is: number }
  /** What people judged in it that no value answers to any more, and did before. */
  readonly lostJudgements: number
}

export interface Reread {
  readonly kind: 'reread'
  readonly reports: number
  readonly same: number
  /** All but those that are the same. */
  readonly changed: readonly RereadReport[]
}
