import type { Sign } from '../records/because.ts'
import { pairOf } from '../records/decision.ts'
import type { ReportId } from '../records/ids.ts'
import type { Held } from './version-pairs.ts'

/** Marks what a person said of two reports; its words hold the reason and the person. */
export const byHandSign = 'by-hand'

/** What a decision adds to the score of a direction: more than all signs of a text together. */
export const byHandWeight = 100

/** What people said of pairs of reports, found by report and by pair. One decision on each pair; none is `undecided`. */
export class ByHand {
  readonly all: readonly Held[]
  private readonly byPair: ReadonlyMap<string, Held>
  private readonly byReport = new Map<ReportId, Held[]>()

  constructor(decisions: readonly Held[]) {
    this.byPair = new Map(decisions.map((decision) => [pairOf(decision), decision]))
    const pairs = [...this.byPair].sort(([one], [other]) => (one < other ? -1 : 1))
    this.all = pairs.map(([, decision]) => decision)
    for (const decision of this.all) {
      for (const id of [decision.report, decision.other]) {
        const known = this.byReport.get(id)
        if (known === undefined) this.byReport.set(id, [decision])
        else known.push(decision)
      }
    }
  }

  on(one: ReportId, other: ReportId): Held | null {
    return this.all.length === 0 ? null : (this.byPair.get(pairOf({ report: one, other })) ?? null)
  }

  /** All decisions that a report takes part in. */
  of(report: ReportId): readonly Held[] {
    return this.byReport.get(report) ?? []
  }

  /** Reports that a person spoke of together with this one, whatever was said. */
  besides(report: ReportId): readonly ReportId[] {
    return this.of(report).map((decision) => theOther(decision, report))
  }

  /** Whether a person holds two reports for versions of one text; null where nobody said anything. */
  joins(one: ReportId, other: ReportId): boolean | null {
    const decision = this.on(one, other)
    return decision === null ? null : decision.verdict !== 'different-text'
  }

  /** Whether a person said that `made` was made from `source`. */
  derives(made: ReportId, source: ReportId): boolean {
    const decision = this.on(made, source)
    return decision?.verdict === 'derives-from' && decision.report === made
  }

  /** What was said of a report, as signs of its derivation from `from`. */
  signs(report: ReportId, from: ReportId): readonly Sign[] {
    return this.of(report).map((decision) => {
      const other = theOther(decision, report)
      const named = other === from ? 'that one' : `report ${other.slice(0, 8)}`
      if (decision.sign !== undefined)
        return { sign: decision.sign, words: `${said(decision, report)} ${named}: ${decision.why}` }
      return { sign: byHandSign, words: `${said(decision, report)} ${named}: ${decision.why} (${decision.by})` }
    })
  }
}

export function theOther({ report, other }: Held, one: ReportId): ReportId {
  return report === one ? other : report
}

function said({ verdict, report }: Held, seenFrom: ReportId): string {
  if (verdict === 'same-text') return 'the same text as'
  if (verdict === 'different-text') return 'not the same text as'
  return report === seenFrom ? 'made from' : 'the source of'
}
