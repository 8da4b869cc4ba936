import type { ActorId } from '../records/actor.ts'
import type { Day } from '../records/day.ts'
import type { BoardPosition, StandingCount } from '../records/ledger-store.ts'
import type { ComponentId, Stance } from '../records/position.ts'
import type { CountDifference, ReconciledCount } from '../records/reconciled.ts'
import { countedOverTime } from './counted-over-time.ts'
import { sizeIn } from './group-lines.ts'
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

/** Sayings that say the same. */
interface Line {
  readonly meant: Meant
  /** By day, the first never missing. */
  readonly sayings: readonly [StandingCount, ...StandingCount[]]
  /** The day whose names it is set beside. */
  readonly on: Day
}

/**
 * Counts that say the same are one line; each is set beside the names known by then and beside the other counts of its
 * kind. What it counts is told by the positions of the group it names: "26 countries have pledged troops" counts pledges of
 * troops. A pure function of counts, of the positions of groups and of the cells that are added, in whatever order.
 */
export class Reconciling {
  readonly #lines: readonly Line[]
  readonly #known: KnownByThen

  constructor(counts: readonly StandingCount[], groups: readonly BoardPosition[], asOf: Day) {
    const ofReport = Map.groupBy(groups, ({ position }) => position.report)
    const meant = counts.map((one) => ({ one, meant: meantBy(one, ofReport.get(one.count.report) ?? []) }))
    const alike = Map.groupBy(meant, ({ one: { count }, meant }) =>
      JSON.stringify([count.what, count.count, count.of, count.approx, meant]),
    )
    this.#lines = [...alike.values()].flatMap((all): Line[] => {
      const [first, ...rest] = all.map(({ one }) => one).sort(bySaying)
      const said = all[0]?.meant
      if (first === undefined || said === undefined) return []
      const days = [first, ...rest].flatMap(({ published }) => published ?? [])
      return [{ meant: said, sayings: [first, ...rest], on: days.at(-1) ?? asOf }]
    })
    this.#known = new KnownByThen(this.#lines.map(({ on }) => on))
  }

  /** All positions of one named actor on one component. */
  add(cell: readonly BoardPosition[]): void {
    this.#known.add(cell)
  }

  found(nameOf: (actor: ActorId) => string): readonly CountFound[] {
    const found = this.#lines.map((line) => foundOf(line, this.#known, nameOf)).sort(inOrder)
    return found.map((line, at) => ({ ...line, differs: differences(line, at, found) }))
  }
}

/** The same from positions of groups and named actors together. */
export function reconcile(
  counts: readonly StandingCount[],
  positions: readonly BoardPosition[],
  { asOf, nameOf }: Means,
): readonly CountFound[] {
  const [groups = [], named = []] = [true, false].map((group) =>
    positions.filter(({ position }) => (position.actor === 'group') === group),
  )
  const reconciling = new Reconciling(counts, groups, asOf)
  const cells = Map.groupBy(named, ({ position }) => JSON.stringify([position.actor, position.component]))
  for (const cell of cells.values()) reconciling.add(cell)
  return reconciling.found(nameOf)
}

/** The group's positions that carry the number of the count, by the highest rung among them. */
function meantBy(one: StandingCount, groups: readonly BoardPosition[]): Meant {
  if (one.count.what === 'members') return { stance: null, components: [] }
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

function foundOf({ sayings, meant, on }: Line, known: KnownByThen, nameOf: Means['nameOf']): CountFound {
  const { what, count, of, approx } = sayings[0].count
  const days = sayings.flatMap(({ published }) => published ?? [])
  const names = known.by(on, what, meant)
  const namedAtMost = Math.min(names.length, count)
  return {
    what,
    count,
    of,
    approx,
    ...meant,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    confirmations: {
      reports: new Set(sayings.map((one) => one.count.report)).size,
      families: new Set(sayings.map(({ family }) => family)).size,
    },
    sayings,
    known: names.map((actor) => ({ actor, name: nameOf(actor) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    namedAtMost,
    unnamedAtLeast: count - namedAtMost,
    unnamedAtMost: count,
    exceeded: names.length > count,
    differs: [],
  }
}

function bySaying(one: StandingCount, other: StandingCount): number {
  return sayingKey(one) < sayingKey(other) ? -1 : 1
}

function sayingKey({ published, count }: StandingCount): string {
  return [published ?? '9999', count.report, String(count.place.start).padStart(9, '0'), count.id].join(' ')
}

function inOrder(one: CountFound, other: CountFound): number {
  const key = ({ what, first, count, of, approx, stance, components }: CountFound) =>
    [what, first ?? '9999', String(count).padStart(9, '0'), of ?? '', approx, stance ?? '', components.join()].join(' ')
  return key(one) < key(other) ? -1 : 1
}

/** Named actors that stood on what is counted on some days. */
class KnownByThen {
  readonly #days: readonly Day[]
  readonly #stood = new Map<Day, { actor: ActorId; component: ComponentId; stance: Stance }[]>()

  constructor(days: readonly Day[]) {
    this.#days = [...new Set(days)].sort()
  }

  add(cell: readonly BoardPosition[]): void {
    const [one] = cell
    if (one === undefined) return
    const { actor, component } = one.position
    for (const [at, stance] of countedOverTime(cell, this.#days).entries()) {
      const day = this.#days[at]
      if (day === undefined || stance === null) continue
      const stood = this.#stood.get(day)
      if (stood === undefined) this.#stood.set(day, [{ actor, component, stance }])
      else stood.push({ actor, component, stance })
    }
  }

  /** Members take part in anything, in whatever way; pledges are pledged or acting, or of the stance that is counted. */
  by(day: Day, what: string, { stance, components }: Meant): readonly ActorId[] {
    const wanted = new Set(components)
    const names = (this.#stood.get(day) ?? []).filter((cell) => {
      if (wanted.size > 0 && !wanted.has(cell.component)) return false
      if (what === 'members') return side(cell.stance) !== 'no'
      return stance === 'open' ? side(cell.stance) === 'yes' : cell.stance === 'pledged' || cell.stance === 'acting'
    })
    return [...new Set(names.map(({ actor }) => actor))]
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
