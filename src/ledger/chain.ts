import type { Act } from '../records/entry.ts'
import type { EntryHash } from '../records/ids.ts'
import { sha256 } from '../records/ids.ts'
import type { ChainHead, StoredEntry } from '../records/stored-entry.ts'
import { seal } from './seal.ts'

/** What the hash of an entry covers. `received` is left out: it differs between ledgers that hold the same entry. */
export type Hashed = Pick<StoredEntry, 'writer' | 'number' | 'recorded' | 'previous' | 'act'>

/** SHA-256 over the parts as a JSON list, so that no two divisions of the same characters can meet. */
export function entryHash({ writer, number, recorded, previous, act }: Hashed): EntryHash {
  return sha256(JSON.stringify([writer, number, recorded, previous, act]))
}

/** Seals when a ledger got an entry. Not part of the chain, so that two ledgers may hold the same entry. */
export function receipt(hash: EntryHash, received: string): string {
  return sha256(JSON.stringify([hash, received])).slice(0, 16)
}

/**
 * Acts as the next entries of a writer's chain after `last` (null: the first). `recorded` never goes back within a
 * chain: where the clock did, the entry takes the instant of the one before.
 */
export function chain(
  acts: readonly Act[],
  last: ChainHead | null,
  writer: string,
  recorded: string,
): readonly Omit<StoredEntry, 'received'>[] {
  const instant = last !== null && last.recorded > recorded ? last.recorded : recorded
  const entries: Omit<StoredEntry, 'received'>[] = []
  let previous: EntryHash = last?.hash ?? ''
  let number = last?.number ?? 0
  for (const act of acts) {
    number++
    const hashed: Hashed = { writer, number, recorded: instant, previous, act: seal(act) }
    const hash = entryHash(hashed)
    entries.push({ ...hashed, hash })
    previous = hash
  }
  return entries
}
