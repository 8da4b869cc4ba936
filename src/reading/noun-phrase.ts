import { nth } from '../text/nth.ts'
import type { StatedNumber } from '../text/numbers.ts'
import { isCountable, mayStartNumber, numberAt, opensNumber } from '../text/numbers.ts'
import type { Word } from './word.ts'
import { wordSign } from './word-signs.ts'

/** A noun with what belongs to it. Word indexes, `last` inclusive; `last` takes in its "of …" complement. */
export interface NounPhrase {
  readonly first: number
  readonly last: number
  /** The head noun; of a bare number or pronoun that word. */
  readonly head: number
  /** The last word before any complement. */
  readonly core: number
  /** "the", "no", "its", "each" in lower case; null where there is none. */
  readonly determiner: string | null
  readonly number: StatedNumber | null
  /** Word at which the number starts. */
  readonly numberFrom: number | null
  /** What stands before "'s": "Germany" in "Germany's parliament". */
  readonly possessor: NounPhrase | null
  /** True for "Sweden's" with nothing behind it: the noun is left out. */
  readonly elided: boolean
  readonly of: NounPhrase | null
  readonly pronoun: boolean
  /** "last week", "Tuesday": says when. */
  readonly time: boolean
}

const pronouns = new Set(
  'i we you he she it they me us him them everybody everyone nobody none someone somebody anyone anybody something nothing anything everything one others this these those that theirs hers ours itself themselves mine yours another there'.split(
    ' ',
  ),
)
const determiners = new Set(
  'a an the no this that these those its their his her our my your each every both all some any several many few most either neither another such half enough more fewer less other'.split(
    ' ',
  ),
)
const timeNouns = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec week fortnight weekend month year day morning afternoon evening night spring summer autumn fall winter hour minute decade easter christmas'.split(
    ' ',
  ),
)
const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

const weekdays = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight'.split(' '),
)
/** Adjectives and participles that open a phrase of their own behind a noun: "40 observers pending approval". */
const opening = new Set([
  'pending',
  'barring',
  'following',
  'regarding',
  'concerning',
  'including',
  'excluding',
  'subject',
])

const determinerWord = wordSign(({ lower }) => determiners.has(lower) || lower === 'only')
const numberWord = wordSign(({ lower }) => mayStartNumber(lower))
const pronounWord = wordSign(({ lower }) => pronouns.has(lower) || determiners.has(lower))
/** Words with which a noun phrase starts whatever their tag. */
const opener = determinerWord | numberWord | pronounWord
const monthWord = wordSign(({ lower }) => months.has(lower))
const timeStart = wordSign(({ lower }) => weekdays.has(lower) || lower === 'last' || lower === 'next')
const openingWord = wordSign(({ lower }) => opening.has(lower))

/** Says whether a name of an actor ends at this word, so that a number behind it belongs to another phrase. */
export type EndsName = (word: number) => boolean

interface Open {
  readonly words: readonly Word[]
  readonly endsName: EndsName
  readonly end: number
}

/** Complements may nest ("the chair of the group of donors of …"); deeper ones are left to the clause. */
const deepest = 4

/** Reads the noun phrase that starts at word `at`, before `end`; null where none starts there. */
export function nounPhraseAt(
  words: readonly Word[],
  at: number,
  end: number,
  endsName: EndsName,
  depth = 0,
): NounPhrase | null {
  const word = words[at]
  if (word !== undefined && (word.signs & opener) === 0 && !isContent(word)) return null
  const open: Open = { words, endsName, end }
  const simple = simplePhrase(open, at)
  if (simple === null) return null
  const withOwner = possessed(open, simple, depth)
  return depth < deepest ? withComplement(open, withOwner, depth) : withOwner
}

/** Whether its tag lets it stand in a noun phrase. */
function isContent({ tag }: Word): boolean {
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ' || tag === 'SYM' || tag === 'ADV' || tag === 'VERB'
}

function simplePhrase(open: Open, first: number): NounPhrase | null {
  const { words, end } = open
  let at = first
  let determiner: string | null = null
  while (at < end && isDeterminer(words, at)) {
    if (determiner === null || determiner === 'all' || determiner === 'both' || determiner === 'such')
      determiner = words[at]?.lower ?? null
    at++
  }
  const number = numberFrom(words, at, end)
  const numberStart = number === null ? null : at
  if (number !== null) at += number.words
  const body = at
  // "15 pledged soldiers": a number that counts actors is a phrase of its own.
  const alone = number !== null && determiner === null && open.endsName(at - 1) && words[at]?.tag === 'VERB'
  while (!alone && at < end && belongs(open, at, body)) at++
  if (at === first) return pronounPhrase(words, first, end)
  if (at === body && number === null && determiner !== null) {
    const pronoun = pronounPhrase(words, at - 1, end)
    return pronoun === null ? null : { ...pronoun, first }
  }
  const head = headOf(words, body, at, first)
  const core = at - 1
  return {
    first,
    last: core,
    head,
    core,
    determiner,
    number: number ?? laterNumber(words, body, at),
    numberFrom: numberStart,
    possessor: null,
    elided: false,
    of: null,
    pronoun: false,
    time: isTime(words, head),
  }
}

