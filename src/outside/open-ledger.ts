import type { LedgerRefusal } from '../records/ledger-refusal.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import { isServerAddress } from './ledger-name.ts'
import type { ServerLedgerOptions } from './postgres/open-ledger.ts'

export type OpenedLedger =
  | { readonly ok: true; readonly store: LedgerStore }
  | { readonly ok: false; readonly refusal: LedgerRefusal }

/** Open the ledger in a file, or at the address of a server; each database is loaded where it is asked for. */
export async function openLedger(ledger: string, options: ServerLedgerOptions): Promise<OpenedLedger> {
  if (isServerAddress(ledger)) {
    const { openServerLedger } = await import('./postgres/open-ledger.ts')
    return openServerLedger(ledger, options)
  }
  const { openLedger: openFile } = await import('./sqlite/open-ledger.ts')
  const { copyTo: _, ...more } = options
  return openFile(ledger, more)
}
