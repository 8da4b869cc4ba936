import { shippedPack } from '../../src/doors/choose-pack.ts'
import { vocabularyOf } from '../../src/packs/vocabulary.ts'
import type { Desk } from '../../src/pipeline/desk.ts'
import type { Answer } from '../../src/records/failure.ts'
import type { LedgerStore } from '../../src/records/ledger-store.ts'

const shipped = await shippedPack('security-guarantees')
const vocabulary = vocabularyOf(shipped.pack)

/** A desk over a store, on a day of its own. */
export function deskOver(store: LedgerStore): Desk {
  return {
    store,
    vocabulary,
    pack: shipped.name,
    clock: () => new Date('2031-06-01T12:00:00Z'),
    catchUp: async () => {},
  }
}

/** What was answered; a failure fails the test. */
export async function value<Value>(answer: Promise<Answer<Value>>): Promise<Value> {
  const given = await answer
  if (!given.ok) throw new Error(given.failure.code)
  return given.value
}
