import { nth } from '../text/nth.ts'
import { linkAt, mayStartLink } from './links.ts'
import type { EndsName, NounPhrase } from './noun-phrase.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'
import { mayStartVerb, verbGroupAt } from './verb-group.ts'
import type { Word } from './word.ts'
import { wordSign } from './word-signs.ts'

/** A sentence in pieces that clauses are built from. Word indexes, `last` inclusive. */
export type Chunk =
  | { readonly kind: 'noun'; readonly first: number; readonly last: number; readonly phrase: NounPhrase }
  | { readonly kind: 'verb'; readonly first: number; readonly last: number; readonly group: VerbGroup }
  | { readonly kind: ChunkWord; readonly first: number; readonly last: number; readonly words: string }

/**
 * `link` opens an adverbial clause or phrase ("if", "as long as", "without", "subject to"); `relative` a relative clause;
 * `that` a content clause; `question` an embedded question ("whether", "how"); `and` coordinates; `stop` is a strong mark.
 */
export type ChunkWord =
  | 'preposition'
  | 'link'
  | 'relative'
  | 'that'
  | 'question'
  | 'and'
  | 'comma'
  | 'stop'
  | 'quote'
  | 'adjective'
  | 'adverb'
  | 'other'

const questions = new Set(['whether', 'how', 'why', 'what', 'where', 'how many', 'how much'])

/** Words behind which "if" asks: "it is not clear if". */
const asking = new Set(
  'clear unclear know say sure unsure certain uncertain decide see ask wonder unknown determine disclose confirm'.split(
    ' ',
  ),
)

const relatives = new Set(['which', 'who', 'whom', 'whose'])

const reflexives = new Set('itself himself herself themselves'.split(' '))
const floating = new Set(['each', 'both', 'all'])

const conjunctions = new Set(['and', 'or', 'but', 'nor', 'yet', 'then', 'plus'])

/** Cuts a sentence into chunks from left to right; every word is in exactly one. Linear in the number of words. */
export function chunksOf(
  words: readonly Word[],
  endsName: EndsName,
  particleVerbs: ReadonlySet<string>,
): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  let previous: Chunk | null = null
  while (at < words.length) {
    const chunk: Chunk = chunkAt(words, at, endsName, previous, particleVerbs)
    chunks.push(chunk)
    previous = chunk
    at = chunk.last + 1
  }
  return chunks
}

/** What is no word in plain letters may be a mark. */
const mayBeMark = wordSign(({ text }) => !startsWord(text))
/** Words that join, or float between a subject and its verb, wherever they stand. */
const mayJoin = wordSign(
  ({ lower }) =>
    mayStartLink(lower) ||
    lower === 'if' ||
    lower === 'as' ||
    lower === 'that' ||
    relatives.has(lower) ||
    questions.has(lower) ||
    reflexives.has(lower) ||
    floating.has(lower),
)
const mayJoinOrMark = mayBeMark | mayJoin

function chunkAt(
  words: readonly Word[],
  at: number,
  endsName: EndsName,
  previous: Chunk | null,
  particleVerbs: ReadonlySet<string>,
): Chunk {
  const word = words[at]
  if (word === undefined) return plain(words, 'other', at)
  const joint = (word.signs & mayJoinOrMark) !== 0 ? jointAt(words, at, word, previous) : null
  if (joint !== null) return joint
  const group = verbAt(words, at, previous, particleVerbs)
  if (group !== null) return { kind: 'verb', first: group.first, last: group.last, group }
  const phrase = leadsMatter(words, at) ? null : nounPhraseAt(words, at, words.length, endsName)
  if (phrase !== null && !adverbial(words, phrase, at)) return { kind: 'noun', first: at, last: phrase.last, phrase }
  if (conjunctions.has(word.lower))
    return plain(words, word.lower === 'then' || word.lower === 'plus' ? 'adverb' : 'and', at)
  if (word.tag === 'ADP' || word.lower === 'to' || word.lower === 'for')
    return plain(words, 'preposition', at, at + prepositionLength(words, at) - 1)
  if (word.tag === 'ADJ') return plain(words, 'adjective', at)
  if (word.tag === 'ADV' || word.tag === 'PART') return plain(words, 'adverb', at)
  if (word.tag === 'VERB') return plain(words, 'adjective', at)
  return plain(words, 'other', at)
}

function plain(words: readonly Word[], kind: ChunkWord, first: number, last = first): Chunk {
  return { kind, first, last, words: last === first ? (words[first]?.lower ?? '') : lowerText(words, first, last) }
}

