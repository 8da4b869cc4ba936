import type { ReportName } from '../records/report-name.ts'
import type { StandingReport } from '../records/report-view.ts'

export function reportName(standing: StandingReport): ReportName {
  const { id, name, outlet, headline, published } = standing.report
  return { id, name, outlet, headline, published: published.date }
}
