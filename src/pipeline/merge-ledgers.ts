import { verify } from '../ledger/verify.ts'
import type { Answer } from '../records/failure.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { Merged } from '../records/merged.ts'
import { answered, failed } from './answer.ts'
import { copyEntries } from './copy-entries.ts'
import type { Desk } from './desk.ts'

/**
 * Make this ledger the union of its entries and another's. A damaged ledger is refused, and so is a fork: the same writer and
 * number with another hash. Nothing is written then. Merging the same ledger again brings nothing.
 */
export async function mergeLedgers(desk: Desk, other: LedgerStore): Promise<Answer<Merged>> {
  const checked = await verify(other, {})
  if (!checked.ok)
    return failed({ code: 'other-damaged', faults: checked.faults.length, first: checked.faults[0] ?? null })
  const fork = await forkBetween(desk.store, other)
  if (fork !== null) return failed({ code: 'forked', ...fork })
  const before = await desk.store.summary()
  const entries = await copyEntries(other, desk.store, { received: 'now' })
  const { reports, families } = await desk.store.summary()
  const writers = (await other.heads()).map(({ writer }) => writer)
  return answered({ kind: 'merged', entries, reports: reports - before.reports, families, writers })
}

/**
 * Where two ledgers disagree on a chain. Each hash covers the one before, so chains that agree on the last entry that both
 * have agree on all before it, and the first that differs is found by halving.
 */
async function forkBetween(one: LedgerStore, other: LedgerStore) {
  const mine = new Map((await one.heads()).map((head) => [head.writer, head.number]))
  for (const { writer, number } of await other.heads()) {
    const both = Math.min(number, mine.get(writer) ?? 0)
    if (both === 0 || (await agree(one, other, writer, both))) continue
    let [same, differs] = [0, both]
    while (differs - same > 1) {
      const middle = Math.floor((same + differs) / 2)
      if (await agree(one, other, writer, middle)) same = middle
      else differs = middle
    }
    return { writer, number: differs }
  }
  return null
}

async function agree(one: LedgerStore, other: LedgerStore, writer: string, number: number): Promise<boolean> {
  const [mine, theirs] = await Promise.all([one, other].map((store) => hashAt(store, writer, number)))
  return mine === theirs
}

async function hashAt(store: LedgerStore, writer: string, number: number): Promise<string | null> {
  const [link] = await store.audit.links({ writer, number: number - 1 }, 1)
  return link?.writer === writer && link.number === number ? link.hash : null
}
