import type { ComponentId } from '../../records/position.ts'
import type { ReadDocument } from '../document.ts'
import type { ReadSentence } from '../grammar.ts'
import { grammarOf } from '../grammar.ts'
import type { ActorSighting } from './actor-sightings.ts'
import { actorSightings, carryOn, nothingCarried } from './actor-sightings.ts'
import type { ThingSighting, ThingSource } from './thing-sightings.ts'
import { thingSightings } from './thing-sightings.ts'

/** Somebody and something that one sentence may bring together: whether it does, and with which stance, the model says. */
export interface Candidate {
  readonly read: ReadSentence
  readonly actor: ActorSighting
  readonly thing: ThingSighting
}

/** All of one sentence. */
export interface SentenceCandidates {
  readonly read: ReadSentence
  readonly actors: readonly ActorSighting[]
  readonly things: readonly ThingSighting[]
  readonly story: Story
}

/** What the whole report tells of who goes with what. */
export interface Story {
  /** How often each component is named; the sum is `named`. */
  readonly components: ReadonlyMap<ComponentId, number>
  readonly named: number
  /** In how many sentences an actor is named together with a component: by actor, then by component. */
  readonly together: ReadonlyMap<string, ReadonlyMap<ComponentId, number>>
  readonly actors: ReadonlyMap<string, number>
  /** For each sentence the components named in it. */
  readonly bySentence: readonly ReadonlySet<ComponentId>[]
}

/** How many sentences a component stays the topic. */
const topicReach = 3

/** Named by no word of the sentence, or by one that hardly ever means it. */
const faint = new Set<ThingSource>([
  'usual',
  'any',
  'like',
  'given',
  'general',
  'arrangement',
  'joins',
  'modifier',
  'weak',
  'topic',
])
/** What is named by some word: all that an actor from another sentence may be asked about. */
const plain = new Set<ThingSource>(['noun', 'verb', 'action', 'money'])
const counted = new Set<ThingSource>(['usual', 'any', 'like', 'given', 'topic', 'weak'])
const distant = new Set<ThingSource>(['usual', 'any'])

/**
 * Whether a pair is worth asking about. On the labelled clusters the pairs left out were half of all, and one in thirty of them a
 * position, where one in eight of the others is.
 */
function isWorthAsking(actor: ActorSighting, thing: ThingSighting): boolean {
  const { source } = actor
  if (actor.place && faint.has(thing.source)) return false
  if (source === 'before') return plain.has(thing.source)
  if (source === 'line' || source === 'speaker') return plain.has(thing.source) || thing.source === 'weak'
  if (source === 'heading') return thing.source !== 'arrangement'
  if (source === 'number') return !counted.has(thing.source)
  if (source === 'adjective' && (thing.source === 'general' || thing.source === 'arrangement')) return false
  return !distant.has(thing.source)
}

/** A sentence that names more actors or things than this is a list; its first ones are asked about, so that no text costs more than its length. */
const mostNamed = 24

/** Candidates of a sentence. */
export function candidatesOf({ read, actors, things }: SentenceCandidates): readonly Candidate[] {
  const named = things.slice(0, mostNamed)
  return actors
    .slice(0, mostNamed)
    .flatMap((actor) => named.filter((thing) => isWorthAsking(actor, thing)).map((thing) => ({ read, actor, thing })))
}

const found = new WeakMap<ReadDocument, readonly SentenceCandidates[]>()

/** Who and what is in each sentence, found once. Linear in the length of the text. */
export function sightingsOf(document: ReadDocument): readonly SentenceCandidates[] {
  const before = found.get(document)
  if (before !== undefined) return before
  const all = readSightings(document)
  found.set(document, all)
  return all
}

function readSightings(document: ReadDocument): readonly SentenceCandidates[] {
  const sentences = grammarOf(document)
  const named = sentences.map((read) => thingSightings(read, document.vocabulary))
  const usual = usualComponents(named.flat(), document.vocabulary.pack.money)
  let carried = nothingCarried
  const sighted = sentences.map((read, index) => {
    const actors = actorSightings(read, carried)
    carried = carryOn(read, actors, carried)
    const own = named[index] ?? []
    const has = new Set(own.map((one) => one.component))
    const more: ThingSighting[] = []
    const add = (component: ComponentId, source: 'topic' | 'usual' | 'any', by: string) => {
      if (has.has(component)) return
      has.add(component)
      more.push({ component, source, first: -1, last: -1, by })
    }
    for (let back = 1; back <= topicReach; back++)
      for (const one of named[index - back] ?? [])
        if (['noun', 'verb', 'action', 'money', 'weak'].includes(one.source)) add(one.component, 'topic', one.by)
    for (const component of usual) add(component, 'usual', '')
    add(document.vocabulary.pack.unspecified, 'any', '')
    return { read, actors, things: [...own, ...more] }
  })
  const story = storyOf(sighted)
  return sighted.map((one) => ({ ...one, story }))
}

const clear = new Set(['noun', 'verb', 'action', 'money'])

function storyOf(sentences: readonly Omit<SentenceCandidates, 'story'>[]): Story {
  const components = new Map<ComponentId, number>()
  const together = new Map<string, Map<ComponentId, number>>()
  const actors = new Map<string, number>()
  let named = 0
  const bySentence = sentences.map((one) => {
    const things = new Set(one.things.filter((thing) => clear.has(thing.source)).map((thing) => thing.component))
    const who = new Set(one.actors.filter((actor) => actor.first >= 0).map((actor) => actor.holder.actor))
    for (const thing of things) {
      components.set(thing, (components.get(thing) ?? 0) + 1)
      named++
      for (const actor of who) {
        const beside = together.get(actor) ?? new Map<ComponentId, number>()
        beside.set(thing, (beside.get(thing) ?? 0) + 1)
        together.set(actor, beside)
      }
    }
    for (const actor of who) actors.set(actor, (actors.get(actor) ?? 0) + 1)
    return things
  })
  return { components, named, together, actors, bySentence }
}

/** The two components that a report names most, money aside. */
function usualComponents(all: readonly ThingSighting[], money: ComponentId | null): readonly ComponentId[] {
  const counts = new Map<ComponentId, number>()
  for (const one of all)
    if (one.source === 'noun' && one.component !== money)
      counts.set(one.component, (counts.get(one.component) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([component]) => component)
}
