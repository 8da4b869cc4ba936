import { quotationProbes, sharedQuotations } from '../lineage/shared-quotations.ts'
import type { ReportId } from '../records/ids.ts'
import type { Passage } from '../records/passage.ts'
import type { Reading } from '../records/reading.ts'
import type { Rendition } from '../records/report.ts'
import type { StandingReport } from '../records/report-view.ts'
import type { QuotedElsewhere, SharedStatement } from '../records/shared-statement.ts'
import type { Desk } from './desk.ts'
import { reportName } from './report-name.ts'

/** Reports that may quote the same are looked at, earliest first, up to so many; and of each family so many. */
const mostFound = 300
const mostOfFamily = 3

/** What a report quotes that reports of other families quote too. */
export async function sharedStatements(desk: Desk, asked: StandingReport): Promise<readonly SharedStatement[]> {
  const { store } = desk
  const { report, placement } = asked
  const rendition = await store.rendition(report.id)
  if (rendition === null) return []
  const found = new Map<number, { passage: Passage; others: QuotedElsewhere[] }>()
  for (const other of await othersQuoting(desk, asked, rendition)) {
    for (const { quoted, here } of await quotedBy(desk, rendition, other)) {
      // Others may begin a little later in the same quotation: what overlaps is one statement.
      const known = [...found.values()].find(({ passage }) => passage.start < here.end && here.start < passage.end)
      if (known === undefined) found.set(here.start, { passage: here, others: [quoted] })
      else {
        if (here.end - here.start > known.passage.end - known.passage.start) known.passage = here
        if (!known.others.some(({ family }) => family === quoted.family)) known.others.push(quoted)
      }
    }
  }
  const reading = placement === null ? null : await store.reading(report.id)
  return [...found.values()]
    .sort((one, other) => one.passage.start - other.passage.start)
    .map(({ passage, others }) => ({ kind: 'shared-statement', passage, speaker: speakerOf(reading, passage), others }))
}

/** Reports of other families that may quote the same: those found by words of the quotations, and those of the same event. */
async function othersQuoting(
  desk: Desk,
  asked: StandingReport,
  rendition: Rendition,
): Promise<readonly StandingReport[]> {
  const { store } = desk
  const near = await store.withWordsNear(quotationProbes(rendition), mostFound)
  const event = asked.placement === null ? [] : (await store.event(asked.placement.event)).slice(0, mostFound)
  const standing = await store.reportsOf([...new Set([...near, ...event])])
  const own = familyOf(asked)
  const taken = new Map<ReportId, number>()
  return standing
    .filter((one) => familyOf(one) !== own && !one.removed)
    .sort(byDay)
    .filter((one) => {
      const before = taken.get(familyOf(one)) ?? 0
      taken.set(familyOf(one), before + 1)
      return before < mostOfFamily
    })
}

function familyOf({ report, placement }: StandingReport): ReportId {
  return placement?.family ?? report.id
}

function byDay(one: StandingReport, other: StandingReport): number {
  const key = ({ report }: StandingReport) => `${report.published.date ?? '9999'} ${report.id}`
  return key(one) < key(other) ? -1 : 1
}

async function quotedBy(
  desk: Desk,
  rendition: Rendition,
  other: StandingReport,
): Promise<readonly { readonly here: Passage; readonly quoted: QuotedElsewhere }[]> {
  const text = await desk.store.rendition(other.report.id)
  const shared = text === null ? [] : sharedQuotations(rendition, text)
  if (shared.length === 0) return []
  const reading = await desk.store.reading(other.report.id)
  return shared.map(({ here, there, quotedThere }) => ({
    here,
    quoted: {
      report: reportName(other),
      family: familyOf(other),
      passage: there,
      quoted: quotedThere,
      speaker: speakerOf(reading, there),
    },
  }))
}

/** The speaker of the statement that a passage stands in; null where nothing was read there. */
export function speakerOf(reading: Reading | null, { start, end }: Pick<Passage, 'start' | 'end'>): string | null {
  const found = reading?.statements.find(
    ({ passage }) => passage.in === 'text' && passage.start < end && passage.end > start,
  )
  return found?.speaker ?? null
}
