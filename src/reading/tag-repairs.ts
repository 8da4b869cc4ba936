import { nth } from '../text/nth.ts'
import { possibleBases, verbForm } from '../text/verb-forms.ts'
import { homographs, openers, sums } from './homographs.ts'
import {
  closesPhrase,
  endsCompound,
  endsNounPhrase,
  insideCompound,
  isSubjectNoun,
  nounAfterDeterminer,
  pairedNoun,
  phraseStart,
  possessives,
} from './noun-slots.ts'
import type { KnownWords, Word } from './word.ts'
import { modals } from './word.ts'
import { wordSign } from './word-signs.ts'
import { isState, readyWords, states } from './word-states.ts'

const negations = new Set(['not', "n't", 'never'])

const particles = new Set('back out off away down up over home'.split(' '))

const shoreward = new Set([
  'offshore',
  'onshore',
  'inshore',
  'overseas',
  'inland',
  'overnight',
  'overhead',
  'onboard',
  'upriver',
])

const boundaries = new Set([
  'and',
  'or',
  'but',
  'which',
  'who',
  'whom',
  'whose',
  'that',
  'what',
  'if',
  'because',
  'while',
  'when',
])

const negation = wordSign(({ lower }) => negations.has(lower))
const modal = wordSign(({ lower }) => modals.has(lower))
const homograph = wordSign(({ lower }) => homographs.has(lower))
/** Participles that may be adjectives where they stand. */
const stateWord = wordSign(({ lower }) => readyWords.has(lower) || states.has(lower) || lower === 'remaining')
/** These open a clause and, before a plain noun, nothing else. */
const clauseOpeners = new Set(['until', 'till', 'unless', 'once'])

/** What a set of verbs has for words, by their number. One met again and again is seldom pushed out. */
interface Bases {
  readonly keys: (Word['keys'] | undefined)[]
  readonly bases: (string | null)[]
}

const slots = 32_768
const remembered = new WeakMap<ReadonlySet<string>, Bases>()
let lately: { readonly verbs: ReadonlySet<string>; readonly known: Bases } | null = null

/** A set is made once for a vocabulary, and one vocabulary is read with for long. */
function basesOf(verbs: ReadonlySet<string>): Bases {
  if (lately?.verbs === verbs) return lately.known
  const known = remembered.get(verbs) ?? { keys: new Array(slots).fill(undefined), bases: new Array(slots).fill(null) }
  remembered.set(verbs, known)
  lately = { verbs, known }
  return known
}

/** The base under which a set of verbs lists a word; null where it does not. */
function verbBase({ lower, keys }: Word, verbs: ReadonlySet<string>): string | null {
  const known = basesOf(verbs)
  const slot = keys.number & (slots - 1)
  if (known.keys[slot] === keys) return known.bases[slot] ?? null
  const base = possibleBases(lower).find((one) => verbs.has(one)) ?? null
  known.keys[slot] = keys
  known.bases[slot] = base
  return base
}

/** The word before, adverbs and negations skipped; at most four back. */
function before(words: readonly Word[], at: number): Word | null {
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const word = words[back]
    if (word !== undefined && word.tag !== 'ADV' && (word.signs & negation) === 0) return word
  }
  return null
}

function asVerb(word: Word, base: string | null): Word {
  const lemma = base ?? word.lemma
  return { ...word, tag: 'VERB', lemma, form: verbForm(word.lower, lemma) }
}

function isLower(word: Word): boolean {
  return word.text === word.lower
}

/** The tagger is wrong about one word in thirteen; these contexts leave no doubt. */
export function repaired(words: readonly Word[], at: number, word: Word, known: KnownWords): Word {
  const exchanged = swapped(words, at, known.verbs)
  if (exchanged !== null) return exchanged === 'VERB' ? asVerb(word, word.lower) : { ...word, tag: 'NOUN' }
  switch (word.tag) {
    case 'VERB':
      return repairedVerb(words, at, word, known)
    case 'ADJ':
      return isPeople(words, at, word) ? { ...word, tag: 'PROPN' } : repairedOther(words, at, word, known)
    case 'NOUN':
      if (particles.has(word.lower) && words[at - 1]?.tag === 'NOUN') return { ...word, tag: 'ADV' }
      // "U.S. President Walter Holm": a title between names is one of them.
      if (!isLower(word) && nth(words, at - 1)?.tag === 'PROPN' && words[at + 1]?.tag === 'PROPN')
        return { ...word, tag: 'PROPN' }
      return repairedOther(words, at, word, known)
    case 'ADV':
      return isShoreward(words, at, word) ? { ...word, tag: 'ADJ' } : repairedOther(words, at, word, known)
    case 'ADP':
    case 'PROPN':
      return repairedOther(words, at, word, known)
    default:
      return word.lower === 'mine' && words[at + 1]?.tag === 'NOUN' ? { ...word, tag: 'NOUN' } : word
  }
}

