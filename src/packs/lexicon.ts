import { irregularBase, possibleBases } from '../text/verb-forms.ts'

/** What a lexicon needs to know of a word of a text: every spelling under which it may be listed. */
export interface Keyed {
  readonly keys: readonly string[]
}

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
const remembered = new Map<string, { readonly lemma: string; readonly keys: readonly string[] }>()

/** The spellings under which a word of a text may stand in a lexicon: as printed, its lemma, its singular, its verb base. */
export function keysOf(lower: string, lemma: string): readonly string[] {
  const before = remembered.get(lower)
  if (before !== undefined && before.lemma === lemma) return before.keys
  const keys = spellingsOf(lower, lemma)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(lower, { lemma, keys })
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
  return [...keys]
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

/**
 * Phrases found by their first word. Matching looks at no more words than the longest phrase with that first word has, so
 * a text is searched in time linear in its length. Hyphens in the text count as spaces.
 */
export class Lexicon<Value> {
  readonly #byFirst = new Map<string, Entry<Value>[]>()

  add(phrase: string, value: Value): void {
    this.#put(phrase.split(/[\s-]+/), value)
    // "non-starter" and "anti-tank" are one word to some taggers and two to others.
    if (phrase.includes('-')) this.#put(phrase.split(/\s+/), value)
  }

  #put(parts: readonly string[], value: Value): void {
    const words = parts.filter((word) => word !== '').map((word) => spelling(word.toLowerCase()))
    const first = words[0]
    if (first === undefined) return
    const entries = this.#byFirst.get(first) ?? []
    entries.push({ words, value, phrase: words.join(' ') })
    entries.sort((a, b) => b.words.length - a.words.length)
    this.#byFirst.set(first, entries)
  }

  /** The longest phrases that start at a word; several where several values list the same one. */
  at(words: readonly Keyed[], index: number, end = words.length): readonly LexiconMatch<Value>[] {
    let found: LexiconMatch<Value>[] = nothing
    let longest = 0
    for (const key of words[index]?.keys ?? nothing) {
      const entries = this.#byFirst.get(key)
      if (entries === undefined) continue
      for (const entry of entries) {
        const taken = taking(words, index, end, entry.words)
        if (taken === 0 || taken < longest) continue
        if (taken > longest) found = []
        longest = taken
        if (found.every((one) => one.value !== entry.value))
          found.push({ value: entry.value, words: taken, phrase: entry.phrase })
      }
    }
    return found
  }

  /**
   * Phrases of several words whose first stands at `index` and whose others stand together behind a few words of other things:
   * "took the promise back" is "take back". `words` counts the first alone.
   */
  split(words: readonly Keyed[], index: number, end = words.length): readonly LexiconMatch<Value>[] {
    let found: LexiconMatch<Value>[] = nothing
    for (const key of words[index]?.keys ?? nothing) {
      const entries = this.#byFirst.get(key)
      if (entries === undefined) continue
      for (const entry of entries) {
        if (entry.words.length < 2 || found.some((one) => one.value === entry.value)) continue
        for (let at = index + 2; at < end && at <= index + farthest; at++) {
          if (words[at]?.keys[0] === ',') break
          if (taking(words, at, end, entry.words, 1) === 0) continue
          found = [...found, { value: entry.value, words: 1, phrase: entry.phrase }]
          break
        }
      }
    }
    return found
  }
}

/** How far apart the first word of a phrase and the rest may stand: "took the promise back". */
const farthest = 12

/** How many words of the text the phrase takes from `index`, or 0 where it is not there. */
function taking(words: readonly Keyed[], index: number, end: number, phrase: readonly string[], from = 0): number {
  let at = index
  for (let next = from; next < phrase.length; next++) {
    while (next > from && at < end && words[at]?.keys[0] === '-') at++
    if (at >= end || words[at]?.keys.includes(phrase[next] ?? '') !== true) return 0
    at++
  }
  return at - index
}