/** Determiners that may be part of a number: "a dozen", "half a million", "some 60". */
const countOpeners = new Set(['a', 'an', 'half', 'some', 'more', 'fewer', 'less'])

function isDeterminer(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || (word.signs & determinerWord) === 0) return false
  // "its only contribution", "only 180": says how little before a noun or number.
  if (word.lower === 'only')
    return ['NOUN', 'ADJ', 'NUM', 'PROPN'].includes(words[at + 1]?.tag ?? '') && words[at - 1]?.tag !== 'AUX'
  if (word.lower === 'that' && word.tag !== 'DET') return false
  // "a dozen", "half a dozen" and "more than" are numbers.
  if (!countOpeners.has(word.lower)) return true
  if (word.lower === 'a' || word.lower === 'an') return !isCountable(words[at + 1]?.lower ?? '')
  return numberAt([word.lower, words[at + 1]?.lower ?? '', words[at + 2]?.lower ?? ''], 0) === null
}

function numberFrom(words: readonly Word[], at: number, end: number): StatedNumber | null {
  const word = words[at]
  if (word === undefined || (word.signs & numberWord) === 0 || !opensNumber(word.lower, words[at + 1]?.lower ?? ''))
    return null
  const next = words.slice(at, Math.min(end, at + 12)).map((word) => word.lower)
  const number = numberAt(next, 0)
  if (number === null) return null
  // "one of", "the one": a pronoun rather than a size, unless a noun follows.
  return number
}

/** A number inside the phrase: "the first 12 launchers", "its two remaining ships". */
function laterNumber(words: readonly Word[], from: number, to: number): StatedNumber | null {
  for (let at = from; at < to; at++) {
    if (words[at]?.tag !== 'NUM') continue
    if (words[at - 1]?.text === '-' || words[at + 1]?.text === '-') continue
    return numberAt(
      words.slice(at, to).map((word) => word.lower),
      0,
    )
  }
  return null
}

/** Whether the word can go on a noun phrase. */
function belongs(open: Open, at: number, body: number): boolean {
  const { words, endsName } = open
  const word = words[at]
  const previous = nth(words, at - 1)
  if (word === undefined) return false
  if (at > body && endsName(at - 1) && !namePrefix(words, at - 1)) {
    if (word.tag === 'NUM' || word.tag === 'SYM') return false
  }
  // "a guarantee from Turkey Oman would accept": two names side by side are two phrases.
  if (at > body && word.tag === 'PROPN' && endsName(at - 1) && endsName(at)) return false
  if (at > body && startsTime(words, at)) return false
  if (at > body && isSubjectName(open, at)) return false
  if (at > body && (word.signs & openingWord) !== 0 && (word.lower !== 'subject' || words[at + 1]?.lower === 'to'))
    return false
  if (at > body && previous?.tag === 'NUM' && ((words[at - 2]?.signs ?? 0) & monthWord) !== 0) return false
  if (word.text === '-')
    return (at > body || previous?.tag === 'NUM') && words[at + 1]?.start === word.end && previous?.end === word.start
  if (previous?.text === '-' && at > body) return word.tag !== 'PUNCT'
  switch (word.tag) {
    case 'NOUN':
    case 'PROPN':
      return true
    case 'NUM':
      return at > body && (previous?.tag === 'PROPN' || previous?.tag === 'NUM')
    case 'ADJ':
    case 'SYM':
      if (word.lower === 'more' || word.lower === 'other')
        return previous?.tag === 'NUM' || nounAhead(words, at + 1, open.end)
      return nounAhead(words, at + 1, open.end)
    case 'ADV':
      return words[at + 1]?.tag === 'ADJ' && nounAhead(words, at + 2, open.end)
    case 'VERB':
      return (
        (word.form === 'ing' || word.form === 'participle' || word.form === 'past-or-participle') &&
        modifiesNoun(words, at, body, open.end)
      )
    case 'PART':
      return false
    case 'CCONJ':
      return joinsModifiers(words, at, body)
    case 'PRON':
      return false
    default:
      return false
  }
}

/** "On infantry Kenya would decide": the name of an actor behind a common noun and before a verb opens a phrase of its own. */
function isSubjectName(open: Open, at: number): boolean {
  const { words, endsName } = open
  if (words[at]?.tag !== 'PROPN' || words[at - 1]?.tag !== 'NOUN') return false
  const last = endsName(at) ? at : endsName(at + 1) ? at + 1 : -1
  const next = words[last + 1]
  return last >= at && (next?.tag === 'AUX' || (next?.tag === 'VERB' && next.form !== 'ing'))
}

/** "observers last week", "soldiers Tuesday": a new phrase that says when. */
function startsTime(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || (word.signs & timeStart) === 0) return false
  if (weekdays.has(word.lower)) return words[at - 1]?.tag === 'NOUN'
  return (word.lower === 'last' || word.lower === 'next') && timeNouns.has(words[at + 1]?.lemma ?? '')
}

