import type { Answer } from '../records/failure.ts'
import type { Page, PageRequest } from '../records/page.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'

/** The reports of a ledger, newest publication first, undated last. */
export async function askReports(desk: Desk, page: PageRequest): Promise<Answer<Page<StandingReport>>> {
  return answered(await desk.store.reports(page))
}
