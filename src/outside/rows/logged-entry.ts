import type { Act } from '../../records/entry.ts'
import type { LoggedEntry } from '../../records/ledger-store.ts'

/** An entry as the log shows it, with outlet and name of its report. */
export function loggedEntry(row: Record<string, unknown>): LoggedEntry {
  const words = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    writer: String(row.writer),
    number: Number(row.number),
    recorded: String(row.recorded),
    received: String(row.received),
    hash: String(row.hash),
    act: JSON.parse(String(row.act)) as Act,
    outlet: words(row.outlet),
    name: words(row.name),
  }
}
