import type { Answer } from '../records/failure.ts'
import type { ReportFilter } from '../records/ledger-store.ts'
import type { Page, PageRequest } from '../records/page.ts'
import type { StandingReport } from '../records/report-view.ts'
import { spanGiven } from './days.ts'
import type { Desk } from './desk.ts'
import { paged } from './paged.ts'

/** The reports of a ledger, newest publication first, undated last. */
export async function askReports(
  desk: Desk,
  page: PageRequest,
  filter: ReportFilter = {},
): Promise<Answer<Page<StandingReport>>> {
  const span = spanGiven(filter)
  return span.ok ? paged(() => desk.store.reports(page, filter)) : span
}
