import { anyList, keysOf } from '../packs/lexicon.ts'
import type { VerbSense, Vocabulary } from '../packs/vocabulary.ts'
import type { ComponentId } from '../records/position.ts'
import type { Clause } from './clause.ts'
import type { ReadSentence } from './grammar.ts'
import { headMention } from './grammar.ts'
import type { NounPhrase } from './noun-phrase.ts'

/** The doing of a clause that is a contribution by itself ("train", "come to the aid of"); null where it is none. */
export function doingOf(
  read: ReadSentence,
  clause: Clause,
  vocabulary: Vocabulary,
): { readonly component: ComponentId; readonly by: string; readonly withObject: boolean } | null {
  const main = clause.group?.main
  if (main === null || main === undefined) return null
  const together = vocabulary.verbs.at(read.words, main)
  const apart = vocabulary.verbs.split(read.words, main, clause.last + 1)
  if (together.length === 0 && apart.length === 0) return null
  const found = [...together, ...apart]
  const always = found.find((one) => one.value.objects === null)
  if (always !== undefined) return { component: always.value.component, by: always.phrase, withObject: false }
  const withObject = found.find((one) => hasObject(read, clause, one.value))
  return withObject === undefined
    ? null
    : { component: withObject.value.component, by: withObject.phrase, withObject: true }
}

/** "@people" among the objects of a doing: "fly the Kenyans in". */
const peopleKey = [{ keys: keysOf('@people', '@people'), listed: anyList }]

function isPeople(read: ReadSentence, phrase: NounPhrase): boolean {
  const mention = headMention(read, phrase)
  return mention?.kind === 'demonym' || ['them', 'us', 'people'].includes(read.words[phrase.head]?.lower ?? '')
}

/** Prepositions that lead to no object of a doing: "moved for the corps". */
const beside = new Set([
  'for',
  'with',
  'by',
  'against',
  'as',
  'under',
  'after',
  'before',
  'without',
  'since',
  'during',
  'because of',
])

/** Whether one of the sense's objects stands in the clause's own nouns, behind its verb or, in the passive, before it. */
function hasObject(read: ReadSentence, clause: Clause, sense: VerbSense): boolean {
  const { objects } = sense
  if (objects === null) return true
  return clause.parts.some((part) => {
    if (part.kind !== 'noun' && part.kind !== 'phrase') return false
    if (!part.after && clause.group?.passive !== true) return false
    if (part.kind === 'phrase' && beside.has(part.preposition)) return false
    if (sense.objects?.at(peopleKey, 0).length === 1 && part.phrases.some((phrase) => isPeople(read, phrase)))
      return true
    return part.phrases.some((phrase) => {
      for (let at = phrase.first; at <= phrase.last; at++)
        // "close its port to ships": one word behind the phrase may belong to the object.
        if (objects.at(read.words, at, phrase.last + 2).length > 0) return true
      return false
    })
  })
}
