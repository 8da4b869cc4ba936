import { groupKey } from '../positions/group-words.ts'
import { contentUrn } from '../publish/feed/content-uuid.ts'
import type { Arrangement } from '../records/arrangement.ts'
import type { ChangeItem } from '../records/changes.ts'
import type { Answer } from '../records/failure.ts'
import type { ChangeFeed, FeedItem } from '../records/feed.ts'
import type { ReportId } from '../records/ids.ts'
import { answered } from './answer.ts'
import { askChanges } from './ask-changes.ts'
import type { Choice } from './chosen.ts'
import type { Desk } from './desk.ts'

export interface FeedQuestion extends Choice {
  /** Up to this day; without it the later of today and the newest publication date. */
  readonly to?: string
  /** At most so many changes, the newest. */
  readonly limit?: number
}

/** Readers ask often, and show no more. */
const usualLimit = 100

/** Before everything that was ever said. */
const firstDay = '0001-01-01'

/** The newest changes, each under an id that stays. */
export async function askFeed(desk: Desk, question: FeedQuestion): Promise<Answer<ChangeFeed>> {
  const { limit = usualLimit, ...rest } = question
  const found = await askChanges(desk, { ...rest, from: firstDay, limit, order: 'newest' })
  if (!found.ok) return found
  const { changes, to, pack } = found.value
  const arrangement = await desk.store.arrangement()
  const received = await desk.store.receivedAt([...new Set(changes.map(({ after }) => after.report))])
  const items = Map.groupBy(changes, (change) => itemUrn(change, arrangement))
  return answered({
    kind: 'feed',
    id: contentUrn('feed', aboutParts(arrangement)),
    about: arrangement?.name ?? null,
    asOf: to,
    pack,
    items: [...items].flatMap(([id, same]) => itemOf(id, same, received)),
  })
}

/** What tells the feeds, and so the items, of two arrangements apart. */
function aboutParts(arrangement: Arrangement | null): readonly (string | null)[] {
  return arrangement === null ? [] : [arrangement.name, arrangement.host, arrangement.adversary]
}

/**
 * Nothing goes into an item's id that a later report could alter: not the report that speaks for a family, not the type of
 * the change, not its place in a list.
 */
function itemUrn({ actor, group, component, after }: ChangeItem, arrangement: Arrangement | null): string {
  const key = group === null ? null : groupKey(group)
  return contentUrn('change', [...aboutParts(arrangement), actor, key, component, after.day, after.stance])
}

function itemOf(
  id: string,
  changes: readonly ChangeItem[],
  received: ReadonlyMap<ReportId, string>,
): readonly FeedItem[] {
  const [first] = changes
  if (first === undefined) return []
  const { actor, name, group, component, after } = first
  const instants = changes.flatMap((one) => received.get(one.after.report) ?? []).sort()
  const { stance, day } = after
  return [{ id, actor, name, group, component, stance, day, received: instants.at(-1) ?? `${day}T00:00:00Z`, changes }]
}
