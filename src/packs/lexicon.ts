import { shared } from '../text/shared-string.ts'
import { irregularBase, possibleBases } from '../text/verb-forms.ts'

/** Every spelling under which a word of a text may be listed, as printed first. The same word has the same object. */
export interface Keys {
  readonly list: readonly string[]
  /** Counted from 0 as words are met, so that a lexicon can remember what it has for a word in an array. */
  readonly number: number
}

/** What a lexicon needs to know of a word of a text. */
export interface Keyed {
  readonly keys: Keys
  /** The lexicons that know it, as bits (`Listing`); all of them where nobody has looked. */
  readonly listed: number
}

/** `listed` of a word that nobody has looked up: any lexicon may know it. */
export const anyList = -1
/** Bits of the lexicons with a phrase that has it as its second word stand so far above those with one that starts with it. */
const secondWord = 15

/** British and American spellings that news mixes, brought to one; only whole endings, so that no other word changes. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/defence$/, 'defense'],
  [/isation$/, 'ization'],
  [/ise$/, 'ize'],
  [/yse$/, 'yze'],
  [/centre$/, 'center'],
  [/programme$/, 'program'],
  [/armour/, 'armor'],
  [/harbour/, 'harbor'],
  [/vigour/, 'vigor'],
  [/grey/, 'gray'],
]

/** One spelling for a word in lower case. */
export function spelling(lower: string): string {
  let word = lower
  for (const [pattern, to] of spellings) if (pattern.test(word)) word = word.replace(pattern, to)
  return word
}

/** Words come again and again; their spellings are kept, up to this many words. */
const mostRemembered = 20_000
const remembered = new Map<string, { readonly lemma: string; readonly keys: Keys }[]>()
let met = 0

/** The spellings under which a word of a text may stand in a lexicon: as printed, its lemma, its singular, its verb base. */
export function keysOf(lower: string, lemma: string): Keys {
  const before = remembered.get(lower)
  const known = before?.find((one) => one.lemma === lemma)
  if (known !== undefined) return known.keys
  if (remembered.size >= mostRemembered) remembered.clear()
  const keys = { list: spellingsOf(lower, lemma), number: met++ }
  if (before === undefined) remembered.set(lower, [{ lemma, keys }])
  else before.push({ lemma, keys })
  return keys
}

const owners = new Set(['their', 'his', 'her', 'our', 'my'])

function spellingsOf(lower: string, lemma: string): readonly string[] {
  const keys = new Set([spelling(lower), spelling(lemma)])
  const base = irregularBase(lower)
  if (base !== null) keys.add(base)
  for (const one of possibleBases(lower)) keys.add(spelling(one))
  // Phrases are listed with "its": "keep its options open".
  if (owners.has(lower)) keys.add('its')
  return [...keys].map(shared)
}

interface Entry<Value> {
  readonly words: readonly string[]
  readonly phrase: string
  readonly value: Value
}

/** Shared by all who find nothing; never written to. */
const nothing: never[] = []

export interface LexiconMatch<Value> {
  readonly value: Value
  /** How many words of the text it takes, hyphens among them. */
  readonly words: number
  readonly phrase: string
}

/** What a lexicon has for a word of a text. */
interface Starting<Value> {
  readonly keys: Keys
  /** Phrases of several words with this first word, in the order of its spellings, the longest first for each. */
  readonly longer: readonly Entry<Value>[]
  /** Their places in that list by their second word; null where there are none. */
  readonly bySecond: ReadonlyMap<string, readonly number[]> | null
  /** What is found wherever the word stands: the word alone. Never written to. */
  readonly alone: readonly LexiconMatch<Value>[]
}

/** What was last asked of the verb at a word: many rules ask the same of one clause, one after the other. */
interface Asked<Value> {
  readonly words: readonly Keyed[]
  readonly index: number
  readonly end: number
  readonly found: readonly LexiconMatch<Value>[]
}

/** A lexicon remembers what it has for so many words; one that is met again and again is seldom pushed out. */
const slots = 16_384

/**
 * Phrases found by their first word. Matching looks at no more words than the longest phrase with that first word has, so
 * a text is searched in time linear in its length. Hyphens in the text count as spaces.
 */
