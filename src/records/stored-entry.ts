import type { Act } from './entry.ts'
import type { EntryHash } from './ids.ts'

/** The last entry of one writer's chain. */
export interface ChainHead {
  readonly number: number
  readonly hash: EntryHash
  readonly recorded: string
}

/**
 * An entry as a store keeps it. `act` is the very JSON text that was hashed; it holds places and no words:
 * each passage is without its quote, which is cut again from the rendition when it is asked for.
 */
export interface StoredEntry {
  readonly writer: string
  readonly number: number
  readonly recorded: string
  readonly received: string
  readonly previous: EntryHash
  readonly hash: EntryHash
  readonly act: string
}

/** What orders entries, whatever the order they arrived in: `recorded`, then writer, then number. */
export interface EntryOrder {
  readonly writer: string
  readonly number: number
  readonly recorded: string
}

/** An act and where it stands in the order of all entries. Passages in it may lack their quotes. */
export interface OrderedAct extends EntryOrder {
  readonly act: Act
}
