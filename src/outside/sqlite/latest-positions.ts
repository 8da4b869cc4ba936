import type { ActorId } from '../../records/actor.ts'
import type { NearestDays } from '../../records/changes.ts'
import type { Day } from '../../records/day.ts'
import type { PositionId } from '../../records/ids.ts'
import type { LatestFilter } from '../../records/latest-positions.ts'
import type { BoardPosition, DayTaken, SpanFilter } from '../../records/ledger-store.ts'
import type { ComponentId } from '../../records/position.ts'
import { withLinked } from '../rows/actor-links.ts'
import type { Ask } from './ask.ts'
import { cellKey, LoadedFamilies } from './loaded-families.ts'
import { actorLinks } from './read-decisions.ts'

/** Positions of a cell that are read at first, and by what they grow while they are not enough. */
const firstRead = 8
const growth = 2

/** A run of positions that an index holds by day: those of one actor under one name, or of one group by its words. */
export interface Strand {
  readonly actor: ActorId
  readonly component: ComponentId
  readonly words: string | null
}

/** What is read as one: an actor under all its names, or the lines of a group that count as the same. */
interface Line {
  readonly key: string
  readonly line: string | null
  readonly strands: Strand[]
}

/** The answer of `LedgerStore.latestPositions`. */
export function latestPositions(ask: Ask, filter: LatestFilter): readonly BoardPosition[] {
  const links = actorLinks(ask)
  const actors = filter.actors === undefined ? null : new Set(withLinked(filter.actors, links))
  const components = filter.components === undefined ? null : new Set(filter.components)
  const inComponents = (component: ComponentId) => components === null || components.has(component)
  const wanted = (actor: ActorId, component: ComponentId) =>
    (actors === null || actors.has(actor)) && inComponents(component)
  const families = new LoadedFamilies(ask, links, wanted)
  const found = new Map<PositionId, BoardPosition>()
  const cells = cellsOf(ask, actors ?? actorsOf(ask)).filter(({ component }) => inComponents(component))
  const lines = linesOf(cells, { ask, links, lineOf: filter.lineOf })
  for (const one of lines) {
    for (const position of settledLine(ask, families, one, filter)) found.set(position.position.id, position)
    for (const strand of one.strands)
      for (const undated of undatedOf(ask, families, strand)) found.set(undated.position.id, undated)
  }
  for (const rejected of rejectedOf(ask, families, filter)) found.set(rejected.position.id, rejected)
  return [...found.values()]
}

/** Every actor with a position; from one to the next by the index, not through all positions. */
export function actorsOf({ statements }: Ask): readonly ActorId[] {
  const found: ActorId[] = []
  const next = 'SELECT actor FROM position WHERE actor > ? ORDER BY actor LIMIT 1'
  for (let row = statements.get(next, ''); row !== undefined; row = statements.get(next, found.at(-1))) {
    found.push(String(row.actor))
  }
  return found
}

/** Every component on which one of these actors has a position, found in the same way. */
export function cellsOf({ statements }: Ask, actors: Iterable<ActorId>): readonly Strand[] {
  const found: Strand[] = []
  const next = 'SELECT component FROM position WHERE actor = ? AND component > ? ORDER BY component LIMIT 1'
  for (const actor of actors) {
    let row = statements.get(next, actor, '')
    while (row !== undefined) {
      const component = String(row.component)
      found.push({ actor, component, words: null })
      row = statements.get(next, actor, component)
    }
  }
  return found
}

interface Naming {
  readonly ask: Ask
  readonly links: ReadonlyMap<ActorId, ActorId>
  readonly lineOf: LatestFilter['lineOf']
}

function linesOf(cells: readonly Strand[], { ask, links, lineOf }: Naming): Iterable<Line> {
  const lines = new Map<string, Line>()
  for (const cell of cells) {
    for (const strand of cell.actor === 'group' ? groupStrands(ask, cell.component) : [cell]) {
      const key = cellKey(links.get(strand.actor) ?? strand.actor, strand.component)
      const line = strand.actor === 'group' ? lineOf(strand.words) : null
      const one = lines.get(JSON.stringify([key, line])) ?? { key, line, strands: [] }
      one.strands.push(strand)
      lines.set(JSON.stringify([key, line]), one)
    }
  }
  return lines.values()
}

function groupStrands({ statements }: Ask, component: ComponentId): readonly Strand[] {
  const found: Strand[] = []
  const none = `SELECT 1 FROM position WHERE actor = 'group' AND component = ? AND words IS NULL LIMIT 1`
  if (statements.get(none, component) !== undefined) found.push({ actor: 'group', component, words: null })
  const next = `SELECT words FROM position WHERE actor = 'group' AND component = ? AND words > ? ORDER BY words LIMIT 1`
  let row = statements.get(next, component, '')
  while (row !== undefined) {
    const words = String(row.words)
    found.push({ actor: 'group', component, words })
    row = statements.get(next, component, words)
  }
  return found
}

