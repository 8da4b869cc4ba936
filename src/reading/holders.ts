import type { ActorId } from '../records/actor.ts'
import type { Sign } from '../records/because.ts'
import type { Statement } from '../records/statement.ts'
import type { ReadSentence } from './grammar.ts'
import { headMention, mentionsAt, spanOf } from './grammar.ts'
import type { Mention } from './mention.ts'
import type { NounPhrase } from './noun-phrase.ts'

/** Who would act. `group` holds the words that name an unnamed group. */
export interface Holder {
  readonly actor: ActorId
  readonly group: string | null
  /** What means them: words of the text, or the rule that gave them where no words do. */
  readonly by?: Mention | Sign
}

/** Bodies that speak and act for the state whose adjective stands before them: "the Dutch senate". */
const bodies = new Set(
  'parliament senate congress assembly chamber house cabinet government army navy military force ministry presidency council diet legislature leadership delegation side capital embassy authority'.split(
    ' ',
  ),
)

/** Nouns that count what follows "of": "the number of countries". */
const counting = new Set('number total majority list handful dozen half third quarter minority'.split(' '))
const groupNouns = new Set(
  'country state nation government ally partner member capital donor contributor participant coalition delegation signatory'.split(
    ' ',
  ),
)

/** Whom a mention means as one who acts: nobody for opposition politicians and experts. */
export function holdersOf(mention: Mention): readonly Holder[] {
  if (mention.group !== null) return [{ actor: 'group', group: mention.group, by: mention }]
  const person = mention.person
  if (person !== null && !person.official && !mention.official) return []
  return mention.actors.map((actor) => ({ actor, group: null, by: mention }))
}

const firstPersons = new Set(['we', 'us', 'i'])

/** "We": the actor of whoever says it; outside any statement those who sign the text speak together. */
function firstPerson(read: ReadSentence, phrase: NounPhrase): readonly Holder[] | null {
  const word = read.words[phrase.head]
  if (word === undefined || !firstPersons.has(word.lower)) return null
  const said = read.statements.find((one) => one.passage.start <= word.start && one.passage.end >= word.end)
  if (said !== undefined) return spokenFor(said)
  return word.lower === 'i' ? [] : [{ actor: 'group', group: word.text }]
}

const mine = new Set(['our', 'my'])
const ownBodies = new Set(
  'government country nation ministry cabinet state parliament people capital side army navy military force president administration republic'.split(
    ' ',
  ),
)

/** "My government has agreed": of whoever says it. */
function firstPersonOwner(read: ReadSentence, phrase: NounPhrase): readonly Holder[] {
  if (!mine.has(phrase.determiner ?? '') || !ownBodies.has(read.words[phrase.head]?.lemma ?? '')) return []
  return speakersActor(read, read.words[phrase.first]?.start ?? 0)
}

/** The actor for whom somebody speaks at this offset; nobody outside a statement. */
export function speakersActor(read: ReadSentence, at: number): readonly Holder[] {
  const said = read.statements.find((one) => one.passage.start <= at && one.passage.end >= at)
  return said === undefined ? [] : spokenFor(said)
}

/** The actor whose own word a statement is; nobody where it is none's. */
export function spokenFor({ official, actor, speaker }: Statement): readonly Holder[] {
  return official && actor !== null ? [{ actor, group: null, by: { sign: 'speaker', words: speaker } }] : []
}

const anyOf = new Set(['any', 'no', 'each', 'every', 'another'])

