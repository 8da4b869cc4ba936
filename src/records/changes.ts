import type { ActorId } from './actor.ts'
import type { Confirmations } from './board.ts'
import type { Day } from './day.ts'
import type { ChangeType } from './history.ts'
import type { PositionId, ReportId } from './ids.ts'
import type { PackLabels } from './pack.ts'
import type { ComponentId, Condition, Stance, Voice } from './position.ts'

/** A cell by name; `group` has the words of an unnamed group, else null. */
export interface NamedCell {
  readonly actor: ActorId
  readonly name: string
  readonly group: string | null
  readonly component: ComponentId
}

/** What one text says of a cell, with the words it rests on. */
export interface Saying {
  readonly stance: Stance
  readonly day: Day
  readonly voice: Voice
  readonly family: ReportId
  readonly report: ReportId
  readonly position: PositionId
  /** As printed; empty where the text was removed. */
  readonly quote: string
  readonly outlet: string | null
  readonly conditions: readonly Pick<Condition, 'kind' | 'party'>[]
}

/** A position that differs from the one before it; restatements are no changes. */
export interface ChangeItem extends NamedCell {
  readonly types: readonly ChangeType[]
  readonly before: Saying | null
  readonly after: Saying
  readonly confirmations: Confirmations
  /** What it weighs among the others: the list is in this order. */
  readonly weight: number
}

/** Two families that say yes and no of one cell within three days, and neither tells a change. */
export interface Contradiction extends NamedCell {
  readonly one: Saying
  readonly other: Saying
}

/** A version of a text that gives another stance than the words it was made from. */
export interface StanceVariance extends NamedCell {
  readonly here: Saying
  readonly there: Saying
}

/** What somebody else says of an actor, against its own word; `own` is null where it said nothing itself. */
export interface ClaimAgainst extends NamedCell {
  readonly claim: Saying
  readonly own: Saying | null
}

/** The last day not after a span's beginning and the first after its end; null where nothing was said there. */
export interface NearestDays {
  readonly before: Day | null
  readonly after: Day | null
}

/** What changed after one day and up to another; three lists beside the changes, never mixed. */
export interface Changes {
  readonly kind: 'changes'
  /** Exclusive. */
  readonly from: Day
  /** Inclusive. */
  readonly to: Day
  readonly pack: PackLabels
  readonly changes: readonly ChangeItem[]
  readonly contradictions: readonly Contradiction[]
  readonly variances: readonly StanceVariance[]
  readonly claims: readonly ClaimAgainst[]
  /** Changes that are left out of the list because it was asked to be short. */
  readonly more: number
  /** Where nothing changed: the days nearest to the span on which anything was said of what was asked; else null. */
  readonly nearest: NearestDays | null
}
