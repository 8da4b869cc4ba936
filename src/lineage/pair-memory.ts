import type { ReportId } from '../records/ids.ts'
import type { PairSigns } from './compare-pair.ts'
import { arePlainlyUnlike, comparePair } from './compare-pair.ts'
import type { Prepared } from './sketch.ts'
import { fewestBorrowedRuns } from './thresholds.ts'

/** A report as far as it is compared. Every `Version` is one. */
export interface Compared {
  readonly report: { readonly id: ReportId }
  readonly prepared: Prepared
}

/** Compares each pair once, and gives the signs seen from either side. */
export class PairMemory {
  private readonly known = new Map<ReportId, Map<ReportId, PairSigns>>()

  /** Whether two may be versions of one text, or one of them may have borrowed from the other. Of others nothing is remembered. */
  areRelated(a: Compared, b: Compared): boolean {
    if (arePlainlyUnlike(a.prepared, b.prepared)) return false
    const { sameText, sharedRuns } = this.signs(a, b)
    return sameText || sharedRuns >= fewestBorrowedRuns
  }

  signs(a: Compared, b: Compared): PairSigns {
    const swapped = b.report.id < a.report.id
    const [first, second] = swapped ? [b, a] : [a, b]
    let row = this.known.get(first.report.id)
    if (row === undefined) {
      row = new Map()
      this.known.set(first.report.id, row)
    }
    let signs = row.get(second.report.id)
    if (signs === undefined) {
      signs = comparePair(first.prepared, second.prepared)
      row.set(second.report.id, signs)
    }
    return swapped ? { ...signs, runsOfA: signs.runsOfB, runsOfB: signs.runsOfA } : signs
  }
}
