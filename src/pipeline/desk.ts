import type { Vocabulary } from '../packs/vocabulary.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { PackName } from '../records/pack.ts'

/** What a store must know about acts; the door that opens one hands it over. */
export { ledgerRules } from '../ledger/ledger-rules.ts'

/** What every question needs: one ledger, the words of its field, and a clock. A door puts it together. */
export interface Desk {
  readonly store: LedgerStore
  /** The words of `pack`: ask for both anew after `catchUp`. */
  readonly vocabulary: Vocabulary
  readonly pack: PackName
  readonly clock: () => Date
  /** Take on the pack that the ledger names now: another program may have given it another one since it was opened. */
  readonly catchUp: () => Promise<void>
}
