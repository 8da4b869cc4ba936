import table from './word-vectors.json' with { type: 'json' }

/** What a word is like by its use in English news: a small vector of unit length, and its class at two grains. */
export interface WordUse {
  readonly vector: Float32Array
  readonly coarse: number
  readonly fine: number
}

let loaded: ReadonlyMap<string, WordUse> | null = null

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

function classesOf(base64: string): Uint16Array {
  const bytes = bytesOf(base64)
  return new Uint16Array(bytes.buffer, 0, bytes.length / 2)
}

function load(): ReadonlyMap<string, WordUse> {
  const bytes = new Int8Array(bytesOf(table.vectors).buffer)
  const coarse = classesOf(table.coarse)
  const fine = classesOf(table.fine)
  const size = table.dimensions
  return new Map(
    table.words.split(' ').map((word, at) => {
      const vector = Float32Array.from(bytes.subarray(at * size, at * size + size))
      const length = Math.hypot(...vector) || 1
      return [word, { vector: vector.map((one) => one / length), coarse: coarse[at] ?? 0, fine: fine[at] ?? 0 }]
    }),
  )
}

/** The use of a word in lower case; null for one that is not among the commonest. The table loads once, in some milliseconds. */
export function wordUse(lower: string): WordUse | null {
  loaded ??= load()
  return loaded.get(lower) ?? null
}

/** Cosine of two words of the table. */
export function likeness(a: WordUse, b: WordUse): number {
  let sum = 0
  for (let d = 0; d < a.vector.length; d++) sum += (a.vector[d] ?? 0) * (b.vector[d] ?? 0)
  return sum
}
