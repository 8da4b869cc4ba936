import type { ActorId } from '../../records/actor.ts'
import type { ComponentId } from '../../records/position.ts'
import type { Ask } from './ask.ts'
import type { List } from './questions.ts'

/** A run of positions that an index holds by day: those of one actor under one name, or of one group by its words. */
export interface Strand {
  readonly actor: ActorId
  readonly component: ComponentId
  readonly words: string | null
}

/** Each value of a column once: from one to the next by the index, not through all positions. */
function distinct(column: string, where: string): string {
  const next = (more: string) => `SELECT ${column} FROM position WHERE ${where} ${more} ORDER BY ${column} LIMIT 1`
  return `WITH RECURSIVE found AS (
      (${next(`AND ${column} IS NOT NULL`)})
      UNION ALL SELECT (${next(`AND ${column} > found.${column}`)}) FROM found WHERE found.${column} IS NOT NULL)
    SELECT ${column} FROM found WHERE ${column} IS NOT NULL`
}

/** Every actor with a position. */
export async function actorsOf({ questions }: Ask): Promise<readonly ActorId[]> {
  return (await questions.all(distinct('actor', 'true'))).map(({ actor }) => String(actor))
}

/** Every component on which one of these actors has a position. */
export async function cellsOf({ questions }: Ask, actors: Iterable<ActorId>): Promise<readonly Strand[]> {
  const rows = await questions.all(
    `SELECT wanted.actor, cell.component FROM unnest(?::text[]) AS wanted (actor)
     CROSS JOIN LATERAL (${distinct('component', 'position.actor = wanted.actor')}) cell`,
    [...actors],
  )
  return rows.map(({ actor, component }) => ({ actor: String(actor), component: String(component), words: null }))
}

/** The lines of groups on these components, by their words. */
export async function groupStrands({ questions }: Ask, components: readonly ComponentId[]): Promise<readonly Strand[]> {
  if (components.length === 0) return []
  const group = `position.actor = 'group' AND position.component = wanted.component`
  const rows = await questions.all(
    `SELECT wanted.component, line.words FROM unnest(?::text[]) AS wanted (component)
     CROSS JOIN LATERAL (
       (SELECT NULL::text AS words FROM position WHERE ${group} AND words IS NULL LIMIT 1)
       UNION ALL SELECT * FROM (${distinct('words', group)}) named) line`,
    components,
  )
  return rows.map(({ component, words }) => ({
    actor: 'group',
    component: String(component),
    words: typeof words === 'string' ? words : null,
  }))
}

/** How positions of a strand are found; each has an index. */
const kinds = [
  { of: ({ actor }: Strand) => actor !== 'group', where: 'position.actor = wanted.actor' },
  {
    of: ({ actor, words }: Strand) => actor === 'group' && words !== null,
    where: `position.actor = 'group' AND position.words = wanted.words`,
  },
  {
    of: ({ actor, words }: Strand) => actor === 'group' && words === null,
    where: `position.actor = 'group' AND position.words IS NULL`,
  },
] as const

/**
 * Of each strand what `select` finds in its positions, in one question for each kind of strand. `select` is SQL behind
 * `FROM position WHERE …`; rows begin with the strand's place in the list.
 */
export async function ofEachStrand<Of extends Strand>(
  { questions }: Ask,
  strands: readonly Of[],
  select: { readonly columns: string; readonly rest: string; readonly values: readonly unknown[] },
): Promise<ReadonlyMap<Of, readonly List[]>> {
  const found = new Map<Of, List[]>(strands.map((strand) => [strand, []]))
  for (const { of, where } of kinds) {
    const its = strands.filter(of)
    if (its.length === 0) continue
    const rows = await questions.lists(
      `SELECT wanted.place::integer, found.* FROM unnest(?::text[], ?::text[], ?::text[]) WITH ORDINALITY
         AS wanted (actor, component, words, place)
       CROSS JOIN LATERAL (
         SELECT ${select.columns} FROM position WHERE ${where} AND position.component = wanted.component ${select.rest}) found`,
      its.map(({ actor }) => actor),
      its.map(({ component }) => component),
      its.map(({ words }) => words),
      ...select.values,
    )
    for (const [place, ...row] of rows) {
      const strand = its[Number(place) - 1]
      if (strand !== undefined) found.get(strand)?.push(row)
    }
  }
  return found
}
