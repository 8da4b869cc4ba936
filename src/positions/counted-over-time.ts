import type { Day } from '../records/day.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import type { Stance } from '../records/position.ts'
import { datedUntil, isKept } from './cell-of.ts'
import { byRung } from './ladder.ts'
import { type DatedPosition, type Spoken, spokenOf } from './spoken.ts'
import { standingOf } from './standing.ts'

/** What a family says from a day on, until a later version of it says otherwise. */
interface Span {
  readonly spoken: Spoken
  readonly from: Day
  /** The first day on which it does not hold any more. */
  readonly until: Day
}

/** After every day. */
const forever = '9999-99-99'

/**
 * The stance by which a cell counts on each of these days, null where it has none: what its board of each day would count,
 * at the cost of one. `days` are ascending, `positions` those of one named actor on one component, in whatever order.
 */
export function countedOverTime(positions: readonly BoardPosition[], days: readonly Day[]): readonly (Stance | null)[] {
  const now = positions.filter((one): one is DatedPosition => one.day !== null && !one.position.past && isKept(one))
  const spans = [...Map.groupBy(now, ({ family }) => family).values()].flatMap(spansOf).sort(byDay)
  const hasOwn = spans.some(({ spoken }) => spoken.voice === 'own')
  let end = 0
  return days.map((day) => {
    while ((spans[end]?.spoken.day ?? forever) <= day) end++
    const [highest] = standingOf(latest(spans, { end, day, hasOwn }))
      .standing.map(({ stance }) => stance)
      .sort(byRung)
    return highest ?? null
  })
}

/** A family speaks otherwise from each day on from which it has more, or from which a later version of a page stands; mostly it has one. */
function spansOf(positions: readonly DatedPosition[]): readonly Span[] {
  const days = [...new Set(positions.flatMap(({ day, until }) => (until ? [day, until] : [day])))].sort()
  return days.flatMap((from, at) => {
    const known = datedUntil(positions, from)
    return spokenOf(known).map((spoken) => ({ spoken, from, until: days[at + 1] ?? forever }))
  })
}

function byDay({ spoken: one }: Span, { spoken: other }: Span): number {
  return one.day < other.day ? -1 : one.day > other.day ? 1 : 0
}

/** What holds on a day, back to the latest own word; where there is none at all, back to the latest word. */
function latest(
  spans: readonly Span[],
  { end, day, hasOwn }: { readonly end: number; readonly day: Day; readonly hasOwn: boolean },
): readonly Spoken[] {
  const found: Spoken[] = []
  let least = ''
  for (let at = end - 1; at >= 0; at--) {
    const span = spans[at]
    if (span === undefined || span.spoken.day < least) break
    if (span.from > day || span.until <= day) continue
    found.push(span.spoken)
    if (least === '' && (!hasOwn || span.spoken.voice === 'own')) least = span.spoken.day
  }
  return found
}
