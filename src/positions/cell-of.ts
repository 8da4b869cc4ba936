import type { ActorId } from '../records/actor.ts'
import type { Cell, CellStance, EmptyBecause } from '../records/board.ts'
import type { Day } from '../records/day.ts'
import type { BoardPosition, LightPosition } from '../records/ledger-store.ts'
import type { ComponentId, Stance } from '../records/position.ts'
import { confirmationsOf } from './confirmations-of.ts'
import { isContested } from './contested.ts'
import { credibilityOf } from './credibility-of.ts'
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

/** Whether its report stands on a day: not withdrawn, and no later version of the same page in its place by then. */
export function isInForce({ until }: BoardPosition, asOf: Day): boolean {
  return until === undefined || until > asOf
}

/** Positions that count on the board of a day. */
export function datedUntil<One extends BoardPosition>(positions: readonly One[], asOf: Day): DatedPosition<One>[] {
  return positions.filter(
    (one): one is DatedPosition<One> => one.day !== null && one.day <= asOf && isInForce(one, asOf),
  )
}

/** What a reviewer rejected does not count. */
export function isKept({ position }: BoardPosition): boolean {
  return position.review?.status !== 'rejected'
}

/** One actor on one component as of a day, from all its positions, those that were rejected too. */
export function cellOf(positions: readonly BoardPosition[], place: CellPlace): Cell {
  const all = datedUntil(positions, place.asOf)
  const dated = all.filter(isKept)
  const spoken = spokenOf(dated).filter(({ past }) => !past)
  const cell = cellOfSpoken(spoken, dated, place)
  const rejected = all.filter((one) => !isKept(one) && !one.position.past)
  const disputed = cell.disputed || rejected.some(({ position }) => position.review?.disputed === true)
  return { ...cell, disputed, empty: cell.empty === place.empty && rejected.length > 0 ? 'rejected' : cell.empty }
}

/** The same from what families say; of a group `spoken` is only what its own line says, and is never contested. */
export function cellOfSpoken(spoken: readonly Spoken[], dated: readonly DatedPosition[], place: CellPlace): Cell {
  const { actor, component, asOf } = place
  const stands = standingOf(spoken)
  const shown = [...stands.standing, ...stands.beside]
  const contested = actor !== 'group' && isContested(shown, spoken, dated)
  const all = [
    ...stancesOf(stands.standing, { spoken, stands, contested, beside: false }),
    ...stancesOf(stands.beside, { spoken, stands, contested, beside: true }),
  ]
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
    contested,
    stale: isStale(spoken, counted, asOf),
    lately: latelyOf(confirming, spoken, stands, asOf),
    review: reviewedOf(confirming),
    disputed: stances.some((one) => isDisputed(one, spoken)),
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
  const since = monthsBefore(asOf, staleMonths)
  const restated = spoken.filter(({ stance }) => stances.has(stance))
  return restated.length > 0 && restated.every(({ day }) => day < since)
}

function reviewedOf(stances: readonly CellStance[]): Cell['review'] {
  const reviewed = stances.filter((one) => one.reviewed).length
  return reviewed === 0 ? 'none' : reviewed === stances.length ? 'all' : 'part'
}

function isDisputed({ positions }: CellStance, spoken: readonly Spoken[]): boolean {
  const shown = new Set(positions)
  const isShown = ({ position }: BoardPosition) => position.review?.disputed === true && shown.has(position.id)
  return spoken.some((one) => one.positions.some(isShown) || one.restatements.some(isShown))
}

/** What the stances of a cell are made from. */
interface Making {
  readonly spoken: readonly Spoken[]
  readonly stands: Stands<Spoken>
  readonly contested: boolean
  readonly beside: boolean
}

function stancesOf(shown: readonly Spoken[], making: Making): readonly CellStance[] {
  const { spoken, stands } = making
  const byStance = Map.groupBy(shown, ({ stance }) => stance)
  return [...byStance]
    .sort(([one], [other]) => byRung(one, other))
    .map(([stance, said]) => cellStance(stance, said, carrying(stance, spoken, stands), making))
}

function cellStance(stance: Stance, said: readonly Spoken[], carried: readonly Spoken[], making: Making): CellStance {
  const { beside, contested, stands } = making
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
    credibility: credibilityOf({
      carried,
      contested,
      againstOwnWord: beside && stands.standing.some(({ voice }) => voice === 'own'),
    }),
    reviewed: carried.some((one) => [...one.positions, ...one.restatements].some(isJudged)),
    positions: carried
      .flatMap(({ positions, restatements }) => [...positions, ...restatements])
      .sort(latestFirst)
      .map(({ position }) => position.id),
  }
}

/** A note judges nothing. */
function isJudged({ position }: BoardPosition): boolean {
  return position.review !== undefined && position.review.status !== 'noted'
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
