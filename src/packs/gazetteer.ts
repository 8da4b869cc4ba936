import type { ActorEntry, ActorId, ActorSet } from '../records/actor.ts'
import { actorSets, notActors } from './actors.ts'
import type { Found } from './phrase-index.ts'
import { PhraseIndex } from './phrase-index.ts'

/**
 * What kind of word it is. `set`: all members ("the Nordics", "EU countries"). `set-adjective`: the bare word before any
 * other noun ("European officials").
 */
export type NameKind = 'name' | 'adjective' | 'demonym' | 'seat' | 'institution' | 'person' | 'set' | 'set-adjective'

/** One thing a word can mean: an actor, or a set of them. */
export type NameSense =
  | { readonly kind: Exclude<NameKind, 'set' | 'set-adjective'>; readonly actor: ActorId; readonly set: null }
  | { readonly kind: 'set' | 'set-adjective'; readonly actor: null; readonly set: string }

/** Words that the gazetteer knows, found in a text. UTF-16 offsets, end exclusive; a possessive "'s" stands behind `end`. */
export interface NameMatch {
  readonly start: number
  readonly end: number
  /** As the data prints it: "Élysée Palace" where the text has "ELYSEE PALACE". */
  readonly printed: string
  /** In the order of the data; "Dutch" is an adjective first and a demonym second. Empty: a fixed phrase that means no actor ("Washington Post"). */
  readonly senses: readonly NameSense[]
  /** True where it needs a second sign: something else is as often called so ("Georgia"), or several actors are ("Congo"). */
  readonly ambiguous: boolean
}

/** Who is meant by which words. */
export interface Gazetteer {
  /** One for each id, in the order of their first. */
  readonly entries: readonly ActorEntry[]
  /** The longest name that starts exactly at `start`; null where none does. Linear in the length of that name. */
  at(text: string, start: number): NameMatch | null
  /** All names of a stretch from left to right, the longest at each place, none inside another. Linear in its length. */
  namesIn(text: string, start?: number, end?: number): readonly NameMatch[]
  entryOf(actor: ActorId): ActorEntry | null
  /** The name to show; of an id that nothing here describes, the id made readable ("river-commission": "River commission"). */
  nameOf(actor: ActorId): string
  /** The set, where there is one of that id. */
  setOf(id: string): ActorSet | null
  /** In the order of the entries; empty for a set that nobody belongs to. */
  setMembers(id: string): readonly ActorId[]
}

/** With these behind its adjective a set means all its members: "Nordic countries", "EU member states". */
const membersNouns = [
  'countries',
  'states',
  'nations',
  'governments',
  'capitals',
  'allies',
  'partners',
  'members',
  'powers',
  'member states',
  'member countries',
  'member nations',
  'member governments',
]

/** Words with all that they can mean. */
type Name = Pick<NameMatch, 'printed' | 'senses' | 'ambiguous'>
type Meaning = { readonly sense: NameSense | null; readonly ambiguous: boolean }

function meaningsOf(entry: ActorEntry): readonly (readonly [string, Meaning])[] {
  const needSign = new Set(entry.ambiguous ?? [])
  const lists: readonly (readonly [Exclude<NameKind, 'set' | 'set-adjective'>, readonly string[]])[] = [
    ['name', [entry.name, ...entry.names]],
    ['adjective', entry.adjectives],
    ['demonym', entry.demonyms],
    ['seat', entry.seats],
    ['institution', entry.institutions],
    ['person', entry.people ?? []],
  ]
  return lists.flatMap(([kind, words]) =>
    words.map((word): readonly [string, Meaning] => [
      word,
      { sense: { kind, actor: entry.id, set: null }, ambiguous: needSign.has(word) },
    ]),
  )
}

function meaningsOfSet(set: ActorSet): readonly (readonly [string, Meaning])[] {
  const members: Meaning = { sense: { kind: 'set', actor: null, set: set.id }, ambiguous: false }
  const alone: Meaning = { sense: { kind: 'set-adjective', actor: null, set: set.id }, ambiguous: false }
  return [
    ...set.names.map((word): readonly [string, Meaning] => [word, members]),
    ...set.adjectives.flatMap((word) => [
      [word, alone] as const,
      ...membersNouns.map((noun) => [`${word} ${noun}`, members] as const),
    ]),
  ]
}

