import type { ActorId } from './actor.ts'
import type { Cell } from './board.ts'
import type { Day } from './day.ts'
import type { Reliability } from './grade.ts'
import type { ReportId } from './ids.ts'
import type { LifecyclePhase } from './lifecycle.ts'
import type { ComponentId, Position } from './position.ts'
import type { Statement } from './statement.ts'

/** How a position differs from the actor's one before; several may hold, `restated` only if none does. */
export type ChangeType =
  | 'new'
  | 'hardened'
  | 'softened'
  | 'reversed'
  | 'condition-added'
  | 'condition-dropped'
  | 'widened'
  | 'narrowed'
  | 'restated'

/** The text around a passage, to show it in its sentence: `text` from `start` (UTF-16 offset in the rendition). */
export interface Surroundings {
  readonly start: number
  readonly text: string
}

export interface HistoryItem {
  readonly position: Position
  readonly statement: Statement | null
  readonly report: {
    readonly id: ReportId
    readonly name: string | null
    readonly outlet: string | null
    readonly headline: string | null
    readonly published: Day | null
    readonly url: string | null
    /** How far its outlet can be relied on, as people say; null where nobody graded it. */
    readonly grade: Reliability | null
  }
  readonly family: ReportId
  readonly familySize: number
  /** False where a reprint of the same family restates what another member already carries. */
  readonly speaks: boolean
  /** `replaced`: a later version of its report stands in its place; `withdrawn`: its agency took it back. On the board of `asOf`, or history, or undated. */
  readonly standing:
    | 'stands'
    | 'superseded'
    | 'past'
    | 'restated'
    | 'undated'
    | 'later'
    | 'rejected'
    | 'replaced'
    | 'withdrawn'
  readonly changes: readonly ChangeType[]
  readonly around: Surroundings
}

/**
 * Positions of one actor on one component, oldest first, undated last: all, or a stretch of them: what stands and the latest
 * until the date, and those before, at the end those after it, with `next` as the cursor of the following question.
 */
export interface History {
  readonly kind: 'history'
  readonly actor: ActorId
  readonly actorName: string
  readonly component: ComponentId
  readonly componentName: string
  readonly asOf: Day
  readonly cell: Cell
  readonly items: readonly HistoryItem[]
  /** Null where nothing is left. */
  readonly next: string | null
  /** Positions of the whole history. */
  readonly total: number
  /** What became of its promises, oldest first; null where it was not asked for. */
  readonly lifecycle: readonly LifecyclePhase[] | null
}