function repairedVerb(words: readonly Word[], at: number, word: Word, known: KnownWords): Word {
  const adjacent = nth(words, at - 1)
  if ((word.signs & stateWord) !== 0 && isAdjective(words, at, word)) return { ...word, tag: 'ADJ' }
  const noun =
    answersTo(words, at) ||
    isGiven(word, adjacent) ||
    (adjacent?.lower === 'only' && word.form === 'base' && words[at - 2]?.tag === 'DET') ||
    insideCompound(words, at, word) ||
    pairedNoun(words, at, word) ||
    nounAfterDeterminer(word, adjacent) ||
    isSubjectNoun(words, at, word) ||
    endsCompound(words, at, word, known.nouns) ||
    closesPhrase(words, at, word)
  return noun ? { ...word, tag: 'NOUN' } : word
}

/** "is prepared to", "three remaining ships", "was split over": a participle that says how something is. */
function isAdjective(words: readonly Word[], at: number, word: Word): boolean {
  if (readyWords.has(word.lower) && words[at + 1]?.lower === 'to') return true
  if (word.lower === 'remaining' && (words[at + 1]?.tag === 'NUM' || words[at - 1]?.tag === 'DET')) return true
  return states.has(word.lower) && isState(words, at, before(words, at))
}

const giving = new Set(['offer', 'promise', 'pledge', 'provide', 'seek', 'want', 'need', 'receive', 'refuse', 'deny'])

/** "offered help with the mines": right behind a verb that gives, a base form is what is given. */
function isGiven({ form, lower }: Word, before: Word | undefined): boolean {
  return (
    form === 'base' && before?.tag === 'VERB' && giving.has(before.lemma) && (lower === 'help' || lower === 'support')
  )
}

/** "said yes to police": behind "yes to" and "no to" stands a noun. */
function answersTo(words: readonly Word[], at: number): boolean {
  return nth(words, at - 1)?.lower === 'to' && ['yes', 'no'].includes(nth(words, at - 2)?.lower ?? '')
}

const clauseBehind = new Set(['when', 'once', 'if', 'unless', 'until'])

/** A word that is no verb for the tagger. */
function repairedOther(words: readonly Word[], at: number, word: Word, known: KnownWords): Word {
  if (word.lower === 'mine' && words[at + 1]?.tag === 'NOUN') return { ...word, tag: 'NOUN' }
  if (!isLower(word)) return word
  // "Their stay ends when the truce does"
  const timed = word.tag === 'NOUN' && word.form === 's' && clauseBehind.has(words[at + 1]?.lower ?? '')
  if (timed && isOnlyVerb(words, at, word, null)) return asVerb(word, baseOf(word, null))
  if (endsNounPhrase(words, at, word, known.nouns)) return { ...word, tag: 'NOUN' }
  const base = verbBase(word, known.verbs)
  if (base === null && word.tag !== 'NOUN') return word
  const adjacent = words[at - 1]
  const previous = before(words, at)
  if (previous !== null && (previous.signs & modal) !== 0 && word.tag !== 'ADV') return asVerb(word, base)
  if (
    adjacent?.lower === 'to' &&
    base !== null &&
    (adjacent.tag === 'PART' || opensPhrase(words[at + 1])) &&
    word.lower === base
  )
    return asVerb(word, base)
  if (
    word.tag === 'NOUN' &&
    (adjacent?.lower === 'which' || adjacent?.lower === 'who') &&
    (['DET', 'PROPN'].includes(words[at + 1]?.tag ?? '') || possessives.has(words[at + 1]?.lower ?? ''))
  )
    return asVerb(word, base)
  if (word.tag === 'NOUN' && isOnlyVerb(words, at, word, base)) return asVerb(word, baseOf(word, base))
  if (base === null) return word
  if (isGerund(words, at, word, base, known.particleVerbs)) return asVerb(word, base)
  // "has lapsed", but "has limited means"
  const last = word.tag === 'ADJ' && !['NOUN', 'ADJ', 'PROPN'].includes(words[at + 1]?.tag ?? '')
  if (previous?.lemma === 'have' && (word.form !== 'base' || last) && word.lower.endsWith('ed'))
    return asVerb(word, base)
  if (word.tag === 'NOUN' && finiteSlot(words, at, previous) && opensPhrase(words[at + 1])) return asVerb(word, base)
  return word
}

