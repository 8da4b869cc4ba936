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
    return this.known.get(a.report.id)?.get(b.report.id) ?? this.compare(a, b)
  }

  /** Always compared from the side of the lower id: sums of fractions differ in their last places with their order. */
  private compare(a: Compared, b: Compared): PairSigns {
    if (b.report.id < a.report.id) {
      this.compare(b, a)
      return this.signs(a, b)
    }
    const signs = comparePair(a.prepared, b.prepared)
    this.keep(a, b, signs)
    if (a.report.id !== b.report.id) this.keep(b, a, { ...signs, runsOfA: signs.runsOfB, runsOfB: signs.runsOfA })
    return signs
  }

  private keep(a: Compared, b: Compared, signs: PairSigns): void {
    const row = this.known.get(a.report.id)
    if (row === undefined) this.known.set(a.report.id, new Map([[b.report.id, signs]]))
    else row.set(b.report.id, signs)
  }
}
