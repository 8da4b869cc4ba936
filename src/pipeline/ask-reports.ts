import type { Answer } from '../records/failure.ts'
import type { Page, PageRequest } from '../records/page.ts'
import type { StandingReport } from '../records/report-view.ts'
import type { Desk } from './desk.ts'
import { paged } from './paged.ts'

/** The reports of a ledger, newest publication first, undated last. */
export function askReports(desk: Desk, page: PageRequest): Promise<Answer<Page<StandingReport>>> {
  return paged(() => desk.store.reports(page))
}
