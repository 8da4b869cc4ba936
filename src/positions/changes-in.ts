import type { ActorId } from '../records/actor.ts'
import type { ChangeItem, ClaimAgainst, Contradiction, NamedCell, Saying, StanceVariance } from '../records/changes.ts'
import type { Day } from '../records/day.ts'
import type { ChangeType } from '../records/history.ts'
import type { BoardPosition } from '../records/ledger-store.ts'
import { datedUntil } from './cell-of.ts'
import { type Change, changesOf, inTime } from './changes-of.ts'
import { confirmationsOf } from './confirmations-of.ts'
import { contradictions } from './contested.ts'
import { rungsApart } from './ladder.ts'
import { type DatedPosition, type Spoken, spokenOf } from './spoken.ts'
import { standingOf } from './standing.ts'

/** After `from`, up to and with `to`. */
export interface Window {
  readonly from: Day
  readonly to: Day
}

/** A saying before its words are looked up. */
export type Unquoted<Item> = {
  readonly [Key in keyof Item]: Item[Key] extends Saying
    ? Omit<Saying, 'quote' | 'outlet'>
    : Item[Key] extends Saying | null
      ? Omit<Saying, 'quote' | 'outlet'> | null
      : Item[Key]
}

/** What changed, and what does not agree; quotes are added where they are shown. */
export interface ChangesFound {
  readonly changes: readonly Unquoted<ChangeItem>[]
  readonly contradictions: readonly Unquoted<Contradiction>[]
  readonly variances: readonly Unquoted<StanceVariance>[]
  readonly claims: readonly Unquoted<ClaimAgainst>[]
}

/**
 * What each kind of change weighs: a reversal before any step on the ladder, a step before terms, terms before scope. A step
 * of two rungs weighs more than one of one. By reasoning, not by measurement: there is nothing to fit them to.
 */
const weights: Readonly<Record<ChangeType, number>> = {
  reversed: 100,
  hardened: 50,
  softened: 50,
  new: 40,
  'condition-added': 25,
  'condition-dropped': 25,
  widened: 20,
  narrowed: 20,
  restated: 0,
}
const rungWeight = 10
/** What somebody else says weighs half of an own word. */
const voiceShare = { own: 1, report: 0.9, claim: 0.5 } as const

/** Everything between two days, from all positions up to the later, in whatever order they come. */
export function changesIn(
  positions: readonly BoardPosition[],
  window: Window,
  nameOf: (actor: ActorId) => string,
): ChangesFound {
  const dated = datedUntil(positions, window.to)
  const cells = Map.groupBy(dated, ({ position }) => `${position.actor} ${position.component}`)
  const found = [...cells.values()].map((all) => inCell(all, window, nameOf))
  return {
    changes: found.flatMap(({ changes }) => changes).sort(byWeight),
    contradictions: found.flatMap(({ contradictions: all }) => all).sort(by(({ other, one }) => [other, one])),
    variances: found.flatMap(({ variances }) => variances).sort(by(({ here }) => [here])),
    claims: found.flatMap(({ claims }) => claims).sort(by(({ claim }) => [claim])),
  }
}

function inCell(all: readonly DatedPosition[], window: Window, nameOf: (actor: ActorId) => string): ChangesFound {
  const spoken = spokenOf(all)
  const named = (one: Spoken): NamedCell => cellOf(one, nameOf)
  const now = spoken.filter(({ past }) => !past)
  const isNamed = all[0]?.position.actor !== 'group'
  return {
    changes: changesAmong(spoken, window, named),
    contradictions: isNamed ? contradicted(now, all, window, named) : [],
    variances: variancesAmong(all, spoken, window, named),
    claims: isNamed ? claimsAgainst(now, window, named) : [],
  }
}

function within({ from, to }: Window, day: Day): boolean {
  return day > from && day <= to
}

function cellOf({ positions }: Spoken, nameOf: (actor: ActorId) => string): NamedCell {
  const position = positions[0]?.position
  if (position === undefined) throw new Error('A family speaks without a position.')
  const { actor, group, component } = position
  return { actor, name: group ?? nameOf(actor), group, component }
}

function sayingOf({ stance, day, voice, family, report, positions }: Spoken): Omit<Saying, 'quote' | 'outlet'> {
  const all = positions.map(({ position }) => position)
  const conditions = all.flatMap((one) => one.conditions)
  const distinct = [...new Map(conditions.map((one) => [`${one.kind} ${one.party}`, one])).values()]
  return { stance, day, voice, family, report, position: all[0]?.id ?? '', conditions: distinct }
}

