import type { ActorId } from '../../records/actor.ts'
import type { ComponentId, Position, Stance } from '../../records/position.ts'
import { stances } from '../../records/position.ts'
import type { ActorSource } from './actor-sightings.ts'
import type { Candidate } from './candidates.ts'
import type { Judged } from './linear.ts'
import type { ThingSource } from './thing-sightings.ts'

/** A candidate with what the linear model says of it. */
export interface JudgedCandidate extends Judged {
  readonly candidate: Candidate
}

/** An actor and a component of one report, with everything that speaks for and against a position of them. */
export interface Pair {
  readonly actor: ActorId
  readonly component: ComponentId
  /** The candidate that says it most clearly. */
  readonly best: JudgedCandidate
  readonly own: readonly JudgedCandidate[]
  /** Stances that the rules give the pair. */
  readonly ruled: readonly Stance[]
  /** Numbers for the forest. */
  readonly row: readonly number[]
}

/** What the forest asks of the vocabulary. */
export interface Ids {
  readonly unspecified: ComponentId
  readonly money: ComponentId | null
}

type RuledPosition = Pick<Position, 'actor' | 'component' | 'stance' | 'passage'>

const thingSources: readonly ThingSource[] = [
  'noun',
  'weak',
  'modifier',
  'verb',
  'action',
  'money',
  'general',
  'arrangement',
  'joins',
  'given',
  'like',
  'topic',
  'usual',
  'any',
]
const actorSources: readonly ActorSource[] = [
  'named',
  'adjective',
  'person',
  'pronoun',
  'group',
  'number',
  'line',
  'heading',
  'speaker',
  'before',
]
/** Pairs less likely than this, of which the rules say nothing, are not looked at further. */
const hopeless = 0.02
const likely = 0.3
const possible = 0.2

const logit = (p: number) => Math.log(Math.max(p, 1e-6) / Math.max(1 - p, 1e-6))
const highest = (of: Iterable<number>) => {
  let most = 0
  for (const one of of) if (one > most) most = one
  return most
}

/** What the rules found, by whom and what it is and by where it stands. */
class Ruled {
  readonly #ofActor = new Map<ActorId, Map<ComponentId, Stance[]>>()
  readonly #inOrder: readonly RuledPosition[]

  constructor(positions: readonly RuledPosition[]) {
    for (const { actor, component, stance } of positions) {
      const components = this.#ofActor.get(actor) ?? new Map<ComponentId, Stance[]>()
      this.#ofActor.set(actor, components)
      const told = components.get(component)
      if (told === undefined) components.set(component, [stance])
      else if (!told.includes(stance)) told.push(stance)
    }
    this.#inOrder = positions.toSorted((a, b) => a.passage.start - b.passage.start)
  }

  of(actor: ActorId, component: ComponentId): readonly Stance[] {
    return this.#ofActor.get(actor)?.get(component) ?? []
  }

  hasOther(actor: ActorId, component: ComponentId): boolean {
    const components = this.#ofActor.get(actor)
    return components !== undefined && (components.size > 1 || !components.has(component))
  }

  /** Those whose passage starts in a stretch of the text. */
  from(start: number, end: number): readonly RuledPosition[] {
    let low = 0
    let high = this.#inOrder.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#inOrder[middle]?.passage.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    let last = low
    while ((this.#inOrder[last]?.passage.start ?? end) < end) last++
    return this.#inOrder.slice(low, last)
  }
}

/** Candidates of one report brought together by actor and component, each compared with its rivals. */
export function pairsOf(
  judged: readonly JudgedCandidate[],
  ruled: readonly RuledPosition[],
  ids: Ids,
): readonly Pair[] {
  const keyOf = ({ candidate }: JudgedCandidate) => `${candidate.actor.holder.actor}|${candidate.thing.component}`
  const byPair = Map.groupBy(judged, keyOf)
  const bySentence = Map.groupBy(judged, (one) => one.candidate.read.index)
  const best = [...byPair.values()].map((own) => own.reduce((a, b) => (b.position > a.position ? b : a)))
  const byActor = Map.groupBy(best, (one) => one.candidate.actor.holder.actor)
  const known = new Ruled(ruled)
  const sentences = 1 + highest(judged.map((one) => one.candidate.read.index))
  return best.flatMap((top): Pair[] => {
    const { actor, thing, read } = top.candidate
    const who = actor.holder.actor
    const what = thing.component
    const own = byPair.get(keyOf(top)) ?? []
    const about = known.of(who, what)
    if (top.position < hopeless && about.length === 0) return []
    const beside = bySentence.get(read.index) ?? []
    const rivals = beside.filter(
      (one) => one.candidate.actor.holder.actor === who && one.candidate.thing.component !== what,
    )
    const others = beside.filter(
      (one) => one.candidate.actor.holder.actor !== who && one.candidate.thing.component === what,
    )
    const elsewhere = (byActor.get(who) ?? []).filter((one) => one !== top)
    const second = highest(own.filter((one) => one.candidate.read.index !== read.index).map((one) => one.position))
    const rival = highest(rivals.map((one) => one.position))
    const rivalAnywhere = highest(elsewhere.map((one) => one.position))
    const sameWords = rivals.filter((one) => thing.first >= 0 && one.candidate.thing.first === thing.first)
    const here = known.from(read.sentence.start, read.sentence.end)
    const stance = top.stance.indexOf(Math.max(...top.stance))
    const told = new Set(own.filter((one) => one.position > possible).map((one) => one.candidate.read.index)).size
    const busy = new Set(beside.filter((one) => one.position > likely).map(keyOf)).size
    const flag = (is: boolean) => (is ? 1 : 0)
    const row = [
      logit(top.position),
      logit(second),
      Math.log(1 + told),
      own.reduce((sum, one) => sum + one.position, 0),
      logit(rival),
      logit(rivalAnywhere),
      logit(highest(others.map((one) => one.position))),
      logit(highest(sameWords.map((one) => one.position))),
      elsewhere.filter((one) => one.position > likely).length + flag(top.position > likely),
      busy,
      flag(who === 'group'),
      flag(what === ids.unspecified),
      flag(what === ids.money),
      thingSources.indexOf(thing.source),
      actorSources.indexOf(actor.source),
      flag(thing.source === 'noun'),
      flag(thing.source === 'topic'),
      flag(thing.source === 'usual'),
      flag(actor.source === 'named'),
      about.length,
      flag(known.hasOther(who, what)),
      here.filter((one) => one.actor === who && one.component !== what).length,
      here.filter((one) => one.actor !== who && one.component === what).length,
      flag(about.includes(stances[stance] ?? 'pledged')),
      top.stance[stance] ?? 0,
      stance,
      read.index / sentences,
      sentences,
      judged.length / sentences,
      logit(top.position) - logit(rival),
      logit(top.position) - logit(rivalAnywhere),
    ]
    return [{ actor: who, component: what, best: top, own, ruled: about, row }]
  })
}
