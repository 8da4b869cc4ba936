import type { EntryHash } from '../records/ids.ts'
import type { Link } from '../records/ledger-audit.ts'
import type { StoredEntry } from '../records/stored-entry.ts'
import type { Fault, Verification } from '../records/verification.ts'
import { entryHash } from './chain.ts'

type Head = Verification['heads'][number]

/** What is known of the chains after some of their links. */
export interface ChainsSoFar {
  readonly heads: readonly Head[]
  readonly faults: readonly Fault[]
  readonly links: number
}

export const noChains: ChainsSoFar = { heads: [], faults: [], links: 0 }

/**
 * Follow the chains through more links, which come by writer and number: numbers without gaps, each link naming the hash
 * of the one before. Whether a hash fits its entry is `hashFault`'s to say.
 */
export function followChains(so: ChainsSoFar, links: readonly Link[]): ChainsSoFar {
  const heads = [...so.heads]
  const faults = [...so.faults]
  for (const { writer, number, previous, hash } of links) {
    const last = heads.at(-1)?.writer === writer ? heads.pop() : undefined
    const expected: EntryHash = last?.hash ?? ''
    const next = (last?.number ?? 0) + 1
    if (number !== next) faults.push({ code: 'chain-broken', writer, number: next, detail: 'gap' })
    else if (previous !== expected) faults.push({ code: 'chain-broken', writer, number, detail: 'previous' })
    heads.push({ writer, number, hash })
  }
  return { heads, faults, links: so.links + links.length }
}

/** Null where the hash of an entry fits what it covers. */
export function hashFault(entry: StoredEntry): Fault | null {
  if (entryHash(entry) === entry.hash) return null
  return { code: 'chain-broken', writer: entry.writer, number: entry.number, detail: 'hash' }
}
