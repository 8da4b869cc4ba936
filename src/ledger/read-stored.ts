import { type Act, reportOf } from '../records/entry.ts'
import type { FiledEntry, LedgerAudit, StoredReport, StoredReports } from '../records/ledger-audit.ts'
import { LedgerTrouble } from '../records/ledger-refusal.ts'
import type { ReportRows } from '../records/ledger-rows.ts'
import type { Reaching } from '../records/review.ts'
import type { OrderedAct } from '../records/stored-entry.ts'
import type { Fault } from '../records/verification.ts'
import { receipt } from './chain.ts'
import { hashFault } from './check-chain.ts'
import { rowsOf } from './rows-of.ts'

/** So many reports with all their entries are held at once. */
const reportsAtOnce = 50

/** An index that no longer fits its table gives rows it was not asked for, the same ones for ever if one went on. */
export function lostOrder(table: string): LedgerTrouble {
  const detail = `the index of ${table} gives rows that were not asked for`
  return new LedgerTrouble({ code: 'ledger-damaged', path: '', detail }, null)
}

/** Every report as it is stored, those without a row last. */
export async function eachReport(
  audit: Pick<LedgerAudit, 'reports'>,
  each: (stored: StoredReport) => void,
): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const { reports, next }: StoredReports = await audit.reports(after, reportsAtOnce)
    if (next !== null && next <= after) throw lostOrder('report')
    for (const stored of reports) each(stored)
    after = next
  }
}

/** An act as it was read; one that somebody wrote over may have any shape, and is only good for naming what differs. */
export interface ReadAct extends OrderedAct {
  readonly unsound: boolean
}

/** An entry's act, with a fault where its hash does not fit, it cannot be read, or it is filed under something else. */
export function readEntry(entry: FiledEntry, faults: Fault[]): readonly ReadAct[] {
  const { writer, number, recorded, kind, report } = entry
  const wrong = hashFault(entry)
  if (wrong !== null) faults.push(wrong)
  if (receipt(entry.hash, entry.received) !== entry.receipt) faults.push({ code: 'receipt-changed', writer, number })
  try {
    const act = JSON.parse(entry.act) as Act
    if (act.kind !== kind || reportOf(act) !== report) {
      faults.push({ code: 'row-differs', table: 'entry', id: `${writer}/${number}`, detail: 'changed' })
    }
    return [{ writer, number, recorded, act, unsound: wrong !== null }]
  } catch {
    faults.push({ code: 'chain-broken', writer, number, detail: 'unreadable' })
    return []
  }
}

/** An act that somebody wrote over may have no shape at all; its hash has told so already. */
export function rebuilt(acts: readonly OrderedAct[], inherited: readonly Reaching[]): ReportRows | null {
  try {
    return rowsOf(acts, inherited)
  } catch {
    return null
  }
}