/** The base of a verb that no lexicon lists: of the words that are both, the one it is spelled like. */
function baseOf(word: Word, base: string | null): string | null {
  return base ?? possibleBases(word.lower).find((one) => homographs.has(one)) ?? null
}

/** What may follow a verb but no noun in a list of nouns. */
function behindVerb(word: Word | undefined): boolean {
  if (word === undefined) return false
  return (
    ['DET', 'NUM', 'PRON', 'ADV', 'ADJ', 'SCONJ'].includes(word.tag) ||
    ['on', 'upon', 'to', 'with', 'in', 'into', 'between', 'at', 'that', 'silent', 'short'].includes(word.lower)
  )
}

/** "its pledge of $300 million remains": a number that ends the sum a noun is of. */
function endsSum(words: readonly Word[], at: number): boolean {
  const first = phraseStart(words, at)
  const leads = words[first - (nth(words, first - 1)?.tag === 'SYM' ? 2 : 1)]
  return sums.has(words[at]?.lower ?? '') && leads?.lower === 'of'
}

/**
 * "A contribution of observers hinges on a truce", "once the guns fall silent": the only word of its clause that can be the verb,
 * where its number fits the noun before it.
 */
function isOnlyVerb(words: readonly Word[], at: number, word: Word, base: string | null): boolean {
  const subject = words[at - 1]
  const next = words[at + 1]
  if (subject === undefined) return false
  if (peopleDo(words, at, word) && !verbAround(words, at)) return true
  switch (subject.tag) {
    case 'PROPN': {
      // "Turkey reserves its position": a name, and what no noun is followed by.
      const owned = possessives.has(next?.lower ?? '') || next?.tag === 'DET' || next?.tag === 'NUM'
      if (word.form !== 's' || !owned) return false
      return (at === 1 || openers.has(words[at - 2]?.lower ?? '')) && baseOf(word, base) !== null
    }
    case 'NUM':
      return word.lower.endsWith('s') && behindVerb(next) && endsSum(words, at - 1) && baseOf(word, base) !== null
    case 'NOUN':
      if ((word.form !== 's' && word.form !== 'base') || !behindVerb(next)) return false
      return baseOf(word, base) !== null && !verbAround(words, at) && agrees(words, at, word, subject)
    default:
      return false
  }
}

/** Whether the noun before a verb opens its clause, and is one where the verb says of one, and several where it says of several. */
function agrees(words: readonly Word[], at: number, word: Word, subject: Word): boolean {
  const first = phraseStart(words, at - 1)
  const opened =
    words[first]?.tag === 'DET' ||
    possessives.has(words[first]?.lower ?? '') ||
    possessives.has(words[first - 1]?.lower ?? '') ||
    openers.has(words[first - 1]?.lower ?? '') ||
    (first === 0 && words[at + 1]?.lower === 'that') ||
    ["'s", '’s'].includes(words[first - 1]?.lower ?? '')
  if (!opened) return false
  const many = subject.form === 's' && subject.lemma !== subject.lower
  const opens0 = first === 0 && words[at + 1]?.lower === 'that'
  if (word.form === 'base') return many && (opens0 || openers.has(words[first - 1]?.lower ?? ''))
  return !many || words[first - 1]?.lower === 'of'
}

/** "on condition that the French sign": an adjective of a people with its article, in a clause that has no other verb. */
function peopleDo(words: readonly Word[], at: number, word: Word): boolean {
  const people = words[at - 1]
  const next = words[at + 1]
  return (
    word.form === 'base' &&
    (word.signs & homograph) !== 0 &&
    people !== undefined &&
    /^\p{Lu}/u.test(people.text) &&
    nth(words, at - 2)?.lower === 'the' &&
    openers.has(words[at - 3]?.lower ?? '') &&
    (next === undefined || next.tag === 'PUNCT' || behindVerb(next))
  )
}

/** "will send medics and train recruits": a noun and a verb that the tagger gave each the other's part. */
function swapped(words: readonly Word[], at: number, verbs: ReadonlySet<string>): 'VERB' | 'NOUN' | null {
  if (nth(words, at - 1)?.tag === 'CCONJ') return swappedPair(words, at, verbs) ? 'VERB' : null
  return nth(words, at - 2)?.tag === 'CCONJ' && words[at]?.tag === 'VERB' && swappedPair(words, at - 1, verbs)
    ? 'NOUN'
    : null
}

