import type { AlignedPair, Derivation, Placement } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import type { Passage } from '../records/passage.ts'

/** Where the words of a passage come from. */
export interface Origin {
  /** True where they are the report's own: no other report lent them. */
  readonly added: boolean
  /** The report of another family that lent them; null where they are of this family. */
  readonly lender: ReportId | null
}

/** From this share of a passage on, aligned words carry it: a sentence that lost its half still restates its source. */
const enoughAligned = 0.5

/**
 * A position counts for the family its passage comes from. The main source is asked first; then those a round-up
 * borrowed from. A report without a source owns its words, unless it is a sibling of versions whose common source was
 * never received. A headline is written anew by every outlet and never aligned: in a derived report it counts as the
 * source's, so that a new headline over old text is no second voice.
 */
export function originOf(passage: Passage, placement: Placement | null): Origin {
  const derivations = placement?.derivations ?? []
  const main = derivations.find((one) => one.main)
  if (passage.in === 'headline') return { added: main === undefined && !isSibling(placement), lender: null }
  if (main !== undefined && carries(main, passage)) return { added: false, lender: null }
  const lender = derivations.find((one) => !one.main && carries(one, passage))
  if (lender !== undefined) return { added: false, lender: lender.from }
  return { added: main !== undefined || !isSibling(placement), lender: null }
}

function isSibling(placement: Placement | null): boolean {
  return placement !== null && placement.siblings.length > 0
}

function carries({ aligned }: Derivation, passage: Passage): boolean {
  const shared = aligned.reduce((sum, pair) => sum + overlap(pair, passage), 0)
  return shared >= enoughAligned * (passage.end - passage.start)
}

function overlap(pair: AlignedPair, { start, end }: Passage): number {
  return Math.max(0, Math.min(pair.end, end) - Math.max(pair.start, start))
}
