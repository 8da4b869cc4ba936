import type { Clause } from './clause.ts'
import { childrenOf } from './clause.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { textOf } from './grammar.ts'

const placing = new Set([
  'in',
  'at',
  'outside',
  'inside',
  'near',
  'across',
  'off',
  'on',
  'along',
  'around',
  'beyond',
  'within',
])
const placeNouns = new Set(
  'country border soil ground territory land sea coast airport port base border capital abroad school academy region zone strip line frontier river town city'.split(
    ' ',
  ),
)

/** Where a contribution is or would be, as printed: "outside the country"; null where the clause does not say. */
export function placeOf(document: ReadDocument, read: ReadSentence, clause: Clause): string | null {
  for (const one of [
    ...childrenOf(clause).filter((child) => child.relation === 'gerund' || child.relation === 'infinitive'),
    clause,
  ]) {
    for (const part of one.parts) {
      if (part.kind !== 'phrase' || !part.after || !placing.has(part.preposition)) continue
      const phrase = part.phrases[0]
      if (phrase === undefined || phrase.time) continue
      const head = read.words[phrase.head]
      const named = head !== undefined && head.tag === 'PROPN' && /^\p{Lu}/u.test(head.text)
      if (named || placeNouns.has(head?.lemma ?? '')) return textOf(document, read.words, part.at, phrase.last)
    }
  }
  return null
}
