import type { ActorId } from './actor.ts'
import type { Sign } from './because.ts'
import type { Dated } from './day.ts'
import type { PositionId, ReportId, StatementId } from './ids.ts'
import { idFrom } from './ids.ts'
import type { Passage } from './passage.ts'
import type { ReviewMark } from './review.ts'

/** The ladder, lowest rung first; `withdrawn` stands beside it. */
export type Stance = 'refused' | 'undecided' | 'open' | 'pledged' | 'acting' | 'withdrawn'
export const stances: readonly Stance[] = ['refused', 'undecided', 'open', 'pledged', 'acting', 'withdrawn']

/** Component and condition kinds are ids read from the pack, never a union type. */
export type ComponentId = string
export type ConditionKind = string

/** What a position hangs on. */
export interface Condition {
  readonly kind: ConditionKind
  /** Whose it is, where the kind has one: partner `US`, parliament `DE`; `?` where the text names none; null where the kind has none. */
  readonly party: ActorId | '?' | null
  readonly passage: Passage
}

export interface Quantity {
  readonly value: number
  /** The report's noun: "soldiers", "minehunters". */
  readonly unit: string
  readonly passage: Passage
}

/** `own`: said by one who speaks for the actor. `claim`: said by somebody else about it. `report`: the report says so itself. */
export type Voice = 'own' | 'claim' | 'report'

/** An actor's stance on a component as one report states it. */
export interface Position {
  readonly kind: 'position'
  readonly id: PositionId
  readonly report: ReportId
  readonly actor: ActorId
  /** The words that name a group ("26 countries"), so that its lines are told apart; null for a named actor. */
  readonly group: string | null
  readonly component: ComponentId
  readonly stance: Stance
  /** Told as history ("which in January had promised"); belongs to no board of this report's date. */
  readonly past: boolean
  readonly voice: Voice
  readonly conditions: readonly Condition[]
  /** What a contributed force may not do, as printed. */
  readonly caveats: readonly string[]
  readonly quantity: Quantity | null
  /** Where, as printed: "outside the country". */
  readonly place: string | null
  /** Positions stated as alternatives ("troops, or a presence at sea") carry the same key; null where there is none. */
  readonly alternative: string | null
  /** The day it was taken, as the text gives it, else the day of publication. */
  readonly said: Dated
  /** By when it is to be done, as the text gives it: the last day of the span ("by the end of March"); null where it does not. */
  readonly due: Dated | null
  readonly statement: StatementId | null
  readonly passage: Passage
  readonly because: readonly Sign[]
  /** What people judged of it; absent where nobody did, and in a reading as the reader made it. */
  readonly review?: ReviewMark | undefined
}

export function positionId(
  p: Pick<Position, 'report' | 'actor' | 'group' | 'component' | 'stance' | 'passage'>,
): PositionId {
  return idFrom('position', [
    p.report,
    p.actor,
    p.group,
    p.component,
    p.stance,
    p.passage.in,
    p.passage.start,
    p.passage.end,
  ])
}
