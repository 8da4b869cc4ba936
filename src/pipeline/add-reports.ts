import type { Added, AddProgress } from '../records/added.ts'
import type { ReportId } from '../records/ids.ts'
import type { Refused } from '../records/refusal.ts'
import type { ReportName } from '../records/report-name.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import type { Arriving } from './batches.ts'
import { batches, reportsToPlace, reportsToRead } from './batches.ts'
import type { Desk } from './desk.ts'
import { FamilyReader } from './family-reader.ts'
import type { Scannable, Unchanged } from './intake-messages.ts'
import { letOthersIn } from './let-others-in.ts'
import type { ModelReader } from './model-reader.ts'
import type { Received } from './receive.ts'
import { receive } from './receive.ts'
import { reportName } from './report-name.ts'
import { summedUp } from './summed-up.ts'
import { unfinished } from './unfinished.ts'

/** How much is to be done with reports that are added. */
export interface AddOptions {
  /** False: received and placed only. They stand as unread, `not-read`, until a run with reading on comes to them. */
  readonly read: boolean
  /** Reads what no reader has read in place of the rules; absent or null where nobody asked for it. */
  readonly model?: ModelReader | null
  /** False: the bytes as received are not kept. */
  readonly originals?: boolean
  /** Reports that are committed together at most; fewer where they come slowly, so that little is asked for twice after a stop. */
  readonly atOnce?: number
}

function nameOfArriving({ report }: Arriving): ReportName {
  const { id, name, outlet, headline, published } = report
  return { id, name, outlet, headline, published: published.date }
}

function foreignParts({ rendition }: Arriving): number {
  return rendition.parts.filter(({ role }) => role === 'foreign').length
}

/**
 * Take reports into the ledger, batch by batch: receive what is new with its place among what is there, then read it
 * with its family. Both steps are committed before the next begins, so a run that is stopped at any moment has lost at
 * most the batch it was receiving; the next run finds what was received and not yet read, and finishes it first.
 * With reading off nothing is read, neither what is added nor what an earlier run left.
 */
export async function addReports(
  desk: Desk,
  items: AsyncIterable<Scannable | Unchanged>,
  onProgress: (progress: AddProgress) => void,
  { read, model = null, originals = true, atOnce = read ? reportsToRead : reportsToPlace }: AddOptions = { read: true },
): Promise<Added> {
  const known: ReportName[] = []
  const refused: Refused[] = []
  const withdrawn: Withdrawal[] = []
  /** How many unrelated stories each added page goes on with. */
  const added = new Map<ReportId, number>()
  let kept = { kept: 0, bytes: 0, packed: 0 }
  const left = read ? await unfinished(desk) : []
  const reader = new FamilyReader(desk, model)
  // What else the run that was stopped had changed in their families is not known.
  await reader.read({ reports: left, newcomers: false }, (done) =>
    onProgress({ step: 'reading', done, total: left.length, refused: 0 }),
  )
  const finished = (await desk.store.reportsOf(left)).map(reportName)
  let taken = 0
  for await (const batch of batches(items, atOnce)) {
    refused.push(...batch.refused)
    const tell = (step: AddProgress['step'], done: number) =>
      onProgress({ step, done: taken + done, total: null, refused: refused.length })
    tell('taking-in', batch.arriving.length)
    await letOthersIn()
    const received = await receive(desk, batch, { read, originals })
    known.push(...received.known.map(nameOfArriving))
    withdrawn.push(...received.withdrawn)
    known.push(...(await desk.store.reportsOf(batch.unchanged)).map(reportName))
    for (const one of received.added) added.set(one.report.id, foreignParts(one))
    if (originals) kept = received.added.reduce(withOriginal, kept)
    if (read) await readReceived(reader, received, (done) => tell('reading', done))
    taken += batch.arriving.length
  }
  return { kind: 'added', known, refused, finished, withdrawn, originals: kept, ...(await summedUp(desk, added)) }
}

function withOriginal(sum: Added['originals'], { packed }: Arriving): Added['originals'] {
  if (packed === undefined) return sum
  return { kept: sum.kept + 1, bytes: sum.bytes + packed.bytes, packed: sum.packed + packed.packed.length }
}

async function readReceived(
  reader: FamilyReader,
  { added, moved }: Received,
  tell: (done: number) => void,
): Promise<void> {
  await reader.read({ reports: added.map(({ report }) => report.id), newcomers: true }, tell)
  await reader.read({ reports: moved, newcomers: false }, () => {})
}