/** A mark, or what joins clauses; null where the word is part of a phrase. */
function jointAt(words: readonly Word[], at: number, word: Word, previous: Chunk | null): Chunk | null {
  const { lower } = word
  const mark = (word.signs & mayBeMark) !== 0 ? punctuation(words, at) : null
  if (mark !== null) return plain(words, mark, at)
  if ((word.signs & mayJoin) === 0) return null
  if (lower === 'if' && asking.has(nth(words, at - 1)?.lemma ?? '')) return plain(words, 'question', at)
  if (joinsAlso(words, at, previous)) return plain(words, 'and', at, at + 2)
  const link = linkAt(words, at)
  if (link > 0) return plain(words, 'link', at, at + link - 1)
  if (relatives.has(lower) && previous?.kind !== 'verb') return plain(words, 'relative', at)
  if (lower === 'that' && ['far', 'much', 'long', 'many'].includes(words[at + 1]?.lower ?? ''))
    return plain(words, 'adverb', at, at + 1)
  if (
    lower === 'that' &&
    word.tag !== 'DET' &&
    !(previous === null && ['AUX', 'VERB'].includes(words[at + 1]?.tag ?? ''))
  )
    return plain(words, relativeThat(words, at, previous) ? 'relative' : 'that', at)
  if (questions.has(lower) || relatives.has(lower)) return plain(words, 'question', at)
  return floats(words, at, previous) ? plain(words, 'adverb', at) : null
}

/** "45 million dollars as well as 30 trainers": right behind a noun it joins as "and" does. */
function joinsAlso(words: readonly Word[], at: number, previous: Chunk | null): boolean {
  if (previous?.kind !== 'noun' || words[at]?.lower !== 'as') return false
  const opens = words[at + 3]?.tag ?? ''
  return (
    words[at + 1]?.lower === 'well' &&
    words[at + 2]?.lower === 'as' &&
    ['NUM', 'DET', 'NOUN', 'PROPN', 'ADJ', 'SYM'].includes(opens)
  )
}

const thinking = new Set(
  'think talk speak decide ask worry know say learn hear dream complain silent vague reluctant cautious clear sure doubt go be decision talks doubts misgivings'.split(
    ' ',
  ),
)

/** "is thinking about a pair of fighters": the preposition of a verb, where "sent about a dozen" only says how exact a number is. */
function leadsMatter(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'about') return false
  if (words[at + 1]?.lower === 'a' && words[at + 2]?.lower === 'pair') return true
  return [words[at - 1], words[at - 2]].some(
    (word) => word !== undefined && (thinking.has(word.lemma) || thinking.has(word.lower)),
  )
}

function lowerText(words: readonly Word[], first: number, last: number): string {
  return words
    .slice(first, last + 1)
    .map((one) => one.lower)
    .join(' ')
}

/** "Britain itself has", "Jamaica and Cuba each promised": a word between a subject and its verb. */
function floats(words: readonly Word[], at: number, previous: Chunk | null): boolean {
  const word = words[at]?.lower ?? ''
  if (previous?.kind !== 'noun') return false
  if (reflexives.has(word)) return true
  const next = words[at + 1]
  return floating.has(word) && (next?.tag === 'VERB' || next?.tag === 'AUX')
}

/** A word tagged as a determiner or number that only modifies an adverb ("a little more"). */
function adverbial(words: readonly Word[], phrase: NounPhrase, at: number): boolean {
  return phrase.first === phrase.last && words[at]?.tag === 'ADV'
}

function punctuation(words: readonly Word[], at: number): ChunkWord | null {
  const text = words[at]?.text ?? ''
  if (text === ',') return 'comma'
  if (text === '.') return 'stop'
  if (text === '"' || text === '\u201c' || text === '\u201d') return 'quote'
  if (isDash(text) && aside(words, at)) return 'comma'
  if (/^[;:.?!\u2013\u2014()[\]]+$/.test(text) || text === '--' || text === '...') return 'stop'
  if (text === '-' && words[at - 1]?.end !== words[at]?.start) return 'stop'
  return null
}

/** A word in plain letters is no mark, and most words are. */
function startsWord(text: string): boolean {
  const code = text.charCodeAt(0)
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

const isDash = (text: string) => text === '\u2013' || text === '\u2014' || text === '--' || text === '-'
const asides = new Set('which who whose whom as unlike like including'.split(' '))
/** Asides longer than this are told on their own. */
const longest = 24

/** "the 26 nations – which he did not name – would deploy": two dashes around an aside are as good as commas. */
function aside(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text
  const spaced = (dash: number) => nth(words, dash)?.text === text && nth(words, dash - 1)?.end !== words[dash]?.start
  if (!spaced(at)) return false
  const opens = asides.has(words[at + 1]?.lower ?? '')
  for (let step = 2; step <= longest; step++) {
    const other = opens ? at + step : at - step
    if (spaced(other)) return opens || asides.has(words[other + 1]?.lower ?? '')
  }
  return false
}

/** Verbs whose listener stands before "that". */
const telling = new Set([
  'tell',
  'inform',
  'assure',
  'remind',
  'warn',
  'notify',
  'promise',
  'persuade',
  'convince',
  'advise',
])

/** "told Oslo this month that it …": a content clause, though a noun stands before it. */
function toldBefore(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back > at - 9; back--) {
    const word = words[back]
    if (word === undefined || word.tag === 'PUNCT') return false
    if (word.tag === 'VERB') return telling.has(word.lemma)
  }
  return false
}

