import { place } from '../lineage/place.ts'
import { arrivalOf } from '../lineage/version.ts'
import type { Placement } from '../records/derivation.ts'
import type { Act, RenditionSeal } from '../records/entry.ts'
import type { ReportId } from '../records/ids.ts'
import { sha256 } from '../records/ids.ts'
import type { Rendition } from '../records/report.ts'
import type { Arriving } from './batches.ts'
import { conclude } from './conclude.ts'
import type { Desk } from './desk.ts'

/** Which other reports are to be read again is told only where they will be. */
export interface ReceiveOptions {
  readonly read: boolean
}

/** What of a batch is new, and what the ledger has already. */
export interface Received {
  readonly added: readonly Arriving[]
  readonly known: readonly Arriving[]
  /** Where it is read: earlier ones that are in another family now, and those that they were in one with. */
  readonly moved: readonly ReportId[]
}

function sealOf({ text, ...rendition }: Rendition): RenditionSeal {
  return { ...rendition, textHash: sha256(text), length: text.length }
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
export async function receive(desk: Desk, arriving: readonly Arriving[], { read }: ReceiveOptions): Promise<Received> {
  return conclude(desk.store, async () => {
    const { added, known } = await sorted(desk, arriving)
    if (added.length === 0) return { value: { added, known, moved: [] }, addition: null }
    const arrivals = added.map(({ report, rendition, scanned }) => arrivalOf(report, rendition, scanned))
    const scans = new Map(arrivals.map(({ rendition, scanned }) => [rendition.id, scanned.scan]))
    const placements = await place(arrivals, desk.store, (rendition, scan) => scans.set(rendition, scan))
    const acts = [
      ...added.map(({ report, rendition }): Act => ({ kind: 'received', report, rendition: sealOf(rendition) })),
      ...placements.map((placement): Act => ({ kind: 'placed', placement })),
    ]
    const texts = new Map(added.map(({ rendition }) => [rendition.id, rendition.text]))
    const keys = arrivals.map(({ report, scanned }) => ({ report: report.id, keys: scanned.keys }))
    const elsewhere = read ? await moved(desk, placements) : []
    return { value: { added, known, moved: elsewhere }, addition: { acts, texts, scans, keys } }
  })
}
