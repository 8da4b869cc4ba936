import type { ActorId } from '../records/actor.ts'
import type { Cell, CellStance, EmptyBecause } from '../records/board.ts'
import type { Day } from '../records/day.ts'
import type { BoardPosition, LightPosition } from '../records/ledger-store.ts'
import type { ComponentId, Stance } from '../records/position.ts'
import { confirmationsOf } from './confirmations-of.ts'
import { isContested } from './contested.ts'
import { daysApart, monthsBefore } from './days-between.ts'
import { byRung } from './ladder.ts'
import { type DatedPosition, type Spoken, spokenOf } from './spoken.ts'
import { type Stands, standingOf } from './standing.ts'

/** A stance that came so many days before the board's day, or fewer, came lately. */
const latelyDays = 30

/** A position not restated for so many calendar months before the board's day is stale. */
const staleMonths = 6

export interface CellPlace {
  readonly actor: ActorId
  readonly component: ComponentId
  readonly asOf: Day
  /** Why it is empty, if it is. */
  readonly empty: EmptyBecause
  /** Stances to leave out; without it all are shown. */
  readonly shows?: (stance: CellStance) => boolean
}

/** Positions that count on the board of a day. */
export function datedUntil<One extends BoardPosition>(positions: readonly One[], asOf: Day): DatedPosition<One>[] {
  return positions.filter((one): one is DatedPosition<One> => one.day !== null && one.day <= asOf)
}

/** One actor on one component as of a day, from all its positions. */
export function cellOf(positions: readonly BoardPosition[], place: CellPlace): Cell {
  const dated = datedUntil(positions, place.asOf)
  const spoken = spokenOf(dated).filter(({ past }) => !past)
  return cellOfSpoken(spoken, dated, place)
}

/** The same from what families say; of a group `spoken` is only what its own line says, and is never contested. */
export function cellOfSpoken(spoken: readonly Spoken[], dated: readonly DatedPosition[], place: CellPlace): Cell {
  const { actor, component, asOf } = place
  const stands = standingOf(spoken)
  const shown = [...stands.standing, ...stands.beside]
  const all = [...stancesOf(stands.standing, spoken, stands, false), ...stancesOf(stands.beside, spoken, stands, true)]
  const { shows } = place
  const stances = shows === undefined ? all : all.filter(shows)
  const confirming = stances.filter(({ beside }) => !beside)
  const counted = new Set(confirming.map(({ stance }) => stance))
  return {
    actor,
    component,
    stances,
    empty: stances.length > 0 ? null : all.length > 0 ? 'filtered' : place.empty,
    mixed: counted.size > 1,
    contested: actor !== 'group' && isContested(shown, spoken, dated),
    stale: isStale(spoken, counted, asOf),
    lately: latelyOf(confirming, spoken, stands, asOf),
    confirmations: confirmationsOf(confirming.flatMap(({ stance }) => carrying(stance, spoken, stands))),
  }
}

/** Whether the stance a cell counts by came in the last month. */
function latelyOf(
  counted: readonly CellStance[],
  spoken: readonly Spoken[],
  stands: Stands<Spoken>,
  asOf: Day,
): Cell['lately'] {
  const [highest] = counted
  if (highest === undefined) return null
  const carried = carrying(highest.stance, spoken, stands)
  const on = carried.reduce((first, { day }) => (first === '' || day < first ? day : first), '')
  if (on === '' || daysApart(on, asOf) > latelyDays) return null
  return { on, what: spoken.some(({ day }) => day < on) ? 'changed' : 'new' }
}

/** Stale: none of the stances that stand was said again in the six months before, by anybody. */
function isStale(spoken: readonly Spoken[], stances: ReadonlySet<Stance>, asOf: Day): boolean {
  const restated = spoken.filter(({ stance }) => stances.has(stance)).map(({ day }) => day)
  return restated.length > 0 && restated.every((day) => day < monthsBefore(asOf, staleMonths))
}

function stancesOf(
  shown: readonly Spoken[],
  spoken: readonly Spoken[],
  stands: Stands<Spoken>,
  beside: boolean,
): readonly CellStance[] {
  const byStance = Map.groupBy(shown, ({ stance }) => stance)
  return [...byStance]
    .sort(([one], [other]) => byRung(one, other))
    .map(([stance, said]) => cellStance(stance, said, carrying(stance, spoken, stands), beside))
}

function cellStance(stance: Stance, said: readonly Spoken[], carried: readonly Spoken[], beside: boolean): CellStance {
  const stated = said.flatMap(({ positions }) => positions).sort(inFixedOrder)
  const strongest = [...said].sort((one, other) => voiceOrder(one) - voiceOrder(other) || inSpokenOrder(one, other))[0]
  const exact = strongest?.positions.map(({ position }) => position.said).find(({ date }) => date !== null)
  return {
    stance,
    said: { date: strongest?.day ?? null, precision: exact?.precision ?? 'day' },
    voice: strongest?.voice ?? 'claim',
    conditions: distinct(
      stated.flatMap(({ position }) => position.conditions),
      ({ kind, party }) => ({ kind, party }),
    ),
    quantities: distinct(
      stated.flatMap(({ position }) => (position.quantity === null ? [] : [position.quantity])),
      ({ value, unit }) => ({ value, unit }),
    ),
    alternative: stated.every(({ position }) => position.alternative !== null),
    beside,
    confirmations: confirmationsOf(carried),
    positions: carried
      .flatMap(({ positions, restatements }) => [...positions, ...restatements])
      .sort(latestFirst)
      .map(({ position }) => position.id),
  }
}

function voiceOrder({ voice }: Spoken): number {
  return ['own', 'report', 'claim'].indexOf(voice)
}

function inSpokenOrder(one: Spoken, other: Spoken): number {
  return one.family < other.family ? -1 : 1
}

function inFixedOrder(one: { readonly position: LightPosition }, other: { readonly position: LightPosition }): number {
  return one.position.id < other.position.id ? -1 : 1
}

function latestFirst(one: DatedPosition, other: DatedPosition): number {
  if (one.day !== other.day) return one.day > other.day ? -1 : 1
  return inFixedOrder(one, other)
}

function distinct<From, To extends object>(values: readonly From[], part: (value: From) => To): readonly To[] {
  return [...new Map(values.map((value) => [JSON.stringify(part(value)), part(value)])).values()]
}

/**
 * What carries a stance that is shown: those of its day, those later that say the same again, and those before, back to
 * the last day on which something else stood. A stance given up and taken again is not confirmed by its first life.
 */
function carrying(stance: Stance, spoken: readonly Spoken[], { standing, beside }: Stands<Spoken>): readonly Spoken[] {
  const kept = new Set([...standing, ...beside].map((one) => one.stance))
  const days = [...standing, ...beside].filter((one) => one.stance === stance).map(({ day }) => day)
  const shownDay = days.reduce((latest, day) => (day > latest ? day : latest), '')
  const hasOwn = standing.some(({ voice }) => voice === 'own')
  const otherwise = spoken.filter(
    (one) => one.day < shownDay && !kept.has(one.stance) && !(hasOwn && one.voice === 'claim'),
  )
  const since = otherwise.reduce((latest, { day }) => (day > latest ? day : latest), '')
  return spoken.filter((one) => one.stance === stance && one.day > since)
}
