import type { ActorId } from '../../records/actor.ts'
import type { NearestDays } from '../../records/changes.ts'
import type { PositionId } from '../../records/ids.ts'
import type { LatestFilter } from '../../records/latest-positions.ts'
import type { BoardPosition, DayTaken, SpanFilter } from '../../records/ledger-store.ts'
import type { ComponentId } from '../../records/position.ts'
import { withLinked } from '../rows/actor-links.ts'
import type { Ask } from './ask.ts'
import { cellKey, LoadedFamilies, type Place } from './loaded-families.ts'
import { actorLinks } from './read-decisions.ts'
import { actorsOf, cellsOf, groupStrands, ofEachStrand, type Strand } from './strands.ts'

/** Positions of a cell that are read at first, and by what they grow while they are not enough. */
const firstRead = 8
const growth = 4
/** After every day that can be written. */
const endOfTime = '9999-99-99'

/** What is read as one: an actor under all its names, or the lines of a group that count as the same. */
interface Line {
  readonly key: string
  readonly line: string | null
  readonly strands: Strand[]
}

/** The answer of `LedgerStore.latestPositions`: all lines are read together, those that are not settled further back. */
export async function latestPositions(ask: Ask, filter: LatestFilter): Promise<readonly BoardPosition[]> {
  const links = await actorLinks(ask)
  const actors = filter.actors === undefined ? null : new Set(withLinked(filter.actors, links))
  const components = filter.components === undefined ? null : new Set(filter.components)
  const inComponents = (component: ComponentId) => components === null || components.has(component)
  const wanted = (actor: ActorId, component: ComponentId) =>
    (actors === null || actors.has(actor)) && inComponents(component)
  const families = new LoadedFamilies(ask, links, wanted)
  const cells = (await cellsOf(ask, actors ?? (await actorsOf(ask)))).filter(({ component }) => inComponents(component))
  const lines = linesOf(await strandsOf(ask, cells), links, filter)
  const found = new Map<PositionId, BoardPosition>()
  const keep = (positions: readonly (BoardPosition | null)[]) => {
    for (const one of positions) if (one !== null) found.set(one.position.id, one)
  }
  await settle(ask, families, lines, filter, keep)
  const undated = await undatedOf(ask, lines)
  const rejected = await placesOf(ask, `SELECT report, ord FROM position WHERE review = 'rejected'`)
  await families.load([...undated, ...rejected])
  keep(undated.map((place) => families.at(place)))
  const inTime = ({ day }: BoardPosition) => day === null || day <= filter.until
  keep(rejected.map((place) => families.at(place)).filter((one) => one !== null && inTime(one)))
  return [...found.values()]
}

async function strandsOf(ask: Ask, cells: readonly Strand[]): Promise<readonly Strand[]> {
  const [groups, named] = [
    cells.filter(({ actor }) => actor === 'group'),
    cells.filter(({ actor }) => actor !== 'group'),
  ]
  const lines = await groupStrands(
    ask,
    groups.map(({ component }) => component),
  )
  return [...named, ...lines]
}

function linesOf(
  strands: readonly Strand[],
  links: ReadonlyMap<ActorId, ActorId>,
  { lineOf }: Pick<LatestFilter, 'lineOf'>,
): readonly Line[] {
  const lines = new Map<string, Line>()
  for (const strand of strands) {
    const key = cellKey(links.get(strand.actor) ?? strand.actor, strand.component)
    const line = strand.actor === 'group' ? lineOf(strand.words) : null
    const name = JSON.stringify([key, line])
    const one = lines.get(name) ?? { key, line, strands: [] }
    one.strands.push(strand)
    lines.set(name, one)
  }
  return [...lines.values()]
}

/** As much of each line, from its later end, as is enough. */
async function settle(
  ask: Ask,
  families: LoadedFamilies,
  lines: readonly Line[],
  filter: LatestFilter,
  keep: (positions: readonly BoardPosition[]) => void,
): Promise<void> {
  let open = lines
  for (let limit = firstRead; open.length > 0; limit *= growth) {
    const tails = await tailsOf(ask, open, filter.until, limit)
    await families.load([...tails.values()].flatMap(({ places }) => places))
    const own = await ownBefore(ask, open, tails)
    open = open.filter((one) => {
      const positions = families.of(one.key).filter(({ day }) => day !== null && day <= filter.until)
      const from = tails.get(one)?.from ?? null
      const settled = from === null || filter.enough({ positions, from, line: one.line, ownBefore: own.has(one) })
      if (settled) keep(positions)
      return !settled
    })
  }
}

interface Tail {
  readonly places: readonly Place[]
  /** The day from which on nothing is missing; null: nothing is missing at all. */
  readonly from: string | null
}

