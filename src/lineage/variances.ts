import type { Variance } from '../records/derivation.ts'
import { wordKind } from '../text/words.ts'
import type { Match } from './align.ts'
import { editDistance } from './edit-distance.ts'
import type { Told, ToldSentence } from './told.ts'

interface Side {
  readonly text: string
  readonly told: Told
}

interface Word {
  readonly hash: number
  readonly start: number
  readonly end: number
}

/** Pairs less alike than this are told too differently for a word of one to stand against a word of the other. */
const alikeEnough = 0.4

/** Initials ("U.N.") and the like are no names to be compared. */
const shortestName = 3

/** Words that turn a sentence round. */
const negations =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|cannot|unable|refus\w{1,5}|declin\w{1,3}|den(?:y|ies|ied)|reject\w{0,3})\b|n['’]t\b/giu

const order = { stance: 0, negation: 1, number: 2, name: 3 } as const

/**
 * What differs between paired sentences and changes what is said: a negation that one of them lacks, a number or a name that
 * stands in neither the other sentence nor anywhere else in the other text, beside one of the other of which the same holds.
 */
export function variancesBetween(a: Side, b: Side, matches: readonly Match[]): readonly Variance[] {
  const known = { a: wordsOf(a), b: wordsOf(b) }
  const common = new Set([...lowerWordsOf(a), ...lowerWordsOf(b)])
  const found: Variance[] = []
  for (const match of matches) {
    const one = a.told.sentences[match.a]
    const other = b.told.sentences[match.b]
    if (one === undefined || other === undefined || match.likeness < alikeEnough) continue
    found.push(
      ...negationBetween(a.text, b.text, one, other),
      ...replaced('number', a.text, b.text, numbersOf(a.told, one, known.b), numbersOf(b.told, other, known.a)),
      ...replacedNames(a.text, b.text, namesOf(a.told, one, known.b, common), namesOf(b.told, other, known.a, common)),
    )
  }
  return once(found).sort((x, y) => order[x.what] - order[y.what] || x.start - y.start)
}

function wordsOf({ told }: Side): ReadonlySet<number> {
  return new Set(told.hash)
}

function lowerWordsOf({ told }: Side): Uint32Array {
  return told.hash.filter((_, word) => ((told.kind[word] ?? 0) & wordKind.capital) === 0)
}

function pick(told: Told, sentence: ToldSentence, keep: (kind: number, hash: number) => boolean): Word[] {
  const words: Word[] = []
  for (let word = sentence.firstWord; word < sentence.endWord; word++) {
    const hash = told.hash[word] ?? 0
    if (keep(told.kind[word] ?? 0, hash)) words.push({ hash, start: told.start[word] ?? 0, end: told.end[word] ?? 0 })
  }
  return words
}

function numbersOf(told: Told, sentence: ToldSentence, elsewhere: ReadonlySet<number>): Word[] {
  return pick(told, sentence, (kind, hash) => (kind & wordKind.number) !== 0 && !elsewhere.has(hash))
}

/** A capitalised word that either text also writes without a capital is no name. */
function namesOf(
  told: Told,
  sentence: ToldSentence,
  elsewhere: ReadonlySet<number>,
  common: ReadonlySet<number>,
): Word[] {
  const no = wordKind.functional | wordKind.number
  const words = pick(
    told,
    sentence,
    (kind, hash) => (kind & wordKind.capital) !== 0 && (kind & no) === 0 && !elsewhere.has(hash),
  )
  return words.filter((word) => word.end - word.start >= shortestName && !common.has(word.hash))
}

function variance(what: Variance['what'], a: string, b: string, here: Word, there: Word): Variance {
  return {
    what,
    here: a.slice(here.start, here.end),
    there: b.slice(there.start, there.end),
    start: here.start,
    end: here.end,
    fromStart: there.start,
    fromEnd: there.end,
  }
}

/** Words of one kind that have no equal, in order, one against one. A number of one text only is an addition and no variance. */
function replaced(
  what: Variance['what'],
  a: string,
  b: string,
  here: readonly Word[],
  there: readonly Word[],
): Variance[] {
  if (here.length !== there.length) return []
  return here.flatMap((word, at) => {
    const other = there[at]
    return other === undefined ? [] : [variance(what, a, b, word, other)]
  })
}

/** Names that differ in letters, or one name in the place of another where nothing else in the sentence changed name. */
function replacedNames(a: string, b: string, here: readonly Word[], there: readonly Word[]): Variance[] {
  const only = here.length === 1 && there.length === 1
  return here.flatMap((word) => {
    const own = a.slice(word.start, word.end)
    const near = there.find((each) => isOther(own, b.slice(each.start, each.end), only))
    return near === undefined ? [] : [variance('name', a, b, word, near)]
  })
}

function isOther(one: string, other: string, only: boolean): boolean {
  const a = plain(one)
  const b = plain(other)
  if (a === b || a.startsWith(b) || b.startsWith(a)) return false
  // A word that merely opens the sentence is no name; both are, where they stand for each other alone.
  return (
    editDistance(a, b) <= Math.max(1, Math.floor(Math.max(a.length, b.length) / 3)) ||
    (only && a.length > 3 && b.length > 3)
  )
}

function plain(word: string): string {
  return word.slice(0, 40).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** One sentence has a negation more than the other: it says the opposite, or one half of it. */
function negationBetween(a: string, b: string, one: ToldSentence, other: ToldSentence): Variance[] {
  const here = [...a.slice(one.start, one.end).matchAll(negations)]
  const there = [...b.slice(other.start, other.end).matchAll(negations)]
  if (here.length === there.length || Math.min(here.length, there.length) > 0) return []
  return [variance('negation', a, b, wordAt(one, here[0]), wordAt(other, there[0]))]
}

/** Where the negation stands; the whole sentence where it has none. */
function wordAt(sentence: ToldSentence, found: RegExpMatchArray | undefined): Word {
  if (found === undefined) return { hash: 0, start: sentence.start, end: sentence.end }
  const start = sentence.start + (found.index ?? 0)
  return { hash: 0, start, end: start + found[0].length }
}

/** The same name against the same name is told once, where it first stands. */
function once(variances: readonly Variance[]): Variance[] {
  const seen = new Set<string>()
  return variances.filter((each) => {
    const key = JSON.stringify([each.what, each.here, each.there, each.what === 'name' ? 0 : each.start])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
