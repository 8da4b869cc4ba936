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
  /** The lexicons that have a phrase which starts with it, as bits (`Starts`); all of them where nobody has looked. */
  readonly starts: number
}

/** `starts` of a word that nobody has looked up: any lexicon may have it. */
export const anyStart = -1

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
  /** Phrases with this first word, in the order of its spellings, the longest first for each. */
  readonly entries: readonly Entry<Value>[]
  /** Those of them that have more words, and their places in that list by their second word. */
  readonly longer: readonly Entry<Value>[]
  readonly bySecond: ReadonlyMap<string, readonly number[]>
  /** What is found wherever the word stands, where no phrase asks for another word behind it; else null. Never written to. */
  readonly always: readonly LexiconMatch<Value>[] | null
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
  /** Its bit in `starts` of a word: most words of a text are in no list, and are told by that alone. */
  readonly bit: number
  readonly #byFirst = new Map<string, Entry<Value>[]>()
  #slots: (Starting<Value> | undefined)[] = []
  #asked: Asked<Value> | null = null

  constructor(bit: number) {
    this.bit = bit
  }

  /** Whether one of its phrases starts with a word. */
  mayStart(keys: Keys): boolean {
    return keys.list.some((key) => this.#byFirst.has(key))
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
    const bySecond = Map.groupBy(longer.keys(), (at) => longer[at]?.words[1] ?? '')
    const starting = { keys, entries, longer, bySecond, always: longer.length > 0 ? null : matchesOf(entries) }
    if (this.#slots.length === 0) this.#slots = new Array(slots).fill(undefined)
    this.#slots[slot] = starting
    return starting
  }

  /** The longest phrases that start at a word; several where several values list the same one. */
  at(words: readonly Keyed[], index: number, end = words.length): readonly LexiconMatch<Value>[] {
    const word = words[index]
    if (word === undefined || (word.starts & this.bit) === 0) return nothing
    const { entries, always } = this.#starting(word.keys)
    if (always !== null) return index < end ? always : nothing
    let found: LexiconMatch<Value>[] = nothing
    let longest = 0
    for (const entry of entries) {
      const taken = taking(words, index, end, entry.words)
      if (taken === 0 || taken < longest) continue
      if (taken > longest) found = []
      longest = taken
      if (found.every((one) => one.value !== entry.value))
        found.push({ value: entry.value, words: taken, phrase: entry.phrase })
    }
    return found
  }

  /**
   * Phrases of several words whose first stands at `index` and whose others stand together behind a few words of other things:
   * "took the promise back" is "take back". `words` counts the first alone.
   */
  split(words: readonly Keyed[], index: number, end = words.length): readonly LexiconMatch<Value>[] {
    const word = words[index]
    if (word === undefined || (word.starts & this.bit) === 0) return nothing
    const { longer, bySecond } = this.#starting(word.keys)
    if (longer.length === 0) return nothing
    const places = new Set<number>()
    for (let at = index + 2; at < end && at <= index + farthest; at++) {
      const keys = words[at]?.keys.list ?? []
      if (keys[0] === ',') break
      for (const key of keys)
        for (const place of bySecond.get(key) ?? nothing)
          if (taking(words, at, end, longer[place]?.words ?? nothing, 1) > 0) places.add(place)
    }
    if (places.size === 0) return nothing
    const apart = [...places].sort((a, b) => a - b).flatMap((place) => longer[place] ?? [])
    return matchesOf(apart)
  }

  /**
   * Phrases of a verb at `index`: those of several words, then those whose other words stand apart (`split`, up to `end`), then
   * those of one word.
   */
  ofVerb(words: readonly Keyed[], index: number, end: number): readonly LexiconMatch<Value>[] {
    if (((words[index]?.starts ?? 0) & this.bit) === 0) return nothing
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

/** `Starts` remembers so many words; one that is met again and again is seldom pushed out. */
const startSlots = 32_768

/** Which of the lexicons of a vocabulary have a phrase that starts with a word: one look in place of one in each of them. */
export class Starts {
  readonly #lexicons: readonly Pick<Lexicon<never>, 'bit' | 'mayStart'>[]
  readonly #keys = new Array<Keys | undefined>(startSlots).fill(undefined)
  readonly #bits = new Int32Array(startSlots)

  constructor(lexicons: readonly Pick<Lexicon<never>, 'bit' | 'mayStart'>[]) {
    this.#lexicons = lexicons
  }

  of(keys: Keys): number {
    const slot = keys.number % startSlots
    if (this.#keys[slot] === keys) return this.#bits[slot] ?? anyStart
    const bits = this.#lexicons.reduce((all, one) => (one.mayStart(keys) ? all | one.bit : all), 0)
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
