import type { Line, Run } from './line.ts'
import { lineWidth } from './line.ts'
import { splitAt, widthOf } from './width.ts'

/** What stands in one cell: lines, already wrapped to the column where they must be. */
export type Block = readonly Line[]

export interface Column {
  readonly width: number
  readonly align?: 'left' | 'right'
}

/** The line cut to `width` columns and filled up with spaces. */
export function padded(runs: Line, width: number, align: 'left' | 'right' = 'left'): Line {
  const kept: Run[] = []
  let room = width
  for (const { text, style } of runs) {
    if (room <= 0) break
    const [taken] = widthOf(text) > room ? splitAt(text, room) : [text]
    kept.push({ text: taken, style })
    room -= widthOf(taken)
  }
  const fill: Run = { text: ' '.repeat(Math.max(0, room)), style: 'plain' }
  return align === 'left' ? [...kept, fill] : [fill, ...kept]
}

/** One row: as many lines as its highest cell has, columns `gap` apart. */
export function layRow(cells: readonly Block[], columns: readonly Column[], gap = 2): readonly Line[] {
  const height = Math.max(0, ...cells.map((cell) => cell.length))
  const space: Run = { text: ' '.repeat(gap), style: 'plain' }
  return Array.from({ length: height }, (_, at) =>
    columns.flatMap((column, index) => [
      ...(index > 0 ? [space] : []),
      ...padded(cells[index]?.[at] ?? [], column.width, column.align),
    ]),
  )
}

/** The widest line of each column, at most `most` of it. */
export function naturalWidths(rows: readonly (readonly Block[])[], most: readonly number[]): readonly number[] {
  return most.map((ceiling, index) =>
    Math.min(ceiling, Math.max(0, ...rows.flatMap((cells) => (cells[index] ?? []).map(lineWidth)))),
  )
}
