import { sql } from 'kysely'
import type { ActorId } from '../../records/actor.ts'
import type { Precision } from '../../records/day.ts'
import type { BoardPosition, LightPosition, PositionFilter, StandingPosition } from '../../records/ledger-store.ts'
import type { Position, Stance, Voice } from '../../records/position.ts'
import type { ReviewStatus } from '../../records/review.ts'
import { type Ask, listed } from './ask.ts'
import { actorLinks, withLinked } from './read-decisions.ts'
import { readingsOf } from './read-readings.ts'

type Links = ReadonlyMap<ActorId, ActorId>

function linksFor(ask: Ask, { asStored }: PositionFilter): Links {
  return asStored === true ? new Map() : actorLinks(ask)
}

function linked(position: Position, links: Links): Position {
  if (links.size === 0) return position
  const { actor, conditions } = position
  return {
    ...position,
    actor: links.get(actor) ?? actor,
    conditions: conditions.map((one) => ({
      ...one,
      party: one.party === null ? null : (links.get(one.party) ?? one.party),
    })),
  }
}

/**
 * Positions joined with their report and family by number. The family is the report's own, or that of the report the
 * passage was borrowed from; the lender is rarely set, and then found by its id.
 */
function selectPositions(ask: Ask, filter: PositionFilter, links: Links) {
  const { db } = ask
  const { components, reports, group, until, outlets } = filter
  const actors = filter.actors === undefined ? undefined : withLinked(filter.actors, links)
  const all = filter.rejected === true || filter.asStored === true || filter.reviewed === true
  return db
    .selectFrom('position')
    .innerJoin('report', 'report.n', 'position.report')
    .leftJoin('report as lender', 'lender.id', 'position.lender')
    .innerJoin('family', (join) => join.on(sql<boolean>`family.n = coalesce(lender.family, report.family)`))
    .$if(actors !== undefined, (query) => query.where('position.actor', 'in', listed(actors ?? [])))
    .$if(components !== undefined, (query) => query.where('position.component', 'in', listed(components ?? [])))
    .$if(reports !== undefined, (query) => query.where('report.id', 'in', listed(reports ?? [])))
    .$if(outlets !== undefined, (query) => query.where('report.outlet', 'in', listed(outlets ?? [])))
    .$if(filter.reviewed === true, (query) => query.where('position.review', 'is not', null))
    .$if(!all, (query) => query.where(sql<boolean>`position.review is not 'rejected'`))
    .$if(group !== undefined, (query) => query.where('position.words', '=', group ?? ''))
    .$if(until !== undefined, (query) =>
      query.where((is) => is.or([is('position.day', 'is', null), is('position.day', '<=', until ?? '')])),
    )
    .select(['report.published', 'position.day', 'family.id as family', 'position.added', 'position.anonymous'])
    .select(sql<number>`family.source = position.report`.as('source'))
}

interface StandingRead {
  readonly published: string | null
  readonly day: string | null
  readonly family: string
  readonly source: number
  readonly added: number
  readonly anonymous: number
}

function standing({ published, day, family, source, added, anonymous }: StandingRead) {
  return { published, day, family, source: source === 1, added: added === 1, anonymous: anonymous === 1 }
}

const lightColumns = [
  ...(['position.id', 'position.actor', 'position.words', 'position.component', 'position.stance'] as const),
  ...(['position.past', 'position.voice', 'position.said', 'position.precision', 'position.conditions'] as const),
  ...(['position.quantity', 'position.unit', 'position.place', 'position.alternative'] as const),
  ...(['position.due', 'position.due_precision', 'position.review', 'position.disputed'] as const),
] as const

interface LightRead {
  readonly id: string
  readonly reportId: string
  readonly actor: string
  readonly words: string | null
  readonly component: string
  readonly stance: string
  readonly past: number
  readonly voice: string
  readonly said: string | null
  readonly precision: string
  readonly conditions: string | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly place: string | null
  readonly alternative: string | null
  readonly due: string | null
  readonly due_precision: string | null
  readonly review: string | null
  readonly disputed: number
}

function lightPosition(row: LightRead, links: Links): LightPosition {
  return {
    id: row.id,
    report: row.reportId,
    actor: links.size === 0 ? row.actor : (links.get(row.actor) ?? row.actor),
    group: row.words,
    component: row.component,
    stance: row.stance as Stance,
    past: row.past === 1,
    voice: row.voice as Voice,
    said: { date: row.said, precision: row.precision as Precision },
    conditions: row.conditions === null ? [] : conditionsOf(row.conditions, links),
    quantity: row.quantity === null ? null : { value: row.quantity, unit: row.unit ?? '' },
    place: row.place,
    alternative: row.alternative,
    due: row.due === null ? null : { date: row.due, precision: (row.due_precision ?? 'day') as Precision },
    ...(row.review === null ? {} : { review: { status: row.review as ReviewStatus, disputed: row.disputed === 1 } }),
  }
}

function conditionsOf(json: string, links: Links): LightPosition['conditions'] {
  const pairs = JSON.parse(json) as readonly (readonly [string, ActorId | '?' | null])[]
  return pairs.map(([kind, party]) => ({ kind, party: party === null ? null : (links.get(party) ?? party) }))
}

export async function boardPositions(ask: Ask, filter: PositionFilter): Promise<readonly BoardPosition[]> {
  const links = linksFor(ask, filter)
  const rows = await selectPositions(ask, filter, links).select(lightColumns).select('report.id as reportId').execute()
  return rows.map((row) => ({ position: lightPosition(row, links), ...standing(row) }))
}

/** By day, undated last, then report and place in it. */
export async function positions(ask: Ask, filter: PositionFilter): Promise<readonly StandingPosition[]> {
  const links = linksFor(ask, filter)
  const rows = await selectPositions(ask, filter, links)
    .select(['position.report as n', 'position.id', 'report.outlet'])
    .orderBy(sql`position.day is null, position.day, report.id, position.ord`)
    .execute()
  const whole = new Map<string, Position>()
  for await (const readings of readingsOf(ask, [...new Set(rows.map(({ n }) => n))])) {
    for (const reading of readings.values()) for (const one of reading.positions) whole.set(one.id, one)
  }
  return rows.flatMap((row) => {
    const position = whole.get(row.id)
    return position === undefined ? [] : [{ position: linked(position, links), outlet: row.outlet, ...standing(row) }]
  })
}
