import type { RenditionId } from '../records/ids.ts'
import type { KeptScan } from '../records/kept-scan.ts'
import type { LedgerStore, LineageKeys, TakenEntries } from '../records/ledger-store.ts'
import type { PackedOriginal } from '../records/origin.ts'
import type { StoredEntry } from '../records/stored-entry.ts'

/** Entries of one transaction: they come with the texts and the bytes of the reports received in them. */
const batch = 200

interface Copying {
  /** Only what `from` got at this instant or before. */
  readonly until?: string
  readonly received: TakenEntries['received']
  /** With what lineage found in the texts: only from a ledger that is known to be whole. */
  readonly scans?: boolean
}

/** What is asked of the ledger that is copied. */
export type Copied = Pick<LedgerStore, 'audit' | 'original' | 'keysOf'>

/**
 * Copy entries with their texts and keys, each chain in its order, in transactions that each leave a whole ledger: a copy
 * that was stopped goes on where it was. Gives how many were new.
 */
export async function copyEntries(from: Copied, to: LedgerStore, copying: Copying): Promise<number> {
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
    if (entries.length > 0) added += await to.takeOver(await withWords(from, entries, copying))
  }
}

/** What is read of an act: those of other ledgers may be of kinds that this version does not know. */
interface ReceiptLike {
  readonly kind: string
  readonly report?: { readonly id: string; readonly original?: { readonly hash: string } }
  readonly rendition?: { readonly id: string }
  readonly origin?: { readonly kept?: boolean }
}

async function withWords(
  from: Copied,
  entries: readonly StoredEntry[],
  { received, scans: withScans }: Copying,
): Promise<TakenEntries> {
  const scans = new Map<RenditionId, KeptScan>()
  const texts = new Map<RenditionId, { headline: string | null; text: string | null }>()
  const keys: LineageKeys[] = []
  const originals = new Map<string, PackedOriginal>()
  for (const entry of entries) {
    const act = JSON.parse(entry.act) as ReceiptLike
    if (act.kind !== 'received' || act.rendition === undefined || act.report === undefined) continue
    const kept = await from.audit.text(act.rendition.id)
    texts.set(act.rendition.id, { headline: kept?.headline ?? null, text: kept?.text ?? null })
    if (withScans === true && kept?.scan != null) scans.set(act.rendition.id, kept.scan)
    const bytes = act.origin?.kept === true ? await from.original(act.report.original?.hash ?? '') : null
    if (bytes !== null) originals.set(bytes.hash, bytes)
    keys.push({ report: act.report.id, keys: await from.keysOf(act.report.id) })
  }
  const distinct = new Map(keys.map((one) => [one.report, one]))
  return { entries, texts, scans, originals: [...originals.values()], keys: [...distinct.values()], received }
}
