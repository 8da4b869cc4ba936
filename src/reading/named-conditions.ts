import type { ReadSentence } from './grammar.ts'
import { wordSign } from './word-signs.ts'

/** Nouns that say of what stands beside them that it is a condition: "the consent of Congress being the only hurdle". */
const hurdles = new Set(
  'hurdle condition obstacle proviso requirement prerequisite precondition snag catch caveat stipulation string'.split(
    ' ',
  ),
)

/** A noun for a condition. */
export const hurdleWord = wordSign(({ lemma }) => hurdles.has(lemma))

/** Words of a sentence, both inclusive. */
export interface WordSpan {
  readonly first: number
  readonly last: number
}

/**
 * What a sentence names as a condition behind the noun for it: "with one proviso: a vote", "its only condition being a vote",
 * "strings are attached: a vote", "the condition is that parliament agrees". Empty where no such noun stands.
 */
export function namedConditions({ words }: Pick<ReadSentence, 'words'>): readonly WordSpan[] {
  const found: WordSpan[] = []
  for (let at = 0; at < words.length; at++) {
    if (((words[at]?.signs ?? 0) & hurdleWord) === 0) continue
    const before = beforeBeing(words, at)
    if (before !== null) found.push(before)
    const from = behindNoun(words, at)
    if (from === null) continue
    const last = endOf(words, from)
    if (last >= from) found.push({ first: from, last })
  }
  return found
}

/** "the consent of Congress being the only hurdle": what stands before "being", back to the comma. */
function beforeBeing(words: ReadSentence['words'], noun: number): WordSpan | null {
  const being = [1, 2, 3].find((back) => words[noun - back]?.lower === 'being')
  if (being === undefined) return null
  const last = noun - being - 1
  for (let at = last; at > Math.max(0, last - longestGap); at--)
    if (words[at - 1]?.text === ',' || words[at - 1]?.text === ';') return { first: at, last }
  return null
}

/** How far behind the noun a colon may stand: "attached one condition to its offer of police: a vote". */
const longestGap = 12

const equating = new Set(['is', 'was', 'are', 'were', 'being', 'remains'])

function behindNoun(words: ReadSentence['words'], at: number): number | null {
  if (equating.has(words[at + 1]?.lower ?? '') && words[at + 2]?.lower !== 'met') return at + 2
  for (let next = at + 1; next <= Math.min(words.length - 2, at + longestGap); next++) {
    const { text, lower } = words[next] ?? { text: '', lower: '' }
    if (text === ':' || (text === '\u2014' && next <= at + 2)) return next + 1
    if (/^[,;."]$/.test(text) || lower === 'for') return null
  }
  return null
}

function endOf(words: ReadSentence['words'], from: number): number {
  for (let at = from; at < words.length; at++) if (/^[;.?!"]$/.test(words[at]?.text ?? '')) return at - 1
  return words.length - 1
}
