import type { AlignedPair } from '../records/derivation.ts'
import type { ReportId } from '../records/ids.ts'
import type { Anchor } from '../records/judgement.ts'
import type { AlignedWith, Reach } from '../records/ledger-rules.ts'
import type { ReachedSpan } from '../records/review.ts'

/** The pairs of a derivation seen from its source. */
export function turnedRound(pairs: readonly AlignedPair[]): readonly AlignedPair[] {
  return pairs.map(({ start, end, fromStart, fromEnd, score }) => ({
    start: fromStart,
    end: fromEnd,
    fromStart: start,
    fromEnd: end,
    score,
  }))
}

/**
 * Follow a judged passage through all copies: from its report to those aligned with it there, and on from these. A report is
 * reached on the shortest way, by all ways of that length, so that the order of arrival tells nothing. Asks for the
 * neighbours of some reports at a time; whoever drives it answers. A headline is written anew everywhere and reaches nobody.
 */
export function* reachOf(
  anchor: Pick<Anchor, 'report' | 'passage'>,
): Generator<readonly ReportId[], Reach, ReadonlyMap<ReportId, readonly AlignedWith[]>> {
  const reached = new Map<ReportId, readonly ReachedSpan[]>()
  if (anchor.passage.in === 'headline') return reached
  const { start, end } = anchor.passage
  let front: ReadonlyMap<ReportId, readonly ReachedSpan[]> = new Map([[anchor.report, [{ start, end, same: true }]]])
  const seen = new Set<ReportId>([anchor.report])
  while (front.size > 0) {
    const neighbours = yield [...front.keys()].sort()
    const next = new Map<ReportId, ReachedSpan[]>()
    for (const [report, spans] of front) {
      for (const { other, pairs } of neighbours.get(report) ?? []) {
        if (seen.has(other)) continue
        const there = spans.flatMap((span) => alignedWith(span, pairs))
        if (there.length > 0) next.set(other, [...(next.get(other) ?? []), ...there])
      }
    }
    front = new Map([...next].map(([report, spans]) => [report, inOrder(spans)]))
    for (const [report, spans] of front) {
      seen.add(report)
      reached.set(report, spans)
    }
  }
  return reached
}

/** A pair carries a passage that shares half of it, or half of its own words. */
const enoughShared = 0.5

function alignedWith(span: ReachedSpan, pairs: readonly AlignedPair[]): readonly ReachedSpan[] {
  return pairs.flatMap(({ start, end, fromStart, fromEnd, score }) => {
    const shared = Math.min(end, span.end) - Math.max(start, span.start)
    const least = Math.min(end - start, span.end - span.start)
    if (shared <= 0 || shared < enoughShared * least) return []
    return [{ start: fromStart, end: fromEnd, same: span.same && score === 1 }]
  })
}

/** By place, each once; said to have the very words where any way says so. */
function inOrder(spans: readonly ReachedSpan[]): readonly ReachedSpan[] {
  const distinct = new Map<string, ReachedSpan>()
  for (const span of spans) {
    const key = `${span.start}:${span.end}`
    distinct.set(key, { ...span, same: span.same || (distinct.get(key)?.same ?? false) })
  }
  return [...distinct.values()].sort((one, other) => one.start - other.start || one.end - other.end)
}
