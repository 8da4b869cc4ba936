import type { Failure } from './failure.ts'
import type { DecisionId } from './ids.ts'
import type { ReportName } from './report-name.ts'

/** Why a row of an analyst's table became no position, where its words name nothing else. */
export type RowProblem =
  | Failure
  /** A column that every row needs is empty here. */
  | { readonly code: 'cell-empty'; readonly column: string }
  /** No report of the ledger has this address. */
  | { readonly code: 'address-unknown'; readonly address: string }
  /** No report has these words, or reports of several families have them and nothing says which is meant. */
  | { readonly code: 'quotation-unknown'; readonly quotation: string }
  | { readonly code: 'quotation-in-many'; readonly quotation: string; readonly reports: readonly ReportName[] }

/** What became of one row. Lines count from 1, the header being the first. */
export type ImportedRow =
  | { readonly line: number; readonly became: 'added'; readonly report: ReportName; readonly decision: DecisionId }
  /** This person added the same before. */
  | { readonly line: number; readonly became: 'known'; readonly report: ReportName }
  | { readonly line: number; readonly became: 'unplaced'; readonly problem: RowProblem }

export interface Imported {
  readonly kind: 'imported'
  readonly rows: readonly ImportedRow[]
  /** Columns that mean nothing here and were left aside. */
  readonly unknown: readonly string[]
}
