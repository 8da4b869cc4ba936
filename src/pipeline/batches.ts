import type { Scanned } from '../lineage/version.ts'
import type { ReportId } from '../records/ids.ts'
import type { Origin, PackedOriginal } from '../records/origin.ts'
import type { Refused } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { Withdrawal } from '../records/withdrawal.ts'
import type { Scannable, Unchanged } from './intake-messages.ts'

/** A report with its text, on its way into the ledger. */
export interface Arriving {
  readonly report: Report
  readonly rendition: Rendition
  readonly scanned?: Scanned
  readonly origin?: Origin
  /** Its bytes, where they may be kept. */
  readonly packed?: PackedOriginal
}

/** What is committed together. */
export interface Batch {
  readonly arriving: readonly Arriving[]
  readonly refused: readonly Refused[]
  readonly withdrawn: readonly Withdrawal[]
  /** Asked for again and as they were. */
  readonly unchanged: readonly ReportId[]
}

/**
 * Enough that a commit (8 ms with synchronous=FULL, and every page of the index that it touches) costs little for each, and
 * few enough that little is done twice after a stop: with reading on, 64 reports take some seconds.
 */
export const reportsToRead = 64
/** Without reading, 1024 take some two seconds; the index of lineage is read once for all of them. */
export const reportsToPlace = 1024
/** UTF-16 units, and bytes of originals: a batch of very long reports must not fill the memory. */
const textAtMost = 4_000_000

/** Items in order, cut into batches; the last one may hold refusals alone. */
export async function* batches(
  items: AsyncIterable<Scannable | Unchanged>,
  reportsAtMost = reportsToRead,
): AsyncGenerator<Batch> {
  let arriving: Arriving[] = []
  let refused: Refused[] = []
  let withdrawn: Withdrawal[] = []
  let unchanged: ReportId[] = []
  let text = 0
  for await (const taken of items) {
    if (taken.ok === 'unchanged') {
      unchanged.push(...taken.reports)
      continue
    }
    if (!taken.ok) {
      if (taken.withdrawal === undefined) refused.push(taken.refused)
      else withdrawn.push(taken.withdrawal)
      continue
    }
    const { ok: _, ...one } = taken
    arriving.push(one)
    text += one.rendition.text.length + (one.packed?.packed.length ?? 0)
    if (arriving.length < reportsAtMost && text < textAtMost) continue
    yield { arriving, refused, withdrawn, unchanged }
    arriving = []
    refused = []
    withdrawn = []
    unchanged = []
    text = 0
  }
  if (arriving.length + refused.length + withdrawn.length + unchanged.length > 0) {
    yield { arriving, refused, withdrawn, unchanged }
  }
}
