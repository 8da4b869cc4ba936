import type { ActorId } from '../records/actor.ts'
import type { Token } from '../text/analyse.ts'
import { officeOf, outOfOffice, type RoleSort, roleHeadAt, shortTitles, speaksFor } from './role-words.ts'
import { glued, type KnownName, type SentenceView } from './sentence-view.ts'
import { isSpeaking } from './speech-cues.ts'

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

const determiners = new Set([
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
const owners = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your', 'whose'])
const days = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tomorrow'.split(
    ' ',
  ),
)
/** Fields of office, as they stand behind "minister of". */
const portfolios = new Set(
  `defence defense foreign affairs external state interior health finance justice development economy trade energy war security transport
agriculture culture education environment home europe european cooperation co-operation labour labor welfare humanitarian armed forces veterans
emergency climate integration migration infrastructure industry digital research social family youth sports tourism and the public works for
national internal civil protection staff mission government parliament house commons police navy army air force`.split(
    /\s+/,
  ),
)
const participles = new Set([
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
const abroad = new Set([
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

/** All role phrases of a sentence, in order, none overlapping. */
export function rolePhrases(view: SentenceView): readonly RolePhrase[] {
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

interface Head {
  readonly head: string
  readonly sort: RoleSort
  readonly plural: boolean
  readonly last: number
}

/** Nouns that are more often something else; they need a capital letter, or an article and no noun behind them. */
const doubtful = new Set([
  'official',
  'major',
  'general',
  'chief',
  'head',
  'host',
  'chair',
  'fellow',
  'guide',
  'source',
  'people',
  'man',
  'woman',
  'person',
  'representative',
  'premier',
  'boss',
  'delegate',
  'deputy',
  'observer',
  'author',
  'cook',
  'actor',
  'secretary',
  'authority',
  'pilot',
  'speaker',
  'candidate',
  'officer',
  'soldier',
  'engineer',
  'inspector',
  'mediator',
  'regulator',
  'specialist',
  'volunteer',
  'worker',
  'student',
  'manager',
  'owner',
  'investor',
  'parent',
  'driver',
  'father',
  'mother',
  'lord',
  'whip',
  'king',
  'prince',
  'queen',
  'founder',
  'critic',
  'judge',
  'witness',
])
/** People who are counted and sent rather than heard: a bare plural of these is a thing, not a speaker. */
const counted = new Set([
  'officer',
  'soldier',
  'engineer',
  'pilot',
  'people',
  'inspector',
  'worker',
  'volunteer',
  'specialist',
  'man',
  'woman',
  'doctor',
  'nurse',
  'surgeon',
  'sailor',
  'driver',
  'mechanic',
  'policeman',
  'paratrooper',
  'person',
  'refugee',
  'student',
  'plumber',
  'cook',
  'firefighter',
  'rescuer',
])

function headAt(view: SentenceView, at: number): Head | null {
  const { tokens } = view
  const token = tokens[at]
  if (token === undefined || token.pos === 'PUNCT') return null
  const short = shortTitles[token.lower]
  if (short !== undefined && isCapital(token) && isCapital(tokens[at + 1])) {
    const known = roleHeadAt([{ lower: short.split(' ')[0] ?? short }, { lower: short.split(' ')[1] ?? '' }], 0)
    return known === null ? null : { ...known, last: at }
  }
  const longest = roleHeadAt(tokens, at)
  if (longest === null || anotherHeadFollows(view, longest.last)) return null
  // "the State Department" is a known name; "a State Department official" is a role.
  if ((longest.sort === 'body' || longest.sort === 'land') && (view.nameAt[longest.last]?.senses.length ?? 0) > 0)
    return null
  if (token.pos === 'VERB' && !isCapital(token) && tokens[at - 1]?.pos !== 'DET') return null
  if ((longest.sort === 'body' || longest.sort === 'land') && !isBodyNoun(view, at, longest)) return null
  if (doubtful.has(longest.head) && !plainNoun(view, at, longest)) return null
  return longest
}

/** "deputy" in "deputy defence minister": the phrase's head is the last one. */
function anotherHeadFollows(view: SentenceView, last: number): boolean {
  const { tokens } = view
  for (let next = last + 1; next < Math.min(tokens.length, last + 4); next++) {
    const token = tokens[next]
    if (
      token === undefined ||
      token.pos === 'PUNCT' ||
      token.pos === 'VERB' ||
      token.pos === 'ADP' ||
      token.pos === 'AUX'
    )
      return false
    if (roleHeadAt(tokens, next) !== null) {
      const between = tokens.slice(last + 1, next)
      return between.every(
        (word) =>
          word.pos !== 'DET' &&
          word.pos !== 'CCONJ' &&
          word.pos !== 'PRON' &&
          !(isCapital(word) && !isCapital(tokens[next])),
      )
    }
  }
  return false
}

/** "military planners" and "long-term military support" name no army. */
function isBodyNoun({ tokens, nameAt }: SentenceView, at: number, head: Head): boolean {
  const after = tokens[head.last + 1]
  if (after !== undefined && (after.pos === 'NOUN' || after.pos === 'ADJ') && !glued(tokens, head.last + 1))
    return false
  const before = tokens[at - 1]
  if (isCapital(tokens[at])) return true
  if (at === 0 && after?.lower === 'of') return true
  return (
    before !== undefined &&
    (before.pos === 'DET' ||
      before.pos === 'ADJ' ||
      before.pos === 'PROPN' ||
      before.lower === "'s" ||
      owners.has(before.lower) ||
      nameAt[at - 1] !== null)
  )
}

function plainNoun(view: SentenceView, at: number, head: Head): boolean {
  const { tokens } = view
  const before = tokens[at - 1]
  const after = tokens[head.last + 1]
  if (isCapital(tokens[at]) && isCapital(after) && view.nameAt[head.last + 1] === null) return true
  if (after !== undefined && after.pos === 'NOUN' && !glued(tokens, head.last + 1)) return false
  if (head.plural) {
    const speaks = after !== undefined && after.pos === 'VERB' && isSpeaking(after.lemma)
    return !counted.has(head.head) || after?.lower === 'close' || speaks
  }
  return (
    before !== undefined &&
    (determiners.has(before.lower) ||
      owners.has(before.lower) ||
      before.pos === 'ADJ' ||
      before.pos === 'NOUN' ||
      before.pos === 'PROPN' ||
      before.lower === "'s")
  )
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

function phraseAround(view: SentenceView, at: number, head: Head, from: number): RolePhrase {
  const first = leftEdge(view, at, from)
  const right = rightEdge(view, head)
  const { tokens } = view
  const words = tokens.slice(first, at).map((token) => token.lower)
  const owner = tokens.slice(first, at).findIndex((token) => owners.has(token.lower))
  const known = actorsIn(view, first, at - 1)
  const behind = known.length > 0 ? [] : actorsBehind(view, head, right.last)
  const office = officeOf[head.head]
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
    article: articleOf(words),
    owner: owner < 0 ? -1 : first + owner,
    actors,
    ownedByUnknown: actors.length === 0 && hasUnknownOwner(view, first, at, head.last, right.last),
    official: speaksFor(head.sort, words) && !away,
    outOfOffice: away,
  }
}

function articleOf(words: readonly string[]): RolePhrase['article'] {
  if (words.some((word) => owners.has(word))) return 'its'
  if (words.includes('the')) return 'the'
  if (words.includes('a') || words.includes('an') || words.includes('one') || words.includes('another')) return 'a'
  return 'none'
}

/** How far a phrase may reach to the left; longer ones are lists or page furniture. */
const longestPhrase = 9

function leftEdge(view: SentenceView, at: number, from: number): number {
  const { tokens } = view
  let first = at
  while (first > from && at - first < longestPhrase) {
    const token = tokens[first - 1]
    if (token === undefined || days.has(token.lower)) break
    if (determiners.has(token.lower) || owners.has(token.lower)) {
      first--
      if (token.lower !== 'other' && token.pos !== 'NUM') break
      continue
    }
    const name = view.nameAt[first - 1] ?? null
    if (name !== null && isPlace(view, name)) break
    const linked = token.text === '-' && glued(tokens, first - 1)
    const nominal =
      token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'NUM' || token.pos === 'X'
    if (name === null && !linked && !nominal && token.lower !== "'s" && !participles.has(token.lower)) break
    first = name === null ? first - 1 : name.first
  }
  return Math.max(first, from)
}

/** A capital behind "in" or "at" is where it happens, and not whose minister it is. */
function isPlace(view: SentenceView, name: KnownName): boolean {
  const before = view.tokens[name.first - 1]?.lower
  return (
    name.senses[0]?.kind === 'seat' && (before === 'in' || before === 'at' || before === 'from' || before === 'near')
  )
}

const leading = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'to', 'on', 'close', 'familiar', 'involved'])

/** The phrase with the prepositions that belong to it: "a person close to the programme", "minister of defence". */
function rightEdge(view: SentenceView, head: Head): { readonly last: number } {
  const { tokens } = view
  let last = head.last
  for (let complements = 0; complements < 2; complements++) {
    const word = tokens[last + 1]
    if (word === undefined || !leading.has(word.lower)) break
    if (complements > 0 && word.lower !== 'of') break
    if (
      word.lower === 'on' ||
      word.lower === 'with' ||
      (word.lower === 'to' && !abroad.has(head.head) && head.sort !== 'official')
    )
      break
    const start = word.lower === 'close' || word.lower === 'familiar' || word.lower === 'involved' ? last + 3 : last + 2
    const end = nominalEnd(view, start, word.lower)
    if (end < start) break
    if (word.lower === 'in' && startsWithTime(tokens, start)) break
    last = end
  }
  return { last }
}

function startsWithTime(tokens: readonly Token[], start: number): boolean {
  const word = tokens[start]
  return word !== undefined && (days.has(word.lower) || /^\d{4}$/.test(word.text))
}

/** The end of a plain noun phrase that starts at a token; before it where none does. A person's name ends it. */
function nominalEnd(view: SentenceView, start: number, preposition: string): number {
  const { tokens } = view
  let at = start
  if (determiners.has(tokens[at]?.lower ?? '') || owners.has(tokens[at]?.lower ?? '')) at++
  let last = start - 1
  const portfolio = preposition === 'of' || preposition === 'for'
  while (at < tokens.length && at - start < 8) {
    const token = tokens[at]
    if (token === undefined || days.has(token.lower)) break
    const name = view.nameAt[at] ?? null
    if (name !== null) {
      last = name.last
      at = name.last + 1
      const owned = tokens[at]?.lower === "'s" || (tokens[at]?.pos === 'NOUN' && name.senses[0]?.kind !== 'name')
      if (!owned) break
      continue
    }
    if (portfolio && portfolios.has(token.lower)) {
      if (token.lower !== 'and' && token.lower !== 'the' && token.lower !== 'for') last = at
      at++
      continue
    }
    const capital = isCapital(token)
    // "Minister of Defence Lena Brandt": what follows a field of office is a name.
    if (capital && last >= start && portfolios.has(tokens[last]?.lower ?? '')) break
    const nominal =
      capital ||
      token.pos === 'ADJ' ||
      token.pos === 'NOUN' ||
      token.pos === 'PROPN' ||
      token.pos === 'NUM' ||
      token.lower === "'s" ||
      (token.text === '-' && glued(tokens, at))
    if (!nominal) break
    last = at
    at++
  }
  return last
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
