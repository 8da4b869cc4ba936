import type { ActorId } from '../records/actor.ts'
import type { Token } from '../text/analyse.ts'
import { isCapital as startsCapital } from '../text/capital.ts'
import { leftEdge, rightEdge } from './phrase-edges.ts'
import { type Head, headAt, mayOpenRole } from './role-heads.ts'
import { needsActor, officeOf, outOfOffice, type RoleSort, roleHeadAt, speaksFor } from './role-words.ts'
import type { SentenceView } from './sentence-view.ts'

/** Words that name a role ("the Danish foreign minister", "officials from three delegations"), by tokens, both inclusive. */
export interface RolePhrase {
  readonly first: number
  readonly last: number
  readonly headFirst: number
  readonly headLast: number
  /** The head as the lexicon lists it: "foreign minister". */
  readonly head: string
  readonly sort: RoleSort
  readonly plural: boolean
  /** How it is introduced: a definite one may take up somebody known. */
  readonly article: 'the' | 'a' | 'its' | 'none'
  /** What its office is for, where its words say so: "defence", "foreign". */
  readonly field: string | null
  /** Token of a possessive pronoun that says whose it is; -1 where none does. */
  readonly owner: number
  /** Actors that its own words name. */
  readonly actors: readonly ActorId[]
  /** True where a capitalised word that is no known actor says whose it is ("the Shield Party's leader"): context must not. */
  readonly ownedByUnknown: boolean
  /** Whether this role speaks for its actor. */
  readonly official: boolean
  readonly outOfOffice: boolean
}

/** Words that open a noun phrase. */
export const determiners = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'one',
  'another',
  'some',
  'several',
  'many',
  'any',
  'every',
  'each',
  'no',
  'both',
  'few',
  'other',
  'all',
])
/** Pronouns that say whose. */
export const owners = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', 'whose'])
/** Days and months: capitalised, and part of no name or role. */
export const days = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow'.split(
    ' ',
  ),
)
/** Fields of office, as they stand behind "minister of". */
export const portfolios = new Set(
  `defence defense foreign affairs external state interior health finance justice development economy trade energy war security transport
peace financial services communities external digital enlargement neighbourhood neighborhood
agriculture culture education environment home europe european cooperation co-operation labour labor welfare humanitarian armed forces veterans
emergency climate integration migration infrastructure industry digital research social family youth sports tourism and the public works for
national internal civil protection staff mission government parliament house commons police navy army air force`.split(
    /\s+/,
  ),
)
/** Verb forms that stand before a role noun as adjectives do. */
export const participles = new Set([
  'retired',
  'elected',
  'appointed',
  'newly',
  'exiled',
  'ousted',
  'deposed',
  'acting',
  'visiting',
  'departing',
  'leading',
  'ruling',
  'named',
  'unnamed',
  'ranking',
  'travelling',
  'traveling',
  'serving',
  'sitting',
  'outgoing',
  'incoming',
  'long-serving',
])
/** Roles whose "in" and "to" name where they serve and not whom. */
export const abroad = new Set([
  'ambassador',
  'envoy',
  'special envoy',
  'consul',
  'representative',
  'permanent representative',
  'special representative',
  'attaché',
  'emissary',
])

const none: readonly RolePhrase[] = []

/** All role phrases of a sentence, in order, none overlapping. */
export function rolePhrases(view: SentenceView): readonly RolePhrase[] {
  if ((view.anySign & mayOpenRole) === 0) return none
  const phrases: RolePhrase[] = []
  let from = 0
  for (let at = 0; at < view.tokens.length; at++) {
    const head = headAt(view, at)
    if (head === null) continue
    const phrase = phraseAround(view, at, head, from)
    phrases.push(phrase)
    from = phrase.last + 1
    at = phrase.last
  }
  return phrases
}

