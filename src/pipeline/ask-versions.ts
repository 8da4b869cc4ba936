import { compareTexts } from '../lineage/compare-texts.ts'
import { type Version, versionFacts, withdraws } from '../records/edition.ts'
import type { Answer } from '../records/failure.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { StandingReport } from '../records/report-view.ts'
import type { VersionShown, VersionsView } from '../records/versions-view.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'
import { editOf } from './edit-counts.ts'
import { findReport } from './find-report.ts'
import { reportName } from './report-name.ts'

/** The versions of the page or item that a report is of, with what each says of the change and what was changed. */
export async function askVersions(desk: Desk, words: string): Promise<Answer<VersionsView>> {
  const found = await findReport(desk, words)
  if (!found.ok) return found
  const { id } = found.value.report
  return answered({ kind: 'versions', report: id, versions: await versionsShown(desk, id) })
}

/** The versions of the page that a report is of; the report alone where no other is known. */
export async function versionsShown(desk: Desk, id: string): Promise<readonly VersionShown[]> {
  const { store } = desk
  const known = await store.versions(id)
  const alone: Version = { report: id, ord: 1, until: null, withdrawn: false }
  const withdrawals = known.some(({ withdrawn }) => withdrawn) ? await store.withdrawals() : []
  const shown: VersionShown[] = []
  let before: Rendition | null = null
  for (const version of known.length === 0 ? [alone] : known) {
    const standing = await store.report(version.report)
    if (standing === null) continue
    const rendition = await store.rendition(version.report)
    shown.push({
      ...(await versionShown(standing, version, withdrawals)),
      marks: marksIn(standing.report, rendition),
      edit: before === null || rendition === null ? null : editOf(compareTexts(before, rendition)),
    })
    before = rendition
  }
  return shown
}

async function versionShown(
  standing: StandingReport,
  { ord, until }: Version,
  withdrawals: readonly Withdrawal[],
): Promise<Omit<VersionShown, 'marks' | 'edit'>> {
  const { report, removed } = standing
  const facts = versionFacts(report, '')
  const withdrawn = facts === null ? undefined : withdrawals.find((one) => withdraws(one, facts))
  return {
    report: reportName(standing),
    ord,
    url: report.url,
    day: facts?.day ?? report.published.date,
    until,
    withdrawn: withdrawn ?? null,
    removed,
  }
}

/** Longest words of a note that are shown, in UTF-16 units. */
const longest = 200

function marksIn({ edition, headline }: Report, rendition: Rendition | null): VersionShown['marks'] {
  return (edition?.marks ?? []).flatMap(({ kind, in: place, start, end }) => {
    const words = (place === 'text' ? rendition?.text : headline)?.slice(start, Math.min(end, start + longest)) ?? ''
    return words === '' ? [] : [{ kind, words }]
  })
}
