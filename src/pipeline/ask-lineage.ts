import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { LineageView, StandingReport } from '../records/report-view.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'
import { drawFamily } from './draw-family.ts'
import { findReport } from './find-report.ts'

/** The family of a report as a tree, what it borrowed elsewhere, and the other families that tell of the same event. */
export async function askLineage(desk: Desk, words: string): Promise<Answer<LineageView>> {
  const found = await findReport(desk, words)
  if (!found.ok) return found
  const { report, placement } = found.value
  const members = placement === null ? [report.id] : await desk.store.family(placement.family)
  const family = drawFamily(await desk.store.reportsOf(members))
  return answered({
    kind: 'lineage',
    report: report.id,
    family,
    commonSourceNotSeen: family.length > 1,
    others: placement?.derivations.filter(({ main }) => !main) ?? [],
    decisions: (await desk.store.decisions()).filter((one) => one.report === report.id || one.other === report.id),
    sameEvent: await otherFamilies(desk, found.value),
  })
}

/** Each other family of the same event once, by its source, else by its earliest report. */
async function otherFamilies(desk: Desk, { placement }: StandingReport): Promise<LineageView['sameEvent']> {
  if (placement === null) return []
  const reports = await desk.store.reportsOf(await desk.store.event(placement.event))
  const speaking = new Map<ReportId, StandingReport>()
  for (const one of reports) {
    const family = one.placement?.family ?? one.report.id
    if (family !== placement.family && (!speaking.has(family) || one.report.id === family)) speaking.set(family, one)
  }
  return [...speaking].map(([family, { report }]) => ({ family, name: report.name, headline: report.headline }))
}
