import type { Variance } from '../records/derivation.ts'
import type { Position } from '../records/position.ts'
import type { ComparedRow } from '../records/report-view.ts'

type Span = NonNullable<ComparedRow['a']>

function within(positions: readonly Position[], { start, end }: Span): readonly Position[] {
  return positions.filter(({ passage }) => passage.in === 'text' && passage.start < end && passage.end > start)
}

/** Where a passage stands in its span: 0 is its start, 1 its end. */
function placeIn({ passage }: Position, { start, end }: Span): readonly [number, number] {
  const length = Math.max(1, end - start)
  return [(passage.start - start) / length, (passage.end - start) / length]
}

/** Words are put in and left out, so that a clause may stand a little earlier or later in the other text. */
const shifted = 0.1

/** Two clauses of paired spans are about the same place of them: a sentence may hold a refusal and, further on, a pledge. */
function meets(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] < other[1] + shifted && other[0] < one[1] + shifted
}

function sameMatter(one: Position, other: Position): boolean {
  return one.actor === other.actor && one.component === other.component
}

/**
 * Where two versions of one text give an actor another stance in passages that are aligned: "this copy says pledged, its
 * source open". A stance that the other side gives too in the same passage is no variance.
 */
export function stanceVariances(
  rows: readonly ComparedRow[],
  a: readonly Position[],
  b: readonly Position[],
): readonly Variance[] {
  return rows.flatMap((row) => {
    if (row.a === null || row.b === null) return []
    const there = within(b, row.b)
    const [inA, inB] = [row.a, row.b]
    return within(a, row.a).flatMap((one): Variance[] => {
      const matching = there.filter((other) => sameMatter(one, other))
      const other = matching.find((each) => meets(placeIn(one, inA), placeIn(each, inB)))
      if (other === undefined || matching.some(({ stance }) => stance === one.stance)) return []
      return [
        {
          what: 'stance',
          here: `${one.stance}: ${one.passage.quote}`,
          there: `${other.stance}: ${other.passage.quote}`,
          start: one.passage.start,
          end: one.passage.end,
          fromStart: other.passage.start,
          fromEnd: other.passage.end,
        },
      ]
    })
  })
}