/** "the list that counted …", "the force that Britain leads": behind a noun and before a verb or its subject. */
function relativeThat(words: readonly Word[], at: number, previous: Chunk | null): boolean {
  const behind = nth(words, at - 2)?.tag
  const quoted = previous?.kind === 'quote' && (behind === 'NOUN' || behind === 'PROPN' || behind === 'ADJ')
  const next = words[at + 1]
  if (quoted) return next?.tag === 'VERB' || next?.tag === 'AUX'
  if (previous?.kind !== 'noun' || toldBefore(words, at)) return false
  if (next === undefined) return false
  if (next.tag === 'VERB' || next.tag === 'AUX') return true
  return words[at]?.tag !== 'SCONJ'
}

function verbAt(
  words: readonly Word[],
  at: number,
  previous: Chunk | null,
  particleVerbs: ReadonlySet<string>,
): VerbGroup | null {
  const word = words[at]
  if (word === undefined || !mayStartVerb(word)) return null
  // An -ing form that heads a noun phrase ("training", "the sending of") is one; wink tags most of these as nouns.
  if (word.tag === 'VERB' && word.form === 'ing' && previous?.kind === 'noun' && words[at - 1]?.tag === 'ADJ')
    return null
  if (word.tag === 'VERB' && attributive(words, at)) return null
  const group = verbGroupAt(words, at)
  if (group === null) return null
  const negated = group.negated || nth(words, at - 1)?.lower === 'never' || noLonger(words, at)
  return {
    ...group,
    negated,
    ceased: group.ceased || noLonger(words, at),
    last: Math.max(group.last, particleEnd(words, group, particleVerbs)),
  }
}

/** "no longer offers": before the verb itself. */
function noLonger(words: readonly Word[], at: number): boolean {
  return nth(words, at - 1)?.lower === 'longer' && nth(words, at - 2)?.lower === 'no'
}

const particles = new Set('out up down off away back over aside in on forward together'.split(' '))

/** "ruled out jets": the particle goes with the verb where a lexicon lists them together. */
function particleEnd(words: readonly Word[], group: VerbGroup, particleVerbs: ReadonlySet<string>): number {
  const next = words[group.last + 1]
  if (group.main !== group.last || next === undefined || !particles.has(next.lower)) return group.last
  // "no decision has been taken on aircraft": behind a passive the preposition leads to the matter.
  if (group.passive && (next.lower === 'on' || next.lower === 'in')) return group.last
  return particleVerbs.has(`${group.lemma} ${next.lower}`) ? group.last + 1 : group.last
}

/** A participle before its noun without a determiner: "armed soldiers", "armored vehicles", "clearing machines". */
function attributive(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const before = nth(words, at - 1)
  const next = words[at + 1]
  if (word === undefined || next === undefined || next.tag !== 'NOUN') return false
  if (word.form !== 'past-or-participle' && word.form !== 'participle') return false
  // "Norway promised ships" is a verb; "with armed soldiers" holds none.
  return before !== undefined && before.tag === 'ADP' && before.lower !== 'to'
}

const compounds: readonly (readonly string[])[] = [
  ['on', 'behalf', 'of'],
  ['in', 'favor', 'of'],
  ['in', 'favour', 'of'],
  ['in', 'front', 'of'],
  ['as', 'well', 'as'],
  ['out', 'of'],
  ['for', 'want', 'of'],
  ['for', 'lack', 'of'],
  ['for', 'fear', 'of'],
  ['up', 'to'],
  ['next', 'to'],
  ['close', 'to'],
  ['due', 'to'],
  ['as', 'to'],
  ['as', 'for'],
  ['together', 'with'],
  ['along', 'with'],
  ['outside', 'of'],
]

function prepositionLength(words: readonly Word[], at: number): number {
  // "go along with the sanctions": the particle of a verb.
  if (words[at]?.lower === 'along' && words[at - 1]?.lemma === 'go') return 1
  const first = words[at]?.lower
  for (const compound of compounds) {
    if (compound[0] !== first) continue
    if (compound.every((word, step) => words[at + step]?.lower === word)) return compound.length
  }
  return 1
}
