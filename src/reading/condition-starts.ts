import type { Clause } from './clause.ts'
import { childrenOf, subjectsOf } from './clause.ts'
import { phraseEnd } from './condition-places.ts'
import type { ReadSentence } from './grammar.ts'

/** Words of a sentence (inclusive) that say what something said before waits for. */
export interface ConditionSpan {
  readonly first: number
  readonly last: number
  /** Whether it counts only where a house of the actor's decides. */
  readonly house?: boolean
  /** Set where it counts only as the actor's own affair (money, clear rules), or as that of another who is `named` too (its backing). */
  readonly own?: 'holder' | 'named'
  /** Whether it may be said of a claim of anybody, whatever its subject is. */
  readonly anybody?: boolean
}

const starting = new Set(
  'start begin leave deploy go sail come follow move depart travel arrive commence fly happen proceed'.split(' '),
)
/** Nouns for the setting out itself: "Deployment is to follow as soon as …". */
const startNouns = new Set([
  'deployment',
  'departure',
  'dispatch',
  'work',
  'shipment',
  'delivery',
  'neither',
  'none',
  'both',
  'nothing',
])
const holding = new Set(['until', 'till', 'before', 'unless', 'not until', 'not before'])
const timing = new Set([
  'when',
  'once',
  'if',
  'as soon as',
  'after',
  'only when',
  'only if',
  'only after',
  'only once',
  'provided',
  'provided that',
])

/** "They will stay at home unless …": the same as not setting out. */
function staysHome(read: ReadSentence, clause: Clause): boolean {
  if (clause.group?.lemma !== 'stay' && clause.group?.lemma !== 'remain') return false
  const home = read.words.slice(clause.group.last + 1, clause.group.last + 4)
  return home.some(({ lower }) => ['home', 'barracks', 'port', 'put'].includes(lower))
}

/** "Starts when the host asks", "They leave when the peace has lasted 90 days": without a subject, or with one that points back. */
function setsOff(read: ReadSentence, clause: Clause): boolean {
  if (clause.group?.past === true) return false
  if (!starting.has(clause.group?.lemma ?? '') && !staysHome(read, clause)) return false
  // "police, who will not leave before …"
  if (clause.relation === 'relative') return true
  return subjectsOf(clause).every(
    (one) => one.pronoun || (one.possessor === null && startNouns.has(read.words[one.head]?.lemma ?? '')),
  )
}

const ending = new Set(['end', 'lapse', 'expire', 'cease'])
const lasting = new Set([
  'stay',
  'presence',
  'deployment',
  'offer',
  'pledge',
  'promise',
  'mission',
  'commitment',
  'contribution',
])

/** "Their stay ends when the ceasefire does": it lasts as long. */
function endsWhen(read: ReadSentence, clause: Clause): Clause | undefined {
  if (!ending.has(clause.group?.lemma ?? '') || clause.group?.past === true) return undefined
  if (!subjectsOf(clause).some((one) => lasting.has(read.words[one.head]?.lemma ?? ''))) return undefined
  return childrenOf(clause).find((one) => one.marker === 'when' || one.marker === 'if' || one.marker === 'once')
}

/** "It will do so when the rules are clear": the condition of what was said before. */
export function doesSoWhen(read: ReadSentence, clause: Clause): ConditionSpan | null {
  const end = endsWhen(read, clause)
  if (end !== undefined) return { first: end.first + 1, last: end.last }
  const leaves = tellsWhen(clause) && setsOff(read, clause) ? startOf(clause) : null
  if (leaves !== null) return leaves
  if (clause.group?.lemma !== 'do' || !clause.parts.some((part) => part.kind === 'adverb' && part.words === 'so'))
    return null
  const when = childrenOf(clause).find((child) => child.relation === 'adverbial')
  return when === undefined ? null : { first: when.first + 1, last: when.last }
}

const against = new Set(['though', 'although', 'but', 'even though'])

/** Clauses of the story itself, those set against another, and "who will not leave before …". */
function tellsWhen({ relation, marker, group }: Clause): boolean {
  if (relation === 'main' || relation === 'content') return true
  if (relation === 'relative') return group?.negated === true && group.modal !== null
  return relation === 'adverbial' && against.has(marker)
}

const phrases = new Set(['before', 'until', 'till', 'without', 'only after', 'not before', 'not until', 'not without'])

/** What the setting out waits for: a clause ("until parliament has voted") or a phrase ("without a truce"). */
function startOf(clause: Clause): ConditionSpan | null {
  const { group } = clause
  const waits = group !== null && (group.modal !== null || group.negated)
  const child = childrenOf(clause).find((one) => timing.has(one.marker) || (waits && holding.has(one.marker)))
  if (child !== undefined) return { first: child.first + 1, last: child.last }
  const phrase = waits
    ? clause.parts.find((part) => part.kind === 'phrase' && phrases.has(part.preposition))
    : undefined
  if (phrase?.kind !== 'phrase') return null
  return {
    first: phrase.at + 1,
    last: Math.max(...phrase.phrases.map((one) => one.last), phraseEnd(clause, phrase.at)),
  }
}
