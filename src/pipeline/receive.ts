import { place } from '../lineage/place.ts'
import { arrivalOf } from '../lineage/version.ts'
import type { Placement } from '../records/derivation.ts'
import type { Act, RenditionSeal } from '../records/entry.ts'
import type { ReportId } from '../records/ids.ts'
import { sha256 } from '../records/ids.ts'
import type { Rendition } from '../records/report.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import type { Arriving, Batch } from './batches.ts'
import { acts, conclude } from './conclude.ts'
import type { Desk } from './desk.ts'

/** Which other reports are to be read again is told only where they will be. */
export interface ReceiveOptions {
  readonly read: boolean
  /** Whether the bytes as received are kept. */
  readonly originals: boolean
}

/** What of a batch is new, and what the ledger has already. */
export interface Received {
  readonly added: readonly Arriving[]
  readonly known: readonly Arriving[]
  /** Of what agencies withdrew what the ledger did not know. */
  readonly withdrawn: readonly Withdrawal[]
  /** Where it is read: earlier ones that are in another family now, and those that they were in one with. */
  readonly moved: readonly ReportId[]
}

export function sealOf({ text, ...rendition }: Rendition): RenditionSeal {
  return { ...rendition, textHash: sha256(text), length: text.length }
}

function receiptOf({ report, rendition, origin, packed }: Arriving, keep: boolean): Act {
  const received: Act = { kind: 'received', report, rendition: sealOf(rendition) }
  return origin === undefined ? received : { ...received, origin: { ...origin, kept: keep && packed !== undefined } }
}

/** Each report once: the first of those with the same id, unless the ledger has it. */
async function sorted(desk: Desk, arriving: readonly Arriving[]): Promise<Pick<Received, 'added' | 'known'>> {
  const seen = new Set<ReportId>(await desk.store.known(arriving.map(({ report }) => report.id)))
  const added: Arriving[] = []
  const known: Arriving[] = []
  for (const one of arriving) {
    const there = seen.has(one.report.id)
    seen.add(one.report.id)
    if (there) known.push(one)
    else added.push(one)
  }
  return { added, known }
}

/** Each once, and none that the ledger has. */
async function newlyWithdrawn(desk: Desk, said: readonly Withdrawal[]): Promise<readonly Withdrawal[]> {
  if (said.length === 0) return []
  const there = new Set((await desk.store.withdrawals()).map((one) => JSON.stringify(one)))
  return said.filter((one) => {
    const words = JSON.stringify(one)
    return !there.has(words) && there.add(words)
  })
}

/** Asked before the placements are appended: which earlier reports they put into another family, with the family they leave. */
async function moved(desk: Desk, placements: readonly Placement[]): Promise<readonly ReportId[]> {
  const after = new Map(placements.map(({ report, family }) => [report, family]))
  const found = new Set<ReportId>()
  for (const { report, placement } of await desk.store.reportsOf([...after.keys()])) {
    if (placement === null || placement.family === after.get(report.id)) continue
    for (const id of await desk.store.family(placement.family)) found.add(id)
  }
  return [...found]
}

/**
 * Append the reports of a batch that are new, with their texts, the keys lineage finds them by and their placement among
 * all others, in one transaction: no report is ever in a ledger without its place.
 */
export async function receive(
  desk: Desk,
  { arriving, withdrawn: said }: Pick<Batch, 'arriving' | 'withdrawn'>,
  { read, originals: keep }: ReceiveOptions,
): Promise<Received> {
  return conclude(desk.store, async () => {
    const { added, known } = await sorted(desk, arriving)
    const withdrawn = await newlyWithdrawn(desk, said)
    const withdrawals = withdrawn.map((withdrawal): Act => ({ kind: 'withdrawn', withdrawal }))
    if (added.length === 0) return { value: { added, known, withdrawn, moved: [] }, addition: acts(withdrawals) }
    const arrivals = added.map(({ report, rendition, scanned }) => arrivalOf(report, rendition, scanned))
    const scans = new Map(arrivals.map(({ rendition, scanned }) => [rendition.id, scanned.scan]))
    const placements = await place(arrivals, desk.store, (rendition, scan) => scans.set(rendition, scan))
    const all = [
      ...withdrawals,
      ...added.map((one) => receiptOf(one, keep)),
      ...placements.map((placement): Act => ({ kind: 'placed', placement })),
    ]
    const texts = new Map(added.map(({ rendition }) => [rendition.id, rendition.text]))
    const keys = arrivals.map(({ report, scanned }) => ({ report: report.id, keys: scanned.keys }))
    const originals = keep ? added.flatMap(({ packed }) => packed ?? []) : []
    const elsewhere = read ? await moved(desk, placements) : []
    return {
      value: { added, known, withdrawn, moved: elsewhere },
      addition: { acts: all, texts, scans, keys, originals },
    }
  })
}
