import type { ReportId } from './ids.ts'
import type { ReportName } from './report-name.ts'
import type { Statement } from './statement.ts'

/** A statement as a list shows it: with the report it stands in and the family that carries it. */
export interface StatementView {
  readonly statement: Statement
  readonly report: ReportName
  readonly family: ReportId
}
