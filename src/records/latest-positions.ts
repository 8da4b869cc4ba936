import type { ActorId } from './actor.ts'
import type { Day } from './day.ts'
import type { BoardPosition } from './ledger-store.ts'
import type { ComponentId } from './position.ts'

/** The later end of a cell, as far as it was read. */
export interface LatestStretch {
  /**
   * Every position of the cell with a day from `from` on, and every other one in it of the same families and reports; of
   * other families there may be earlier ones.
   */
  readonly positions: readonly BoardPosition[]
  /** Null where all of the cell was read. */
  readonly from: Day | null
  /** Of an unnamed group: what its words are compared by. */
  readonly line: string | null
  /** Whether an own word may stand before `from`. */
  readonly ownBefore: boolean
}

/** Which cells to read from their later end, until what is asked of them is known. */
export interface LatestFilter {
  readonly actors?: readonly ActorId[]
  readonly components?: readonly ComponentId[]
  /** No position with a later day is read. */
  readonly until: Day
  /** What tells the lines of unnamed groups apart. */
  readonly lineOf: (words: string | null) => string
  /** Whether earlier positions would change nothing. Asked with ever longer stretches of a cell until it says yes. */
  readonly enough: (stretch: LatestStretch) => boolean
}
