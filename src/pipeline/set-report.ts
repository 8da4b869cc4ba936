import type { Act } from '../records/entry.ts'
import type { Answer } from '../records/failure.ts'
import type { StandingReport } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import { dayGiven } from './days.ts'
import type { Desk } from './desk.ts'
import { FamilyReader } from './family-reader.ts'
import { findReport } from './find-report.ts'
import { placeAgain } from './place-again.ts'

/** What a person says about a report that its text does not. `by` is who says so. */
export interface ReportSetting {
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
  readonly by: string
}

/** Set a report's day of publication, outlet or address; each that is given becomes one entry. Gives the report as it stands then. */
export async function setReport(desk: Desk, words: string, setting: ReportSetting): Promise<Answer<StandingReport>> {
  const { published, outlet, url, by } = setting
  if (published === undefined && outlet === undefined && url === undefined) {
    return failed({ code: 'nothing-asked', what: 'set' })
  }
  const day = published === undefined ? null : dayGiven(published)
  if (day?.ok === false) return day
  if (url !== undefined && !URL.canParse(url)) return failed({ code: 'bad-url', given: url })
  const found = await findReport(desk, words)
  if (!found.ok) return found
  const report = found.value.report.id
  const act = (field: 'published' | 'outlet' | 'url', to: string | undefined): Act[] =>
    to === undefined ? [] : [{ kind: 'set', report, field, to, by }]
  const acts = [...act('published', day?.value), ...act('outlet', outlet), ...act('url', url)]
  await desk.store.append({ acts, texts: new Map(), keys: [] })
  // A day tells which text was first and when a position was taken; an outlet, whom a credit line means.
  const placed = await placeAgain(desk, report)
  await new FamilyReader(desk).read({ reports: [...new Set([report, ...placed])], newcomers: false }, () => {})
  return answered((await desk.store.report(report)) ?? found.value)
}
