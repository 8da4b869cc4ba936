import type { Clause } from './clause.ts'
import { childrenOf } from './clause.ts'
import type { ReadDocument } from './document.ts'
import type { ReadSentence } from './grammar.ts'
import { textOf } from './grammar.ts'

/** Prepositions behind "only" or "not" that say where and as what a force may be used. */
const limiting = new Set('as to in inside outside on near within beyond across at behind along'.split(' '))

/** What a contributed force may not do or is kept to, as printed: "not on the front line", "only as advisers". Conditions are none. */
export function caveatsOf(document: ReadDocument, read: ReadSentence, clause: Clause): readonly string[] {
  const found: string[] = []
  for (const one of [clause, ...childrenOf(clause)]) {
    const aside = one.relation === 'adverbial' || one.relation === 'attribution' || one.relation === 'relative'
    // "though only as advisers" has no verb and belongs here; a condition has one.
    if (aside && one.group !== null) continue
    for (const [index, part] of one.parts.entries()) {
      if (part.kind !== 'phrase' || !(part.after || aside) || !limiting.has(part.preposition.replace(/^only /, '')))
        continue
      const before = read.words[part.at - 1]?.lower
      const kept = part.preposition.startsWith('only ') ? 0 : before === 'only' || before === 'not' ? 1 : -1
      const last = endOfPhrases(one, index)
      const time = part.phrases.every((phrase) => phrase.time)
      if (kept >= 0 && !time) found.push(textOf(document, read.words, part.at - kept, last))
    }
  }
  return found
}

/** The phrases that follow at once go on with it: "as advisers inside the compound". */
function endOfPhrases(clause: Clause, from: number): number {
  let end = 0
  for (const part of clause.parts.slice(from)) {
    if (part.kind !== 'phrase') break
    end = Math.max(end, ...part.phrases.map((phrase) => phrase.last))
  }
  return end
}
