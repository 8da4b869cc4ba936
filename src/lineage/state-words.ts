import { actors } from '../packs/actors.ts'
import type { ActorEntry } from '../records/actor.ts'
import { wordHash, wordKind } from '../text/words.ts'

/** Parts of a longer name that stand for it: shorter ones ("of", "New", "San") are too general. */
const shortestPart = 4

/**
 * Forms in order of precedence: what a state is usually called goes before its other names, so that "States" are the United
 * States and not those of Micronesia. Of names of several words each word may stand for the whole, of other forms only a
 * capital's: "White" is no word for America.
 */
const formsInOrder: readonly ((actor: ActorEntry) => readonly string[])[] = [
  ({ kind, id, name }) => (kind === 'state' || id === 'UN' ? partsOf(name) : []),
  ({ name, adjectives, demonyms, seats, kind }) => [
    ...(kind === 'state' ? partsOf(seats[0] ?? '') : []),
    ...[name, ...adjectives, ...demonyms, ...seats].filter(isOneWord),
  ],
  ({ names }) => names.filter(isOneWord),
]

function isOneWord(form: string): boolean {
  return !/[ -]/.test(form)
}

function partsOf(name: string): readonly string[] {
  return isOneWord(name) ? [name] : name.split(/[ -]/).filter((word) => word.length >= shortestPart)
}

function stateWords(): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const settled = new Set<number>()
  for (const formsOf of formsInOrder) {
    for (const [word, holders] of holdersOf(formsOf)) {
      const [only] = holders
      const meansOne = only !== undefined && holders.size === 1 && !settled.has(word)
      if (meansOne) found.set(word, wordHash(`state ${only}`))
      settled.add(word)
    }
  }
  return found
}

/** By hash of a word: the actors that have it among these forms. */
function holdersOf(formsOf: (actor: ActorEntry) => readonly string[]): ReadonlyMap<number, ReadonlySet<string>> {
  const holders = new Map<number, Set<string>>()
  for (const actor of actors) {
    for (const form of formsOf(actor)) {
      const hash = wordHash(form.replaceAll('.', ''))
      const known = holders.get(hash)
      if (known === undefined) holders.set(hash, new Set([actor.id]))
      else known.add(actor.id)
    }
  }
  return holders
}

/**
 * The words by which one state is meant: its name, its people, its adjective, its capital ("France", "French", "Paris").
 * Whoever rewords a report changes one for another. By hash of the folded word: the hash that all of them count as. A word
 * that may mean several states ("Korea", "Guinea") is not among them.
 */
const meant: ReadonlyMap<number, number> = stateWords()

/** What a word counts as when texts are compared: a state that it means, as a hash; undefined where it means none. */
export function stateMeant({ hash, kind, start, end }: Scanned, at: number): number | undefined {
  const bits = kind[at] ?? 0
  if ((bits & wordKind.capital) === 0) return undefined
  // "Us" at the head of a sentence is a pronoun.
  const tiny = (end[at] ?? 0) - (start[at] ?? 0) < 3
  return tiny && (bits & wordKind.capitals) === 0 ? undefined : meant.get(hash[at] ?? 0)
}

interface Scanned {
  readonly hash: Uint32Array
  readonly kind: Uint8Array
  readonly start: Uint32Array
  readonly end: Uint32Array
}
