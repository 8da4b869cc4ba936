import type { ChangeItem, NamedCell } from './changes.ts'
import type { Day } from './day.ts'
import type { PackLabels } from './pack.ts'
import type { Stance } from './position.ts'

/** All changes that bring a cell to one stance on one day: what a reader of the feed sees as one item. */
export interface FeedItem extends NamedCell {
  /** `urn:uuid:…`, made of arrangement, cell, day and stance alone: the same whatever else arrives. */
  readonly id: string
  readonly stance: Stance
  readonly day: Day
  /** When this ledger got the last report that tells of it: an instant, ISO 8601. */
  readonly received: string
  readonly changes: readonly ChangeItem[]
}

/** The newest changes, by the day they count for. */
export interface ChangeFeed {
  readonly kind: 'feed'
  /** `urn:uuid:…`, made of the arrangement. */
  readonly id: string
  /** What the arrangement is called; null where nobody named it. */
  readonly about: string | null
  readonly asOf: Day
  readonly pack: PackLabels
  readonly items: readonly FeedItem[]
}
