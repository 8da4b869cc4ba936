import type { Taken } from '../intake/take-in.ts'
import type { Refused } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'

/** A report with its text, on its way into the ledger. */
export interface Arriving {
  readonly report: Report
  readonly rendition: Rendition
}

/** What is committed together: enough that a commit (8 ms with synchronous=FULL) costs little for each, and few enough that little is done twice after a stop. */
export interface Batch {
  readonly arriving: readonly Arriving[]
  readonly refused: readonly Refused[]
}

const reportsAtMost = 64
/** UTF-16 units: a batch of very long reports must not fill the memory. */
const textAtMost = 4_000_000

/** Items in order, cut into batches; the last one may hold refusals alone. */
export async function* batches(items: AsyncIterable<Taken>): AsyncGenerator<Batch> {
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
