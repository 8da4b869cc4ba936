import type { ActorId } from '../records/actor.ts'
import type { Day } from '../records/day.ts'
import type { BoardPosition, StandingCount } from '../records/ledger-store.ts'
import type { ComponentId, Stance } from '../records/position.ts'
import type { CountDifference, ReconciledCount } from '../records/reconciled.ts'
import { cellOf } from './cell-of.ts'
import { sizeIn } from './group-lines.ts'
import { countedStance } from './hangs-on.ts'
import { byRung, side } from './ladder.ts'

/** A reconciled count before its words are looked up. */
export type CountFound = Omit<ReconciledCount, 'sayings'> & { readonly sayings: readonly StandingCount[] }

interface Means {
  readonly asOf: Day
  readonly nameOf: (actor: ActorId) => string
}

/** What a count counts, as far as its report tells. */
interface Meant {
  readonly stance: Stance | null
  readonly components: readonly ComponentId[]
}

/**
 * Counts that say the same are one line; each is set beside the names known by then and beside the other counts of its
 * kind. What it counts is told by the positions of the group it names: "26 countries have pledged troops" counts pledges of
 * troops. A pure function of counts and positions, in whatever order they come.
 */
export function reconcile(
  counts: readonly StandingCount[],
  positions: readonly BoardPosition[],
  means: Means,
): readonly CountFound[] {
  const groups = Map.groupBy(
    positions.filter(({ position }) => position.actor === 'group'),
    ({ position }) => position.report,
  )
  const known = new KnownByThen(positions.filter(({ position }) => position.actor !== 'group'))
  const lines = Map.groupBy(counts, (one) => {
    const { what, count, of, approx } = one.count
    return JSON.stringify([what, count, of, approx, meantBy(one, groups.get(one.count.report) ?? [])])
  })
  const found = [...lines]
    .map(([, sayings]) =>
      lineOf(sayings, meantBy(sayings[0], groups.get(sayings[0]?.count.report ?? '') ?? []), known, means),
    )
    .sort(inOrder)
  return found.map((line, at) => ({ ...line, differs: differences(line, at, found) }))
}

/** The group's positions that carry the number of the count, by the highest rung among them. */
function meantBy(one: StandingCount | undefined, groups: readonly BoardPosition[]): Meant {
  if (one === undefined || one.count.what === 'members') return { stance: null, components: [] }
  const carrying = groups.filter(({ position }) => {
    const size = position.group === null ? null : sizeIn(position.group)
    return size !== null && size.count === one.count.count && !position.past
  })
  const yes = carrying.filter(({ position }) => side(position.stance) === 'yes')
  const told = yes.length > 0 ? yes : carrying
  const stance = told.map(({ position }) => position.stance).sort(byRung)[0] ?? null
  const components = told.filter(({ position }) => position.stance === stance).map(({ position }) => position.component)
  return { stance, components: [...new Set(components)].sort() }
}

function lineOf(
  sayings: readonly StandingCount[],
  meant: Meant,
  known: KnownByThen,
  { asOf, nameOf }: Means,
): CountFound {
  const ordered = [...sayings].sort((one, other) => (sayingKey(one) < sayingKey(other) ? -1 : 1))
  const [first] = ordered
  if (first === undefined) throw new Error('A line of counts has no count.')
  const { what, count, of, approx } = first.count
  const days = ordered.flatMap(({ published }) => published ?? [])
  const last = days.at(-1) ?? null
  const names = known.by(last ?? asOf, what, meant)
  const namedAtMost = Math.min(names.length, count)
  return {
    what,
    count,
    of,
    approx,
    ...meant,
    first: days[0] ?? null,
    last,
    confirmations: {
      reports: new Set(ordered.map((one) => one.count.report)).size,
      families: new Set(ordered.map(({ family }) => family)).size,
    },
    sayings: ordered,
    known: names.map((actor) => ({ actor, name: nameOf(actor) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    namedAtMost,
    unnamedAtLeast: count - namedAtMost,
    unnamedAtMost: count,
    exceeded: names.length > count,
    differs: [],
  }
}

function sayingKey({ published, count }: StandingCount): string {
  return [published ?? '9999', count.report, String(count.place.start).padStart(9, '0'), count.id].join(' ')
}

function inOrder(one: CountFound, other: CountFound): number {
  const key = ({ what, first, count, of, approx, stance, components }: CountFound) =>
    [what, first ?? '9999', String(count).padStart(9, '0'), of ?? '', approx, stance ?? '', components.join()].join(' ')
  return key(one) < key(other) ? -1 : 1
}

/** Named actors that stood on what is counted on a day. Boards of a day are made once. */
class KnownByThen {
  private readonly cells: readonly (readonly BoardPosition[])[]
  private readonly made = new Map<Day, readonly { actor: ActorId; component: ComponentId; stance: Stance }[]>()

  constructor(named: readonly BoardPosition[]) {
    const groups = Map.groupBy(named, ({ position }) => `${position.actor} ${position.component}`)
    this.cells = [...groups.values()]
  }

  /** Members take part in anything, in whatever way; pledges are pledged or acting, or of the stance that is counted. */
  by(day: Day, what: string, { stance, components }: Meant): readonly ActorId[] {
    const wanted = new Set(components)
    const names = this.on(day).filter((cell) => {
      if (wanted.size > 0 && !wanted.has(cell.component)) return false
      if (what === 'members') return side(cell.stance) !== 'no'
      return stance === 'open' ? side(cell.stance) === 'yes' : cell.stance === 'pledged' || cell.stance === 'acting'
    })
    return [...new Set(names.map(({ actor }) => actor))]
  }

  private on(day: Day) {
    const before = this.made.get(day)
    if (before !== undefined) return before
    const cells = this.cells.flatMap((positions) => {
      const [one] = positions
      if (one === undefined) return []
      const { actor, component } = one.position
      const counted = countedStance(cellOf(positions, { actor, component, asOf: day, empty: 'no-evidence' }))
      return counted === null ? [] : [{ actor, component, stance: counted.stance }]
    })
    this.made.set(day, cells)
    return cells
  }
}

/** Against every other count of the same kind that gives another number. */
function differences(line: CountFound, at: number, all: readonly CountFound[]): CountFound['differs'] {
  return all.flatMap((other, from) => {
    if (from === at || other.what !== line.what || other.count === line.count) return []
    const by = differencesBetween(line, other)
    return [{ from, by: by.length === 0 ? ['unexplained' as const] : by }]
  })
}

function differencesBetween(one: CountFound, other: CountFound): CountDifference[] {
  return [
    ...(apart(one, other) ? ['date' as const] : []),
    ...(one.stance !== other.stance ? ['stance' as const] : []),
    ...(one.components.join() !== other.components.join() ? ['component' as const] : []),
    ...(one.of !== null && other.of !== null && one.of !== other.of ? ['whole' as const] : []),
    ...(rounds(one, other) || rounds(other, one) ? ['rounding' as const] : []),
  ]
}

/** One was last said before the other was first said. */
function apart(one: CountFound, other: CountFound): boolean {
  if (one.last === null || other.last === null || one.first === null || other.first === null) return false
  return one.last < other.first || other.last < one.first
}

/** "About thirty" is 26 rounded: within a sixth. */
function rounds(one: CountFound, other: CountFound): boolean {
  return one.approx && Math.abs(one.count - other.count) * 6 <= other.count
}
