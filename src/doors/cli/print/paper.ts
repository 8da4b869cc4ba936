import type { Line } from '../terminal/line.ts'

/** What a view is printed on. */
export interface Paper {
  /** Columns that fit on a line. */
  readonly width: number
  /** Without colour, what colour alone would tell is told by signs. */
  readonly colour: boolean
}

/** A view as lines, not yet painted. */
export type Printed = readonly Line[]

export const blank: Line = []
