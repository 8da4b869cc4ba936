import type { Vocabulary } from '../../packs/vocabulary.ts'
import { wordUse } from '../../packs/word-vectors.ts'
import type { Clause } from '../clause.ts'
import type { Standing } from './anatomy.ts'
import { standings } from './anatomy.ts'
import type { Candidate, SentenceCandidates } from './candidates.ts'
import type { Sink } from './sink.ts'

const denying = new Set('not no never nor neither none nothing nobody cannot without'.split(' '))
/** Words of grammar: their class by use tells less than they do. */
const grammatical = new Set(
  'not no never nor neither none nothing nobody yet still only also both each already ready willing may might could would should will can must shall ever even'.split(
    ' ',
  ),
)
/** Doings and general nouns stay words; what names a thing or an actor becomes a placeholder. */
const spokenOut = new Set(['general', 'arrangement', 'joins', 'action', 'verb'])

/** A sentence made ready: what its words are to the model, their classes, and what the lexicon of stances says of each. */
export interface Surroundings {
  readonly one: SentenceCandidates
  readonly vocabulary: Vocabulary
  readonly standings: readonly Standing[]
  readonly words: readonly string[]
  /** Each word with the one before it. */
  readonly twos: readonly string[]
  /** The class of each word by its use; empty where it has none. */
  readonly classes: readonly string[]
  readonly framed: readonly (readonly string[])[]
  /** Who is the subject of a clause that starts at a word; null for most words. */
  readonly subjects: readonly (string | null)[]
}

export function surroundingsOf(one: SentenceCandidates, vocabulary: Vocabulary): Surroundings {
  const { words: plain } = one.read
  const words = placeholders(one)
  const where = standings(one.read)
  const { frames } = vocabulary
  const subjects = new Array<string | null>(words.length).fill(null)
  for (const actor of one.actors)
    if (actor.first >= 0 && where[actor.first]?.role === 'subject') subjects[actor.first] = actor.holder.actor
  return {
    one,
    vocabulary,
    standings: where,
    words,
    twos: words.map((word, at) => `${words[at - 1] ?? '^'} ${word}`),
    classes: plain.map((word) => wordUse(word.lower)?.fine.toString() ?? ''),
    framed: plain.map((_, at) => [
      ...frames.adjectives.at(plain, at).map(({ value }) => `a-${value.stance}`),
      ...frames.nouns.at(plain, at).map(({ value }) => `n-${value.stance}`),
      ...frames.verbs.at(plain, at).map(({ value }) => `v-${value.stance}`),
    ]),
    subjects,
  }
}

/** The words of a sentence as the model sees them: names, numbers, actors and things are placeholders. */
function placeholders({ read, actors, things }: SentenceCandidates): readonly string[] {
  const names: string[] = read.words.map((word) =>
    word.tag === 'NUM' ? 'NUM' : word.tag === 'PROPN' ? 'NAME' : word.lemma,
  )
  for (const thing of things)
    if (!spokenOut.has(thing.source)) for (let at = thing.first; at >= 0 && at <= thing.last; at++) names[at] = 'STUFF'
  for (const actor of actors)
    if (actor.source !== 'pronoun' && actor.source !== 'number')
      for (let at = actor.first; at >= 0 && at <= actor.last; at++) names[at] = 'OTHER'
  return names
}

/** The word seen from one candidate: its own actor and thing are told from the others. */
export function wordAt({ words }: Surroundings, { actor, thing }: Candidate, at: number): string {
  const word = words[at]
  if (word === undefined) return at < 0 ? '^' : '$'
  if (word === 'OTHER' && actor.first <= at && actor.last >= at) return 'ACTOR'
  if (thing.first <= at && thing.last >= at && thing.first >= 0 && !spokenOut.has(thing.source)) return 'THING'
  return word
}

/** Two words seen from one candidate. */
export function twoAt(around: Surroundings, candidate: Candidate, at: number): string {
  const [before, word] = [wordAt(around, candidate, at - 1), wordAt(around, candidate, at)]
  const same = before === (around.words[at - 1] ?? '^') && word === around.words[at]
  return same ? (around.twos[at] ?? '') : `${before} ${word}`
}

/** How far to both sides of the pair words still belong to it; a pair farther apart than `widest` is looked at from its thing. */
const margin = 12
const widest = 30
const fromThing = 20

interface Stretch {
  readonly first: number
  readonly last: number
}

/** The stretch of the sentence that is about the pair: around both, up to a strong mark or another who acts. */
function stretchOf(around: Surroundings, { actor, thing }: Candidate, clause: Clause | null): Stretch {
  const length = around.words.length
  const marks = [actor.first, actor.last, thing.first, thing.last].filter((at) => at >= 0)
  const low = marks.length > 0 ? Math.min(...marks) : (clause?.first ?? 0)
  const high = marks.length > 0 ? Math.max(...marks) : (clause?.last ?? length - 1)
  if (high - low > widest)
    return { first: Math.max(low, (thing.first < 0 ? high : thing.first) - fromThing), last: high }
  let first = low
  while (first > 0 && low - first < margin && !breaks(around, first - 1, actor.holder.actor)) first--
  let last = high
  while (last < length - 1 && last - high < margin && !breaks(around, last + 1, actor.holder.actor)) last++
  return { first, last }
}

const strong = new Set([';', ':', '?', '!', 'but', 'while', 'whereas'])

/** Whether a stretch ends at a word: a strong mark, or the start of somebody else's clause. */
function breaks({ one, subjects }: Surroundings, at: number, actor: string): boolean {
  if (strong.has(one.read.words[at]?.lower ?? '')) return true
  const subject = subjects[at] ?? null
  return subject !== null && subject !== actor
}

/** The words of the stretch, by themselves, two by two, by their class, and what the lexicon of stances says of them. */
export function wordSigns(around: Surroundings, candidate: Candidate, clause: Clause | null, sink: Sink): void {
  const { first, last } = stretchOf(around, candidate, clause)
  const framed = new Set<string>()
  let no = 0
  for (let at = first; at <= last; at++) {
    const word = wordAt(around, candidate, at)
    if (denying.has(word)) no++
    sink.add('w', word)
    if (at > first) sink.add('w2', twoAt(around, candidate, at))
    const use = around.classes[at] ?? ''
    if (use !== '' && !grammatical.has(word)) sink.add('wf', use)
    for (const frame of around.framed[at] ?? []) framed.add(frame)
  }
  const denied = Math.min(2, no).toString()
  sink.add('no', denied)
  for (const frame of framed) {
    sink.add('wfr', frame)
    sink.add(`wfr:${denied}`, frame)
  }
}
