import type { Variance } from '../records/derivation.ts'
import { wordKind } from '../text/words.ts'
import { editDistance } from './edit-distance.ts'
import { houseStyle, inflected, isMonth, plainWord } from './spelled-alike.ts'
import { stateMeant } from './state-words.ts'
import type { Told, ToldSentence } from './told.ts'
import { type VariedPair, type VariedText, varianceOf } from './varied-pair.ts'

interface Name {
  readonly start: number
  readonly end: number
  readonly hash: number
  readonly word: string
  readonly state: number | undefined
  /** Opens its sentence, where any word has a capital. */
  readonly first: boolean
}

/** Initials ("U.N.") and the like are no names to be compared. */
const shortestName = 3
/** "UNIFIL": words in capitals that are longer are printed so. */
const longestAbbreviation = 6
/** Pairs as alike as this keep the places of their words. */
const keepsPlaces = 0.6

/**
 * Names of which one stands for the other: in the same place, word for word; differing in a few letters; or left over, one in each
 * sentence, where nothing else changed name. Another word for the same state and another house's spelling are no variance.
 */
export function replacedNames(pair: VariedPair): Variance[] {
  const { a, b, one, other } = pair
  const here = namesIn(a, one)
  const there = namesIn(b, other)
  const found = pair.likeness >= keepsPlaces ? inPlace(pair, here, there) : []
  const known = new Set(found.flat())
  const restOfA = here.filter((name) => !known.has(name) && !stands(name, b, a))
  const restOfB = there.filter((name) => !known.has(name) && !stands(name, a, b))
  const only = restOfA.length === 1 && restOfB.length === 1 && pair.likeness >= keepsPlaces
  for (const name of restOfA) {
    const near = restOfB.find((each) => isNear(name, each) || (only && isLeftOver(name, each, here, there)))
    if (near !== undefined) found.push([name, near])
  }
  return found.map(([name, near]) => varianceOf('name', pair, name, near))
}

/** Whether two names have nobody else that they stand for: not in another spelling in the other sentence ("Zelensky", "Zelenskyy"). */
function isLeftOver(name: Name, other: Name, here: readonly Name[], there: readonly Name[]): boolean {
  if (name.first || other.first || !isOther(name, other)) return false
  return !there.some((each) => isSame(name, each)) && !here.some((each) => isSame(other, each))
}

function inPlace({ a, b, gaps }: VariedPair, here: readonly Name[], there: readonly Name[]): [Name, Name][] {
  return gaps.flatMap((gap): [Name, Name][] => {
    if (gap.a.to - gap.a.from !== 1 || gap.b.to - gap.b.from !== 1) return []
    const name = here.find(({ start }) => start === a.told.start[gap.a.from])
    const near = there.find(({ start }) => start === b.told.start[gap.b.from])
    if (name === undefined || near === undefined || isCommon(name, a, b) || isCommon(near, a, b)) return []
    const replaced =
      isNear(name, near) || (isOther(name, near) && ((!name.first && !near.first) || areStates(name, near)))
    return replaced ? [[name, near]] : []
  })
}

function areStates(one: Name, other: Name): boolean {
  return one.state !== undefined && other.state !== undefined
}

function namesIn({ text, told }: VariedText, sentence: ToldSentence): Name[] {
  const names: Name[] = []
  for (let word = sentence.firstWord; word < sentence.endWord; word++) {
    const kind = told.kind[word] ?? 0
    const [start, end] = [told.start[word] ?? 0, told.end[word] ?? 0]
    const state = stateMeant(told, word)
    const first = word === sentence.firstWord
    const plain = plainWord(text.slice(start, end))
    // "May" is a month behind the first word of a sentence.
    const grammar = (kind & wordKind.functional) !== 0 && (first || !isMonth(plain))
    const isName = (kind & wordKind.capital) !== 0 && (kind & wordKind.number) === 0 && !grammar
    // Words of a heading in capitals are no names; abbreviations are.
    const shouted = (kind & wordKind.capitals) !== 0 && end - start > longestAbbreviation
    if ((!isName || shouted || end - start < shortestName) && state === undefined) continue
    names.push({ start, end, hash: told.hash[word] ?? 0, word: plain, state, first })
  }
  return names
}

/** Whether a name stands anywhere in the other text, or is no name: either text also writes it without a capital. */
function stands(name: Name, { told }: VariedText, own: VariedText): boolean {
  return wordsOf(told).has(name.hash) || isCommon(name, own, { text: '', told })
}

function isCommon(name: Name, a: VariedText, b: VariedText): boolean {
  return name.state === undefined && (lowerWordsOf(a.told).has(name.hash) || lowerWordsOf(b.told).has(name.hash))
}

/** Of each text once, however many sentences are looked at. */
const words = new WeakMap<Told, ReadonlySet<number>>()
const lowerWords = new WeakMap<Told, ReadonlySet<number>>()

function wordsOf(told: Told): ReadonlySet<number> {
  const known = words.get(told)
  if (known !== undefined) return known
  const all = new Set(told.hash)
  words.set(told, all)
  return all
}

function lowerWordsOf(told: Told): ReadonlySet<number> {
  const known = lowerWords.get(told)
  if (known !== undefined) return known
  const lower = new Set(told.hash.filter((_, word) => ((told.kind[word] ?? 0) & wordKind.capital) === 0))
  lowerWords.set(told, lower)
  return lower
}

/** Two names, and not two words for one. */
function isOther(one: Name, other: Name): boolean {
  if (one.word === other.word || (one.state !== undefined && one.state === other.state)) return false
  return !inflected(one.word, other.word) && !houseStyle(one.word, other.word)
}

/** One name, in whatever form or spelling. */
function isSame(one: Name, other: Name): boolean {
  return !isOther(one, other) || isNear(one, other)
}

/** Two spellings of one name: they differ in at most a third of their letters. */
function isNear(one: Name, other: Name): boolean {
  const longest = Math.max(one.word.length, other.word.length)
  return (
    isOther(one, other) &&
    !areStates(one, other) &&
    editDistance(one.word, other.word) <= Math.max(1, Math.floor(longest / 3))
  )
}