/** Whether the word behind a conjunction is the verb that the next one was taken for. */
function swappedPair(words: readonly Word[], first: number, verbs: ReadonlySet<string>): boolean {
  const word = words[first]
  if (word?.tag !== 'NOUN' || !verbs.has(word.lower) || !followsVerb(words[first + 1])) return false
  for (let back = first - 1; back >= 0 && back >= first - 12; back--) {
    const lower = words[back]?.lower ?? ''
    if (modals.has(lower) || lower === 'to') return true
  }
  return false
}

/** What may follow a verb and not a noun in a list: another mistaken form in -s, a number, an article. */
function followsVerb(word: Word | undefined): boolean {
  if (word === undefined) return false
  return (
    (word.tag === 'VERB' && word.form === 's') ||
    word.tag === 'NUM' ||
    word.tag === 'DET' ||
    possessives.has(word.lower)
  )
}

/** "The French have": an adjective of a people that stands alone. */
function isPeople(words: readonly Word[], at: number, word: Word): boolean {
  const next = words[at + 1]
  const stops = next === undefined || ['AUX', 'VERB', 'PUNCT', 'ADV', 'ADP', 'CCONJ'].includes(next.tag)
  return stops && nth(words, at - 1)?.lower === 'the' && /^\p{Lu}/u.test(word.text)
}

/** "an offshore patrol vessel": the tagger takes the modifier for an adverb. */
function isShoreward(words: readonly Word[], at: number, word: Word): boolean {
  const next = words[at + 1]?.tag
  return shoreward.has(word.lower) && (next === 'NOUN' || next === 'VERB') && words[at - 1]?.tag === 'DET'
}

/** "sending young people", "training the recruits": an -ing form with an object, though the tagger calls it a noun. */
function isGerund(
  words: readonly Word[],
  at: number,
  word: Word,
  base: string,
  particleVerbs: ReadonlySet<string>,
): boolean {
  const next = words[at + 1]
  const adjacent = words[at - 1]
  if (word.tag !== 'NOUN' || !word.lower.endsWith('ing') || next === undefined) return false
  if (adjacent !== undefined && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(adjacent.tag)) return false
  if (particleVerbs.has(`${base} ${next.lower}`)) return true
  return (
    ['DET', 'NUM', 'PROPN'].includes(next.tag) ||
    possessives.has(next.lower) ||
    (next.tag === 'ADJ' && nounWithin(words, at + 2))
  )
}

function nounWithin(words: readonly Word[], from: number): boolean {
  return words.slice(from, from + 3).some((word) => word.tag === 'NOUN')
}

/** Something that may follow a finite verb: a noun phrase, a preposition, an adverb or the end. */
function opensPhrase(word: Word | undefined): boolean {
  if (word === undefined) return true
  return (
    ['DET', 'NUM', 'PRON', 'ADP', 'ADV', 'SYM', 'SCONJ', 'ADJ', 'PROPN', 'NOUN'].includes(word.tag) ||
    word.lower === 'to' ||
    word.tag === 'PUNCT'
  )
}

/** A noun between a subject and a phrase, in a stretch without any verb, is a verb that was mistaken. */
function finiteSlot(words: readonly Word[], at: number, previous: Word | null): boolean {
  if (previous === null || !(previous.tag === 'PROPN' || previous.tag === 'PRON' || boundaries.has(previous.lower)))
    return false
  if (possessives.has(previous.lower) || previous.lower === "'s") return false
  const word = words[at]
  if (word?.form === 'base' && !plural(words, at, previous)) return false
  return !verbAround(words, at)
}

function plural(words: readonly Word[], at: number, previous: Word): boolean {
  return ['they', 'we', 'who', 'which', 'that'].includes(previous.lower) || nth(words, at - 2)?.lower === 'and'
}

function verbAround(words: readonly Word[], at: number): boolean {
  const verbal = (word: Word, before: Word | undefined) =>
    word.tag === 'AUX' || (word.tag === 'VERB' && word.form !== 'ing' && before?.lower !== 'to')
  const edge = (word: Word) =>
    boundaries.has(word.lower) ||
    clauseOpeners.has(word.lower) ||
    word.text === ',' ||
    word.text === ';' ||
    word.text === ':'
  for (let left = at - 1; left >= 0 && left > at - 12; left--) {
    const word = words[left]
    if (word === undefined || (edge(word) && word.lower !== 'and')) break
    if (verbal(word, nth(words, left - 1))) return true
  }
  for (let right = at + 1; right < words.length && right < at + 12; right++) {
    const word = words[right]
    if (word === undefined || edge(word)) break
    if (verbal(word, words[right - 1])) return true
  }
  return false
}
