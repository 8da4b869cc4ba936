import type { Part } from '../records/report.ts'
import type { WordBuffer } from '../text/words.ts'
import { stemLetters, wordKind } from '../text/words.ts'
import { HashList } from './hash-list.ts'
import { KeyMaker } from './keys.ts'
import { isProse } from './prose.ts'
import { quotedStretches } from './quoted.ts'
import { stateMeant } from './state-words.ts'
import type { StoryWords } from './story-words.ts'
import { storyWords } from './story-words.ts'
import { fewestStems, longestUnit, mostUnits } from './thresholds.ts'

/**
 * What of a text is needed to compare it with another, in typed arrays. A unit is a sentence (or a stretch of a very long
 * one) with enough words of its own outside quotations.
 */
export interface Prepared {
  readonly units: number
  /** Distinct stems, ascending; the units that hold stem `i` are `at[first[i]]` up to `at[first[i + 1]]`. */
  readonly stems: Uint32Array
  readonly first: Uint32Array
  readonly at: Uint16Array
  /** Weight of that stem in that unit, the vector of each unit having length 1. */
  readonly weight: Float32Array
  /** Hashes of runs of four words inside a sentence and outside quotations, ascending, without doubles. */
  readonly runs: Uint32Array
  readonly words: number
  /** Words outside quotations. */
  readonly own: number
  /** Numbers and names that it gives anywhere, as hashes, ascending, without doubles: what tells of an event. */
  readonly numbers: Uint32Array
  readonly names: Uint32Array
}

/** What one scan of a text gives: what it is compared by, and the keys it is found by. */
export interface Sketch {
  readonly prepared: Prepared
  readonly keys: Uint32Array
}

/** Where less than this share of the words stands outside quotations, the quotations are compared as well. */
const leastOwnWords = 0.12

/** `story` and `quoted` are those of this text, where they are at hand. */
export function sketchOf(
  text: string,
  parts: readonly Part[] = [],
  story: StoryWords = storyWords(text, parts),
  quoted: readonly number[] = quotedStretches(text),
): Sketch {
  scanStory(text, story, quoted, true)
  return { prepared: scratch.prepared(), keys: keyMaker.keys() }
}

/** The index keys of a text's own story: unsigned 32-bit numbers, ascending, without doubles, at most 96. */
export function lineageKeys(text: string, parts: readonly Part[] = []): Uint32Array {
  return sketchOf(text, parts).keys
}

/** What a text is compared by, without its keys. */
export function prepare(text: string, parts: readonly Part[] = []): Prepared {
  scanStory(text, storyWords(text, parts), quotedStretches(text), false)
  return scratch.prepared()
}

function scanStory(text: string, story: StoryWords, quoted: readonly number[], withKeys: boolean): void {
  proseOnly = true
  scan(text, story, quoted, withKeys)
  if (scratch.around > scratch.words) {
    proseOnly = false
    scan(text, story, quoted, withKeys)
  }
  if (scratch.own < leastOwnWords * scratch.words) scan(text, story, [], withKeys)
}

const keyMaker = new KeyMaker()
/** Whether the scan under way leaves out what is no prose: headings and bylines, unless that is most of the text. */
let proseOnly = true
/** Whether the scan under way makes keys: earlier reports have theirs in the index. */
let makesKeys = true

/** Weights by code: a frequent word, a plain one, a name or small number, an exact number. Swept with and without: 5 % of the margin. */
const weights = [0.5, 1, 1.2, 1.4] as const

function weightCode(kind: number): number {
  if ((kind & wordKind.number) !== 0) return (kind & wordKind.exact) !== 0 ? 3 : 1
  if ((kind & wordKind.common) !== 0) return 0
  return (kind & wordKind.capital) !== 0 ? 2 : 1
}

/** Working memory of one scan, used again for the next text. */
class Scratch {
  words = 0
  /** Words of what stands around the story, left out of all else. */
  around = 0
  own = 0
  units = 0
  rows = new Float64Array(4096)
  rowCount = 0
  readonly runs = new HashList()
  readonly numbers = new HashList()
  readonly names = new HashList()

  reset(): void {
    this.words = 0
    this.around = 0
    this.own = 0
    this.units = 0
    this.rowCount = 0
    this.runs.count = 0
    this.numbers.count = 0
    this.names.count = 0
  }

  /** A row packs stem (32 bits), unit (16 bits, after grouping) and weight code (2 bits) into one exact double. */
  addRow(stem: number, unit: number, code: number): void {
    if (this.rowCount === this.rows.length) {
      const grown = new Float64Array(this.rows.length * 2)
      grown.set(this.rows)
      this.rows = grown
    }
    this.rows[this.rowCount++] = stem * 0x100000 + unit * 4 + code
  }

  prepared(): Prepared {
    let shift = 0
    while (this.units >> shift > mostUnits) shift++
    const units = shift === 0 ? this.units : (this.units >> shift) + 1
    const rows = this.rows.subarray(0, this.rowCount)
    if (shift > 0) regroup(rows, shift)
    rows.sort()
    return {
      units,
      words: this.words,
      own: this.own,
      ...postings(rows, units),
      runs: this.runs.distinct(),
      numbers: this.numbers.distinct(),
      names: this.names.distinct(),
    }
  }
}

const scratch = new Scratch()

