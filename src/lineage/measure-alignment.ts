import type { Match } from './align.ts'
import type { Outline } from './told.ts'

/** How two aligned texts differ, in shares of their prose. `a` is the one said to be made from `b`. */
export interface Measured {
  /** Share of the prose of each that stands in a sentence with a counterpart. */
  readonly coveredA: number
  readonly coveredB: number
  /** Mean likeness of the paired sentences of A, by their words: 1 is the same words. */
  readonly likeness: number
  /** Words of A by words of B. */
  readonly length: number
  /** Share of the words of each that stand, in order, in the counterparts of their sentences. */
  readonly shareOfA: number
  readonly shareOfB: number
  /** Whole sentences: paired and not the same, out of order, without counterpart in B, without counterpart in A. */
  readonly changed: number
  readonly moved: number
  readonly added: number
  readonly dropped: number
  /** Whole sentences of A. */
  readonly sentences: number
}

/** A sentence is the same where this share of its words is: house style changes one word in ten. */
const sameSentence = 0.85

export function measureAlignment(a: Outline, b: Outline, matches: readonly Match[]): Measured {
  const bestA = bestBySentence(a, matches, (match) => match.a)
  const bestB = bestBySentence(b, matches, (match) => match.b)
  const sideA = coverage(a, bestA)
  const sideB = coverage(b, bestB)
  const prose = matches.filter((match) => a.sentences[match.a]?.prose === true && b.sentences[match.b]?.prose === true)
  return {
    coveredA: sideA.covered,
    coveredB: sideB.covered,
    likeness: sideA.likeness,
    length: b.words === 0 ? 0 : a.words / b.words,
    shareOfA: sideA.same,
    shareOfB: sideB.same,
    changed: prose.filter((match) => match.likeness < sameSentence).length,
    moved: prose.filter((match) => match.moved).length,
    added: sideA.alone,
    dropped: sideB.alone,
    sentences: a.sentences.filter((sentence) => sentence.prose).length,
  }
}

function bestBySentence(told: Outline, matches: readonly Match[], side: (match: Match) => number): Float32Array {
  const best = new Float32Array(told.sentences.length).fill(-1)
  for (const match of matches) {
    const at = side(match)
    if (match.likeness > (best[at] ?? 0)) best[at] = match.likeness
  }
  return best
}

function coverage(told: Outline, best: Float32Array) {
  let covered = 0
  let alike = 0
  let alone = 0
  told.sentences.forEach((sentence, at) => {
    if (!sentence.prose) return
    const likeness = best[at] ?? -1
    if (likeness < 0) alone++
    else {
      const words = sentence.endWord - sentence.firstWord
      covered += words
      alike += likeness * words
    }
  })
  const words = Math.max(1, told.words)
  return { covered: covered / words, likeness: covered === 0 ? 0 : alike / covered, same: alike / words, alone }
}
