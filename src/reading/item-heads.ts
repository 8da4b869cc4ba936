import { lists } from '../packs/vocabulary.ts'
import type { ReadSentence } from './grammar.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { hasSign } from './quantities.ts'

/** Heads that only count or hold what their complement names: "a team of investigators", "the rest of the trucks". */
export const containers = new Set(
  'last first second most part all pack trio quartet handful shipload planeload trainload convoy load consignment batch tranche instalment installment fraction percentage idea notion concept question possibility prospect proposal suggestion plan request use team group number couple pair bulk half rest majority part share dozen batch handful fleet set lot total list series flow piece remainder quarter third wave string round amount bit use loan dispatch sending stationing deployment shipment delivery supply transfer offer pledge promise gift package provision presence contribution supplying handover withdrawal return suspension arrival departure posting secondment mass kind type sort vanguard participation involvement commitment crew staff section squad squadron battery force contingent unit company battalion brigade regiment platoon'.split(
    ' ',
  ),
)

/** Heads whose component is that of the word right before them: "police advisers", "a training package". */
export const carriers = new Set(
  'mission team unit force contingent group crew specialist expert personnel package component element support flight patrol capability assistance deployment presence contribution participation involvement commitment adviser advisor aid help detachment role part'.split(
    ' ',
  ),
)

/** Heads of what their owner was just said to have there: "will extend its deployment". */
export const continuing = new Set(['deployment', 'contingent', 'presence', 'detachment', 'unit'])

/** Heads that count what is left of what was spoken of. */
export const leftOvers = new Set('rest remainder other'.split(' '))

/** Pronouns for people of any sort. */
export const anybody = new Set('nobody none anyone anybody everyone somebody someone'.split(' '))
/** Pronouns for things spoken of. */
export const pointers = new Set('them those these one some'.split(' '))
const pointing = new Set([...anybody, ...pointers, 'nothing'])

/** Words inside a phrase that say the same: "the remaining 150", "40 more". */
export const leftOver = new Set('remaining other others rest remainder more further another additional'.split(' '))

const naming = lists.nouns | lists.modifiers | lists.general

/** Whether a phrase may name a contribution at all: most name none, and one look at each of their words tells. */
export function mayName(read: ReadSentence, phrase: NounPhrase): boolean {
  if (phrase.elided || phrase.number !== null) return true
  if (phrase.of !== null && (phrase.pronoun || mayName(read, phrase.of))) return true
  const { words } = read
  for (let at = phrase.first; at <= phrase.core; at++) {
    const word = words[at]
    if (word !== undefined && ((word.listed & naming) !== 0 || hasSign(word))) return true
  }
  const head = words[phrase.head]
  if (phrase.pronoun) return pointing.has(head?.lower ?? '')
  const lemma = head?.lemma ?? ''
  return head?.tag === 'NUM' || carriers.has(lemma) || continuing.has(lemma) || leftOvers.has(lemma)
}
