import { compareTexts } from '../lineage/compare-texts.ts'
import { sharedQuotations } from '../lineage/shared-quotations.ts'
import type { Derivation } from '../records/derivation.ts'
import type { Answer } from '../records/failure.ts'
import type { Rendition } from '../records/report.ts'
import type { Comparison, StandingReport } from '../records/report-view.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'
import { findReport } from './find-report.ts'
import { reportName } from './report-name.ts'
import { speakerOf } from './shared-statements.ts'
import { stanceVariances } from './stance-variances.ts'

/** Two texts aligned passage by passage, with the differences that matter first. */
export async function askCompare(desk: Desk, wordsOfA: string, wordsOfB: string): Promise<Answer<Comparison>> {
  const a = await readable(desk, wordsOfA)
  if (!a.ok) return a
  const b = await readable(desk, wordsOfB)
  if (!b.ok) return b
  const [one, other] = [a.value.standing, b.value.standing]
  if (one.report.id === other.report.id) return failed({ code: 'same-report', report: reportName(one) })
  const { rows, variances, shareOfA, shareOfB } = compareTexts(a.value.rendition, b.value.rendition)
  const [readA, readB] = [await desk.store.reading(one.report.id), await desk.store.reading(other.report.id)]
  const sameFamily = one.placement !== null && one.placement.family === other.placement?.family
  return answered({
    kind: 'comparison',
    a: one.report,
    b: other.report,
    derivation: madeFrom(one, other) ?? madeFrom(other, one),
    sameFamily,
    variances: [...stanceVariances(rows, readA?.positions ?? [], readB?.positions ?? []), ...variances],
    sharedStatements: sameFamily
      ? []
      : sharedQuotations(a.value.rendition, b.value.rendition).map((words) => ({
          ...words,
          speaker: speakerOf(readA, words.here) ?? speakerOf(readB, words.there),
        })),
    rows,
    shareOfA,
    shareOfB,
  })
}

interface Readable {
  readonly standing: StandingReport
  readonly rendition: Rendition
}

async function readable(desk: Desk, words: string): Promise<Answer<Readable>> {
  const found = await findReport(desk, words)
  if (!found.ok) return found
  const rendition = await desk.store.rendition(found.value.report.id)
  if (rendition === null) return failed({ code: 'text-removed', report: reportName(found.value) })
  return answered({ standing: found.value, rendition })
}

function madeFrom({ placement }: StandingReport, source: StandingReport): Derivation | null {
  return placement?.derivations.find(({ from }) => from === source.report.id) ?? null
}
