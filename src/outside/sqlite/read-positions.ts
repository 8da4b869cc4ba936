import { sql } from 'kysely'
import type { ActorId } from '../../records/actor.ts'
import type { Precision } from '../../records/day.ts'
import type { BoardPosition, LightPosition, PositionFilter, StandingPosition } from '../../records/ledger-store.ts'
import type { Position, Stance, Voice } from '../../records/position.ts'
import { type Ask, listed } from './ask.ts'
import { readingsOf } from './read-readings.ts'

/**
 * Positions joined with their report and family by number. The family is the report's own, or that of the report the
 * passage was borrowed from; the lender is rarely set, and then found by its id.
 */
function selectPositions({ db }: Ask, filter: PositionFilter) {
  const { actors, components, reports, outlets, group, until } = filter
  return db
    .selectFrom('position')
    .innerJoin('report', 'report.n', 'position.report')
    .leftJoin('report as lender', 'lender.id', 'position.lender')
    .innerJoin('family', (join) => join.on(sql<boolean>`family.n = coalesce(lender.family, report.family)`))
    .$if(actors !== undefined, (query) => query.where('position.actor', 'in', listed(actors ?? [])))
    .$if(components !== undefined, (query) => query.where('position.component', 'in', listed(components ?? [])))
    .$if(reports !== undefined, (query) => query.where('report.id', 'in', listed(reports ?? [])))
    .$if(outlets !== undefined, (query) => query.where(sql<string>`lower(report.outlet)`, 'in', listed(outlets ?? [])))
    .$if(group !== undefined, (query) => query.where('position.words', '=', group ?? ''))
    .$if(until !== undefined, (query) =>
      query.where((is) => is.or([is('position.day', 'is', null), is('position.day', '<=', until ?? '')])),
    )
    .select(['report.published', 'position.day', 'family.id as family', 'position.added'])
    .select(sql<number>`family.source = position.report`.as('source'))
}

interface StandingRead {
  readonly published: string | null
  readonly day: string | null
  readonly family: string
  readonly source: number
  readonly added: number
}

function standing({ published, day, family, source, added }: StandingRead) {
  return { published, day, family, source: source === 1, added: added === 1 }
}

const lightColumns = [
  ...(['position.id', 'position.actor', 'position.words', 'position.component', 'position.stance'] as const),
  ...(['position.past', 'position.voice', 'position.said', 'position.precision', 'position.conditions'] as const),
  ...(['position.quantity', 'position.unit', 'position.place', 'position.alternative'] as const),
  ...(['position.due', 'position.due_precision'] as const),
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
}

function lightPosition(row: LightRead): LightPosition {
  return {
    id: row.id,
    report: row.reportId,
    actor: row.actor,
    group: row.words,
    component: row.component,
    stance: row.stance as Stance,
    past: row.past === 1,
    voice: row.voice as Voice,
    said: { date: row.said, precision: row.precision as Precision },
    conditions: row.conditions === null ? [] : conditionsOf(row.conditions),
    quantity: row.quantity === null ? null : { value: row.quantity, unit: row.unit ?? '' },
    place: row.place,
    alternative: row.alternative,
    due: row.due === null ? null : { date: row.due, precision: (row.due_precision ?? 'day') as Precision },
  }
}

function conditionsOf(json: string): LightPosition['conditions'] {
  const pairs = JSON.parse(json) as readonly (readonly [string, ActorId | '?' | null])[]
  return pairs.map(([kind, party]) => ({ kind, party }))
}

export async function boardPositions(ask: Ask, filter: PositionFilter): Promise<readonly BoardPosition[]> {
  const rows = await selectPositions(ask, filter).select(lightColumns).select('report.id as reportId').execute()
  return rows.map((row) => ({ position: lightPosition(row), ...standing(row) }))
}

/** By day, undated last, then report and place in it. */
export async function positions(ask: Ask, filter: PositionFilter): Promise<readonly StandingPosition[]> {
  const rows = await selectPositions(ask, filter)
    .select(['position.report as n', 'position.id', 'report.outlet'])
    .orderBy(sql`position.day is null, position.day, report.id, position.ord`)
    .execute()
  const whole = new Map<string, Position>()
  for await (const readings of readingsOf(ask, [...new Set(rows.map(({ n }) => n))])) {
    for (const reading of readings.values()) for (const one of reading.positions) whole.set(one.id, one)
  }
  return rows.flatMap((row) => {
    const position = whole.get(row.id)
    return position === undefined ? [] : [{ position, outlet: row.outlet, ...standing(row) }]
  })
}
