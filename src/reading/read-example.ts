import type { Vocabulary } from '../packs/vocabulary.ts'
import type { Position } from '../records/position.ts'
import { positionsOf } from './positions.ts'
import { readDocument } from './read-report.ts'

/** The positions of a sentence or two that stand alone: a report without a day, a family or an arrangement. */
export function readExample(text: string, vocabulary: Vocabulary): readonly Position[] {
  const rendition = {
    kind: 'rendition' as const,
    id: 'example',
    report: 'example',
    madeBy: 'example',
    text,
    parts: [{ start: 0, end: text.length, role: 'story' as const }],
  }
  const undated = { date: null, precision: 'unknown' as const }
  return positionsOf(readDocument({ rendition, published: undated, arrangement: null, known: [] }, vocabulary))
}