export class Lexicon<Value> {
  /** Its bit in `listed` of a word: most words of a text are in no list, and are told by that alone. */
  readonly bit: number
  readonly #seconds = new Set<string>()
  readonly #byFirst = new Map<string, Entry<Value>[]>()
  #slots: (Starting<Value> | undefined)[] = []
  #asked: Asked<Value> | null = null

  constructor(bit: number) {
    this.bit = bit
  }

  /** Its bits for a word: as the first word of a phrase and as the second of one. */
  bitsFor(keys: Keys): number {
    const first = keys.list.some((key) => this.#byFirst.has(key)) ? this.bit : 0
    return keys.list.some((key) => this.#seconds.has(key)) ? first | (this.bit << secondWord) : first
  }

  add(phrase: string, value: Value): void {
    this.#slots = []
    this.#asked = null
    this.#put(phrase.split(/[\s-]+/), value)
    // "non-starter" and "anti-tank" are one word to some taggers and two to others.
    if (phrase.includes('-')) this.#put(phrase.split(/\s+/), value)
  }

  #put(parts: readonly string[], value: Value): void {
    const words = parts.filter((word) => word !== '').map((word) => shared(spelling(word.toLowerCase())))
    const first = words[0]
    if (first === undefined) return
    if (words[1] !== undefined) this.#seconds.add(words[1])
    const entries = this.#byFirst.get(first) ?? []
    entries.push({ words, value, phrase: words.join(' ') })
    entries.sort((a, b) => b.words.length - a.words.length)
    this.#byFirst.set(first, entries)
  }

  #starting(keys: Keys): Starting<Value> {
    const slot = keys.number % slots
    const known = this.#slots[slot]
    if (known !== undefined && known.keys === keys) return known
    const entries = keys.list.flatMap((key) => this.#byFirst.get(key) ?? nothing)
    const longer = entries.filter((entry) => entry.words.length > 1)
    const bySecond = longer.length === 0 ? null : Map.groupBy(longer.keys(), (at) => longer[at]?.words[1] ?? '')
    const starting = { keys, longer, bySecond, alone: matchesOf(entries.filter((entry) => entry.words.length === 1)) }
    if (this.#slots.length === 0) this.#slots = new Array(slots).fill(undefined)
    this.#slots[slot] = starting
    return starting
  }

  /** The longest phrases that start at a word; several where several values list the same one. */
  at(words: readonly Keyed[], index: number, end = words.length): readonly LexiconMatch<Value>[] {
    const word = words[index]
    if (word === undefined || (word.listed & this.bit) === 0 || index >= end) return nothing
    const { longer, bySecond, alone } = this.#starting(word.keys)
    if (bySecond === null) return alone
    const places = this.#goingOn(words, afterHyphens(words, index + 1, end), end, bySecond)
    if (places === null) return alone
    let found: LexiconMatch<Value>[] = nothing
    let longest = 0
    for (const place of places) {
      const entry = longer[place]
      const taken = entry === undefined ? 0 : taking(words, index, end, entry.words)
      if (entry === undefined || taken === 0 || taken < longest) continue
      if (taken > longest) found = []
      longest = taken
      if (found.every((one) => one.value !== entry.value))
        found.push({ value: entry.value, words: taken, phrase: entry.phrase })
    }
    return longest === 0 ? alone : found
  }

  /** Places of the phrases whose second word may be the one at `at`, in the order of their list; null where there are none. */
  #goingOn(
    words: readonly Keyed[],
    at: number,
    end: number,
    bySecond: ReadonlyMap<string, readonly number[]>,
  ): readonly number[] | null {
    const word = at < end ? words[at] : undefined
    if (word === undefined || (word.listed & (this.bit << secondWord)) === 0) return null
    let places: readonly number[] | null = null
    for (const key of word.keys.list) {
      const more = bySecond.get(key)
      if (more !== undefined) places = places === null ? more : [...places, ...more].sort((a, b) => a - b)
    }
    return places
  }

  /**
   * Phrases of several words whose first stands at `index` and whose others stand together behind a few words of other things:
   * "took the promise back" is "take back". `words` counts the first alone.
   */
  split(words: readonly Keyed[], index: number, end = words.length): readonly LexiconMatch<Value>[] {
    const word = words[index]
    if (word === undefined || (word.listed & this.bit) === 0) return nothing
    const { longer, bySecond } = this.#starting(word.keys)
    if (bySecond === null) return nothing
    const apart = new Set<number>()
    for (let at = index + 2; at < end && at <= index + farthest; at++) {
      const places = this.#goingOn(words, at, end, bySecond)
      if (places === null) continue
      if (hasComma(words, index + 2, at)) break
      for (const place of places) if (taking(words, at, end, longer[place]?.words ?? nothing, 1) > 0) apart.add(place)
    }
    if (apart.size === 0) return nothing
    return matchesOf([...apart].sort((a, b) => a - b).flatMap((place) => longer[place] ?? []))
  }

  /**
   * Phrases of a verb at `index`: those of several words, then those whose other words stand apart (`split`, up to `end`), then
   * those of one word.
   */
  ofVerb(words: readonly Keyed[], index: number, end: number): readonly LexiconMatch<Value>[] {
    if (((words[index]?.listed ?? 0) & this.bit) === 0) return nothing
    const asked = this.#asked
    if (asked !== null && asked.words === words && asked.index === index && asked.end === end) return asked.found
    const together = this.at(words, index)
    const apart = this.split(words, index, end)
    const plain = apart.length === 0 && (together.length < 2 || together[0]?.words === 1)
    const found = plain
      ? together
      : [...together.filter((one) => one.words > 1), ...apart, ...together.filter((one) => one.words === 1)]
    this.#asked = { words, index, end, found }
    return found
  }
}

/** `Listing` remembers so many words; one that is met again and again is seldom pushed out. */
const listedSlots = 32_768

/** Which of the lexicons of a vocabulary know a word: one look in place of one in each of them. */
export class Listing {
  readonly #lexicons: readonly Pick<Lexicon<never>, 'bitsFor'>[]
  readonly #keys = new Array<Keys | undefined>(listedSlots).fill(undefined)
  readonly #bits = new Int32Array(listedSlots)