/** "March 3", "Article 5": the number goes with the name. */
function namePrefix(words: readonly Word[], at: number): boolean {
  return ((words[at]?.signs ?? 0) & monthWord) !== 0
}

/** "French and British officials", "air and missile defence": one phrase when an adjective stands on both sides and a noun ends it. */
function joinsModifiers(words: readonly Word[], at: number, body: number): boolean {
  if (at === body || words[at]?.lower !== 'and') return false
  const left = words[at - 1]
  const right = words[at + 1]
  const behind = words[at + 2]
  return left?.tag === 'ADJ' && right?.tag === 'ADJ' && behind?.tag === 'NOUN'
}

function nounAhead(words: readonly Word[], from: number, end: number): boolean {
  for (let at = from; at < end && at < from + 5; at++) {
    const word = words[at]
    if (word === undefined) return false
    if (word.tag === 'NOUN' || word.tag === 'PROPN') return true
    if (word.tag !== 'ADJ' && word.tag !== 'NUM' && word.text !== '-' && !(word.tag === 'VERB' && word.form !== 'base'))
      return false
  }
  return false
}

/** "armed personnel", "clearing machines", "promised troops": a participle between a determiner or adjective and a noun. */
function modifiesNoun(words: readonly Word[], at: number, body: number, end: number): boolean {
  const next = words[at + 1]
  if (next === undefined || at + 1 >= end) return false
  if (next.tag !== 'NOUN' && !(next.tag === 'ADJ' && nounAhead(words, at + 2, end))) return false
  const word = words[at]
  if (at > body) return words[at - 1]?.tag === 'ADJ' || words[at - 1]?.tag === 'NUM' || word?.form === 'ing'
  const previous = words[at - 1]
  return (
    previous !== undefined &&
    (previous.tag === 'DET' ||
      previous.tag === 'NUM' ||
      previous.lower === "'s" ||
      previous.lower === 'its' ||
      previous.lower === 'their')
  )
}

function headOf(words: readonly Word[], body: number, to: number, first: number): number {
  for (let at = to - 1; at >= body; at--) {
    const tag = words[at]?.tag
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM') return at
  }
  return Math.max(first, to - 1)
}

function isTime(words: readonly Word[], head: number): boolean {
  const word = words[head]
  const before = nth(words, head - 1)
  if (word === undefined) return false
  if (timeNouns.has(word.lemma) || timeNouns.has(word.lower)) return true
  return word.tag === 'NUM' && ((before?.signs ?? 0) & monthWord) !== 0
}

function pronounPhrase(words: readonly Word[], at: number, end: number): NounPhrase | null {
  const word = words[at]
  if (word === undefined || at >= end || (word.signs & pronounWord) === 0) return null
  const alone =
    pronouns.has(word.lower) ||
    (determiners.has(word.lower) &&
      !['a', 'an', 'the', 'no', 'its', 'my', 'your', 'our', 'such', 'every'].includes(word.lower))
  if (!alone || (word.lower === 'that' && word.tag === 'SCONJ')) return null
  return {
    first: at,
    last: at,
    head: at,
    core: at,
    determiner: null,
    number: word.lower === 'both' ? { value: 2, to: null, approx: false, atMost: false, words: 1 } : null,
    numberFrom: null,
    possessor: null,
    elided: false,
    of: null,
    pronoun: true,
    time: false,
  }
}

/** "Germany's parliament": what was read so far owns what follows. */
function possessed(open: Open, owner: NounPhrase, depth: number): NounPhrase {
  const { words, end } = open
  const mark = owner.core + 1
  const word = words[mark]
  const apostrophe =
    word?.lower === "'s" ||
    (word?.text === "'" && words[mark - 1]?.lower.endsWith('s') === true && word.start === words[mark - 1]?.end)
  if (!apostrophe || mark >= end || depth > deepest) return owner
  const thing = nounPhraseAt(words, mark + 1, end, open.endsName, depth + 1)
  if (thing === null || thing.pronoun || (thing.determiner !== null && thing.determiner !== 'only'))
    return { ...owner, core: mark, last: mark, elided: true, possessor: owner }
  return { ...thing, first: owner.first, possessor: owner }
}

/** "a brigade of up to 4,000 soldiers", "22 of the 31". */
function withComplement(open: Open, phrase: NounPhrase, depth: number): NounPhrase {
  const { words, end } = open
  if (phrase.of !== null || words[phrase.last + 1]?.lower !== 'of' || phrase.time) return phrase
  const of = nounPhraseAt(words, nowAre(words, phrase.last + 2), end, open.endsName, depth + 1)
  return of === null ? phrase : { ...phrase, of, last: of.last }
}

/** "of what are now 36 members": the words between say no more than "of 36 members". */
function nowAre(words: readonly Word[], at: number): number {
  if (words[at]?.lower !== 'what' || words[at + 1]?.lemma !== 'be') return at
  return words[at + 2]?.lower === 'now' ? at + 3 : at + 2
}
