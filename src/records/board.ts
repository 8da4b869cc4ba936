import type { ActorId } from './actor.ts'
import type { Dated, Day } from './day.ts'
import type { CredibilityGrade } from './grade.ts'
import type { ReportId } from './ids.ts'
import type { PackLabels } from './pack.ts'
import type { ComponentId, Condition, Position, Stance, Voice } from './position.ts'
import type { Coverage } from './requirement.ts'

/** Who carries a value: reports in all, independent families among them, and whether one is the actor's own word. */
export interface Confirmations {
  readonly reports: number
  readonly families: number
  readonly own: boolean
}

/** One stance that stands in a cell, with the positions that carry it, latest first. */
export interface CellStance {
  readonly stance: Stance
  readonly said: Dated
  readonly voice: Voice
  readonly conditions: readonly Pick<Condition, 'kind' | 'party'>[]
  readonly quantities: readonly { readonly value: number; readonly unit: string }[]
  readonly alternative: boolean
  /** A claim, or a report's own words, later than the actor's own word that stands: shown beside it, not counted in totals. */
  readonly beside: boolean
  readonly confirmations: Confirmations
  /** Computed from who carries it; how far the outlets can be relied on is another matter. */
  readonly credibility: CredibilityGrade
  /** True where a person judged one of its positions and let it stand. */
  readonly reviewed: boolean
  readonly positions: readonly Position['id'][]
}

/** Why a cell has no stance; `filtered`: what stands in it is not asked for. */
export type EmptyBecause = 'no-evidence' | 'unread-only' | 'rejected' | 'filtered'

/** One actor on one component as of a date. */
export interface Cell {
  readonly actor: ActorId
  readonly component: ComponentId
  /** Those of the latest day, highest rung first; empty where there is none. */
  readonly stances: readonly CellStance[]
  readonly empty: EmptyBecause | null
  readonly mixed: boolean
  readonly contested: boolean
  readonly stale: boolean
  /** Within the month before the board's day: the first day of the stance it counts by, in the place of another or of none. */
  readonly lately: { readonly on: Day; readonly what: 'new' | 'changed' } | null
  /** Whether people reviewed what stands: none, some or all of its stances. */
  readonly review: 'none' | 'part' | 'all'
  /** Two people who reviewed a position that counts here, or was kept from counting, differ. */
  readonly disputed: boolean
  readonly confirmations: Confirmations
}

export interface BoardRow {
  readonly actor: ActorId
  readonly name: string
  /** By component, in the order of the board's components; every component has a cell. */
  readonly cells: readonly Cell[]
}

/** A line for an unnamed group: the words that name it, told apart by them, and never added to named actors. */
export interface GroupLine {
  readonly words: string
  readonly cells: readonly Cell[]
  /** The size it is said to have ("26 countries", 26 of 35); alternatives count as at most. */
  readonly count: {
    readonly count: number
    readonly of: number | null
    readonly approx: boolean
    readonly atMost: boolean
  } | null
}

/** Named actors of a component on each rung, each counted once at its highest. */
export interface Totals {
  readonly component: ComponentId
  readonly open: number
  readonly pledged: number
  readonly acting: number
  readonly undecided: number
  readonly refused: number
  readonly withdrawn: number
  /** Of those open, pledged or acting: on this component as one of several alternatives only ("at most"). */
  readonly alternatives: number
}

/** The table actor by component as of a date. */
export interface Board {
  readonly kind: 'board'
  readonly asOf: Day
  readonly pack: PackLabels
  readonly rows: readonly BoardRow[]
  readonly groups: readonly GroupLine[]
  readonly totals: readonly Totals[]
  readonly reports: number
  readonly families: number
  /** Reports without a date and the positions that therefore stand on no board. */
  readonly undated: { readonly reports: readonly ReportId[]; readonly positions: number }
  readonly unread: readonly ReportId[]
  /** What people said is needed of the components shown, and what of it is covered. */
  readonly requirements: readonly Coverage[]
}
