import type { Answer } from '../records/failure.ts'
import type { ReportDetail } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import { originalFacts } from './ask-original.ts'
import { versionsShown } from './ask-versions.ts'
import type { Desk } from './desk.ts'
import { findReport } from './find-report.ts'
import { quotedUnread } from './quoted-unread.ts'
import { reportName } from './report-name.ts'

/** One report with its text and all that was read in it. */
export async function askReport(desk: Desk, words: string): Promise<Answer<ReportDetail>> {
  const found = await findReport(desk, words)
  if (!found.ok) return found
  const { id } = found.value.report
  const rendition = await desk.store.rendition(id)
  if (rendition === null) return failed({ code: 'text-removed', report: reportName(found.value) })
  const quoted = found.value.unread?.startsWith('language:') === true ? quotedUnread(rendition) : []
  const original = await originalFacts(desk, found.value)
  return answered({
    ...found.value,
    original,
    versions: await versionsShown(desk, id),
    rendition,
    reading: await desk.store.reading(id),
    quotedUnread: quoted,
  })
}