/** Who a subject is: by its head, its owner, or an adjective of an official head. */
export function holdersOfSubject(read: ReadSentence, phrase: NounPhrase): readonly Holder[] {
  const spoken = firstPerson(read, phrase)
  if (spoken !== null) return spoken
  const ours = firstPersonOwner(read, phrase)
  if (ours.length > 0) return ours
  const head = headMention(read, phrase)
  if (head?.kind === 'role' && head.actors.length === 0 && phrase.of !== null) {
    const sent = holdersOfSubject(read, phrase.of)
    if (sent.length > 0) return sent
  }
  const whole = ownMembers(read, phrase)
  if (whole.length > 0) return whole
  if (head !== null && !(head.kind === 'role' && head.actors.length === 0 && head.person === null))
    return holdersOf(head)
  if (phrase.pronoun && phrase.of !== null && read.words[phrase.of.head]?.lower === 'us')
    return [{ actor: 'group', group: words(read, phrase) }]
  if (phrase.possessor !== null && phrase.possessor !== phrase) {
    const owners = holdersOfSubject(read, phrase.possessor)
    if (owners.length > 0) return owners
  }
  const lemma = read.words[phrase.head]?.lemma ?? ''
  const plural = read.words[phrase.head]?.lower.endsWith('s') === true
  const any = anyOf.has(phrase.determiner ?? '')
  const isGroup = (plural || any) && read.words[phrase.head]?.keys.list.some((key) => groupNouns.has(key)) === true
  if (bodies.has(lemma)) {
    const adjective = mentionsAt(read, phrase.first, phrase.core).find((one) => one.kind === 'adjective')
    if (adjective !== undefined) return holdersOf(adjective)
  }
  if (counting.has(lemma) && phrase.of !== null) return holdersOfSubject(read, phrase.of)
  if (read.words[phrase.head]?.lower === 'hosts' || read.words[phrase.head]?.lower === 'europeans')
    return [{ actor: 'group', group: words(read, phrase) }]
  if (isGroup || (phrase.pronoun && phrase.of !== null) || read.words[phrase.head]?.tag === 'NUM') {
    const inner = phrase.of === null ? [] : holdersOfSubject(read, phrase.of)
    const whole = ['none', 'all', 'both', 'each', 'neither', 'any', 'every'].includes(
      read.words[phrase.head]?.lower ?? '',
    )
    if (inner.length > 0 && inner.every((one) => one.actor !== 'group')) return whole ? inner : []
    if (isGroup || inner.length > 0) return [{ actor: 'group', group: words(read, phrase) }]
  }
  return []
}

/** "its 57 members": all of a body's members are that body. */
function ownMembers(read: ReadSentence, phrase: NounPhrase): readonly Holder[] {
  if (phrase.determiner !== 'its' || phrase.number === null || phrase.numberFrom !== phrase.first + 1) return []
  if (read.words[phrase.head]?.lower !== 'members') return []
  const body = mentionsAt(read, phrase.first, phrase.first).find((one) => one.kind === 'pronoun')
  return body === undefined ? [] : holdersOf(body)
}

/** Whose a contribution is: "Portugal's four jets", "a Danish battery", "frigates of Spain". `from` are phrases with "from" or "by". */
export function holdersOfThing(
  read: ReadSentence,
  phrase: NounPhrase,
  from: readonly NounPhrase[] = [],
): readonly Holder[] {
  if (phrase.possessor !== null && phrase.possessor !== phrase) {
    const owners = holdersOfSubject(read, phrase.possessor)
    if (owners.length > 0) return owners
  }
  if (phrase.elided && phrase.possessor !== null) return holdersOfSubject(read, phrase.possessor)
  if (mine.has(phrase.determiner ?? '')) {
    const ours = speakersActor(read, read.words[phrase.first]?.start ?? 0)
    if (ours.length > 0) return ours
  }
  const inside = mentionsAt(read, phrase.first, phrase.core).filter(
    (one) => one.kind !== 'group' && !coversNumber(read, phrase, one),
  )
  const owner =
    inside.find((one) => one.kind === 'adjective' || one.kind === 'pronoun' || one.kind === 'demonym') ?? inside[0]
  if (owner !== undefined) {
    const found = holdersOf(owner)
    if (found.length > 0) return found
  }
  const sources = from.flatMap((source) => holdersOfSubject(read, source))
  if (sources.length > 0)
    return sources.filter((one, at) => sources.findIndex((other) => other.actor === one.actor) === at)
  if (phrase.of === null || phrase.of.pronoun) return []
  const of = holdersOfThing(read, phrase.of)
  return of.length > 0
    ? of
    : holdersOfSubject(read, phrase.of).filter((one) => one.actor === 'group' && phrase.of?.number === null)
}

/** "them" or "they" as the head of the thing itself is no owner. */
function coversNumber(read: ReadSentence, phrase: NounPhrase, mention: Mention): boolean {
  const { start } = spanOf(read.words, phrase.head, phrase.head)
  return mention.kind === 'pronoun' && mention.start <= start && mention.end > start
}

function words(read: ReadSentence, phrase: NounPhrase): string {
  return read.words
    .slice(phrase.first, phrase.last + 1)
    .map((word) => word.text)
    .join(' ')
}
