import type { EndsName, NounPhrase } from './noun-phrase.ts'
import { nounPhraseAt } from './noun-phrase.ts'
import type { VerbGroup } from './verb-group.ts'
import { verbGroupAt } from './verb-group.ts'
import type { Word } from './words.ts'

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

/** Words that open an adverbial clause or phrase. Longest first is not needed: the longest that fits is taken. */
export const links: readonly string[] = [
  'if',
  'only if',
  'even if',
  'as if',
  'once',
  'only once',
  'unless',
  'provided',
  'provided that',
  'providing',
  'providing that',
  'only provided that',
  'as long as',
  'so long as',
  'for as long as',
  'so long',
  'only as long as',
  'on condition that',
  'on the condition that',
  'under the condition that',
  'under the premise that',
  'on the understanding that',
  'on the premise that',
  'as soon as',
  'assuming',
  'assuming that',
  'when',
  'only when',
  'whenever',
  'until',
  'till',
  'not until',
  'before',
  'only before',
  'not before',
  'after',
  'only after',
  'the day after',
  'the day',
  'the moment',
  'following',
  'while',
  'although',
  'though',
  'even though',
  'because',
  'because of',
  'since',
  'as',
  'whereas',
  'in case',
  'so that',
  'now that',
  'except if',
  'without',
  'not without',
  'with',
  'only with',
  'but only with',
  'subject to',
  'conditional on',
  'contingent on',
  'dependent on',
  'depending on',
  'pending',
  'in the event of',
  'in case of',
  'in exchange for',
  'in return for',
  'only under',
  'under',
  'despite',
  'instead of',
  'rather than',
  'in place of',
  'apart from',
  'except',
  'except for',
  'barring',
  'in the absence of',
  'and not otherwise',
  'given',
  'upon',
  'only in',
  'only on',
  'than',
  'like',
  'unlike',
  'according to',
  'even after',
  'even before',
  'long after',
  'shortly after',
  'ahead of',
  'should',
]
/** Those of them that are also plain prepositions: a clause is opened only if a verb follows, or a condition stands in them. */
const doubtful = new Set([
  'with',
  'as',
  'under',
  'like',
  'than',
  'since',
  'the day',
  'the moment',
  'following',
  'so long',
  'given',
  'upon',
  'should',
])
const questions = new Set(['whether', 'how', 'why', 'what', 'where', 'how many', 'how much'])
const relatives = new Set(['which', 'who', 'whom', 'whose'])
const reflexives = new Set('itself himself herself themselves'.split(' '))
const conjunctions = new Set(['and', 'or', 'but', 'nor', 'yet', 'then', 'plus'])
const longestLink = 4
const linkSet: ReadonlySet<string> = new Set(links)

/** Cuts a sentence into chunks from left to right; every word is in exactly one. Linear in the number of words. */
export function chunksOf(
  words: readonly Word[],
  endsName: EndsName,
  particleVerbs: ReadonlySet<string>,
): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  while (at < words.length) {
    const chunk = chunkAt(words, at, endsName, chunks.at(-1) ?? null, particleVerbs)
    chunks.push(chunk)
    at = chunk.last + 1
  }
  return chunks
}

function chunkAt(
  words: readonly Word[],
  at: number,
  endsName: EndsName,
  previous: Chunk | null,
  particleVerbs: ReadonlySet<string>,
): Chunk {
  const word = words[at]
  const plain = (kind: ChunkWord, last = at): Chunk => ({
    kind,
    first: at,
    last,
    words: words
      .slice(at, last + 1)
      .map((one) => one.lower)
      .join(' '),
  })
  if (word === undefined) return plain('other')
  const mark = punctuation(words, at)
  if (mark !== null) return plain(mark)
  const link = linkAt(words, at)
  if (link > 0) return plain('link', at + link - 1)
  if (relatives.has(word.lower) && previous?.kind !== 'verb') return plain('relative')
  if (word.lower === 'that' && ['far', 'much', 'long', 'many'].includes(words[at + 1]?.lower ?? ''))
    return plain('adverb', at + 1)
  if (word.lower === 'that' && word.tag !== 'DET') return plain(relativeThat(words, at, previous) ? 'relative' : 'that')
  if (questions.has(word.lower) || relatives.has(word.lower)) return plain('question')
  if (floats(words, at, previous)) return plain('adverb')
  const group = verbAt(words, at, previous, particleVerbs)
  if (group !== null) return { kind: 'verb', first: group.first, last: group.last, group }
  const phrase = nounPhraseAt(words, at, words.length, endsName)
  if (phrase !== null && !adverbial(words, phrase, at)) return { kind: 'noun', first: at, last: phrase.last, phrase }
  if (conjunctions.has(word.lower)) return plain(word.lower === 'then' || word.lower === 'plus' ? 'adverb' : 'and')
  if (word.tag === 'ADP' || word.lower === 'to') return plain('preposition', at + prepositionLength(words, at) - 1)
  if (word.tag === 'ADJ') return plain('adjective')
  if (word.tag === 'ADV' || word.tag === 'PART') return plain('adverb')
  if (word.tag === 'VERB') return plain('adjective')
  return plain('other')
}

