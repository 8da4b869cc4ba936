import type { Outline, OutlineSentence } from './told.ts'

/** Two sentences that say the same, by their place in each text. */
export interface Match {
  readonly a: number
  readonly b: number
  /** Share of their words that stand in both, in order: 1 is the same words. */
  readonly likeness: number
  /** True where it stands elsewhere in the other text than the order of the rest would have it. */
  readonly moved: boolean
}

/** How alike the content words of two sentences must be to be paired in order, out of order, and as a part of one. */
const likeInOrder = 0.2
const likeWhenMoved = 0.5
const likeAsPart = 0.6

/**
 * Which sentences of two texts say the same: the best alignment in order (dynamic programming over the share of content
 * stems), then pairs out of order that are plainly alike, then sentences that one text split or joined. Ascending by `a`.
 */
export function alignTold(a: Outline, b: Outline): readonly Match[] {
  const likeness = stemLikeness(a, b)
  const inOrder = bestPath(likeness, a.sentences.length, b.sentences.length)
  const matches: Match[] = inOrder.map(([i, j]) => matchOf(a, b, i, j, false))
  addMoved(a, b, likeness, matches)
  addParts(a, b, matches)
  return matches.sort((x, y) => x.a - y.a || x.b - y.b)
}

function matchOf(a: Outline, b: Outline, i: number, j: number, moved: boolean): Match {
  return { a: i, b: j, likeness: wordLikeness(a, i, b, j), moved }
}

/** Dice coefficient of the content stems of every pair of sentences. */
function stemLikeness(a: Outline, b: Outline): Float32Array {
  const columns = b.sentences.length
  const cells = new Float32Array(a.sentences.length * columns)
  const [here, there] = [holdersOf(a), holdersOf(b)]
  let j = 0
  for (let i = 0; i < here.length; ) {
    const stem = stemOf(here[i])
    while (j < there.length && stemOf(there[j]) < stem) j++
    let endOfB = j
    while (endOfB < there.length && stemOf(there[endOfB]) === stem) endOfB++
    for (; i < here.length && stemOf(here[i]) === stem; i++) {
      const row = sentenceOf(here[i])
      for (let at = j; at < endOfB; at++) {
        const column = sentenceOf(there[at])
        const cell = row * columns + column
        cells[cell] = (cells[cell] ?? 0) + 2 / (countIn(a, row) + countIn(b, column))
      }
    }
    j = endOfB
  }
  return cells
}

/** More than an outline has sentences: a stem and a sentence fit one exact number. */
const mostSentences = 2048

/** Stems with the sentences that hold them, ascending: each number is a stem by `mostSentences`, and the sentence's place. */
function holdersOf({ sentences, stem }: Outline): Float64Array {
  const holders = new Float64Array(stem.length)
  for (const [place, { firstStem, endStem }] of sentences.entries()) {
    for (let at = firstStem; at < endStem; at++) holders[at] = (stem[at] ?? 0) * mostSentences + place
  }
  return holders.sort()
}

function stemOf(holder = 0): number {
  return Math.floor(holder / mostSentences)
}

function sentenceOf(holder = 0): number {
  return holder % mostSentences
}

function countIn({ sentences }: Outline, at: number): number {
  const sentence = sentences[at]
  return sentence === undefined ? 0 : stemCount(sentence)
}

function stemCount(sentence: OutlineSentence): number {
  return sentence.endStem - sentence.firstStem
}

function bestPath(likeness: Float32Array, rows: number, columns: number): [number, number][] {
  const width = columns + 1
  const sums = new Float32Array((rows + 1) * width)
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j <= columns; j++) {
      const gain = (likeness[(i - 1) * columns + j - 1] ?? 0) - likeInOrder
      const best = Math.max(sums[(i - 1) * width + j] ?? 0, sums[i * width + j - 1] ?? 0)
      sums[i * width + j] = gain > 0 ? Math.max(best, (sums[(i - 1) * width + j - 1] ?? 0) + gain) : best
    }
  }
  const path: [number, number][] = []
  let i = rows
  let j = columns
  while (i > 0 && j > 0) {
    const here = sums[i * width + j] ?? 0
    if (here === (sums[(i - 1) * width + j] ?? 0)) i--
    else if (here === (sums[i * width + j - 1] ?? 0)) j--
    else path.push([--i, --j])
  }
  return path.reverse()
}

