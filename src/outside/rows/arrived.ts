import { reportOf } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { ReportRows } from '../../records/ledger-rows.ts'
import type { EntryOrder, OrderedAct, StoredEntry } from '../../records/stored-entry.ts'

/** An entry that this transaction added, with its place in this file. */
export interface Arrived {
  readonly seq: number
  readonly entry: StoredEntry
  readonly ordered: OrderedAct
}

/** Entries by the report they are about; null for those about the whole ledger. */
export function byReport(arrived: readonly Arrived[]): ReadonlyMap<ReportId | null, readonly Arrived[]> {
  const groups = new Map<ReportId | null, Arrived[]>()
  for (const one of arrived) {
    const report = reportOf(one.ordered.act)
    const group = groups.get(report)
    if (group === undefined) groups.set(report, [one])
    else group.push(one)
  }
  return groups
}

/** The columns of a report behind its number. */
export const reportColumns = [
  ...(['id', 'name', 'outlet', 'headline', 'published', 'record', 'rendition', 'seal', 'family', 'event'] as const),
  ...(['origin', 'unread', 'removed', 'positions', 'statements', 'placed', 'read'] as const),
]
/** Whether what arrived may change the values of a report. A setting of outlet or address leaves the values as they are. */
export function changesValues(rows: ReportRows, arrived: readonly Arrived[]): boolean {
  const { placed, read } = rows.report
  return arrived.some(({ ordered }) => {
    if (ordered.act.kind === 'set') return ordered.act.field === 'published'
    // Another ledger's receipt may be the earlier one, with another day of publication.
    if (ordered.act.kind === 'received') return true
    if (ordered.act.kind === 'decided' || ordered.act.kind === 'undone') return true
    return same(placed, ordered) || same(read, ordered)
  })
}

export function same(one: EntryOrder | null, other: EntryOrder): boolean {
  return one !== null && one.writer === other.writer && one.number === other.number
}
