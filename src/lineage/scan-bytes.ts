import type { KeptScan } from '../records/kept-scan.ts'
import type { PageFacts } from './page-facts.ts'
import type { Scan } from './scan.ts'
import type { Prepared } from './sketch.ts'
import type { Outline, OutlineSentence } from './told.ts'

/**
 * The form of a scan as bytes, and what scanning finds. Raised whenever a text would give other bytes: what was kept under
 * another number is not read, and the text is scanned again.
 */
export const scanVersion = 3

/** Numbers at the head of what a text is compared by: version, checksum, units, words, own; then how long each list is. */
const preparedCounts = 5
/** Stems, first, runs, numbers, names and weights. */
const preparedLists = 6
/** And how many 16-bit numbers there are. */
const preparedHead = preparedCounts + preparedLists + 1
/** Version, checksum and words of the outline; then how long its lists are: sentences, hashes and stems. */
const outlineCounts = 3
const outlineHead = outlineCounts + 3
/** Of a sentence: start, end, first word and first stem, and whether it is prose. */
const sentenceLength = 5

/**
 * A scan as bytes, to be kept with its text and handed from thread to thread. Each piece is the numbers of its head, its lists
 * of 32 bits, then its list of 16 bits, or what words it holds, as JSON. Numbers are as this machine has them; one that has
 * them otherwise reads another version.
 */
export function scanBytes({ prepared, facts, spellings, outline }: Scan): KeptScan {
  const { units, words, own, stems, first, runs, numbers, names, weight, at } = prepared
  const weights = new Uint32Array(weight.buffer, weight.byteOffset, weight.length)
  const lists = [stems, first, runs, numbers, names, weights]
  const told = [sentenceNumbers(outline), outline.hash, outline.stem]
  const json = new TextEncoder().encode(JSON.stringify([facts, spellings]))
  return {
    prepared: packed([units, words, own, ...lists.map((list) => list.length), at.length], lists, at),
    outline: packed([outline.words, ...told.map((list) => list.length)], told, json),
  }
}

function packed(head: readonly number[], lists: readonly Uint32Array[], rest: Uint16Array | Uint8Array): Uint8Array {
  const space = 0x20
  const length = lists.reduce((sum, list) => sum + list.length, head.length + 2)
  const bytes = new Uint8Array(length * 4 + Math.ceil(rest.byteLength / 4) * 4).fill(space)
  const into = new Uint32Array(bytes.buffer)
  into.set([scanVersion, 0, ...head])
  let from = head.length + 2
  for (const list of lists) {
    into.set(list, from)
    from += list.length
  }
  bytes.set(new Uint8Array(rest.buffer, rest.byteOffset, rest.byteLength), length * 4)
  into[1] = checksum(into)
  return bytes
}

/** The version of some bytes of a scan. */
export function versionOf(bytes: Uint8Array): number {
  return bytes.byteLength < 4 ? 0 : (new Uint32Array(bytes.slice(0, 4).buffer)[0] ?? 0)
}

/** What a text is compared by, as views of its bytes; null where they are of another version, or somebody changed them. */
export function preparedIn(bytes: Uint8Array): Prepared | null {
  const all = numbersIn(bytes, preparedHead)
  if (all === null) return null
  let from = preparedHead
  const list = (at: number): Uint32Array => {
    const found = all.subarray(from, from + (all[preparedCounts + at] ?? 0))
    from += found.length
    return found
  }
  const own32 = { stems: list(0), first: list(1), runs: list(2), numbers: list(3), names: list(4) }
  const weights = list(5)
  const weight = new Float32Array(weights.buffer, weights.byteOffset, weights.length)
  const at = new Uint16Array(bytes.buffer, bytes.byteOffset + from * 4, all[preparedHead - 1])
  return { units: all[2] ?? 0, words: all[3] ?? 0, own: all[4] ?? 0, ...own32, weight, at }
}

