import { Reconciling } from '../positions/reconcile.ts'
import type { Answer } from '../records/failure.ts'
import type { ReportId } from '../records/ids.ts'
import type { StandingCount } from '../records/ledger-store.ts'
import type { Reading } from '../records/reading.ts'
import type { CountSaying, Reconciliation } from '../records/reconciled.ts'
import { answered } from './answer.ts'
import { dayAsked } from './days.ts'
import type { Desk } from './desk.ts'
import { labelsOf } from './labels-of.ts'

export interface CountsQuestion {
  readonly asOf?: string
  /** At most so many sayings of each count are quoted, the earliest. */
  readonly quoted?: number
}

const usuallyQuoted = 5

/** Every stated count beside the others: what it counts, who said it, the names known by then, and the bounds that follow. */
export async function askCounts(desk: Desk, question: CountsQuestion): Promise<Answer<Reconciliation>> {
  const { store, vocabulary } = desk
  const asOf = await dayAsked(desk, question.asOf)
  if (!asOf.ok) return asOf
  const stated = await store.counts({ until: asOf.value })
  const reports = [...new Set(stated.map(({ count }) => count.report))]
  const groups = await store.boardPositions({ until: asOf.value, actors: ['group'], reports })
  const reconciling = new Reconciling(stated, groups, asOf.value)
  if (stated.length > 0) await store.cellByCell(asOf.value, (cell) => reconciling.add(cell))
  const found = reconciling.found((actor) => vocabulary.gazetteer.nameOf(actor))
  const readings = new Map<ReportId, Reading | null>()
  const counts = []
  for (const line of found) {
    const sayings: CountSaying[] = []
    for (const one of line.sayings.slice(0, question.quoted ?? usuallyQuoted)) {
      const { report } = one.count
      const reading = readings.has(report) ? (readings.get(report) ?? null) : await store.reading(report)
      readings.set(report, reading)
      sayings.push(sayingOf(one, reading))
    }
    counts.push({ ...line, sayings })
  }
  return answered({ kind: 'counts', asOf: asOf.value, pack: labelsOf(vocabulary.pack), counts })
}

function sayingOf({ count, published, outlet, family }: StandingCount, reading: Reading | null): CountSaying {
  const whole = reading?.counts.find(({ id }) => id === count.id)
  const statement = reading?.statements.find(({ id }) => id === whole?.statement)
  return {
    id: count.id,
    day: published,
    speaker: statement?.speaker ?? null,
    via: statement?.via ?? [],
    report: count.report,
    outlet,
    family,
    quote: whole?.passage.quote ?? '',
  }
}
