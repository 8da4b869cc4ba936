import type { ReportId } from '../records/ids.ts'
import type { Desk } from './desk.ts'

/** What a store says of a report that no reading stands for: a run was stopped before it came to it, or was told not to read. */
const notRead = 'not-read'

/** Reports that were received and never read, because the run that brought them was stopped or was told not to read. */
export async function unfinished(desk: Desk): Promise<readonly ReportId[]> {
  const { unread } = await desk.store.summary()
  const reports = await desk.store.reportsOf(unread)
  return reports.flatMap(({ report, unread: why, removed }) => (why === notRead && !removed ? [report.id] : []))
}
