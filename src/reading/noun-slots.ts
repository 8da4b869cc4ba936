import { nth } from '../text/nth.ts'
import { homographs, plurals } from './homographs.ts'
import type { Word } from './word.ts'

/** Determiners that may stand alone as a subject, so that a verb may follow them. */
const standalone = new Set(
  'each both all that this those these some many none neither any half few several most'.split(' '),
)

export const possessives = new Set('my your his her its our their'.split(' '))

/** "without American air cover there would be none": a base behind a noun that no plural owns ends the phrase of a preposition. */
export function closesPhrase(words: readonly Word[], at: number, word: Word): boolean {
  if (word.form !== 'base' || !homographs.has(word.lower)) return false
  const noun = words[at - 1]
  if (noun === undefined || !['NOUN', 'ADJ'].includes(noun.tag) || noun.form === 's' || plurals.has(noun.lower))
    return false
  const first = phraseStart(words, at - 1)
  const leads = words[first - 1]
  return leads?.tag === 'ADP' || (words[first]?.tag === 'DET' && leads?.lower !== 'and' && noun.tag === 'ADJ')
}

export function nounAfterDeterminer(word: Word, adjacent: Word | undefined): boolean {
  // "take turns": a base right before it is the verb, so this one is its object.
  if (adjacent?.tag === 'VERB' && adjacent.form === 'base' && word.form === 's') return true
  if (adjacent === undefined || (word.form !== 'base' && word.form !== 's')) return false
  if (adjacent.lower === 'to' && word.form === 's') return true
  if ((adjacent.tag === 'ADP' && adjacent.lower !== 'to') || adjacent.lower === "'s" || adjacent.lower === 'for')
    return true
  if (possessives.has(adjacent.lower)) return true
  return adjacent.tag === 'DET' && !standalone.has(adjacent.lower)
}

/** "daily Typhoon patrols": a noun of a lexicon behind a noun that an adjective, number or article opens. */
export function endsCompound(words: readonly Word[], at: number, word: Word, nouns: ReadonlySet<string>): boolean {
  if (word.form !== 's') return false
  const opens = nth(words, at - 2)?.tag
  const behindNoun = ['PROPN', 'NOUN'].includes(words[at - 1]?.tag ?? '')
  // "3,000 Orlavian recruits"
  if (behindNoun && opens === 'NUM' && words[at - 1]?.tag === 'PROPN') return true
  if (!word.keys.list.some((key) => nouns.has(key))) return false
  return behindNoun && (opens === 'ADJ' || opens === 'DET')
}

/** "an offshore patrol vessel": a base between a determiner with its modifier and a noun. */
export function insideCompound(words: readonly Word[], at: number, word: Word): boolean {
  if (word.form !== 'base' || !homographs.has(word.lower) || words[at + 1]?.tag !== 'NOUN') return false
  const modifier = words[at - 1]
  return (modifier?.tag === 'ADV' || modifier?.tag === 'ADJ') && words[at - 2]?.tag === 'DET'
}

/** "for fuel and pay": a base behind a noun that a preposition leads. */
export function pairedNoun(words: readonly Word[], at: number, word: Word): boolean {
  const next = words[at + 1]
  return (
    word.form === 'base' &&
    nth(words, at - 1)?.tag === 'CCONJ' &&
    words[at - 2]?.tag === 'NOUN' &&
    words[at - 3]?.tag === 'ADP' &&
    (next === undefined || next.tag === 'PUNCT')
  )
}

/** "once fighting ends": an -ing form right before a finite verb is its subject. */
export function isSubjectNoun(words: readonly Word[], at: number, word: Word): boolean {
  if (word.form === 's')
    return (
      words[at + 1]?.tag === 'AUX' &&
      ['when', 'if', 'once', 'until', 'unless', 'as'].includes(words[at - 1]?.lower ?? '')
    )
  if (word.form !== 'ing' || nth(words, at - 1)?.tag === 'AUX') return false
  const next = words[at + 1]
  return next !== undefined && (next.tag === 'AUX' || (next.tag === 'VERB' && next.form === 's'))
}

/** "a German contingent would": an adjective or adverb of the tagger's that no noun follows, and that a lexicon knows as a noun. */
export function endsNounPhrase(words: readonly Word[], at: number, word: Word, nouns: ReadonlySet<string>): boolean {
  if (word.tag !== 'ADJ' && word.tag !== 'ADV') return false
  const adjacent = words[at - 1]
  const next = words[at + 1]
  if (adjacent === undefined) return false
  if (!['DET', 'ADJ', 'PROPN', 'NUM'].includes(adjacent.tag) && !possessives.has(adjacent.lower)) return false
  return next?.tag !== 'NOUN' && next?.tag !== 'PROPN' && word.keys.list.some((key) => nouns.has(key))
}

/** The first word of the run of determiners, adjectives and nouns that ends at a word. */
export function phraseStart(words: readonly Word[], at: number): number {
  let first = at
  while (first > 0 && at - first < 8 && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(words[first - 1]?.tag ?? ''))
    first--
  return first
}
