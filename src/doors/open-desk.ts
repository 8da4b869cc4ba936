import { readBundledPack } from '../outside/bundled.ts'
import { systemClock } from '../outside/clock.ts'
import { openLedger } from '../outside/sqlite/open-ledger.ts'
import { machineWriter } from '../outside/writer.ts'
import { actors } from '../packs/actors.ts'
import { gazetteerOf } from '../packs/gazetteer.ts'
import { parsePack } from '../packs/pack.ts'
import type { Vocabulary } from '../packs/vocabulary.ts'
import { vocabularyOf } from '../packs/vocabulary.ts'
import type { Desk } from '../pipeline/desk.ts'
import { ledgerRules } from '../pipeline/desk.ts'
import type { LedgerRefusal } from '../records/ledger-refusal.ts'

/** The pack that ships; a ledger says in its arrangement which one it uses. */
export const defaultPack = 'security-guarantees'

export async function bundledVocabulary(): Promise<Vocabulary> {
  const parsed = parsePack(await readBundledPack(defaultPack))
  if (!parsed.ok) throw new Error(`The pack that ships is broken: ${JSON.stringify(parsed.faults)}`)
  return vocabularyOf(parsed.pack, gazetteerOf(actors))
}

export type OpenedDesk =
  | { readonly ok: true; readonly desk: Desk }
  | { readonly ok: false; readonly refusal: LedgerRefusal }

/** A desk over the ledger in a file. Close its store when done. */
export async function openDesk(path: string, options: { readonly create: boolean }): Promise<OpenedDesk> {
  const opened = await openLedger(path, {
    rules: ledgerRules,
    writer: machineWriter(),
    clock: systemClock,
    create: options.create,
  })
  if (!opened.ok) return opened
  return { ok: true, desk: { store: opened.store, vocabulary: await bundledVocabulary(), clock: systemClock } }
}
