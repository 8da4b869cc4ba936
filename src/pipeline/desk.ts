import type { Vocabulary } from '../packs/vocabulary.ts'
import type { LedgerStore } from '../records/ledger-store.ts'

/** What a store must know about acts; the door that opens one hands it over. */
export { ledgerRules } from '../ledger/ledger-rules.ts'

/** What every question needs: one ledger, the words of its field, and a clock. A door puts it together. */
export interface Desk {
  readonly store: LedgerStore
  readonly vocabulary: Vocabulary
  readonly clock: () => Date
}