/** Whether this says nothing that the word does not mean already: a second mention of it, or a set's adjective that is a name too ("NATO", "Benelux"). */
function known(name: Name, sense: NameSense): boolean {
  if (sense.kind === 'set-adjective' && name.senses.length > 0) return true
  return name.senses.some(({ kind, actor, set }) => kind === sense.kind && actor === sense.actor && set === sense.set)
}

function namesOf(meanings: Iterable<readonly [string, Meaning]>): readonly Name[] {
  const names = new Map<string, Name>()
  for (const [printed, { sense, ambiguous }] of meanings) {
    const before = names.get(printed) ?? { printed, senses: [], ambiguous: false }
    const senses = sense === null || known(before, sense) ? before.senses : [...before.senses, sense]
    names.set(printed, { printed, senses, ambiguous: before.ambiguous || ambiguous })
  }
  return [...names.values()].map((name) => {
    const claimants = new Set(name.senses.flatMap(({ actor }) => actor ?? []))
    return claimants.size > 1 ? { ...name, ambiguous: true } : name
  })
}

function matchOf({ start, end, phrase }: Found<Name>): NameMatch {
  const { printed, senses, ambiguous } = phrase
  return { start, end, printed, senses, ambiguous }
}

function both(first: readonly string[] = [], then: readonly string[] = []): readonly string[] {
  return [...new Set([...first, ...then])]
}

/** The earlier entry with the words of a later one of the same id, under the later's name. */
function joined(first: ActorEntry, then: ActorEntry): ActorEntry {
  return {
    ...first,
    name: then.name,
    names: both([first.name, ...first.names], then.names).filter((word) => word !== then.name),
    adjectives: both(first.adjectives, then.adjectives),
    demonyms: both(first.demonyms, then.demonyms),
    seats: both(first.seats, then.seats),
    institutions: both(first.institutions, then.institutions),
    sets: both(first.sets, then.sets),
    ambiguous: both(first.ambiguous, then.ambiguous),
    people: both(first.people, then.people),
  }
}

function entriesById(entries: readonly ActorEntry[]): ReadonlyMap<ActorId, ActorEntry> {
  const byId = new Map<ActorId, ActorEntry>()
  for (const entry of entries) {
    const before = byId.get(entry.id)
    byId.set(entry.id, before === undefined ? entry : joined(before, entry))
  }
  return byId
}

function readable(actor: ActorId): string {
  const words = actor.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * A lookup over these actors: the bundled ones, and those of a user's pack behind them (`[...actors, ...pack.actors]`). An entry
 * whose id stands already adds its words to the earlier one and gives the name to show.
 * Matching: see `PhraseIndex`. The text is to be normalised (`text/normalise.ts`).
 */
export function gazetteerOf(
  given: readonly ActorEntry[],
  sets: readonly ActorSet[] = actorSets,
  fixedPhrases: readonly string[] = notActors,
): Gazetteer {
  const byId = entriesById(given)
  const entries = [...byId.values()]
  const index = new PhraseIndex(
    namesOf([
      ...entries.flatMap(meaningsOf),
      ...sets.flatMap(meaningsOfSet),
      ...fixedPhrases.map((phrase): readonly [string, Meaning] => [phrase, { sense: null, ambiguous: false }]),
    ]),
  )
  const setById = new Map(sets.map((set) => [set.id, set]))
  const members = new Map<string, Set<ActorId>>()
  for (const { id, sets: own } of entries) {
    for (const set of own) members.set(set, (members.get(set) ?? new Set()).add(id))
  }
  return {
    entries,
    at: (text, start) => {
      const found = index.at(text, start)
      return found === null ? null : matchOf(found)
    },
    namesIn: (text, start = 0, end = text.length) => index.allIn(text, start, end).map(matchOf),
    entryOf: (actor) => byId.get(actor) ?? null,
    nameOf: (actor) => byId.get(actor)?.name ?? (actor === 'group' ? 'unnamed groups' : readable(actor)),
    setOf: (id) => setById.get(id) ?? null,
    setMembers: (id) => [...(members.get(id) ?? [])],
  }
}
