import type { ActorId } from '../records/actor.ts'
import type { Sign } from '../records/because.ts'
import type { Span } from '../text/sentences.ts'

/**
 * What kind of words mean the actor.
 * `state` a name; `seat` a capital or house of government; `adjective` "German" before a noun; `demonym` "the Germans";
 * `institution` a parliament or ministry; `organisation`; `set` "the Nordics", "both countries"; `person` a name;
 * `role` "the prime minister", "a Dutch official"; `group` an unnamed number of states; `pronoun`.
 */
export type MentionKind =
  | 'state'
  | 'seat'
  | 'adjective'
  | 'demonym'
  | 'institution'
  | 'organisation'
  | 'set'
  | 'person'
  | 'role'
  | 'group'
  | 'pronoun'

/** Somebody with a name or a role, as one report tells of them. They speak for one actor at a time. */
export interface Person {
  /** The fullest name the report gives, without title; the role as printed where it gives no name ("a senior official"). */
  readonly name: string
  /** False where `name` is a role. */
  readonly named: boolean
  /** Whom they act and speak for; null where the text does not tell. Opposition politicians and experts keep their country here. */
  readonly actor: ActorId | null
  /** The role as printed ("foreign minister"); null where none is given. */
  readonly role: string | null
  /** True where their word is their actor's own: leaders, ministers, spokespersons, officials, diplomats. */
  readonly official: boolean
  readonly gender: 'male' | 'female' | null
  /** What tells for whom they speak: `by-title` "Dutch prime minister", `by-owner` "its envoy", `by-context`, `by-family`; null where nothing does. */
  readonly because: Sign | null
}

/** Words of the text that mean somebody. Offsets are UTF-16 in the rendition. */
export interface Mention extends Span {
  readonly kind: MentionKind
  /** One for most, several for sets and lists, none where the text does not tell which. */
  readonly actors: readonly ActorId[]
  readonly person: Person | null
  /** The words that name an unnamed group ("26 countries", "several European nations", "the coalition", "allies"); else null. */
  readonly group: string | null
  /** True where what they say or do is their actor's own: a government or state itself, or a person whose `official` is true. */
  readonly official: boolean
  /** Of a pronoun, or of a role whose holder stands elsewhere: who that is, by name. */
  readonly standsFor: string | null
  /** True where a preposition or a dateline makes it a place ("in Germany", "a meeting in Paris") and nobody who acts. */
  readonly place: boolean
}

/** What a report tells of a person, for the other members of its family: a garbled copy of the name is known by it. */
export interface KnownPerson {
  readonly name: string
  readonly actor: ActorId
  readonly role: string | null
}
