import type { Clause } from './clause.ts'
import { childrenOf } from './clause.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { textOf } from './grammar.ts'

/** Prepositions behind "only" or "not" that say where and as what a force may be used. */
const limiting = new Set([
  'as',
  'in',
  'inside',
  'outside',
  'on',
  'near',
  'within',
  'beyond',
  'across',
  'at',
  'behind',
  'along',
])

/** What a contributed force may not do or is kept to, as printed: "not on the front line", "only as advisers". Conditions are none. */
export function caveatsOf(document: ReadDocument, read: ReadSentence, clause: Clause): readonly string[] {
  const found: string[] = []
  for (const one of [clause, ...childrenOf(clause)]) {
    if (one.relation === 'adverbial' || one.relation === 'attribution' || one.relation === 'relative') continue
    for (const part of one.parts) {
      if (part.kind !== 'phrase' || !part.after || !limiting.has(part.preposition.replace(/^only /, ''))) continue
      const before = read.words[part.at - 1]?.lower
      const kept = part.preposition.startsWith('only ') ? 0 : before === 'only' || before === 'not' ? 1 : -1
      const last = part.phrases.at(-1)?.last
      const time = part.phrases.every((phrase) => phrase.time)
      if (kept >= 0 && last !== undefined && !time) found.push(textOf(document, read.words, part.at - kept, last))
    }
  }
  return found
}
