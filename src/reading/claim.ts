import type { Sign } from '../records/because.ts'
import type { Stance } from '../records/position.ts'
import type { Clause } from './clause.ts'
import type { Holder } from './holders.ts'
import type { Item } from './item.ts'

/** What one clause says about who would contribute what, before conditions, dates and voices are read. */
export interface Claim {
  readonly holders: readonly Holder[]
  readonly items: readonly Item[]
  readonly stance: Stance
  readonly clause: Clause
  /** Index of its sentence among the document's. */
  readonly sentence: number
  /** The words that say it, inclusive. */
  readonly first: number
  readonly last: number
  /** Told in the past perfect, or as an earlier state of things. */
  readonly past: boolean
  /** "each": a number counts for every holder. */
  readonly each: boolean
  readonly because: readonly Sign[]
}
