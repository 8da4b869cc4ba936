import type { ActorId } from '../../records/actor.ts'
import type { Precision } from '../../records/day.ts'
import type { ReportId } from '../../records/ids.ts'
import type { BoardPosition, LightPosition } from '../../records/ledger-store.ts'
import type { Stance, Voice } from '../../records/position.ts'
import type { ReviewStatus } from '../../records/review.ts'

/** Which actors people linked to another one. */
export type Links = ReadonlyMap<ActorId, ActorId>

const names = [
  ...(['id', 'actor', 'words', 'component', 'stance', 'past', 'voice', 'said', 'precision', 'conditions'] as const),
  ...(['quantity', 'unit', 'place', 'alternative', 'due', 'due_precision', 'review', 'disputed'] as const),
  ...(['day', 'added', 'anonymous', 'lender', 'report', 'ord', 'until'] as const),
] as const

/** The same for Kysely. */
export const lightSelection = names.map((name) => `position.${name}` as const)

/** The columns of a light row in the order in which `LightRow` names them: lists are read twice as fast as objects. */
export const lightColumns = names.map((name) => `position."${name}"`).join(', ')

/** A row of `position` as far as a board weighs it. */
export type LightRow = readonly [
  id: string,
  actor: ActorId,
  words: string | null,
  component: string,
  stance: Stance,
  past: number,
  voice: Voice,
  said: string | null,
  precision: Precision,
  conditions: string | null,
  quantity: number | null,
  unit: string | null,
  place: string | null,
  alternative: string | null,
  due: string | null,
  duePrecision: Precision | null,
  review: ReviewStatus | null,
  disputed: number,
  day: string | null,
  added: number,
  anonymous: number,
  lender: ReportId | null,
  report: number,
  ord: number,
  until: string | null,
]

/** What a board needs to know of the report that a row stands in. */
export interface ReportFacts {
  readonly id: ReportId
  readonly published: string | null
  readonly family: FamilyFacts
}

export interface FamilyFacts {
  readonly n: number
  readonly id: ReportId
  /** The number of the report that speaks first for it. */
  readonly source: number
}

const none: LightPosition['conditions'] = []

/** By numbers: to take a list of so many apart by names goes through all of it each time. */
export function lightPosition(row: LightRow, report: ReportId, links: Links): LightPosition {
  const [actor, conditions, value, due, review] = [row[1], row[9], row[10], row[14], row[16]]
  const position: LightPosition = {
    id: row[0],
    report,
    actor: links.size === 0 ? actor : (links.get(actor) ?? actor),
    group: row[2],
    component: row[3],
    stance: row[4],
    past: row[5] === 1,
    voice: row[6],
    said: { date: row[7], precision: row[8] },
    conditions: conditions === null ? none : conditionsOf(conditions, links),
    quantity: value === null ? null : { value, unit: row[11] ?? '' },
    place: row[12],
    alternative: row[13],
    due: due === null ? null : { date: due, precision: row[15] ?? 'day' },
  }
  return review === null ? position : { ...position, review: { status: review, disputed: row[17] === 1 } }
}

function conditionsOf(json: string, links: Links): LightPosition['conditions'] {
  const pairs = JSON.parse(json) as readonly (readonly [string, ActorId | '?' | null])[]
  return pairs.map(([kind, party]) => ({ kind, party: party === null ? null : (links.get(party) ?? party) }))
}

/** A row as the board weighs it; `family` is the one that its passage comes from. */
export function boardPosition(row: LightRow, facts: ReportFacts, family: FamilyFacts, links: Links): BoardPosition {
  const until = row[24]
  return {
    ...(until === null ? {} : { until }),
    position: lightPosition(row, facts.id, links),
    published: facts.published,
    day: row[18],
    family: family.id,
    source: family.source === row[22],
    added: row[19] === 1,
    anonymous: row[20] === 1,
  }
}