/** Whether a token starts with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && startsCapital(token.text)
}

function phraseAround(view: SentenceView, at: number, head: Head, from: number): RolePhrase {
  const first = leftEdge(view, at, from)
  const right = rightEdge(view, head)
  const { tokens } = view
  const words = tokens.slice(first, at).map((token) => token.lower)
  const owner = tokens.slice(first, at).findIndex((token) => owners.has(token.lower))
  const known = actorsIn(view, first, at - 1)
  const behind = known.length > 0 ? [] : actorsBehind(view, head, right.last)
  const office = officeOf.get(head.head)
  const actors = known.length > 0 ? known : behind.length > 0 ? behind : office === undefined ? [] : [office]
  const behindWords = tokens.slice(head.last + 1, right.last + 1)
  const ofOpposition = behindWords.some((token) =>
    /^(?:opposition|party|movement|union|charity|trust|league)$/i.test(token.text),
  )
  const away = outOfOffice(words) || ofOpposition
  return {
    first,
    last: right.last,
    headFirst: at,
    headLast: head.last,
    head: head.head,
    sort: head.sort,
    plural: head.plural,
    field: fieldIn(tokens.slice(first, right.last + 1).map((token) => token.lower)),
    article: articleOf(words),
    owner: owner < 0 ? -1 : first + owner,
    actors,
    ownedByUnknown: actors.length === 0 && hasUnknownOwner(view, first, at, head.last, right.last),
    official: speaksFor(head.sort, words) && !away && (actors.length > 0 || !needsActor(head.head)),
    outOfOffice: away,
  }
}

const fields = new Set(
  'defence foreign interior finance justice health economy trade energy transport security home agriculture education environment development labour'.split(
    ' ',
  ),
)

/** The first word among these that says what an office is for; null where none does. */
function fieldIn(words: readonly string[]): string | null {
  const found = words.map((word) => (word === 'defense' ? 'defence' : word)).find((word) => fields.has(word))
  return found ?? null
}

function articleOf(words: readonly string[]): RolePhrase['article'] {
  if (words.some((word) => owners.has(word))) return 'its'
  if (words.includes('the')) return 'the'
  if (words.includes('a') || words.includes('an') || words.includes('one') || words.includes('another')) return 'a'
  return 'none'
}

function actorsIn(view: SentenceView, first: number, last: number): readonly ActorId[] {
  const actors: ActorId[] = []
  for (const name of view.names) {
    if (name.first < first || name.last > last) continue
    const sense = name.senses.find((one) => one.actor !== null)
    if (sense !== undefined && sense.actor !== null && !actors.includes(sense.actor)) actors.push(sense.actor)
  }
  // "Britain's Nato ambassador": the first says whose.
  return actors.slice(0, hasAnd(view, first, last) ? actors.length : 1)
}

function hasAnd(view: SentenceView, first: number, last: number): boolean {
  return view.tokens.slice(first, last + 1).some((token) => token.lower === 'and')
}

function actorsBehind(view: SentenceView, head: Head, last: number): readonly ActorId[] {
  const preposition = view.tokens[head.last + 1]?.lower ?? ''
  const elsewhere = abroad.has(head.head) && preposition !== 'of' && preposition !== 'from'
  return elsewhere ? [] : actorsIn(view, head.last + 1, last)
}

/** Whether a capitalised word that the gazetteer does not know says whose role it is. */
function hasUnknownOwner(view: SentenceView, first: number, at: number, headLast: number, last: number): boolean {
  const { tokens } = view
  for (let index = first; index <= last; index++) {
    if (index >= at && index <= headLast) continue
    const token = tokens[index]
    if (token === undefined || !isCapital(token) || view.nameAt[index] !== null) continue
    if (index === first && index === 0 && (determiners.has(token.lower) || owners.has(token.lower))) continue
    if (
      portfolios.has(token.lower) ||
      roleHeadAt([token], 0) !== null ||
      /^(?:deputy|prime|vice|junior|senior|first|interim|acting|chief|federal|special|secretary|assistant|the|a|an|his|her|its)$/i.test(
        token.text,
      )
    )
      continue
    if (
      /(?:ministry|department|office|government|council|house|cabinet|chancellery|embassy|command)$/i.test(token.lower)
    )
      continue
    return true
  }
  return false
}
