import { bundledPacks } from '../outside/bundled.ts'
import { systemClock } from '../outside/clock.ts'
import { shownLedger } from '../outside/ledger-name.ts'
import { type OpenedLedger, openLedger } from '../outside/open-ledger.ts'
import type { CopyToFile } from '../outside/postgres/postgres-store.ts'
import { privateLedger } from '../outside/sqlite/open-ledger.ts'
import { machineWriter } from '../outside/writer.ts'
import { parsePack } from '../packs/parse-pack.ts'
import { vocabularyOf } from '../packs/vocabulary.ts'
import type { Desk } from '../pipeline/desk.ts'
import { ledgerRules } from '../pipeline/desk.ts'
import { sha256 } from '../records/ids.ts'
import type { LedgerRefusal } from '../records/ledger-refusal.ts'
import { LedgerTrouble } from '../records/ledger-refusal.ts'
import type { LedgerStore } from '../records/ledger-store.ts'
import type { PackName } from '../records/pack.ts'
import { type ChosenPack, defaultPack, shippedPack } from './choose-pack.ts'

export type OpenedDesk =
  | { readonly ok: true; readonly desk: Desk }
  | { readonly ok: false; readonly refusal: LedgerRefusal }

export interface DeskOptions {
  readonly create: boolean
  /** Looked at with this pack, whatever the ledger names: for a question that needs none, or one that changes it. */
  readonly pack?: ChosenPack
}

/** An empty ledger that only this program sees, gone when it is closed. */
export async function blankLedger(): Promise<LedgerStore> {
  return privateLedger({ rules: ledgerRules, clock: systemClock })
}

/** A ledger in a file or at the address of a server. Close it when done. */
export function openStore(ledger: string, create: boolean): Promise<OpenedLedger> {
  const copyTo: CopyToFile = async (from, file) => {
    const made = await openStore(file, true)
    if (!made.ok) throw new LedgerTrouble(made.refusal, null)
    const { copyEntries } = await import('../pipeline/copy-entries.ts')
    await copyEntries(from, made.store, { received: 'kept', scans: true }).finally(() => made.store.close())
  }
  return openLedger(ledger, { rules: ledgerRules, writer: machineWriter(), clock: systemClock, create, copyTo })
}

/** A desk over a ledger, with the words of the pack that the ledger names. Close its store when done. */
export async function openDesk(ledger: string, { create, pack }: DeskOptions): Promise<OpenedDesk> {
  const opened = await openStore(ledger, create)
  if (!opened.ok) return opened
  const path = shownLedger(ledger)
  const { store } = opened
  try {
    const words = pack === undefined ? await packOf(store, path) : { ok: true as const, pack }
    if (words.ok) return { ok: true, desk: deskOver(store, path, words.pack) }
    await store.close()
    return words
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A desk over a ledger that only this program sees. @throws LedgerTrouble where its pack cannot be used any more. */
export async function deskOverPrivate(store: LedgerStore): Promise<Desk> {
  const words = await packOf(store, '')
  if (words.ok) return deskOver(store, '', words.pack)
  await store.close()
  throw new LedgerTrouble(words.refusal, null)
}

/** A pack in use; who only reads with it does not ask for its lines. */
type InUse = Pick<ChosenPack, 'pack' | 'name'>

/** The desk takes on another pack when it is asked to catch up and the ledger names another one by then. */
function deskOver(store: LedgerStore, path: string, first: InUse): Desk {
  let name = first.name
  let vocabulary = vocabularyOf(first.pack)
  return {
    store,
    clock: systemClock,
    get pack() {
      return name
    },
    get vocabulary() {
      return vocabulary
    },
    catchUp: async () => {
      const now = await namedBy(store)
      if (now === null || (now.id === name.id && now.hash === name.hash)) return
      const words = await packOf(store, path)
      if (!words.ok) throw new LedgerTrouble(words.refusal, null)
      name = words.pack.name
      vocabulary = vocabularyOf(words.pack.pack)
    },
  }
}

async function namedBy(store: LedgerStore): Promise<PackName | null> {
  const arrangement = await store.arrangement()
  return arrangement === null ? null : { id: arrangement.pack, hash: arrangement.packHash ?? null }
}

type PackFound = { readonly ok: true; readonly pack: InUse } | { readonly ok: false; readonly refusal: LedgerRefusal }

/** The pack that a ledger names: one that ships, or the one it keeps itself. */
async function packOf(store: LedgerStore, path: string): Promise<PackFound> {
  const { id, hash } = (await namedBy(store)) ?? { id: defaultPack, hash: null }
  if (hash === null) {
    const shipped = await bundledPacks()
    if (shipped.includes(id)) return { ok: true, pack: await shippedPack(id) }
    return { ok: false, refusal: { code: 'pack-not-shipped', path, pack: id, shipped } }
  }
  const kept = await store.pack(hash)
  if (kept === null || sha256(kept.yaml) !== hash) {
    const detail = kept === null ? `its pack ${id} is gone` : `its pack ${id} was changed`
    return { ok: false, refusal: { code: 'ledger-damaged', path, detail } }
  }
  const parsed = parsePack(kept.yaml)
  if (parsed.ok) return { ok: true, pack: { pack: parsed.pack, name: { id, hash } } }
  return { ok: false, refusal: { code: 'pack-outdated', path, pack: id, faults: parsed.faults } }
}
