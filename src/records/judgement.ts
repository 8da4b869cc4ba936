import type { ActorId } from './actor.ts'
import type { Dated } from './day.ts'
import type { RenditionId, ReportId } from './ids.ts'
import type { Passage } from './passage.ts'
import type { ComponentId, Condition, Quantity, Stance, Voice } from './position.ts'
import type { Mode } from './statement.ts'

/** What a person may say of a value: it is right, right but for some fields, not there at all, missing; or only a note. */
export type JudgementVerdict = 'confirmed' | 'corrected' | 'rejected' | 'added' | 'noted'
export const judgementVerdicts: readonly JudgementVerdict[] = ['confirmed', 'corrected', 'rejected', 'added', 'noted']

/**
 * What a judgement holds on to: the passage, and of the value what says which it is, as it was read and before anybody
 * corrected it. It finds the value again in every later reading and in every aligned copy of the passage.
 */
export interface Anchor {
  readonly report: ReportId
  readonly rendition: RenditionId
  readonly passage: Passage
  /** Of a position or a statement; null for a count, and where a statement speaks for nobody known. */
  readonly actor: ActorId | null
  /** Of a position; null for the others. */
  readonly component: ComponentId | null
  /** Of a position; tells two positions of one passage apart. */
  readonly stance: Stance | null
  /** The words of a group, the speaker of a statement, what a count counts; null for a named actor's position. */
  readonly words: string | null
}

/** Fields of a position as a person gives them. Those left out stay as they are. */
export interface PositionFields {
  readonly actor?: ActorId
  readonly group?: string | null
  readonly component?: ComponentId
  readonly stance?: Stance
  readonly past?: boolean
  readonly voice?: Voice
  readonly conditions?: readonly Pick<Condition, 'kind' | 'party'>[]
  readonly caveats?: readonly string[]
  readonly quantity?: Pick<Quantity, 'value' | 'unit'> | null
  readonly place?: string | null
  readonly said?: Dated
  readonly due?: Dated | null
  /** Not inherited: a copy has its own. */
  readonly passage?: Passage
}

export interface StatementFields {
  readonly speaker?: string
  readonly actor?: ActorId | null
  readonly official?: boolean
  readonly mode?: Mode
  readonly anonymous?: boolean
  readonly said?: Dated
  readonly passage?: Passage
}

export interface CountFields {
  readonly what?: string
  readonly count?: number
  readonly of?: number | null
  readonly approx?: boolean
  readonly passage?: Passage
}

interface JudgementOf<About extends string, Fields> {
  readonly kind: 'decision'
  readonly about: About
  readonly verdict: JudgementVerdict
  readonly anchor: Anchor
  /** Corrected: what is otherwise. Confirmed: what was otherwise when it was. Added: all that is known. Else null. */
  readonly fields: Fields | null
  readonly by: string
  /** The reason; of a note, its words. */
  readonly why: string
}

/** What a person said of one value of one report. */
export type Judgement =
  | JudgementOf<'position', PositionFields>
  | JudgementOf<'statement', StatementFields>
  | JudgementOf<'count', CountFields>

export type JudgedKind = Judgement['about']
export const judgedKinds: readonly JudgedKind[] = ['position', 'statement', 'count']
