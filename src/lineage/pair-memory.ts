import type { ReportId } from '../records/ids.ts'
import type { PairSigns } from './compare-pair.ts'
import { comparedUnlessUnlike, comparePair } from './compare-pair.ts'
import type { Prepared } from './sketch.ts'
import { fewestBorrowedRuns } from './thresholds.ts'

/** A report as far as it is compared. Every `Version` is one. */
export interface Compared {
  readonly report: { readonly id: ReportId }
  readonly prepared: Prepared
}

type Comparison<Signs> = (a: Prepared, b: Prepared) => Signs

/** Compares each pair once, and gives the signs seen from either side. */
export class PairMemory {
  private readonly known = new Map<ReportId, Map<ReportId, PairSigns>>()

  /** Whether two may be versions of one text, or one of them may have borrowed from the other. Of others nothing is remembered. */
  areRelated(a: Compared, b: Compared): boolean {
    const signs = this.known.get(a.report.id)?.get(b.report.id) ?? this.compare(a, b, comparedUnlessUnlike)
    return signs !== null && (signs.sameText || signs.sharedRuns >= fewestBorrowedRuns)
  }

  signs(a: Compared, b: Compared): PairSigns {
    return this.known.get(a.report.id)?.get(b.report.id) ?? this.compare(a, b, comparePair)
  }

  /** Always compared from the side of the lower id: sums of fractions differ in their last places with their order. */
  private compare<Signs extends PairSigns | null>(a: Compared, b: Compared, by: Comparison<Signs>): Signs {
    const turned = b.report.id < a.report.id
    const [low, high] = turned ? [b, a] : [a, b]
    const signs = by(low.prepared, high.prepared)
    if (signs === null) return signs
    const other = { ...signs, runsOfA: signs.runsOfB, runsOfB: signs.runsOfA }
    this.keep(low, high, signs)
    if (a.report.id !== b.report.id) this.keep(high, low, other)
    return turned ? other : signs
  }

  private keep(a: Compared, b: Compared, signs: PairSigns): void {
    const row = this.known.get(a.report.id)
    if (row === undefined) this.known.set(a.report.id, new Map([[b.report.id, signs]]))
    else row.set(b.report.id, signs)
  }
}