  constructor(lexicons: readonly Pick<Lexicon<never>, 'bitsFor'>[]) {
    this.#lexicons = lexicons
  }

  /** The bits of all lexicons for a word (`Keyed.listed`). */
  of(keys: Keys): number {
    const slot = keys.number % listedSlots
    if (this.#keys[slot] === keys) return this.#bits[slot] ?? anyList
    const bits = this.#lexicons.reduce((all, one) => all | one.bitsFor(keys), 0)
    this.#keys[slot] = keys
    this.#bits[slot] = bits
    return bits
  }
}

/** The matches of phrases of which one word counts, each value once. */
function matchesOf<Value>(entries: readonly Entry<Value>[]): readonly LexiconMatch<Value>[] {
  if (entries.length === 0) return nothing
  const values = new Map<Value, LexiconMatch<Value>>()
  for (const { value, phrase } of entries) if (!values.has(value)) values.set(value, { value, words: 1, phrase })
  return [...values.values()]
}

/** How far apart the first word of a phrase and the rest may stand: "took the promise back". */
const farthest = 12

function hasComma(words: readonly Keyed[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at]?.keys.list[0] === ',') return true
  return false
}

/** The first word at `at` or behind it that is no hyphen. */
function afterHyphens(words: readonly Keyed[], at: number, end: number): number {
  let next = at
  while (next < end && words[next]?.keys.list[0] === '-') next++
  return next
}

/** How many words of the text the phrase takes from `index`, or 0 where it is not there. */
function taking(words: readonly Keyed[], index: number, end: number, phrase: readonly string[], from = 0): number {
  let at = index
  for (let next = from; next < phrase.length; next++) {
    while (next > from && at < end && words[at]?.keys.list[0] === '-') at++
    if (at >= end || words[at]?.keys.list.includes(phrase[next] ?? '') !== true) return 0
    at++
  }
  return at - index
}
