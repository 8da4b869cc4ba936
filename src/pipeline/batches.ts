import type { Taken } from '../intake/take-in.ts'
import type { Refused } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'

/** A report with its text, on its way into the ledger. */
export interface Arriving {
  readonly report: Report
  readonly rendition: Rendition
}

/** What is committed together. */
export interface Batch {
  readonly arriving: readonly Arriving[]
  readonly refused: readonly Refused[]
}

/**
 * Enough that a commit (8 ms with synchronous=FULL, and every page of the index that it touches) costs little for each, and
 * few enough that little is done twice after a stop: with reading on, 64 reports take some seconds.
 */
export const reportsToRead = 64
/** Without reading, 256 take a second. */
export const reportsToPlace = 256
/** UTF-16 units: a batch of very long reports must not fill the memory. */
const textAtMost = 4_000_000

/** Items in order, cut into batches; the last one may hold refusals alone. */
export async function* batches(items: AsyncIterable<Taken>, reportsAtMost = reportsToRead): AsyncGenerator<Batch> {
  let arriving: Arriving[] = []
  let refused: Refused[] = []
  let text = 0
  for await (const taken of items) {
    if (!taken.ok) {
      refused.push(taken.refused)
      continue
    }
    arriving.push({ report: taken.report, rendition: taken.rendition })
    text += taken.rendition.text.length
    if (arriving.length < reportsAtMost && text < textAtMost) continue
    yield { arriving, refused }
    arriving = []
    refused = []
    text = 0
  }
  if (arriving.length > 0 || refused.length > 0) yield { arriving, refused }
}
