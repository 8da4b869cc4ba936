import type { ChangeType } from '../records/history.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import { type Comparable, changesBetween } from './changes-between.ts'
import { byRung } from './ladder.ts'
import { sortedBy } from './sorted-by.ts'
import type { Spoken } from './spoken.ts'

/** What a position changed: how, and from what; null before the first. */
export interface Change<One extends BoardPosition> {
  readonly types: readonly ChangeType[]
  readonly before: Spoken<One> | null
}

/** By day; what is told as past before what is told as now; then families in a fixed order. */
export function inTime<One extends BoardPosition>(spoken: readonly Spoken<One>[]): readonly Spoken<One>[] {
  return sortedBy(spoken, ({ day, past, stance, family }) => `${day} ${past ? 0 : 1} ${family} ${stance}`)
}

/**
 * Each against what stood before: the same stance of that day where it did, else the highest rung of the latest earlier
 * day. A claim by somebody else is never what an actor's own word, or a report's, changed from. A group changes only
 * against the same words. `all` is in time.
 */
export function changesOf<One extends BoardPosition>(
  all: readonly Spoken<One>[],
): ReadonlyMap<Spoken<One>, Change<One>> {
  const changes = new Map<Spoken<One>, Change<One>>()
  for (const line of Map.groupBy(all, ({ group }) => group).values()) {
    let before: readonly Spoken<One>[] = []
    let firmBefore: readonly Spoken<One>[] = []
    for (const moment of momentsOf(line)) {
      moment.forEach((one, at) => {
        const alike = moment.findIndex(({ stance }) => stance === one.stance)
        const last =
          alike < at ? (moment[alike] ?? null) : comparedWith(one, one.voice === 'claim' ? before : firmBefore)
        const types = changesBetween(last === null ? null : merged(last), merged(one))
        changes.set(one, { types, before: last })
      })
      before = moment
      if (moment.every(isFirm)) firmBefore = moment
      else if (moment.some(isFirm)) firmBefore = moment.filter(isFirm)
    }
  }
  return changes
}

function isFirm({ voice }: Spoken): boolean {
  return voice !== 'claim'
}

/** What is said of one day, past or now, stands together, since all is in time. */
function momentsOf<One extends BoardPosition>(line: readonly Spoken<One>[]): readonly (readonly Spoken<One>[])[] {
  const moments: Spoken<One>[][] = []
  let open: Spoken<One>[] = []
  for (const one of line) {
    const [first] = open
    if (first !== undefined && first.day === one.day && first.past === one.past) open.push(one)
    else {
      open = [one]
      moments.push(open)
    }
  }
  return moments
}

function comparedWith<One extends BoardPosition>(
  { stance }: Spoken<One>,
  before: readonly Spoken<One>[],
): Spoken<One> | null {
  const alike = before.find((other) => other.stance === stance)
  if (alike !== undefined || before.length < 2) return alike ?? before[0] ?? null
  return [...before].sort((one, other) => byRung(one.stance, other.stance))[0] ?? null
}

/** A position stated in several places of one report, as one. */
function merged({ stance, positions }: Spoken): Comparable {
  const [alone] = positions
  if (alone !== undefined && positions.length === 1) return alone.position
  const all = positions.map(({ position }) => position)
  return {
    stance,
    conditions: all.flatMap(({ conditions }) => conditions),
    quantity: all.find(({ quantity }) => quantity !== null)?.quantity ?? null,
    place: all.every(({ place }) => place !== null) ? (all[0]?.place ?? null) : null,
    alternative: all.every(({ alternative }) => alternative !== null) ? (all[0]?.alternative ?? null) : null,
  }
}
