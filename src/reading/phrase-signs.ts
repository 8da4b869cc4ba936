import { nth } from '../text/nth.ts'
import type { ReadSentence } from './grammar.ts'
import type { NounPhrase } from './noun-phrase.ts'

export const negatives = new Set('no neither none nobody nothing'.split(' '))

/** "no troops", "not a single ship", "neither ships nor planes": a noun phrase that denies its thing. */
export function isNegative(read: ReadSentence, phrase: NounPhrase): boolean {
  const first = read.words[phrase.first]?.lower ?? ''
  const before = nth(read.words, phrase.first - 1)?.lower ?? ''
  if (phrase.determiner !== null && negatives.has(phrase.determiner)) return true
  if (negatives.has(first) || before === 'neither' || before === 'nor') return true
  // "no such plans"
  if (first === 'such' && before === 'no') return true
  // "not a single", "not one British boot"
  return before === 'not' || (before === 'even' && read.words[phrase.first - 2]?.lower === 'not')
}

/** "a field hospital, the only foreign one": another word for what stands before it. */
export function isOnlyOne(read: ReadSentence, phrase: NounPhrase): boolean {
  if (read.words[phrase.head]?.lower !== 'one') return false
  return read.words.slice(Math.max(0, phrase.first - 2), phrase.head).some((word) => word.lower === 'only')
}