/** Sentences without a counterpart in order that have one elsewhere, the most alike first. */
function addMoved(a: Outline, b: Outline, likeness: Float32Array, matches: Match[]): void {
  const columns = b.sentences.length
  const takenA = new Set(matches.map((match) => match.a))
  const takenB = new Set(matches.map((match) => match.b))
  const pairs: { i: number; j: number; like: number }[] = []
  for (let i = 0; i < a.sentences.length; i++) {
    if (takenA.has(i)) continue
    for (let j = 0; j < columns; j++) {
      const like = likeness[i * columns + j] ?? 0
      if (like >= likeWhenMoved && !takenB.has(j)) pairs.push({ i, j, like })
    }
  }
  pairs.sort((x, y) => y.like - x.like || x.i - y.i || x.j - y.j)
  for (const { i, j } of pairs) {
    if (takenA.has(i) || takenB.has(j)) continue
    takenA.add(i)
    takenB.add(j)
    matches.push(matchOf(a, b, i, j, true))
  }
}

/** A sentence that stands inside a neighbour's counterpart: one text split what the other joined. */
function addParts(a: Outline, b: Outline, matches: Match[]): void {
  const byA = new Map(matches.map((match) => [match.a, match.b]))
  const byB = new Map(matches.map((match) => [match.b, match.a]))
  const parts: Match[] = []
  a.sentences.forEach((sentence, i) => {
    if (byA.has(i)) return
    const j = [byA.get(i - 1), byA.get(i + 1)].find((each) => isPart(a, sentence, b, b.sentences[each ?? -1]))
    if (j !== undefined) parts.push(matchOf(a, b, i, j, false))
  })
  b.sentences.forEach((sentence, j) => {
    if (byB.has(j)) return
    const i = [byB.get(j - 1), byB.get(j + 1)].find((each) => isPart(b, sentence, a, a.sentences[each ?? -1]))
    if (i !== undefined) parts.push(matchOf(a, b, i, j, false))
  })
  matches.push(...parts)
}

function isPart(a: Outline, small: OutlineSentence, b: Outline, large: OutlineSentence | undefined): boolean {
  if (large === undefined || stemCount(small) < 3) return false
  const held = new Set(b.stem.subarray(large.firstStem, large.endStem))
  let shared = 0
  for (let at = small.firstStem; at < small.endStem; at++) if (held.has(a.stem[at] ?? 0)) shared++
  return shared / stemCount(small) >= likeAsPart
}

/** Lengths of common subsequences, one row before and one being filled; a sentence has at most 120 words. */
let lcsBefore = new Uint16Array(256)
let lcsCurrent = new Uint16Array(256)

/** Twice the longest common subsequence of the words of two sentences, by the words of both (Hirschberg 1975): 0 to 1. */
function wordLikeness(a: Outline, i: number, b: Outline, j: number): number {
  const one = a.sentences[i]
  const other = b.sentences[j]
  if (one === undefined || other === undefined) return 0
  const total = one.endWord - one.firstWord + other.endWord - other.firstWord
  return total === 0 ? 0 : (2 * commonInOrder(a.hash, one, b.hash, other)) / total
}

/** What both begin and end with is part of a longest one. */
function commonInOrder(a: Uint32Array, one: OutlineSentence, b: Uint32Array, other: OutlineSentence): number {
  let [fromA, fromB, toA, toB] = [one.firstWord, other.firstWord, one.endWord, other.endWord]
  while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
    fromA++
    fromB++
  }
  while (toA > fromA && toB > fromB && a[toA - 1] === b[toB - 1]) {
    toA--
    toB--
  }
  const around = fromA - one.firstWord + (one.endWord - toA)
  const columns = toB - fromB
  if (columns === 0) return around
  lcsBefore.fill(0, 0, columns + 1)
  for (let i = fromA; i < toA; i++) {
    const word = a[i]
    let left = 0
    lcsCurrent[0] = 0
    for (let j = 0; j < columns; j++) {
      const above = lcsBefore[j + 1] ?? 0
      if (word === b[fromB + j]) left = (lcsBefore[j] ?? 0) + 1
      else if (above > left) left = above
      lcsCurrent[j + 1] = left
    }
    const swap = lcsBefore
    lcsBefore = lcsCurrent
    lcsCurrent = swap
  }
  return around + (lcsBefore[columns] ?? 0)
}
