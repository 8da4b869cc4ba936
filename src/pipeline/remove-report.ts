import type { Answer } from '../records/failure.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { findReport } from './find-report.ts'
import { reportName } from './report-name.ts'

export interface Removal {
  readonly report: string
  readonly why: string
  readonly by: string
}

/** Erase a report's text for legal reasons; its hash and entries stay, and the chain still verifies. */
export async function removeReport(desk: Desk, { report: words, why, by }: Removal): Promise<Answer<StandingReport>> {
  if (why.trim() === '') return failed({ code: 'nothing-asked', what: 'reason' })
  const found = await findReport(desk, words)
  if (!found.ok) return found
  if (found.value.removed) return failed({ code: 'text-removed', report: reportName(found.value) })
  const report = found.value.report.id
  await desk.store.append({ acts: [{ kind: 'removed', report, by, why: why.trim() }], texts: new Map(), keys: [] })
  return answered((await desk.store.report(report)) ?? found.value)
}