/** Units are numbered by their group of 2 ** shift neighbours. */
function regroup(rows: Float64Array, shift: number): void {
  for (let row = 0; row < rows.length; row++) {
    const packed = rows[row] ?? 0
    const stem = Math.floor(packed / 0x100000)
    const rest = packed - stem * 0x100000
    rows[row] = stem * 0x100000 + ((rest >> 2) >> shift) * 4 + (rest & 3)
  }
}

function postings(rows: Float64Array, units: number): Pick<Prepared, 'stems' | 'first' | 'at' | 'weight'> {
  const stems = new Uint32Array(rows.length)
  const first = new Uint32Array(rows.length + 1)
  const at = new Uint16Array(rows.length)
  const weight = new Float32Array(rows.length)
  const squares = new Float64Array(units)
  let stemCount = 0
  let count = 0
  let lastStem = -1
  let lastUnit = -1
  for (let row = 0; row < rows.length; row++) {
    const packed = rows[row] ?? 0
    const stem = Math.floor(packed / 0x100000)
    const rest = packed - stem * 0x100000
    const unit = rest >> 2
    if (stem === lastStem && unit === lastUnit) continue
    if (stem !== lastStem) {
      stems[stemCount] = stem
      first[stemCount++] = count
    }
    const own = weights[(rest & 3) as 0 | 1 | 2 | 3]
    at[count] = unit
    weight[count++] = own
    squares[unit] = (squares[unit] ?? 0) + own * own
    lastStem = stem
    lastUnit = unit
  }
  for (let each = 0; each < count; each++) {
    weight[each] = (weight[each] ?? 0) / Math.sqrt(squares[at[each] ?? 0] ?? 1)
  }
  first[stemCount] = count
  return {
    stems: stems.slice(0, stemCount),
    first: first.slice(0, stemCount + 1),
    at: at.slice(0, count),
    weight: weight.slice(0, count),
  }
}

function scan(text: string, story: StoryWords, quoted: readonly number[], withKeys: boolean): void {
  scratch.reset()
  keyMaker.reset()
  makesKeys = withKeys
  let quotation = 0
  for (const [place, sentence] of story.sentences.entries()) {
    const head = story.first[place] ?? 0
    const end = story.first[place + 1] ?? head
    if (proseOnly && !isProse(text, sentence, end - head)) {
      scratch.around += end - head
      continue
    }
    while (quotation < quoted.length && (quoted[quotation + 1] ?? 0) <= sentence.start) quotation += 2
    for (let from = head; from < end; from += longestUnit) {
      const unit = { head, from, to: Math.min(end, from + longestUnit) }
      quotation = scanUnit(story.words, unit, quoted, quotation)
    }
  }
}

/** Words of a unit by their places; `head` is that of the first word of its sentence. */
interface Unit {
  readonly head: number
  readonly from: number
  readonly to: number
}

/** Distinct stems of the unit being scanned and their weight codes. */
const unitStems = new Uint32Array(longestUnit)
const unitCodes = new Uint8Array(longestUnit)

/** Scans the words of one unit; gives the place in `quoted` that it reached. */
function scanUnit(words: WordBuffer, unit: Unit, quoted: readonly number[], quotation: number): number {
  const { head, from, to } = unit
  let at = quotation
  let stems = 0
  let run = 0
  if (makesKeys) keyMaker.open()
  for (let word = from; word < to; word++) {
    const start = words.start[word] ?? 0
    while (at < quoted.length && (quoted[at + 1] ?? 0) <= start) at += 2
    scratch.words++
    const state = stateMeant(words, word)
    addDetail(words, word, word === head, state)
    if (at < quoted.length && (quoted[at] ?? 0) <= start) {
      run = 0
      continue
    }
    scratch.own++
    if (++run >= 4) scratch.runs.add(runOfFour(words.hash, word))
    const kind = state === undefined ? (words.kind[word] ?? 0) : wordKind.capital
    if ((kind & wordKind.functional) !== 0) continue
    const stem = state ?? words.stem[word] ?? 0
    let known = 0
    while (known < stems && unitStems[known] !== stem) known++
    if (known < stems) continue
    unitStems[stems] = stem
    unitCodes[stems++] = weightCode(kind)
    const letters = state === undefined ? (words.end[word] ?? 0) - start : stemLetters
    if (makesKeys) keyMaker.add(stem, kind, letters, word === head && state === undefined)
  }
  if (makesKeys) keyMaker.close()
  if (stems >= fewestStems) {
    for (let each = 0; each < stems; each++)
      scratch.addRow(unitStems[each] ?? 0, scratch.units & 0x3ffff, unitCodes[each] ?? 0)
    scratch.units++
  }
  return at
}

const nameBits = wordKind.capital | wordKind.functional | wordKind.common

function addDetail(words: WordBuffer, word: number, first: boolean, state: number | undefined): void {
  const kind = words.kind[word] ?? 0
  if (state !== undefined) scratch.names.add(state)
  else if ((kind & wordKind.number) !== 0) scratch.numbers.add(words.hash[word] ?? 0)
  else if (!first && (kind & nameBits) === wordKind.capital) scratch.names.add(words.hash[word] ?? 0)
}

function runOfFour(hashes: Uint32Array, last: number): number {
  let hash = hashes[last - 3] ?? 0
  hash = Math.imul(hash, 0x9e3779b1) ^ (hashes[last - 2] ?? 0)
  hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) ^ (hashes[last - 1] ?? 0)
  hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) ^ (hashes[last] ?? 0)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
