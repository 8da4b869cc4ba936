import type { Answer } from '../records/failure.ts'
import type { Origin } from '../records/origin.ts'
import type { OriginalFacts, StandingReport } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { findReport } from './find-report.ts'
import { unpackOriginal } from './packed-original.ts'
import { reportName } from './report-name.ts'

/** The bytes of a report as they were received. */
export interface OriginalBytes {
  readonly report: StandingReport
  readonly bytes: Uint8Array
}

export async function askOriginal(desk: Desk, words: string): Promise<Answer<OriginalBytes>> {
  const found = await findReport(desk, words)
  if (!found.ok) return found
  if (found.value.removed) return failed({ code: 'text-removed', report: reportName(found.value) })
  const kept = await desk.store.original(found.value.report.original.hash)
  if (kept === null) return failed({ code: 'no-original', report: reportName(found.value) })
  const bytes = unpackOriginal(kept)
  if (bytes === null) return failed({ code: 'original-damaged', report: reportName(found.value) })
  return answered({ report: found.value, bytes })
}

/** Where a report came from and when, and whether its bytes are kept. */
export async function originalFacts(desk: Desk, { report }: StandingReport): Promise<OriginalFacts> {
  const kept = await desk.store.original(report.original.hash)
  const origin: Origin | null = await desk.store.origin(report.id)
  const received = await desk.store.receivedAt([report.id])
  return {
    kept: kept !== null,
    packed: kept?.packed.length ?? null,
    source: origin?.source ?? null,
    received: received.get(report.id) ?? null,
  }
}