/** The whole scan in some bytes; null as above. */
export function scanIn(kept: KeptScan): Scan | null {
  const prepared = preparedIn(kept.prepared)
  const all = numbersIn(kept.outline, outlineHead)
  if (prepared === null || all === null) return null
  const [sentences = 0, hashes = 0, stems = 0] = all.subarray(outlineCounts, outlineHead)
  const hashesFrom = outlineHead + sentences
  const stemsFrom = hashesFrom + hashes
  const end = stemsFrom + stems
  const told = {
    words: all[2] ?? 0,
    sentences: all.subarray(outlineHead, hashesFrom),
    hash: all.subarray(hashesFrom, stemsFrom),
    stem: all.subarray(stemsFrom, end),
  }
  return new ScanOfBytes(prepared, told, kept.outline.subarray(end * 4))
}

/** All 32-bit numbers of a piece of a scan, its head of `head` first; null where they cannot be read. */
function numbersIn({ buffer, byteOffset, byteLength }: Uint8Array, head: number): Uint32Array | null {
  if (byteLength < head * 4 || byteLength % 4 !== 0 || byteOffset % 4 !== 0) return null
  const all = new Uint32Array(buffer, byteOffset, byteLength / 4)
  return all[0] === scanVersion && all[1] === checksum(all) ? all : null
}

/** Over all numbers but the checksum itself; tells damage, not intent (multiply and shift, as in Knuth 1973, 6.4). */
function checksum(numbers: Uint32Array): number {
  let sum = numbers[0] ?? 0
  for (let at = 2; at < numbers.length; at++) {
    sum = Math.imul(sum ^ (numbers[at] ?? 0), 0x9e3779b1)
    sum ^= sum >>> 15
  }
  return sum >>> 0
}

type KeptOutline = Omit<Outline, 'sentences'> & { readonly sentences: Uint32Array }

/** What most scans are not asked for is made when it is. */
class ScanOfBytes implements Scan {
  readonly prepared: Prepared
  readonly #told: KeptOutline
  readonly #json: Uint8Array
  #words: readonly [PageFacts, readonly string[]] | null = null
  #outline: Outline | null = null

  constructor(prepared: Prepared, told: KeptOutline, json: Uint8Array) {
    this.prepared = prepared
    this.#told = told
    this.#json = json
  }

  get facts(): PageFacts {
    return this.#read()[0]
  }

  get spellings(): readonly string[] {
    return this.#read()[1]
  }

  get outline(): Outline {
    this.#outline ??= { ...this.#told, sentences: sentencesIn(this.#told) }
    return this.#outline
  }

  #read(): readonly [PageFacts, readonly string[]] {
    this.#words ??= JSON.parse(new TextDecoder().decode(this.#json)) as readonly [PageFacts, readonly string[]]
    return this.#words
  }
}

function sentenceNumbers({ sentences }: Outline): Uint32Array {
  const numbers = new Uint32Array(sentences.length * sentenceLength)
  for (const [place, { start, end, firstWord, firstStem, prose }] of sentences.entries()) {
    numbers.set([start, end, firstWord, firstStem, prose ? 1 : 0], place * sentenceLength)
  }
  return numbers
}

/** The words and stems of a sentence end where those of the next begin. */
function sentencesIn({ sentences: numbers, hash, stem }: KeptOutline): readonly OutlineSentence[] {
  const sentences: OutlineSentence[] = []
  for (let at = 0; at < numbers.length; at += sentenceLength) {
    const next = at + sentenceLength
    sentences.push({
      start: numbers[at] ?? 0,
      end: numbers[at + 1] ?? 0,
      firstWord: numbers[at + 2] ?? 0,
      endWord: numbers[next + 2] ?? hash.length,
      firstStem: numbers[at + 3] ?? 0,
      endStem: numbers[next + 3] ?? stem.length,
      prose: numbers[at + 4] === 1,
    })
  }
  return sentences
}