/** Families that tell the same change of the same day tell it once. */
function changesAmong(
  spoken: readonly Spoken[],
  window: Window,
  named: (one: Spoken) => NamedCell,
): Unquoted<ChangeItem>[] {
  const ordered = inTime(spoken)
  const changes = changesOf(ordered)
  const here = ordered.filter(({ past, day }) => !past && within(window, day))
  return [...Map.groupBy(here, ({ group, day, stance }) => `${group} ${day} ${stance}`).values()].flatMap((all) => {
    const change = all.flatMap((one) => changes.get(one) ?? []).find(({ types }) => !types.includes('restated'))
    const [one] = all.toSorted((first, second) => voiceShare[second.voice] - voiceShare[first.voice])
    if (change === undefined || one === undefined) return []
    const before = change.before === null ? null : sayingOf(change.before)
    const after = sayingOf(one)
    const weight = weightOf(one, change)
    return [{ ...named(one), types: change.types, before, after, confirmations: confirmationsOf(all), weight }]
  })
}

function weightOf(one: Spoken, { types, before }: Change<BoardPosition>): number {
  const kinds = types.reduce((sum, type) => sum + weights[type], 0)
  const rungs = before === null ? rungsApart('undecided', one.stance) : rungsApart(before.stance, one.stance)
  return (kinds + rungWeight * rungs) * voiceShare[one.voice]
}

function byWeight(one: Unquoted<ChangeItem>, other: Unquoted<ChangeItem>): number {
  return other.weight - one.weight || by<Unquoted<ChangeItem>>(({ after }) => [after])(one, other)
}

type Bare = Omit<Saying, 'quote' | 'outlet'>

/** By the cell, then by day; ids break ties, so that the order of arrival never does. */
function by<Item extends NamedCell>(sayings: (item: Item) => readonly Bare[]): (one: Item, other: Item) => number {
  const key = (item: Item) =>
    [item.name, item.component, ...sayings(item).flatMap(({ day, position }) => [day, position])].join(' ')
  return (one, other) => {
    const [here, there] = [key(one), key(other)]
    return here < there ? -1 : here > there ? 1 : 0
  }
}

/** The later of the two must be of the window; of each pair of families and stances the first. */
function contradicted(
  now: readonly Spoken[],
  all: readonly DatedPosition[],
  window: Window,
  named: (one: Spoken) => NamedCell,
): Unquoted<Contradiction>[] {
  const pairs = contradictions(now, all, (day) => within(window, day))
  const first = new Map(
    pairs.map((pair) => [`${pair.one.family} ${pair.other.family} ${pair.one.stance} ${pair.other.stance}`, pair]),
  )
  return [...first.values()].map(({ one, other }) => ({
    ...named(one),
    one: sayingOf(one),
    other: sayingOf(other),
  }))
}

/** Positions of a family that neither speak nor restate: a version's words for what the source says otherwise. */
function variancesAmong(
  all: readonly DatedPosition[],
  spoken: readonly Spoken[],
  window: Window,
  named: (one: Spoken) => NamedCell,
): Unquoted<StanceVariance>[] {
  const heard = new Set(
    spoken.flatMap(({ positions, restatements }) => [...positions, ...restatements].map(({ position }) => position.id)),
  )
  const silent = all.filter(({ position, day }) => !heard.has(position.id) && within(window, day))
  return silent.flatMap((one) => {
    const ofFamily = spoken.filter(({ family, past }) => family === one.family && past === one.position.past)
    const there = ofFamily.find(({ report }) => report !== one.position.report)
    if (there === undefined) return []
    const { stance, voice, report, id, conditions, group } = one.position
    const here = { stance, day: one.day, voice, family: one.family, report, position: id, conditions }
    const cell = named(there)
    return [{ ...cell, group, name: group ?? cell.name, here, there: sayingOf(there) }]
  })
}

/** What others say beside an own word; and a yes or a withdrawal that others alone tell. */
function claimsAgainst(
  now: readonly Spoken[],
  window: Window,
  named: (one: Spoken) => NamedCell,
): Unquoted<ClaimAgainst>[] {
  const { standing, beside } = standingOf(now)
  const own = standing.find(({ voice }) => voice === 'own')
  const claims =
    own === undefined
      ? standing.filter(({ stance }) => stance === 'pledged' || stance === 'acting' || stance === 'withdrawn')
      : beside
  if (own === undefined && standing.some(({ voice }) => voice !== 'claim')) return []
  return claims
    .filter(({ voice, day }) => voice === 'claim' && within(window, day))
    .map((claim) => ({
      ...named(claim),
      claim: sayingOf(claim),
      own: own === undefined ? null : sayingOf(own),
    }))
}
