import { reportOfDecision } from '../../records/decision.ts'
import type { Act } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { OrderedAct, StoredEntry } from '../../records/stored-entry.ts'

/** The columns of `orderedAct`. */
export const orderedColumns = 'writer, number, recorded, act'

/** An entry's row as the rules take it. */
export function orderedAct(row: Record<string, unknown>): OrderedAct {
  const act = JSON.parse(String(row.act)) as Act
  return { writer: String(row.writer), number: Number(row.number), recorded: String(row.recorded), act }
}

/** An entry's row as it is stored. */
export function storedEntry(row: Record<string, unknown>): StoredEntry {
  return {
    writer: String(row.writer),
    number: Number(row.number),
    recorded: String(row.recorded),
    received: String(row.received),
    previous: String(row.previous),
    hash: String(row.hash),
    act: String(row.act),
  }
}

/** Which report an act is about; null for one about the whole ledger. */
export function reportOf(act: Act): ReportId | null {
  switch (act.kind) {
    case 'received':
      return act.report.id
    case 'placed':
      return act.placement.report
    case 'read':
      return act.reading.report
    case 'set':
    case 'removed':
      return act.report
    case 'undone':
      return act.report
    case 'decided':
      return reportOfDecision(act.decision)
    case 'arranged':
    case 'packed':
    case 'condition-set':
      return null
  }
}
