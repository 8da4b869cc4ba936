import type { Answer } from '../records/failure.ts'
import type { LogFilter, LoggedEntry } from '../records/ledger-store.ts'
import type { Page, PageRequest } from '../records/page.ts'
import type { Desk } from './desk.ts'
import { findReport } from './find-report.ts'
import { instantGiven } from './known-at.ts'
import { paged } from './paged.ts'

/** What was recorded; of one report where one is named. */
export interface LogQuestion {
  readonly report?: string
  readonly kinds?: LogFilter['kinds']
  /** A day, or a time with its zone. */
  readonly since?: string
}

/** What was recorded when by whom, newest to arrive first. */
export async function askLog(desk: Desk, question: LogQuestion, page: PageRequest): Promise<Answer<Page<LoggedEntry>>> {
  const { report: words, kinds, since } = question
  const report = words === undefined ? null : await findReport(desk, words)
  if (report?.ok === false) return report
  const day = since !== undefined && /^\d{4}-\d\d-\d\d$/.test(since.trim())
  const instant = since === undefined ? null : instantGiven(day ? `${since.trim()}T00:00Z` : since)
  if (instant?.ok === false) return { ok: false, failure: { code: 'bad-instant', given: since ?? '' } }
  const filter: LogFilter = {
    ...(report === null ? {} : { report: report.value.report.id }),
    ...(kinds === undefined ? {} : { kinds }),
    ...(instant === null ? {} : { since: instant.value }),
  }
  return paged(() => desk.store.log(filter, page))
}