/** As much of a line, from its later end, as is enough. */
function settledLine(ask: Ask, families: LoadedFamilies, one: Line, filter: LatestFilter): readonly BoardPosition[] {
  for (let limit = firstRead; ; limit *= growth) {
    const tail = tailOf(ask, one, filter.until, limit)
    for (const { report, ord } of tail.places) families.withFamilies(report, ord)
    const positions = families.of(one.key).filter(({ day }) => day !== null && day <= filter.until)
    const { from } = tail
    const ownBefore = from !== null && one.strands.some((strand) => hasOwnBefore(ask, strand, from))
    if (from === null || filter.enough({ positions, from, line: one.line, ownBefore })) return positions
  }
}

interface Tail {
  readonly places: readonly { readonly report: number; readonly ord: number }[]
  /** The day from which on nothing is missing; null: nothing is missing at all. */
  readonly from: string | null
}

/** After every day that can be written. */
const endOfTime = '9999-99-99'

function tailOf(ask: Ask, { strands }: Line, until: string, limit: number): Tail {
  const places: { report: number; ord: number }[] = []
  let from: string | null = null
  for (const strand of strands) {
    const rows = ask.statements.lists(
      `SELECT day, report, ord FROM position WHERE ${whereOf(strand)} AND day <= ? ORDER BY day DESC LIMIT ?`,
      ...valuesOf(strand),
      until,
      limit,
    )
    for (const [, report, ord] of rows) places.push({ report: Number(report), ord: Number(ord) })
    if (rows.length < limit) continue
    // The last day read may have more than was read of it.
    const last = rows.at(-1)?.[0]
    const whole = rows.findLast(([day]) => day !== last)?.[0]
    const here = whole === undefined ? endOfTime : String(whole)
    if (from === null || here > from) from = here
  }
  return { places, from }
}

function whereOf({ actor, words }: Strand): string {
  if (actor !== 'group') return 'actor = ? AND component = ?'
  return `actor = 'group' AND component = ? AND words ${words === null ? 'IS NULL' : '= ?'}`
}

function valuesOf({ actor, component, words }: Strand): readonly string[] {
  if (actor !== 'group') return [actor, component]
  return words === null ? [component] : [component, words]
}

function hasOwnBefore(ask: Ask, { actor, component }: Strand, day: string): boolean {
  const sql = `SELECT 1 FROM position WHERE actor = ? AND component = ? AND voice = 'own' AND day < ? LIMIT 1`
  return ask.statements.get(sql, actor, component, day) !== undefined
}

function undatedOf(ask: Ask, families: LoadedFamilies, strand: Strand): readonly BoardPosition[] {
  const sql = `SELECT report, ord FROM position WHERE ${whereOf(strand)} AND day IS NULL`
  return ask.statements.all(sql, ...valuesOf(strand)).flatMap((row) => {
    return families.position(Number(row.report), Number(row.ord)) ?? []
  })
}

function rejectedOf(ask: Ask, families: LoadedFamilies, { until }: LatestFilter): readonly BoardPosition[] {
  const rows = ask.statements.all(`SELECT report, ord FROM position WHERE review = 'rejected'`)
  return rows.flatMap((row) => {
    const loaded = families.position(Number(row.report), Number(row.ord))
    return loaded === null || (loaded.day !== null && loaded.day > until) ? [] : [loaded]
  })
}

/** The answer of `LedgerStore.groupWords`. */
export function groupWords(ask: Ask): readonly string[] {
  const cells = cellsOf(ask, ['group'])
  const strands = cells.flatMap(({ component }) => groupStrands(ask, component))
  return [...new Set(strands.flatMap(({ words }) => words ?? []))].sort()
}

/** The answer of `LedgerStore.hasActor`. */
export function hasActor({ statements }: Ask, actor: ActorId): boolean {
  const sql = `SELECT 1 FROM position WHERE actor = ? AND review IS NOT 'rejected' LIMIT 1`
  return statements.get(sql, actor) !== undefined
}

/** The answer of `LedgerStore.saidBeside`: each cell is asked for its own two days, which its index has at hand. */
export function saidBeside(ask: Ask, { actors, components, from, to }: SpanFilter): NearestDays {
  const named = actors === undefined ? actorsOf(ask) : withLinked(actors, actorLinks(ask))
  const cells = cellsOf(ask, named).filter(({ component }) => components?.includes(component) ?? true)
  const kept = `SELECT day FROM position WHERE actor = ? AND component = ? AND review IS NOT 'rejected'`
  const daysAt = (sql: string, day: Day) =>
    cells.flatMap(({ actor, component }) => {
      const found = ask.statements.get(`${kept} AND ${sql} LIMIT 1`, actor, component, day)?.day
      return typeof found === 'string' ? [found] : []
    })
  const before = daysAt('day <= ? ORDER BY day DESC', from).sort()
  const after = daysAt('day > ? ORDER BY day', to).sort()
  return { before: before.at(-1) ?? null, after: after[0] ?? null }
}

/** The answer of `LedgerStore.daysTaken`, from the index of cells alone; rows that were rejected are few and have their own. */
export function daysTaken({ statements }: Ask): readonly DayTaken[] {
  const rows = statements.lists(
    `SELECT day, count(*) FROM (SELECT DISTINCT actor, component, day FROM position INDEXED BY position_cell
       WHERE day IS NOT NULL AND (report, ord) NOT IN (SELECT report, ord FROM position WHERE review = 'rejected'))
     GROUP BY day ORDER BY day`,
  )
  return rows.map(([day, cells]) => ({ day: String(day), cells: Number(cells) }))
}
