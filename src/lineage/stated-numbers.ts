import { mayStartNumber, numberAt } from '../text/numbers.ts'

/** A number that a sentence states, with the words around it that bound it. Offsets are UTF-16. */
export interface BoundedNumber {
  readonly value: number
  readonly to: number | null
  readonly start: number
  readonly end: number
  /** "up to", "fewer than"; "at least", "more than"; null where nothing bounds it. */
  readonly bound: 'most' | 'least' | null
}

/** Figures with their signs and letters, and words. */
const pieces =
  /(?:\p{L}{1,2})?[$£€¥](?=\s?\d)|\d(?:[\d.,]*\d)?(?:k|m|bn|mln|bln)?(?![\p{L}\p{N}])|\d+|\p{L}[\p{L}'’]*(?:-\p{Ll}+)?/giu

const bounds: Readonly<Record<string, 'most' | 'least'>> = {
  'up to': 'most',
  'at most': 'most',
  'less than': 'most',
  'fewer than': 'most',
  'no more than': 'most',
  'not more than': 'most',
  'as many as': 'most',
  under: 'most',
  below: 'most',
  'at least': 'least',
  'more than': 'least',
  over: 'least',
  above: 'least',
  'no fewer than': 'least',
  'no less than': 'least',
  'not less than': 'least',
  'not fewer than': 'least',
  'upwards of': 'least',
}
/** The most words of such a bound. */
const longestBound = 3

/** A stretch has no more pieces than this that are looked at. */
const mostPieces = 400

/** The numbers of a stretch of a text, in order. "One" is a pronoun more often than not and is none. Linear. */
export function statedNumbers(text: string, start: number, end: number): readonly BoundedNumber[] {
  const found = [...text.slice(start, end).matchAll(pieces)].slice(0, mostPieces)
  const words = found.map((each) => inSingular(each[0].toLowerCase()))
  const numbers: BoundedNumber[] = []
  for (let at = 0; at < words.length; at++) {
    if (!mayStartNumber(words[at] ?? '')) continue
    // Looks at a dozen words at most.
    const stated = numberAt(words.slice(at, at + 12), 0)
    if (stated === null || (stated.value <= 1 && /^\p{L}/u.test(words[at] ?? ''))) continue
    const bound = boundBefore(words, at)
    const from = found[at - bound.words]
    const last = found[at + stated.words - 1]
    if (from !== undefined && last !== undefined) {
      const { value, to } = stated
      const [first, stop] = [start + from.index, start + last.index + last[0].length]
      numbers.push({ value, to, start: first, end: stop, bound: bound.bound ?? ownBound(words, at) })
    }
    at += stated.words - 1
  }
  return numbers
}

/** "Two millions", as translations have it. */
function inSingular(word: string): string {
  return /^(?:hundred|thousand|million|billion|trillion)s$/.test(word) ? word.slice(0, -1) : word
}

/** The bound that stands right before word `at`: the longest. */
function boundBefore(words: readonly string[], at: number): { bound: 'most' | 'least' | null; words: number } {
  for (let length = longestBound; length > 0; length--) {
    const bound = bounds[words.slice(Math.max(0, at - length), at).join(' ')]
    if (bound !== undefined && at >= length) return { bound, words: length }
  }
  return { bound: null, words: 0 }
}

/** The bound that was read with the number: "at least 40". */
function ownBound(words: readonly string[], at: number): 'most' | 'least' | null {
  const before = words[at - 1] === 'no' || words[at - 1] === 'not' ? `${words[at - 1]} ` : ''
  for (let length = longestBound; length > 0; length--) {
    const bound = bounds[before + words.slice(at, at + length).join(' ')]
    if (bound !== undefined) return bound
  }
  return null
}
