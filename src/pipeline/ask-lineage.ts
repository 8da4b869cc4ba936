import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { Borrowed, LineageView, StandingReport } from '../records/report-view.ts'
import { passageOf } from '../text/passage.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'
import { drawFamily } from './draw-family.ts'
import { findReport } from './find-report.ts'
import { reportName } from './report-name.ts'
import { sharedStatements } from './shared-statements.ts'

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
    others: await borrowed(desk, found.value),
    sharedStatements: await sharedStatements(desk, found.value),
    decisions: (await desk.store.decisions()).filter((one) => one.report === report.id || one.other === report.id),
    sameEvent: await otherFamilies(desk, found.value),
  })
}

/** From so much likeness on a sentence was taken over word for word. */
const wordForWord = 0.85

async function borrowed(desk: Desk, { report, placement }: StandingReport): Promise<readonly Borrowed[]> {
  const others = placement?.derivations.filter(({ main }) => !main) ?? []
  if (others.length === 0) return []
  const rendition = await desk.store.rendition(report.id)
  const sources = new Map(
    (await desk.store.reportsOf(others.map(({ from }) => from))).map((one) => [one.report.id, one]),
  )
  return others.flatMap((derivation): Borrowed[] => {
    const source = sources.get(derivation.from)
    if (source === undefined) return []
    const kept = derivation.aligned.filter(({ score }) => score >= wordForWord)
    const [longest] = kept.toSorted((a, b) => b.end - b.start - (a.end - a.start))
    const passage =
      longest === undefined || rendition === null ? null : passageOf(rendition.text, longest.start, longest.end)
    return [{ derivation, source: reportName(source), passage }]
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
  return [...speaking].map(([family, standing]) => {
    const { id: _, ...name } = reportName(standing)
    return { family, ...name }
  })
}
