import type { Claim } from './claim.ts'
import type { ReadSentence } from './grammar.ts'

/** Words that say how much and stand before "of", and those that make "number" one of them. */
const muches = new Set('mass masses bulk majority hundreds thousands tens dozens plenty lots'.split(' '))
const large = new Set('large larger huge great greater vast massive big significant'.split(' '))

/** An amount is looked for so many words before what is counted. */
const reach = 5

/**
 * True where "not" denies how much and not whether: "does not seek to send large numbers of soldiers" refuses no soldiers.
 * `verb` is the last word of the negated verb group.
 */
export function deniesAmount(read: ReadSentence, claim: Claim, verb: number): boolean {
  return (
    claim.items.length > 0 &&
    claim.items.every((item) => isAmount(read, Math.max(verb + 1, item.first - reach), item.last))
  )
}

function isAmount(read: ReadSentence, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const word = read.words[at]?.lower ?? ''
    if (word === 'many' && read.words[at - 1]?.lower !== 'as') return true
    if (!followedByOf(read, at)) continue
    if (muches.has(word) || (word === 'numbers' && large.has(read.words[at - 1]?.lower ?? ''))) return true
  }
  return false
}

/** "of" next to it, or behind a closing quotation mark. */
function followedByOf(read: ReadSentence, at: number): boolean {
  return read.words[at + 1]?.lower === 'of' || (read.words[at + 1]?.text === '"' && read.words[at + 2]?.lower === 'of')
}
