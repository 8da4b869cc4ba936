import type { ActorId } from './actor.ts'
import type { Confirmations } from './board.ts'
import type { Day } from './day.ts'
import type { CountId, ReportId } from './ids.ts'
import type { PackLabels } from './pack.ts'
import type { ComponentId, Stance } from './position.ts'

/** One report that states a count. */
export interface CountSaying {
  readonly id: CountId
  readonly day: Day | null
  /** Who gives the number; null where the report does so itself. */
  readonly speaker: string | null
  readonly via: readonly string[]
  readonly report: ReportId
  readonly outlet: string | null
  readonly family: ReportId
  /** As printed; empty where the text was removed. */
  readonly quote: string
}

/** By what two counts of one kind differ. `unexplained`: nothing tells. */
export type CountDifference = 'date' | 'stance' | 'component' | 'whole' | 'rounding' | 'unexplained'

/** A stated size, by what it counts, and what the ledger knows by name of those it counts. */
export interface ReconciledCount {
  /** `members`, `pledged`, or another kind that a report states. */
  readonly what: string
  readonly count: number
  readonly of: number | null
  readonly approx: boolean
  /** What was said of them: taken from the group's own positions in the words of the count; null where those name none. */
  readonly stance: Stance | null
  readonly components: readonly ComponentId[]
  readonly first: Day | null
  readonly last: Day | null
  readonly confirmations: Omit<Confirmations, 'own'>
  /** Earliest first. */
  readonly sayings: readonly CountSaying[]
  /** Named actors that may be among them, as the ledger stood on the last day it was said; undated: as of the day asked for. */
  readonly known: readonly { readonly actor: ActorId; readonly name: string }[]
  /** How many of those counted are known by name, at most: never more than the count. */
  readonly namedAtMost: number
  /** The rest: at least this many that nobody names, at most all. */
  readonly unnamedAtLeast: number
  readonly unnamedAtMost: number
  /** More are known by name than were counted. */
  readonly exceeded: boolean
  /** Against the other counts of the same kind, by their place in the list. */
  readonly differs: readonly { readonly from: number; readonly by: readonly CountDifference[] }[]
}

export interface Reconciliation {
  readonly kind: 'counts'
  readonly asOf: Day
  readonly pack: PackLabels
  /** By kind, then by the day it was first said, undated last. */
  readonly counts: readonly ReconciledCount[]
}
