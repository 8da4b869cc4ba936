import type { ActorId } from '../records/actor.ts'
import type { Board, BoardRow, Cell, CellStance, EmptyBecause, Totals } from '../records/board.ts'
import type { Day } from '../records/day.ts'
import type { ReportId } from '../records/ids.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import type { PackLabels } from '../records/pack.ts'
import type { ComponentId } from '../records/position.ts'
import type { RequirementSet } from '../records/requirement.ts'
import { cellOf, isInForce, isKept } from './cell-of.ts'
import { coverageOf } from './coverage-of.ts'
import { groupLines, type StatedCount } from './group-lines.ts'
import { byRung } from './ladder.ts'

/** What of the ledger and the question the board needs beside the positions. */
export interface BoardMore {
  readonly asOf: Day
  /** The components to show, in this order. */
  readonly labels: PackLabels
  readonly nameOf: (actor: ActorId) => string
  /** Actors to show even without a stance; without it, those that have one. */
  readonly actors?: readonly ActorId[]
  readonly counts: readonly StatedCount[]
  /** What people said is needed; nothing where none is given. */
  readonly requirements?: readonly RequirementSet[]
  /** Of the whole ledger. */
  readonly reports: number
  readonly families: number
  readonly undated: readonly ReportId[]
  readonly unread: readonly ReportId[]
  /** Stances to leave out, such as those below a rung; without it all are shown. */
  readonly shows?: (stance: CellStance) => boolean
}

/** The table actor by component as of a day: a pure function of the positions, in whatever order they come. */
export function boardOf(positions: readonly BoardPosition[], more: BoardMore): Board {
  const components = more.labels.components.map(({ id }) => id)
  const groups = positions.filter(({ position }) => position.actor === 'group')
  const rows = rowsOf(
    positions.filter(({ position }) => position.actor !== 'group'),
    components,
    more,
  )
  return {
    kind: 'board',
    asOf: more.asOf,
    pack: more.labels,
    rows,
    groups: groupLines(groups.filter(isKept), {
      asOf: more.asOf,
      components,
      counts: more.counts,
      ...(more.shows === undefined ? {} : { shows: more.shows }),
    }),
    totals: components.map((component, at) =>
      totalsOf(
        component,
        rows.flatMap(({ cells }) => cells[at] ?? []),
      ),
    ),
    reports: more.reports,
    families: more.families,
    undated: {
      reports: more.undated,
      positions: positions.filter((one) => one.day === null && isKept(one) && isInForce(one, more.asOf)).length,
    },
    unread: more.unread,
    requirements: (more.requirements ?? [])
      .filter(({ component }) => components.includes(component))
      .map((requirement) => coverageOf(requirement, rows)),
  }
}

/** By name; actors without a stance on any component shown have no row, unless they were asked for. */
function rowsOf(
  positions: readonly BoardPosition[],
  components: readonly ComponentId[],
  { asOf, nameOf, actors, unread, reports, shows }: BoardMore,
): readonly BoardRow[] {
  const empty: EmptyBecause = unread.length > 0 && unread.length === reports ? 'unread-only' : 'no-evidence'
  const shown = shows === undefined ? {} : { shows }
  const byActor = Map.groupBy(positions, ({ position }) => position.actor)
  const asked = new Set(actors ?? [])
  return [...new Set([...byActor.keys(), ...asked])]
    .map((actor): BoardRow => {
      const byComponent = Map.groupBy(byActor.get(actor) ?? [], ({ position }) => position.component)
      const cells = components.map((component) =>
        cellOf(byComponent.get(component) ?? [], { actor, component, asOf, empty, ...shown }),
      )
      return { actor, name: nameOf(actor), cells }
    })
    .filter(({ actor, cells }) => asked.has(actor) || cells.some(({ stances }) => stances.length > 0))
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
}

function sortKey({ name, actor }: BoardRow): string {
  return `${name.normalize('NFD').toLowerCase()} ${actor}`
}

/** Each actor once, at its highest rung of what stands; what only stands beside its own word does not count. */
export function totalsOf(component: ComponentId, cells: readonly Cell[]): Totals {
  const totals = { open: 0, pledged: 0, acting: 0, undecided: 0, refused: 0, withdrawn: 0, alternatives: 0 }
  for (const { stances } of cells) {
    const [highest] = stances.filter(({ beside }) => !beside).sort((one, other) => byRung(one.stance, other.stance))
    if (highest === undefined) continue
    totals[highest.stance]++
    if (highest.alternative && ['open', 'pledged', 'acting'].includes(highest.stance)) totals.alternatives++
  }
  return { component, ...totals }
}
