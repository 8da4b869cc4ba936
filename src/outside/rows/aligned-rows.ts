import type { Act } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { AlignedWith } from '../../records/ledger-rules.ts'
import type { ReachedSpan, Reaching } from '../../records/review.ts'
import { orderedAct } from './entry-rows.ts'

type Row = Readonly<Record<string, unknown>>

/** From a placement (`act`): those its report was made from, of those that are here. */
export function alignedFrom(row: Row, isHere: (report: ReportId) => boolean): readonly AlignedWith[] {
  return derivationsIn(row)
    .filter(({ from }) => isHere(from))
    .map(({ from, aligned }) => ({ other: from, pairs: aligned }))
}

/** From the placement (`act`) of a report (`id`) that was made from `source`: that report, its pairs seen from the source. */
export function alignedTo(row: Row, source: ReportId): readonly AlignedWith[] {
  return derivationsIn(row)
    .filter(({ from }) => from === source)
    .map(({ aligned }) => ({
      other: String(row.id),
      pairs: aligned.map(({ start, end, fromStart, fromEnd, score }) => ({
        start: fromStart,
        end: fromEnd,
        fromStart: start,
        fromEnd: end,
        score,
      })),
    }))
}

function derivationsIn(row: Row) {
  const act = JSON.parse(String(row.act)) as Act
  if (act.kind !== 'placed') throw new Error('The entry of a placement holds another act.')
  return act.placement.derivations
}

/** A judgement that reaches a report: its entry, with `decision` and `spans` of the reach. */
export function inherited(row: Row, report: ReportId): readonly Reaching[] {
  const { act, ...order } = orderedAct(row)
  if (act.kind !== 'decided' || !('anchor' in act.decision)) return []
  const spans = JSON.parse(String(row.spans)) as readonly ReachedSpan[]
  return [{ ...order, id: String(row.decision), report, judgement: act.decision, inherited: true, spans }]
}