async function tailsOf(
  ask: Ask,
  lines: readonly Line[],
  until: string,
  limit: number,
): Promise<ReadonlyMap<Line, Tail>> {
  const found = await ofEachStrand(
    ask,
    lines.flatMap(({ strands }) => strands),
    { columns: 'day, report, ord', rest: 'AND day <= ? ORDER BY day DESC LIMIT ?', values: [until, limit] },
  )
  return new Map(
    lines.map((line) => {
      const rows = line.strands.map((strand) => found.get(strand) ?? [])
      const places = rows.flat().map(([, report, ord]) => ({ report: Number(report), ord: Number(ord) }))
      const froms = rows.filter(({ length }) => length >= limit).map(firstWholeDay)
      return [line, { places, from: froms.toSorted().at(-1) ?? null }]
    }),
  )
}

/** The last day read may have more than was read of it. */
function firstWholeDay(rows: readonly (readonly unknown[])[]): string {
  const last = rows.at(-1)?.[0]
  const whole = rows.findLast(([day]) => day !== last)?.[0]
  return whole === undefined ? endOfTime : String(whole)
}

/** Lines in which the actor itself spoke before what was read. */
async function ownBefore(ask: Ask, lines: readonly Line[], tails: ReadonlyMap<Line, Tail>): Promise<ReadonlySet<Line>> {
  const asked = lines.flatMap((line) => {
    const from = tails.get(line)?.from ?? null
    return from === null ? [] : line.strands.map(({ actor, component }) => ({ line, actor, component, from }))
  })
  if (asked.length === 0) return new Set()
  const rows = await ask.questions.all(
    `SELECT place::integer AS place FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY
       AS wanted (actor, component, day, place)
     WHERE EXISTS (SELECT 1 FROM position WHERE position.actor = wanted.actor AND position.component = wanted.component
       AND voice = 'own' AND position.day < wanted.day)`,
    asked.map(({ actor }) => actor),
    asked.map(({ component }) => component),
    asked.map(({ from }) => from),
  )
  return new Set(rows.flatMap(({ place }) => asked[Number(place) - 1]?.line ?? []))
}

async function undatedOf(ask: Ask, lines: readonly Line[]): Promise<readonly Place[]> {
  const strands = lines.flatMap((line) => line.strands)
  const found = await ofEachStrand(ask, strands, { columns: 'report, ord', rest: 'AND day IS NULL', values: [] })
  return [...found.values()].flat().map(([report, ord]) => ({ report: Number(report), ord: Number(ord) }))
}

async function placesOf({ questions }: Ask, text: string): Promise<readonly Place[]> {
  return (await questions.all(text)).map(({ report, ord }) => ({ report: Number(report), ord: Number(ord) }))
}

/** The answer of `LedgerStore.groupWords`. */
export async function groupWords(ask: Ask): Promise<readonly string[]> {
  const cells = await cellsOf(ask, ['group'])
  const strands = await groupStrands(
    ask,
    cells.map(({ component }) => component),
  )
  return [...new Set(strands.flatMap(({ words }) => words ?? []))].sort()
}

/** The answer of `LedgerStore.hasActor`. */
export async function hasActor({ questions }: Ask, actor: ActorId): Promise<boolean> {
  const text = `SELECT 1 AS one FROM position WHERE actor = ? AND review IS DISTINCT FROM 'rejected' LIMIT 1`
  return (await questions.get(text, actor)) !== undefined
}

/** The answer of `LedgerStore.saidBeside`: each cell is asked for its own two days, which its index has at hand. */
export async function saidBeside(ask: Ask, { actors, components, from, to }: SpanFilter): Promise<NearestDays> {
  const named = actors === undefined ? await actorsOf(ask) : withLinked(actors, await actorLinks(ask))
  const cells = (await cellsOf(ask, named)).filter(({ component }) => components?.includes(component) ?? true)
  if (cells.length === 0) return { before: null, after: null }
  const nearest = (rest: string) => `(SELECT day FROM position WHERE position.actor = wanted.actor
    AND position.component = wanted.component AND review IS DISTINCT FROM 'rejected' AND ${rest} LIMIT 1)`
  const row = await ask.questions.get(
    `SELECT max(${nearest('day <= ? ORDER BY day DESC')}) AS before, min(${nearest('day > ? ORDER BY day')}) AS after
     FROM unnest(?::text[], ?::text[]) AS wanted (actor, component)`,
    from,
    to,
    cells.map(({ actor }) => actor),
    cells.map(({ component }) => component),
  )
  const day = (value: unknown) => (typeof value === 'string' ? value : null)
  return { before: day(row?.before), after: day(row?.after) }
}

/** The answer of `LedgerStore.daysTaken`. */
export async function daysTaken({ questions }: Ask): Promise<readonly DayTaken[]> {
  const rows = await questions.lists(
    `SELECT day, count(*) FROM (SELECT DISTINCT actor, component, day FROM position
       WHERE day IS NOT NULL AND review IS DISTINCT FROM 'rejected') AS taken GROUP BY day ORDER BY day`,
  )
  return rows.map(([day, cells]) => ({ day: String(day), cells: Number(cells) }))
}
