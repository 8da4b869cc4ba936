import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { Page } from '../records/page.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { findReport } from './find-report.ts'
import { reportName } from './report-name.ts'

/** Which reports are to be read again: some by name, all, or those that an older version made. */
export interface RereadAsked {
  readonly reports: readonly string[]
  readonly all: boolean
  /** "rules@3" or "intake@2": read, or taken in, by a version before that one. */
  readonly olderThan?: string
}

/** The reports that are meant, each once; those whose text was removed are left out unless they were named. */
export async function chooseReread(desk: Desk, asked: RereadAsked): Promise<Answer<readonly ReportId[]>> {
  const version = asked.olderThan === undefined ? null : versionIn(asked.olderThan)
  if (asked.olderThan !== undefined && version === null) {
    return failed({ code: 'bad-version', given: asked.olderThan })
  }
  if (asked.reports.length === 0 && !asked.all && version === null)
    return failed({ code: 'nothing-asked', what: 'reread' })
  const chosen: ReportId[] = []
  for (const words of asked.reports) {
    const found = await findReport(desk, words)
    if (!found.ok) return found
    if (found.value.removed) return failed({ code: 'text-removed', report: reportName(found.value) })
    chosen.push(found.value.report.id)
  }
  const named = asked.reports.length > 0 ? chosen : await everyReport(desk)
  const wanted: ReportId[] = []
  for (const id of new Set(named)) if (version === null || (await isOlder(desk, id, version))) wanted.push(id)
  return answered(wanted)
}

interface Made {
  readonly step: 'rules' | 'intake'
  readonly number: number
}

function versionIn(words: string): Made | null {
  const found = /^(rules|intake)@(\d{1,6})$/.exec(words.trim())
  return found === null ? null : { step: found[1] === 'rules' ? 'rules' : 'intake', number: Number(found[2]) }
}

/** What another reader read, such as a model, has no version of the rules. */
async function isOlder({ store }: Desk, id: ReportId, { step, number }: Made): Promise<boolean> {
  const madeBy = step === 'rules' ? (await store.readingAsRead(id))?.readBy : (await store.rendition(id))?.madeBy
  const made = new RegExp(`^${step}(?:/\\w+)?@(\\d+)$`).exec(madeBy ?? '')?.[1]
  return made !== undefined && Number(made) < number
}

async function everyReport({ store }: Desk): Promise<readonly ReportId[]> {
  const ids: ReportId[] = []
  let cursor: string | null = null
  do {
    const page: Page<StandingReport> = await store.reports({ cursor, limit: 500 })
    ids.push(...page.items.flatMap(({ report, removed }) => (removed ? [] : [report.id])))
    cursor = page.next
  } while (cursor !== null)
  return ids
}
