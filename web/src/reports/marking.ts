import type { Position } from '../../../src/records/position.ts'
import type { Part } from '../../../src/records/report.ts'
import type { Statement } from '../../../src/records/statement.ts'

/** A value that was read in a text. */
export type Value = Position | Statement

/** A run of a text that the same values rest on; none for plain text. UTF-16 offsets. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly values: readonly Value[]
}

/** A part of a report cut into pieces. */
export interface MarkedPart extends Part {
  readonly pieces: readonly Piece[]
}

/** A text with its parts, each cut where a value begins or ends. Parts cover the text; what none covers is its own story. */
export function markParts(length: number, parts: readonly Part[], values: readonly Value[]): readonly MarkedPart[] {
  const whole: readonly Part[] = parts.length === 0 ? [{ start: 0, end: length, role: 'story' }] : parts
  const inText = values.filter(({ passage }) => passage.in === 'text')
  return whole.map((part) => ({ ...part, pieces: piecesOf(part.start, part.end, inText) }))
}

/** The pieces from `start` to `end`: one sweep over the places where a value begins or ends. */
export function piecesOf(start: number, end: number, values: readonly Value[]): readonly Piece[] {
  const within = values.filter(({ passage }) => passage.start < end && passage.end > start)
  const cuts = new Set([start, end])
  for (const { passage } of within) {
    cuts.add(Math.max(start, passage.start))
    cuts.add(Math.min(end, passage.end))
  }
  const begins = within.toSorted((a, b) => a.passage.start - b.passage.start)
  const places = [...cuts].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let next = 0
  let live: Value[] = []
  for (const [at, from] of places.entries()) {
    const to = places[at + 1]
    if (to === undefined) break
    live = live.filter(({ passage }) => passage.end > from)
    for (let value = begins[next]; value !== undefined && value.passage.start <= from; value = begins[++next]) {
      if (value.passage.end > from) live.push(value)
    }
    pieces.push({ start: from, end: to, values: [...live] })
  }
  return pieces
}
