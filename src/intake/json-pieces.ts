/** Where a piece begins: lines and characters count from 1. */
interface Place {
  readonly line: number
  readonly column: number
}

/** A stretch of a stream that should be one JSON value; one that was too large to hold lets its bytes go. */
export type Piece = Place & ({ readonly bytes: Uint8Array } | { readonly tooLarge: number })

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Collects the bytes of one piece and forgets them once they are more than the ceiling. */
class Held {
  readonly #ceiling: number
  #chunks: Uint8Array[] = []
  bytes = 0

  constructor(ceiling: number) {
    this.#ceiling = ceiling
  }

  add(chunk: Uint8Array): void {
    if (chunk.length === 0) return
    this.bytes += chunk.length
    if (this.bytes > this.#ceiling) this.#chunks = []
    else this.#chunks.push(chunk)
  }

  take(place: Place): Piece {
    const { bytes } = this
    const [only] = this.#chunks
    const piece: Piece =
      bytes > this.#ceiling
        ? { ...place, tooLarge: bytes }
        : { ...place, bytes: only !== undefined && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks) }
    this.#chunks = []
    this.bytes = 0
    return piece
  }
}

const lf = 10

/** The lines of a stream that are not empty, each without its line end. No more than one line is held at a time. */
export async function* linePieces(chunks: Chunks, ceiling: number): AsyncGenerator<Piece> {
  const held = new Held(ceiling)
  let line = 1
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(lf); end >= 0; end = chunk.indexOf(lf, from)) {
      held.add(chunk.subarray(from, end))
      if (held.bytes > 0) yield held.take({ line, column: 1 })
      line++
      from = end + 1
    }
    held.add(chunk.subarray(from))
  }
  if (held.bytes > 0) yield held.take({ line, column: 1 })
}

const quote = 0x22
const backslash = 0x5c
const [braceOpen, braceClose, listOpen, listClose] = [0x7b, 0x7d, 0x5b, 0x5d]

/** What lies between two members of a list: white space, commas and the brackets of the list itself. */
function isBetween(byte: number): boolean {
  return (
    byte === 32 || byte === lf || byte === 13 || byte === 9 || byte === 0x2c || byte === listOpen || byte === listClose
  )
}

/** Where a byte leaves us: a piece begins with it, ends with it, goes on over it, or it lies between two. */
type Step = 'begins' | 'ends' | 'inside' | 'between'

/** Counts brackets outside strings. Words that stand between objects are a piece too, so that they are refused and not overlooked. */
class Brackets {
  #depth = 0
  #string = false
  #escaped = false
  #stray = false

  step(byte: number): Step {
    if (this.#string) return this.#inString(byte)
    if (this.#depth > 0) return this.#inValue(byte)
    if (byte === braceOpen) {
      this.#depth = 1
      const goesOn = this.#stray
      this.#stray = false
      return goesOn ? 'inside' : 'begins'
    }
    if (isBetween(byte)) {
      const ends = this.#stray
      this.#stray = false
      return ends ? 'ends' : 'between'
    }
    const begins = !this.#stray
    this.#stray = true
    return begins ? 'begins' : 'inside'
  }

  #inString(byte: number): Step {
    if (this.#escaped) this.#escaped = false
    else if (byte === backslash) this.#escaped = true
    else if (byte === quote) this.#string = false
    return 'inside'
  }

  #inValue(byte: number): Step {
    if (byte === quote) this.#string = true
    else if (byte === braceOpen || byte === listOpen) this.#depth++
    else if (byte === braceClose || byte === listClose) this.#depth--
    return this.#depth > 0 ? 'inside' : 'ends'
  }
}

/**
 * The objects of a stream: the members of a list at its top, or objects that follow each other. A faulty member does
 * not hide the next, and no more than one is held at a time.
 */
export async function* valuePieces(chunks: Chunks, ceiling: number): AsyncGenerator<Piece> {
  const held = new Held(ceiling)
  const brackets = new Brackets()
  let line = 1
  let column = 0
  let begun: Place | null = null
  for await (const chunk of chunks) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0
      const step = brackets.step(byte)
      // A byte that continues a UTF-8 sequence is no character of its own.
      if ((byte & 0xc0) !== 0x80) column++
      if (step === 'begins') {
        begun = { line, column }
        from = i
      } else if (step === 'ends' && begun !== null) {
        held.add(chunk.subarray(from, i + 1))
        yield held.take(begun)
        begun = null
      }
      if (byte !== lf) continue
      line++
      column = 0
    }
    if (begun !== null) held.add(chunk.subarray(from))
  }
  if (begun !== null) yield held.take(begun)
}