/** "Britain itself has", "Jamaica and Cuba each promised": a word between a subject and its verb. */
function floats(words: readonly Word[], at: number, previous: Chunk | null): boolean {
  const word = words[at]?.lower ?? ''
  if (previous?.kind !== 'noun') return false
  if (reflexives.has(word)) return true
  const next = words[at + 1]
  return (word === 'each' || word === 'both' || word === 'all') && (next?.tag === 'VERB' || next?.tag === 'AUX')
}

/** A word tagged as a determiner or number that only modifies an adverb ("a little more"). */
function adverbial(words: readonly Word[], phrase: NounPhrase, at: number): boolean {
  return phrase.first === phrase.last && words[at]?.tag === 'ADV'
}

function punctuation(words: readonly Word[], at: number): ChunkWord | null {
  const text = words[at]?.text ?? ''
  if (text === ',') return 'comma'
  if (text === '"' || text === '\u201c' || text === '\u201d') return 'quote'
  if (/^[;:.?!\u2013\u2014()[\]]+$/.test(text) || text === '--' || text === '...') return 'stop'
  if (text === '-' && words[at - 1]?.end !== words[at]?.start) return 'stop'
  return null
}

/** How many words the longest link takes that starts here; 0 where none does. */
function linkAt(words: readonly Word[], at: number): number {
  for (let count = longestLink; count > 0; count--) {
    if (at + count > words.length) continue
    const phrase = words
      .slice(at, at + count)
      .map((word) => word.lower)
      .join(' ')
    if (!linkSet.has(phrase)) continue
    if (count === 1 && !usable(words, at, phrase)) return 0
    return count
  }
  return 0
}

function usable(words: readonly Word[], at: number, phrase: string): boolean {
  const next = words[at + 1]
  if (phrase === 'provided' || phrase === 'providing' || phrase === 'assuming' || phrase === 'given') {
    const before = words[at - 1]
    const auxiliary = before !== undefined && (before.tag === 'AUX' || before.lemma === 'have' || before.lemma === 'be')
    const verbBefore = at === 0 || words.slice(0, at).some((word) => word.tag === 'VERB' || word.tag === 'AUX')
    return !auxiliary && verbBefore && verbFollows(words, at + 1)
  }
  if (phrase === 'once')
    return (
      next !== undefined &&
      (next.tag !== 'VERB' || next.form === 'ing') &&
      next.text !== ',' &&
      verbFollows(words, at + 1)
    )
  if (phrase === 'should') return false
  if (phrase === 'with') return true
  if (
    phrase === 'since' ||
    phrase === 'as' ||
    phrase === 'following' ||
    phrase === 'like' ||
    phrase === 'upon' ||
    phrase === 'than'
  )
    return true
  if (phrase === 'except' || phrase === 'before' || phrase === 'after')
    return next !== undefined && next.tag !== 'PUNCT'
  return !doubtful.has(phrase) || next !== undefined
}

/** Whether a verb stands between here and the next comma or stop. */
export function verbFollows(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + 40; at++) {
    const word = words[at]
    if (word === undefined || word.text === ',' || word.text === ';' || word.text === '.') return false
    if (word.tag === 'VERB' || word.tag === 'AUX') return true
  }
  return false
}

/** "the list that counted …", "the force that Britain leads": behind a noun and before a verb or its subject. */
function relativeThat(words: readonly Word[], at: number, previous: Chunk | null): boolean {
  if (previous?.kind !== 'noun') return false
  const next = words[at + 1]
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
  // An -ing form that heads a noun phrase ("training", "the sending of") is one; wink tags most of these as nouns.
  if (word?.tag === 'VERB' && word.form === 'ing' && previous?.kind === 'noun' && words[at - 1]?.tag === 'ADJ')
    return null
  if (word?.tag === 'VERB' && attributive(words, at)) return null
  const group = verbGroupAt(words, at)
  if (group === null) return null
  const negated = group.negated || words[at - 1]?.lower === 'never'
  return { ...group, negated, last: Math.max(group.last, particleEnd(words, group, particleVerbs)) }
}

const particles = new Set('out up down off away back over aside in on forward together'.split(' '))

/** "ruled out jets": the particle goes with the verb where a lexicon lists them together. */
function particleEnd(words: readonly Word[], group: VerbGroup, particleVerbs: ReadonlySet<string>): number {
  const next = words[group.last + 1]
  if (group.main !== group.last || next === undefined || !particles.has(next.lower)) return group.last
  return particleVerbs.has(`${group.lemma} ${next.lower}`) ? group.last + 1 : group.last
}

/** A participle before its noun without a determiner: "armed soldiers", "armored vehicles", "clearing machines". */
function attributive(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  const next = words[at + 1]
  if (word === undefined || next === undefined || next.tag !== 'NOUN') return false
  if (word.form !== 'past-or-participle' && word.form !== 'participle') return false
  // "Norway promised ships" is a verb; "with armed soldiers" holds none.
  return before !== undefined && before.tag === 'ADP' && before.lower !== 'to'
}

const compounds = new Set([
  'out of',
  'up to',
  'next to',
  'close to',
  'due to',
  'as to',
  'as for',
  'on behalf of',
  'in favor of',
  'in favour of',
  'in front of',
  'alongside',
  'together with',
  'as well as',
  'outside of',
  'instead',
])

function prepositionLength(words: readonly Word[], at: number): number {
  for (let count = 3; count > 1; count--) {
    if (
      compounds.has(
        words
          .slice(at, at + count)
          .map((word) => word.lower)
          .join(' '),
      )
    )
      return count
  }
  return 1
}
