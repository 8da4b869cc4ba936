import type { Act } from '../records/entry.ts'
import type { Addition, LedgerStore } from '../records/ledger-store.ts'

/** What a step found out, and what is to be appended for it; nothing where `addition` is null. */
export interface Conclusion<Value> {
  readonly value: Value
  readonly addition: Addition | null
}

/** Acts alone: no new texts. */
export function acts(all: readonly Act[]): Addition | null {
  return all.length === 0 ? null : { acts: all, texts: new Map(), keys: [] }
}

/**
 * Conclude something from the ledger and append it, as one step: where another program appended in between, the
 * conclusion is drawn again from what the ledger holds then. Each time somebody gets on, so this ends.
 */
export async function conclude<Value>(store: LedgerStore, draw: () => Promise<Conclusion<Value>>): Promise<Value> {
  for (;;) {
    const mark = await store.mark()
    const { value, addition } = await draw()
    if (addition === null || (await store.appendSince(mark, addition)) !== null) return value
  }
}
