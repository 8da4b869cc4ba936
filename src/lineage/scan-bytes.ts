import type { PageFacts } from './page-facts.ts'
import type { Scan } from './scan.ts'
import type { Prepared } from './sketch.ts'
import { mostUnits } from './thresholds.ts'

/**
 * The form of a scan as bytes, and what scanning finds. Raised whenever a text would give other bytes: what was kept under
 * another number is not read, and the text is scanned again.
 */
export const scanVersion = 1

/** Numbers before the arrays: version, units, words, own, and how many there are of what follows. */
const headLength = 10

type Words = Extract<keyof Prepared, 'stems' | 'first' | 'runs' | 'numbers' | 'names'>
const wordLists: readonly Words[] = ['stems', 'first', 'runs', 'numbers', 'names']

/**
 * A scan as bytes, to be kept with its text and handed from thread to thread: the numbers of its head, its arrays of 32 bits,
 * then of 16, then what words it holds, as JSON. Numbers are as this machine has them; one that has them otherwise reads
 * another version.
 */
export function scanBytes({ prepared, facts, spellings }: Scan): Uint8Array<ArrayBuffer> {
  const words = new TextEncoder().encode(JSON.stringify([facts, spellings]))
  const { units, words: all, own, weight, at } = prepared
  const lists = wordLists.map((name) => prepared[name])
  const numbers = lists.reduce((sum, { length }) => sum + length, headLength + weight.length)
  const bytes = new Uint8Array(numbers * 4 + at.length * 2 + words.length)
  const head = new Uint32Array(bytes.buffer, 0, headLength)
  head.set([scanVersion, units, all, own, ...lists.map(({ length }) => length), at.length])
  let from = headLength * 4
  for (const list of lists) {
    new Uint32Array(bytes.buffer, from, list.length).set(list)
    from += list.byteLength
  }
  new Float32Array(bytes.buffer, from, weight.length).set(weight)
  from += weight.byteLength
  new Uint16Array(bytes.buffer, from, at.length).set(at)
  bytes.set(words, from + at.byteLength)
  return bytes
}

/** The scan in some bytes, as views of them; null where they are of another version, or not what `scanBytes` made. */
export function scanIn(bytes: Uint8Array): Scan | null {
  const { buffer, byteOffset, byteLength } = bytes
  if (byteLength < headLength * 4 || byteOffset % 4 !== 0) return null
  const head = new Uint32Array(buffer, byteOffset, headLength)
  const [version, units = 0, all = 0, own = 0, ...counts] = head
  const count = counts.pop() ?? 0
  const [stems = 0, first = 0] = counts
  const numbers = counts.reduce((sum, length) => sum + length, headLength + count)
  const end = numbers * 4 + count * 2
  if (version !== scanVersion || end > byteLength || units > mostUnits + 1 || first !== stems + 1) return null
  let from = byteOffset + headLength * 4
  const lists = counts.map((length) => {
    const list = new Uint32Array(buffer, from, length)
    from += list.byteLength
    return list
  })
  const weight = new Float32Array(buffer, from, count)
  const at = new Uint16Array(buffer, from + weight.byteLength, count)
  const named = Object.fromEntries(wordLists.map((name, place) => [name, lists[place]])) as Pick<Prepared, Words>
  return new ScanOfBytes({ units, words: all, own, weight, at, ...named }, bytes.subarray(end))
}

/** The words are seldom asked for: most scans are read to compare two texts that turn out to be unlike. */
class ScanOfBytes implements Scan {
  readonly prepared: Prepared
  readonly #json: Uint8Array
  #words: readonly [PageFacts, readonly string[]] | null = null

  constructor(prepared: Prepared, json: Uint8Array) {
    this.prepared = prepared
    this.#json = json
  }

  get facts(): PageFacts {
    return this.#read()[0]
  }

  get spellings(): readonly string[] {
    return this.#read()[1]
  }

  #read(): readonly [PageFacts, readonly string[]] {
    this.#words ??= JSON.parse(new TextDecoder().decode(this.#json)) as readonly [PageFacts, readonly string[]]
    return this.#words
  }
}
