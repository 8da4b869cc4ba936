import { type RawBuilder, sql } from 'kysely'
import type { ReportId } from '../../records/ids.ts'
import type { BoardPosition, PositionFilter, StandingPosition } from '../../records/ledger-store.ts'
import type { Position } from '../../records/position.ts'
import { linked, withLinked } from '../rows/actor-links.ts'
import { boardPosition, type LightRow, type Links, lightSelection } from '../rows/light-rows.ts'
import { standing } from '../rows/standing-row.ts'
import { type Ask, askLists, askRows, db } from './ask.ts'
import { actorLinks } from './read-decisions.ts'
import { readingsOf } from './read-readings.ts'

/** One of a list that is one parameter, whatever its length. */
function among(column: RawBuilder<unknown>, values: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${column} = any (${[...values]}::text[])`
}

/**
 * Positions joined with their report and family by number. The family is the report's own, or that of the report the
 * passage was borrowed from; the lender is rarely set, and then found by its id.
 */
function selectPositions(filter: PositionFilter, links: Links) {
  const { components, reports, group, until, outlets } = filter
  const actors = filter.actors === undefined ? undefined : withLinked(filter.actors, links)
  const all = filter.rejected === true || filter.reviewed === true
  return db
    .selectFrom('position')
    .innerJoin('report', 'report.n', 'position.report')
    .leftJoin('report as lender', 'lender.id', 'position.lender')
    .innerJoin('family', (join) => join.on(sql<boolean>`family.n = coalesce(lender.family, report.family)`))
    .$if(actors !== undefined, (query) => query.where(among(sql`position.actor`, actors ?? [])))
    .$if(components !== undefined, (query) => query.where(among(sql`position.component`, components ?? [])))
    .$if(reports !== undefined, (query) => query.where(among(sql`report.id`, reports ?? [])))
    .$if(outlets !== undefined, (query) => query.where(among(sql`report.outlet`, outlets ?? [])))
    .$if(filter.reviewed === true, (query) => query.where('position.review', 'is not', null))
    .$if(!all, (query) => query.where(sql<boolean>`position.review is distinct from 'rejected'`))
    .$if(group !== undefined, (query) => query.where('position.words', '=', group ?? ''))
    .$if(until !== undefined, (query) =>
      query.where((is) => is.or([is('position.day', 'is', null), is('position.day', '<=', until ?? '')])),
    )
}

/** Columns that follow those of a light row. */
type OfReport = readonly [report: ReportId, published: string | null, family: ReportId, n: number, source: number]

export async function boardPositions(ask: Ask, filter: PositionFilter): Promise<readonly BoardPosition[]> {
  const links = await actorLinks(ask)
  const query = selectPositions(filter, links)
    .select(lightSelection)
    .select(['report.id as reportId', 'report.published', 'family.id as family', 'family.n', 'family.source'])
  return (await askLists(ask, query)).map((all) => {
    const row = all as unknown as LightRow
    const [report, published, id, n, source] = all.slice(lightSelection.length) as unknown as OfReport
    const family = { n, id, source }
    return boardPosition(row, { id: report, published, family }, family, links)
  })
}

/** By day, undated last, then report and place in it. */
export async function positions(ask: Ask, filter: PositionFilter): Promise<readonly StandingPosition[]> {
  const links = await actorLinks(ask)
  const query = selectPositions(filter, links)
    .select(['report.published', 'position.day', 'family.id as family', 'position.added', 'position.anonymous'])
    .select('position.until')
    .select(sql<number>`(family.source = position.report)::integer`.as('source'))
    .select(['position.report as n', 'position.id', 'report.outlet'])
    .orderBy(sql`position.day nulls last, report.id, position.ord`)
  const rows = await askRows(ask, query)
  const whole = new Map<string, Position>()
  for await (const readings of readingsOf(ask, [...new Set(rows.map(({ n }) => n))])) {
    // A value found twice stands once, where it was found first.
    for (const reading of readings.values()) for (const one of reading.positions.toReversed()) whole.set(one.id, one)
  }
  return rows.flatMap((row) => {
    const position = whole.get(row.id)
    return position === undefined ? [] : [{ position: linked(position, links), outlet: row.outlet, ...standing(row) }]
  })
}
