import type { Vocabulary } from '../../packs/vocabulary.ts'
import { wordUse } from '../../packs/word-vectors.ts'
import type { Clause } from '../clause.ts'
import type { Standing } from './anatomy.ts'
import type { Candidate, SentenceCandidates } from './candidates.ts'

const denying = new Set('not no never nor neither none nothing nobody cannot without'.split(' '))
/** Words of grammar: their class by use tells less than they do. */
const grammatical = new Set(
  'not no never nor neither none nothing nobody yet still only also both each already ready willing may might could would should will can must shall ever even'.split(
    ' ',
  ),
)
/** Doings and general nouns stay words; what names a thing or an actor becomes a placeholder. */
const spokenOut = new Set(['general', 'arrangement', 'joins', 'action', 'verb'])

/** The words of a sentence as the model sees them: names, numbers, actors and things are placeholders. */
export function placeholders({ read, actors, things }: SentenceCandidates): readonly string[] {
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

/** The same seen from one candidate: its own actor and thing are told from the others. */
export function wordAt(words: readonly string[], { actor, thing }: Candidate, at: number): string {
  if (at < 0) return '^'
  const word = words[at]
  if (word === undefined) return '$'
  if (word === 'OTHER' && actor.first <= at && actor.last >= at) return 'ACTOR'
  if (thing.first <= at && thing.last >= at && thing.first >= 0 && !spokenOut.has(thing.source)) return 'THING'
  return word
}

/** What stands around the stretch of the sentence that is about the pair. */
export interface Surroundings {
  readonly words: readonly string[]
  readonly one: SentenceCandidates
  readonly standings: readonly Standing[]
  readonly vocabulary: Vocabulary
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

/** Whether a stretch ends at a word: a strong mark, or the start of somebody else's clause. */
function breaks({ one, standings }: Surroundings, at: number, actor: string): boolean {
  const word = one.read.words[at]
  if (word === undefined || /^[;:?!]$/.test(word.text)) return true
  if (word.lower === 'but' || word.lower === 'while' || word.lower === 'whereas') return true
  return (
    standings[at]?.role === 'subject' && one.actors.some((other) => other.first === at && other.holder.actor !== actor)
  )
}

/** The words of the stretch, by themselves, two by two, by their class, and what the lexicon of stances says of them. */
export function wordSigns(around: Surroundings, candidate: Candidate, clause: Clause | null): readonly string[] {
  const { words, one, vocabulary } = around
  const { first, last } = stretchOf(around, candidate, clause)
  const { frames } = vocabulary
  const out: string[] = []
  const framed = new Set<string>()
  let no = 0
  for (let at = first; at <= last; at++) {
    const word = wordAt(words, candidate, at)
    if (denying.has(word)) no++
    out.push(`w:${word}`)
    if (at > first) out.push(`w2:${wordAt(words, candidate, at - 1)} ${word}`)
    const use = wordUse(one.read.words[at]?.lower ?? '')
    if (use !== null && !grammatical.has(word)) out.push(`wf:${use.fine}`)
    for (const { value } of frames.adjectives.at(one.read.words, at)) framed.add(`a-${value.stance}`)
    for (const { value } of frames.nouns.at(one.read.words, at)) framed.add(`n-${value.stance}`)
    for (const { value } of frames.verbs.at(one.read.words, at)) framed.add(`v-${value.stance}`)
  }
  const denied = Math.min(2, no)
  out.push(`no:${denied}`)
  for (const frame of framed) out.push(`wfr:${frame}`, `wfr:${frame}:${denied}`)
  return out
}
