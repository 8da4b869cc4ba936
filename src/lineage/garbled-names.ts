import { scanWords, WordBuffer, wordKind } from '../text/words.ts'
import type { Match } from './align.ts'
import { editDistance } from './edit-distance.ts'
import { inflected, plainWord } from './spelled-alike.ts'
import { stateMeant } from './state-words.ts'
import type { Version } from './version.ts'

/** A name of one text that stands in the counterpart's sentence with other letters. */
export interface GarbledName {
  readonly here: string
  readonly there: string
}

/**
 * Names that two versions spell differently in paired sentences ("Starmer", "Stormer"): capitalised words of A that B never
 * has, beside one that A never has and that differs in few letters. One entry for each spelling. A state by one of its
 * right words is no garbling: "Valletta" for "Malta".
 */
export function garbledNames(a: Version, b: Version, matches: readonly Match[]): readonly GarbledName[] {
  const wordsOfA = a.wordSet
  const wordsOfB = b.wordSet
  const found = new Map<string, GarbledName>()
  for (const match of matches) {
    if (!hasOwn(a, match.a, wordsOfB) || !hasOwn(b, match.b, wordsOfA)) continue
    const here = namesIn(a, match.a).filter((name) => !wordsOfB.has(name.hash) && !name.isState)
    const there = namesIn(b, match.b).filter((name) => !wordsOfA.has(name.hash))
    for (const name of here) {
      const other = there.find((each) => isGarbled(name.word, each.word) || besideSame(name, each))
      if (other !== undefined) found.set(name.word, { here: name.word, there: other.word })
    }
  }
  return [...found.values()]
}

interface Name {
  readonly word: string
  readonly hash: number
  readonly isState: boolean
  /** Hashes of the words before and after it. */
  readonly before: number
  readonly after: number
}

/** "Kiel Starmer", "Keir Starmer": the word before or after it is the same, and half of its letters are. */
function besideSame(one: Name, other: Name): boolean {
  const same = (one.after !== 0 && one.after === other.after) || (one.before !== 0 && one.before === other.before)
  if (!same || one.word.length < 3 || other.word.length < 3) return false
  const [a, b] = [plainWord(one.word), plainWord(other.word)]
  if (a === b || inflected(a, b)) return false
  return editDistance(a, b) <= Math.max(a.length, b.length) / 2
}

/** Whether a sentence has a word that the other text never has. */
function hasOwn({ outline }: Version, at: number, others: ReadonlySet<number>): boolean {
  const sentence = outline.sentences[at]
  if (sentence === undefined) return false
  for (let word = sentence.firstWord; word < sentence.endWord; word++) {
    if (!others.has(outline.hash[word] ?? 0)) return true
  }
  return false
}

const buffer = new WordBuffer()

/** Names of one sentence, as far as it is aligned. */
function namesIn({ outline, rendition: { text } }: Version, at: number): Name[] {
  const sentence = outline.sentences[at]
  if (sentence === undefined) return []
  const count = sentence.endWord - sentence.firstWord
  const words = scanWords(text, buffer, sentence.start, sentence.end)
  const { hash, kind, start, end } = words
  const names: Name[] = []
  for (let word = 0; word < count; word++) {
    const bits = kind[word] ?? 0
    if ((bits & wordKind.capital) === 0 || (bits & (wordKind.functional | wordKind.number)) !== 0) continue
    names.push({
      word: text.slice(start[word], end[word]),
      hash: hash[word] ?? 0,
      isState: stateMeant(words, word) !== undefined,
      before: word > 0 ? (hash[word - 1] ?? 0) : 0,
      after: word + 1 < count ? (hash[word + 1] ?? 0) : 0,
    })
  }
  return names
}

/** Neither the same but for accents nor a different name: at least four letters, and at most a third of them differ. */
export function isGarbled(one: string, other: string): boolean {
  const a = plainWord(one)
  const b = plainWord(other)
  if (a === b || a.length < 4 || b.length < 4) return false
  if (inflected(a, b)) return false
  const allowed = Math.max(1, Math.floor(Math.max(a.length, b.length) / 3))
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed
}
