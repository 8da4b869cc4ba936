import type { Prepared } from './sketch.ts'
import {
  alignmentCeiling,
  alignmentPenalty,
  counterpart,
  coverageAllowance,
  coveredVerbatim,
  detailsAllowance,
  detailsWeight,
  fewestSharedRuns,
  fewestTakenRuns,
  fewestUnits,
  reworded,
  shortTextAllowance,
  taken,
  tinyBothWays,
  tinyOneWay,
  usualDetails,
  verbatim,
} from './thresholds.ts'

/** What the full comparison of two texts measured. Symmetric but for the two shares, which go with their side. */
export interface PairSigns {
  /** Best order-keeping alignment of their sentences, by the shorter text; 0 where nothing is alike. */
  readonly inOrder: number
  /** The alignment before it is divided: the sum over the paired sentences. */
  readonly inOrderSum: number
  /** The same with one text turned round: what chance and a common subject give. */
  readonly turnedRound: number
  /** Share of the four-word runs of each (outside quotations) that stand in the other, 0 to 1. */
  readonly runsOfA: number
  readonly runsOfB: number
  readonly sharedRuns: number
  /** Share of the sentences of the shorter text that have a counterpart anywhere in the other. */
  readonly covered: number
  /** Share of the numbers and names of the one that gives fewer that the other gives too. */
  readonly details: number
  /** How far they are told alike though not in the same words: order-keeping alignment beyond chance, and shared details. */
  readonly likeTold: number
  /** Versions of one text, by either sign. */
  readonly sameText: boolean
}

/**
 * Compares two texts in full: containment of word runs both ways (Broder 1997), and the best alignment of their sentences
 * that keeps their order (Needleman and Wunsch 1970, with a penalty per pair in place of gap costs), over cosines of
 * weighted stems. Quotations are in neither. Reports that tell of the same matter have sentences alike in any order; only
 * versions of one text have them alike in the same order, so what the reversed order gives is taken off.
 */
export function comparePair(a: Prepared, b: Prepared): PairSigns {
  return signsOf(a, b, sharedCount(a.runs, b.runs), sharedDetails(a, b), alignedInOrder(a, b))
}

/**
 * The same, or null where two texts are plainly no versions of one, and share too few runs for one to have borrowed from the
 * other. That is told without the second alignment, which can only take away.
 */
export function comparedUnlessUnlike(a: Prepared, b: Prepared): PairSigns | null {
  const sharedRuns = sharedCount(a.runs, b.runs)
  const few = sharedRuns < fewestSharedRuns
  const shorter = Math.min(a.units, b.units)
  if (few && shorter < fewestUnits) return null
  const details = sharedDetails(a, b)
  const inOrderSum = alignedInOrder(a, b)
  const most = inOrderSum / (shorter + shortTextAllowance) + detailsWeight * (details - usualDetails)
  return few && most < reworded ? null : signsOf(a, b, sharedRuns, details, inOrderSum)
}

/** The best alignment of the two, as a sum; leaves the likeness of their units for `signsOf`. */
function alignedInOrder(a: Prepared, b: Prepared): number {
  if (Math.min(a.units, b.units) === 0) return 0
  likenesses(a, b)
  return bestInOrder(a.units, b.units, false)
}

function signsOf(a: Prepared, b: Prepared, sharedRuns: number, details: number, inOrderSum: number): PairSigns {
  const runsOfA = a.runs.length === 0 ? 0 : sharedRuns / a.runs.length
  const runsOfB = b.runs.length === 0 ? 0 : sharedRuns / b.runs.length
  const shorter = Math.min(a.units, b.units)
  const inOrder = inOrderSum / (shorter + shortTextAllowance)
  const reversed = shorter === 0 ? 0 : bestInOrder(a.units, b.units, true)
  const turnedRound = reversed / (shorter + shortTextAllowance)
  const covered = shorter === 0 ? 0 : Math.min(1, countersOf(a.units, b.units) / shorter)
  const likeTold = inOrder - turnedRound + detailsWeight * (details - usualDetails)
  const measured = { inOrder, inOrderSum, turnedRound, runsOfA, runsOfB, sharedRuns, covered, details, likeTold }
  return { ...measured, sameText: isSameText(a, b, measured) }
}

function isSameText(a: Prepared, b: Prepared, signs: Omit<PairSigns, 'sameText'>): boolean {
  const shorter = Math.min(a.units, b.units)
  const shared = Math.max(signs.runsOfA, signs.runsOfB)
  if (shorter < fewestUnits) return isSameBrief(signs)
  if (shared >= verbatim && signs.sharedRuns >= fewestSharedRuns) {
    const covered = (signs.covered * shorter) / (shorter + coverageAllowance)
    return covered >= coveredVerbatim || (shared >= taken && signs.sharedRuns >= fewestTakenRuns)
  }
  return signs.likeTold >= reworded
}

