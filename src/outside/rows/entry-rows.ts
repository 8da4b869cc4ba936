import type { Act } from '../../records/entry.ts'
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
