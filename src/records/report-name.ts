import type { Day } from './day.ts'
import type { ReportId } from './ids.ts'

/** How a report is called where it is only mentioned: enough to tell it from its copies and to open it. */
export interface ReportName {
  readonly id: ReportId
  readonly name: string | null
  readonly outlet: string | null
  readonly headline: string | null
  readonly published: Day | null
}
