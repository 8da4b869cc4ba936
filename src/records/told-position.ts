import type { ActorId } from './actor.ts'
import type { Day } from './day.ts'
import type { BoardPosition, StandingPosition } from './ledger-store.ts'
import type { ComponentId } from './position.ts'
import type { Report } from './report.ts'
import type { Statement } from './statement.ts'

export interface CellFilter {
  readonly actor: ActorId
  readonly component: ComponentId
}

/** A position of a cell as far as its place in the history, what it changed and whether it stands depend on it. */
export interface CellPosition extends BoardPosition {
  /** Of its passage. */
  readonly start: number
}

/** Where a store keeps a position, to ask for it whole. It means nothing to others, and nothing after the next append. */
export type KeptAt = readonly [report: number, ord: number]

/** A position with everything a history says of it. Every one is a `CellPosition` too. */
export interface ToldPosition extends StandingPosition {
  readonly start: number
  readonly statement: Statement | null
  readonly report: Pick<Report, 'id' | 'name' | 'outlet' | 'headline' | 'url'> & { readonly published: Day | null }
  /** How many reports its family has. */
  readonly familySize: number
  /** Of the report; null where it was removed. */
  readonly text: string | null
}

/** Which end of a cell is asked for: back to the day that lies `count` positions behind `until`. */
export interface CellEndFilter extends CellFilter {
  readonly until: Day
  readonly count: number
}

/** The later end of a cell. */
export interface CellEnd {
  /** Of the whole cell. */
  readonly total: number
  /**
   * Every position with a day from `from` on, every undated one, and every other one in the cell of the same families and
   * reports; of other families there may be earlier ones. None where `from` is null.
   */
  readonly positions: readonly (CellPosition & { readonly at: KeptAt })[]
  /** Null where the cell has no so many. */
  readonly from: Day | null
  /** Whether an own word may stand before `from`. */
  readonly ownBefore: boolean
}
