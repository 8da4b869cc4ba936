import type { LineageDecision } from '../records/decision.ts'
import { pairOf } from '../records/decision.ts'
import type { ReportId } from '../records/ids.ts'
import { theOther } from './by-hand.ts'

/** Why a decision cannot stand beside the others: the one that is in its way. */
export interface Objection {
  /** `circular`: a report would be made from itself; `two-sources`: it has another by hand; `contradicts`: one says the same text, another not. */
  readonly code: 'circular' | 'two-sources' | 'contradicts'
  readonly standing: LineageDecision
}

/** Whether what a person says can hold together with what was said of other pairs before; null where it can. */
export function objectionTo(decision: LineageDecision, standing: readonly LineageDecision[]): Objection | null {
  const others = standing.filter((one) => pairOf(one) !== pairOf(decision))
  switch (decision.verdict) {
    case 'undecided':
      return null
    case 'different-text': {
      const [first] = pathBetween(decision.report, decision.other, others) ?? []
      return first === undefined ? null : { code: 'contradicts', standing: first }
    }
    case 'derives-from':
      return circle(decision, others) ?? otherSource(decision, others) ?? keptApart(decision, others)
    case 'same-text':
      return keptApart(decision, others)
  }
}

function circle({ report, other }: LineageDecision, standing: readonly LineageDecision[]): Objection | null {
  const seen = new Set<ReportId>([other])
  for (const id of seen) {
    for (const one of standing) {
      if (one.verdict !== 'derives-from' || one.report !== id) continue
      if (one.other === report) return { code: 'circular', standing: one }
      seen.add(one.other)
    }
  }
  return null
}

function otherSource({ report }: LineageDecision, standing: readonly LineageDecision[]): Objection | null {
  const one = standing.find(({ verdict, report: made }) => verdict === 'derives-from' && made === report)
  return one === undefined ? null : { code: 'two-sources', standing: one }
}

/** A decision that keeps apart two reports which this one would hold together. */
function keptApart(decision: LineageDecision, standing: readonly LineageDecision[]): Objection | null {
  const all = [...standing, decision]
  const apart = standing.find(
    ({ verdict, report, other }) => verdict === 'different-text' && pathBetween(report, other, all) !== null,
  )
  return apart === undefined ? null : { code: 'contradicts', standing: apart }
}

/** The decisions by which two reports are held together; null where they are not. */
function pathBetween(
  from: ReportId,
  to: ReportId,
  standing: readonly LineageDecision[],
): readonly LineageDecision[] | null {
  const holding = standing.filter(({ verdict }) => verdict === 'same-text' || verdict === 'derives-from')
  const paths = new Map<ReportId, readonly LineageDecision[]>([[from, []]])
  for (const [id, path] of paths) {
    if (id === to) return path
    for (const decision of holding) {
      if (decision.report !== id && decision.other !== id) continue
      const next = theOther(decision, id)
      if (!paths.has(next)) paths.set(next, [...path, decision])
    }
  }
  return null
}