/** With few of them in a text the usual share is supposed: two names say little. */
function sharedDetails(a: Prepared, b: Prepared): number {
  const fewer = Math.min(a.numbers.length + a.names.length, b.numbers.length + b.names.length)
  const shared = sharedCount(a.numbers, b.numbers) + sharedCount(a.names, b.names)
  return (shared + usualDetails * detailsAllowance) / (fewer + detailsAllowance)
}

/** Of a few sentences, or of one that is nearly all quotation, only the words can tell. */
function isSameBrief({ runsOfA, runsOfB, sharedRuns }: Omit<PairSigns, 'sameText'>): boolean {
  if (sharedRuns < fewestSharedRuns) return false
  if (Math.min(runsOfA, runsOfB) >= tinyBothWays) return true
  return sharedRuns >= 2 * fewestSharedRuns && Math.max(runsOfA, runsOfB) >= tinyOneWay
}

/** How many numbers two ascending lists without doubles share. */
export function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let i = 0
  let j = 0
  let shared = 0
  while (i < a.length && j < b.length) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) shared++
    if (left <= right) i++
    if (right <= left) j++
  }
  return shared
}

/** Cosine of every unit of A with every unit of B, row by row of A. Used again for the next pair. */
let cosines = new Float32Array(1 << 14)
let before = new Float32Array(1 << 10)
let current = new Float32Array(1 << 10)
let columnsFound = new Uint8Array(1 << 10)

/** Fills `cosines`. Walks the stems that both texts have, so that it costs the pairs of units that share one. */
function likenesses(a: Prepared, b: Prepared): void {
  const cells = a.units * b.units
  if (cosines.length < cells) cosines = new Float32Array(cells * 2)
  else cosines.fill(0, 0, cells)
  let i = 0
  let j = 0
  while (i < a.stems.length && j < b.stems.length) {
    const left = a.stems[i] ?? 0
    const right = b.stems[j] ?? 0
    if (left === right) addProducts(a, b, i, j)
    if (left <= right) i++
    if (right <= left) j++
  }
}

function addProducts(a: Prepared, b: Prepared, i: number, j: number): void {
  const toA = a.first[i + 1] ?? 0
  const fromB = b.first[j] ?? 0
  const toB = b.first[j + 1] ?? 0
  for (let x = a.first[i] ?? 0; x < toA; x++) {
    const row = (a.at[x] ?? 0) * b.units
    const weight = a.weight[x] ?? 0
    for (let y = fromB; y < toB; y++) {
      const cell = row + (b.at[y] ?? 0)
      cosines[cell] = (cosines[cell] ?? 0) + weight * (b.weight[y] ?? 0)
    }
  }
}

/** How many units of the text that has fewer have a counterpart in the other; of two with as many, the larger number. */
function countersOf(rows: number, columns: number): number {
  if (columnsFound.length < columns) columnsFound = new Uint8Array(columns * 2)
  columnsFound.fill(0, 0, columns)
  let ofRows = 0
  for (let row = 0; row < rows; row++) {
    const from = row * columns
    let found = 0
    for (let column = 0; column < columns; column++) {
      if ((cosines[from + column] ?? 0) < counterpart) continue
      found = 1
      columnsFound[column] = 1
    }
    ofRows += found
  }
  let ofColumns = 0
  for (let column = 0; column < columns; column++) ofColumns += columnsFound[column] ?? 0
  if (rows === columns) return Math.max(ofRows, ofColumns)
  return rows < columns ? ofRows : ofColumns
}

function bestInOrder(rows: number, columns: number, turned: boolean): number {
  if (before.length <= columns) {
    before = new Float32Array(columns * 2)
    current = new Float32Array(columns * 2)
  }
  before.fill(0, 0, columns + 1)
  current[0] = 0
  for (let row = 0; row < rows; row++) {
    const from = row * columns
    let left = 0
    for (let column = 0; column < columns; column++) {
      const cosine = cosines[turned ? from + columns - 1 - column : from + column] ?? 0
      const gain = (cosine > alignmentCeiling ? alignmentCeiling : cosine) - alignmentPenalty
      const above = before[column + 1] ?? 0
      let best = above > left ? above : left
      if (gain > 0) {
        const taken = (before[column] ?? 0) + gain
        if (taken > best) best = taken
      }
      current[column + 1] = best
      left = best
    }
    const swap = before
    before = current
    current = swap
    current[0] = 0
  }
  return before[columns] ?? 0
}
