import type { LedgerStore } from '../records/ledger-store.ts'
import type { Reading } from '../records/reading.ts'
import type { StandingReport } from '../records/report-view.ts'

/** So many reports are held at once. */
const reportsAtOnce = 100

/** Every report, newest publication first, undated last. */
export async function* eachReport(store: Pick<LedgerStore, 'reports'>): AsyncGenerator<StandingReport> {
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<LedgerStore['reports']>> = await store.reports({ cursor, limit: reportsAtOnce })
    yield* page.items
    cursor = page.next
  } while (cursor !== null)
}

/** The reading that stands of every report that has one, in the same order. */
export async function* eachReading(store: Pick<LedgerStore, 'reports' | 'reading'>): AsyncGenerator<Reading> {
  for await (const { report } of eachReport(store)) {
    const reading = await store.reading(report.id)
    if (reading !== null) yield reading
  }
}
