import { lineageKeys } from '../lineage/sketch.ts'
import type { Act, RenditionSeal } from '../records/entry.ts'
import type { ReportId } from '../records/ids.ts'
import { sha256 } from '../records/ids.ts'
import type { Rendition } from '../records/report.ts'
import type { Arriving } from './batches.ts'
import type { Desk } from './desk.ts'

/** What of a batch is new, and what the ledger has already. */
export interface Received {
  readonly added: readonly Arriving[]
  readonly known: readonly Arriving[]
}

function sealOf({ text, ...rendition }: Rendition): RenditionSeal {
  return { ...rendition, textHash: sha256(text), length: text.length }
}

/** Append the reports that are new, with their texts and the keys lineage finds them by, in one transaction. */
export async function receive(desk: Desk, arriving: readonly Arriving[]): Promise<Received> {
  const seen = new Set<ReportId>(await desk.store.known(arriving.map(({ report }) => report.id)))
  const added: Arriving[] = []
  const known: Arriving[] = []
  for (const one of arriving) {
    const there = seen.has(one.report.id)
    seen.add(one.report.id)
    if (there) known.push(one)
    else added.push(one)
  }
  if (added.length === 0) return { added, known }
  const acts = added.map(({ report, rendition }): Act => ({ kind: 'received', report, rendition: sealOf(rendition) }))
  await desk.store.append({
    acts,
    texts: new Map(added.map(({ rendition }) => [rendition.id, rendition.text])),
    keys: added.map(({ report, rendition }) => ({
      report: report.id,
      keys: lineageKeys(rendition.text, rendition.parts),
    })),
  })
  return { added, known }
}
