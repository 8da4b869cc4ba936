import { mixed, wordKind } from '../text/words.ts'
import { BottomSketch } from './bottom-sketch.ts'
import { keysOfNames, keysOfNeighbours, keysOfSentences } from './thresholds.ts'

/** Words of one sentence that combinations are made of; more are left out by hash, the same ones in every version. */
const mostAnchors = 10
/** Shorter words are no anchors: they are frequent, and five letters of them say little. */
const shortestAnchor = 5
const shortestName = 3
/** Names and numbers in a row that triples of neighbours are taken from. */
const neighbourhood = 5

/** The words of one sentence with the lowest hashes, ascending. */
class Anchors {
  readonly hash = new Uint32Array(mostAnchors)
  readonly strong = new Uint8Array(mostAnchors)
  count = 0

  insert(hash: number, strong: number): void {
    let at = this.count
    if (at === mostAnchors) {
      if (hash >= (this.hash[at - 1] ?? 0)) return
      at--
    } else this.count++
    while (at > 0 && (this.hash[at - 1] ?? 0) > hash) {
      this.hash[at] = this.hash[at - 1] ?? 0
      this.strong[at] = this.strong[at - 1] ?? 0
      at--
    }
    this.hash[at] = hash
    this.strong[at] = strong
  }
}

/**
 * Makes the index keys of a text. A key is the hash of three words that stand together, in whatever order: of three names or
 * numbers that follow each other closely, of three of one sentence, of a sentence's names with its long rare words, or,
 * where a text is poor in names, of such words alone. These survive rewording, translation and reordering where runs of words do not; single names and pairs are shared by every
 * report on a subject. Of each kind a bottom-k sketch is kept, so that abridged and expanded versions share keys as well.
 * Nothing depends on any other text.
 */
export class KeyMaker {
  private readonly neighbours = new BottomSketch(keysOfNeighbours)
  private readonly names = new BottomSketch(keysOfNames)
  private readonly sentences = new BottomSketch(keysOfSentences)
  private readonly strongest = new Anchors()
  private readonly anchors = new Anchors()
  /** The last names and numbers, a ring over `neighbourhood` places. */
  private readonly last = new Uint32Array(neighbourhood)
  private seen = 0
  /** The last two stems of the open sentence, for text that has neither names nor long words. */
  private before = 0
  private beforeThat = 0
  private stems = 0

  reset(): void {
    this.neighbours.clear()
    this.names.clear()
    this.sentences.clear()
    this.seen = 0
  }

  open(): void {
    this.strongest.count = 0
    this.anchors.count = 0
    this.stems = 0
  }

  /** One word of the open sentence, each stem once. */
  add(stem: number, kind: number, letters: number, first: boolean): void {
    this.follow(stem)
    const number = (kind & wordKind.number) !== 0
    if (!number && (kind & wordKind.common) !== 0) return
    const capital = !first && (kind & wordKind.capital) !== 0
    if (!number && letters < (capital ? shortestName : shortestAnchor)) return
    const hash = mixed(stem)
    const strong = number || (capital && (kind & wordKind.capitals) === 0) ? 1 : 0
    this.anchors.insert(hash, strong)
    if (strong === 0) return
    this.strongest.insert(hash, 1)
    this.neighbour(hash)
  }

  /** Runs of three stems in order: behind all other kinds of key, for text that has neither names nor long words. */
  private follow(stem: number): void {
    if (++this.stems >= 3) {
      const run = triple(stem, this.before, this.beforeThat)
      this.sentences.show(((run >>> 2) | 0xc0000000) >>> 0)
    }
    this.beforeThat = this.before
    this.before = stem
  }

  private neighbour(hash: number): void {
    const { last, seen } = this
    const from = Math.max(0, seen - neighbourhood + 1)
    for (let a = from; a < seen; a++) {
      const one = last[a % neighbourhood] ?? 0
      if (one === hash) continue
      for (let b = a + 1; b < seen; b++) {
        const two = last[b % neighbourhood] ?? 0
        if (two !== hash && two !== one) this.neighbours.show(unordered(one, two, hash))
      }
    }
    last[seen % neighbourhood] = hash
    this.seen++
  }

  close(): void {
    const { strongest, anchors } = this
    for (let a = 0; a < strongest.count; a++) {
      for (let b = a + 1; b < strongest.count; b++) {
        for (let c = b + 1; c < strongest.count; c++) {
          this.names.show(mixed(triple(strongest.hash[a] ?? 0, strongest.hash[b] ?? 0, strongest.hash[c] ?? 0)))
        }
      }
    }
    for (let a = 0; a < anchors.count; a++) {
      for (let b = a + 1; b < anchors.count; b++) {
        for (let c = b + 1; c < anchors.count; c++) this.sentence(a, b, c)
      }
    }
  }

  private sentence(a: number, b: number, c: number): void {
    const { hash, strong } = this.anchors
    const names = (strong[a] ?? 0) + (strong[b] ?? 0) + (strong[c] ?? 0)
    if (names === 3) return
    const key = triple(hash[a] ?? 0, hash[b] ?? 0, hash[c] ?? 0)
    // Triples without a name or number come behind those with one: paragraphs that many reports share have them in common.
    this.sentences.show(names > 0 ? key >>> 1 : ((key >>> 2) | 0x80000000) >>> 0)
  }

  keys(): Uint32Array {
    const kinds = [this.neighbours, this.names, this.sentences].map((sketch) => sketch.lowest())
    const all = new Uint32Array(kinds.reduce((sum, keys) => sum + keys.length, 0))
    let filled = 0
    for (const keys of kinds) {
      // Low hashes only would crowd one end of the number range; spreading them keeps an index over ranges even.
      for (const key of keys) all[filled++] = mixed(key)
    }
    all.sort()
    let kept = 0
    for (let at = 0; at < all.length; at++) if (at === 0 || all[at] !== all[at - 1]) all[kept++] = all[at] ?? 0
    return all.slice(0, kept)
  }
}

/** Of three hashes in a given order. */
function triple(a: number, b: number, c: number): number {
  return mixed((a + Math.imul(b, 0x9e3779b1)) ^ Math.imul(c + 0x7f4a7c15, 0x85ebca77))
}

/** Of three hashes in whatever order. */
function unordered(a: number, b: number, c: number): number {
  const low = Math.min(a, b, c)
  const high = Math.max(a, b, c)
  return triple(low, (a ^ b ^ c ^ low ^ high) >>> 0, high)
}
