import type { PageFacts } from './page-facts.ts'
import type { Scan } from './scan.ts'
import type { Prepared } from './sketch.ts'
import type { Outline, OutlineSentence } from './told.ts'

/**
 * The form of a scan as bytes, and what scanning finds. Raised whenever a text would give other bytes: what was kept under
 * another number is not read, and the text is scanned again.
 */
export const scanVersion = 2

/** Numbers before the lists: version, checksum, units, words and own of `Prepared`, words of the outline; then how long each list is. */
const counts = 6
/** Stems, first, runs, numbers and names of `Prepared`; sentences, hashes and stems of the outline; weights. */
const lists = 9
/** And the 16-bit numbers. */
const headLength = counts + lists + 1
/** Of a sentence: start, end, first word and first stem, and whether it is prose. */
const sentenceLength = 5

/**
 * A scan as bytes, to be kept with its text and handed from thread to thread: the numbers of its head, its lists of 32 bits,
 * then of 16, then what words it holds, as JSON. Numbers are as this machine has them; one that has them otherwise reads
 * another version.
 */
export function scanBytes({ prepared, facts, spellings, outline }: Scan): Uint8Array<ArrayBuffer> {
  const { units, words, own, stems, first, runs, numbers, names, weight, at } = prepared
  const json = new TextEncoder().encode(JSON.stringify([facts, spellings]))
  const space = 0x20
  const told = [sentenceNumbers(outline), outline.hash, outline.stem]
  const weights = new Uint32Array(weight.buffer, weight.byteOffset, weight.length)
  const all = [stems, first, runs, numbers, names, ...told, weights]
  const length = all.reduce((sum, list) => sum + list.length, headLength)
  const bytes = new Uint8Array(length * 4 + Math.ceil((at.length * 2 + json.length) / 4) * 4).fill(space)
  const into = new Uint32Array(bytes.buffer)
  into.set([scanVersion, 0, units, words, own, outline.words, ...all.map((list) => list.length), at.length])
  let from = headLength
  for (const list of all) {
    into.set(list, from)
    from += list.length
  }
  new Uint16Array(bytes.buffer, length * 4, at.length).set(at)
  bytes.set(json, length * 4 + at.length * 2)
  into[1] = checksum(into)
  return bytes
}

/** The version of some bytes of a scan. */
export function versionOf(bytes: Uint8Array): number {
  return bytes.byteLength < 4 ? 0 : (new Uint32Array(bytes.slice(0, 4).buffer)[0] ?? 0)
}

/** The scan in some bytes, as views of them; null where they are of another version, or somebody changed them. */
export function scanIn(bytes: Uint8Array): Scan | null {
  const { buffer, byteOffset, byteLength } = bytes
  if (byteLength < headLength * 4 || byteLength % 4 !== 0 || byteOffset % 4 !== 0) return null
  const all = new Uint32Array(buffer, byteOffset, byteLength / 4)
  if (all[0] !== scanVersion || all[1] !== checksum(all)) return null
  const count = all[headLength - 1] ?? 0
  let length = headLength
  for (let at = counts; at < headLength - 1; at++) length += all[at] ?? 0
  const end = length * 4 + count * 2
  let from = byteOffset + headLength * 4
  const list = (at: number): Uint32Array => {
    const found = new Uint32Array(buffer, from, all[counts + at])
    from += found.byteLength
    return found
  }
  const own32 = { stems: list(0), first: list(1), runs: list(2), numbers: list(3), names: list(4) }
  const told = { words: all[5] ?? 0, sentences: list(5), hash: list(6), stem: list(7) }
  const weight = new Float32Array(buffer, from, all[counts + lists - 1])
  const at = new Uint16Array(buffer, byteOffset + length * 4, count)
  const prepared = { units: all[2] ?? 0, words: all[3] ?? 0, own: all[4] ?? 0, ...own32, weight, at }
  return new ScanOfBytes(prepared, told, bytes.subarray(end))
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

/** What most scans are not asked for is made when it is: they are read to compare two texts that turn out to be unlike. */
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
