import { reportOf } from '../records/entry.ts'
import type { ReportId } from '../records/ids.ts'
import type { LedgerAudit } from '../records/ledger-audit.ts'
import type { Reach } from '../records/ledger-rules.ts'
import type { Reaching } from '../records/review.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import type { Fault } from '../records/verification.ts'
import { reachOf } from './reach.ts'
import { compareEntries, judgementsIn } from './standing-acts.ts'

/** What each report inherits by the entries, and where the table of reaches says otherwise. */
export interface CheckedReaches {
  readonly inherited: ReadonlyMap<ReportId, readonly Reaching[]>
  readonly faults: readonly Fault[]
}

/**
 * Follow every judgement anew through the standing placements. `acts` are all that concern judgements. The rows by which the
 * neighbours of a report are found are compared with the entries elsewhere in the same pass.
 */
export async function checkReaches(audit: LedgerAudit, acts: readonly OrderedAct[]): Promise<CheckedReaches> {
  const inherited = new Map<ReportId, Reaching[]>()
  const expected = new Map<string, string>()
  for (const judgement of judgementsOf(acts)) {
    for (const [report, spans] of await followed(audit, judgement)) {
      const all = inherited.get(report) ?? []
      inherited.set(report, [...all, { ...judgement, report, inherited: true, spans }])
      expected.set(`${judgement.id} at ${report}`, JSON.stringify([judgement.report, spans]))
    }
  }
  return { inherited, faults: await differing(audit, expected) }
}

/** Each report's own, at the place that their words have now. */
function judgementsOf(acts: readonly OrderedAct[]): readonly Reaching[] {
  const byReport = Map.groupBy([...acts].sort(compareEntries), ({ act }) => reportOf(act))
  return [...byReport.values()].flatMap((own) => judgementsIn(own))
}

async function followed(audit: LedgerAudit, { judgement }: Reaching): Promise<Reach> {
  const steps = reachOf(judgement.anchor)
  let step = steps.next()
  while (step.done !== true) step = steps.next(await audit.neighbours(step.value))
  return step.value
}

async function differing(audit: LedgerAudit, expected: ReadonlyMap<string, string>): Promise<readonly Fault[]> {
  const stored = new Map(
    (await audit.reaches()).map(({ decision, report, anchor, spans }) => [
      `${decision} at ${report}`,
      JSON.stringify([anchor, spans]),
    ]),
  )
  return [...new Set([...expected.keys(), ...stored.keys()])].flatMap((id): Fault[] => {
    if (expected.get(id) === stored.get(id)) return []
    const detail = !stored.has(id) ? 'missing' : expected.has(id) ? 'changed' : 'extra'
    return [{ code: 'row-differs', table: 'reach', id, detail }]
  })
}
