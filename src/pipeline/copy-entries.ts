import type { RenditionId } from '../records/ids.ts'
import type { LedgerStore, LineageKeys, TakenEntries } from '../records/ledger-store.ts'
import type { StoredEntry } from '../records/stored-entry.ts'

/** Entries of one transaction. */
const batch = 500

interface Copying {
  /** Only what `from` got at this instant or before. */
  readonly until?: string
  readonly received: TakenEntries['received']
}

/**
 * Copy entries with their texts and keys, each chain in its order, in transactions that each leave a whole ledger: a copy
 * that was stopped goes on where it was. Gives how many were new.
 */
export async function copyEntries(from: LedgerStore, to: LedgerStore, copying: Copying): Promise<number> {
  const known = new Map((await to.heads()).map(({ writer, number }) => [writer, number]))
  let added = 0
  let last: { readonly writer: string; readonly number: number } | null = null
  for (;;) {
    const stored: readonly StoredEntry[] = await from.audit.stored(last, batch)
    const end = stored.at(-1)
    if (end === undefined) return added
    last = { writer: end.writer, number: end.number }
    const entries = stored.filter(
      ({ writer, number, received }) =>
        number > (known.get(writer) ?? 0) && (copying.until === undefined || received <= copying.until),
    )
    if (entries.length > 0) added += await to.takeOver(await withWords(from, entries, copying.received))
  }
}

async function withWords(
  from: LedgerStore,
  entries: readonly StoredEntry[],
  received: TakenEntries['received'],
): Promise<TakenEntries> {
  const texts = new Map<RenditionId, { headline: string | null; text: string | null }>()
  const keys: LineageKeys[] = []
  for (const entry of entries) {
    const act = JSON.parse(entry.act) as { kind: string; report?: { id: string }; rendition?: { id: string } }
    if (act.kind !== 'received' || act.rendition === undefined || act.report === undefined) continue
    const kept = await from.audit.text(act.rendition.id)
    texts.set(act.rendition.id, { headline: kept?.headline ?? null, text: kept?.text ?? null })
    keys.push({ report: act.report.id, keys: await from.keysOf(act.report.id) })
  }
  const distinct = new Map(keys.map((one) => [one.report, one]))
  return { entries, texts, keys: [...distinct.values()], received }
}
