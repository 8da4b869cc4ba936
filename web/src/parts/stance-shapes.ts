import type { Stance } from '../../../src/records/position.ts'

/** A line or an area of a stance's sign, on a square of 16. Filled with the stance's colour, or drawn in it so wide. */
export interface ShapePart {
  /** SVG path data. */
  readonly d: string
  /** Width of its line; null where it is filled. */
  readonly line: number | null
}

function disc(radius: number): string {
  return `M8 ${8 - radius}a${radius} ${radius} 0 1 1 0 ${2 * radius}a${radius} ${radius} 0 1 1 0 ${-2 * radius}z`
}

/** Told apart by shape alone, in print and by anybody: disc, disc in a ring, ring, question, cross, bar in a ring. */
export const stanceShapes: Readonly<Record<Stance, readonly ShapePart[]>> = {
  acting: [{ d: disc(6.75), line: null }],
  pledged: [
    { d: disc(6), line: 1.5 },
    { d: disc(3.5), line: null },
  ],
  open: [{ d: disc(6), line: 1.75 }],
  undecided: [
    { d: 'M5.1 5.6C5.1 3.9 6.3 2.8 8 2.8s2.9 1.1 2.9 2.7c0 2.3-2.8 2.4-2.8 4.7', line: 1.9 },
    { d: 'M8.1 11.95a1.25 1.25 0 1 1 0 2.5a1.25 1.25 0 1 1 0 -2.5z', line: null },
  ],
  refused: [{ d: 'M3 3l10 10M13 3L3 13', line: 2.4 }],
  withdrawn: [
    { d: disc(6), line: 1.5 },
    { d: 'M4.5 8h7', line: 2.2 },
  ],
}
