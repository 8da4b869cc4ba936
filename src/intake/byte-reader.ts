import type { ChunkIterator } from './chunks.ts'

/** Reads a stream piece by piece: up to a sign, or so many bytes. Holds no more than what is asked for and one chunk. */
export class ByteReader {
  readonly #chunks: ChunkIterator
  #held: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(chunks: ChunkIterator) {
    this.#chunks = chunks
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false
    const next = await this.#chunks.next()
    if (next.done === true) this.#ended = true
    else this.#held = Buffer.concat([this.#held, next.value])
    return !this.#ended
  }

  /** What stands before a sign, which is read over; null where it does not come within `most` bytes. */
  async before(sign: string, most: number): Promise<Buffer | null> {
    for (let from = 0; ; ) {
      const at = this.#held.indexOf(sign, from, 'latin1')
      if (at >= 0) {
        const found = this.#held.subarray(0, at)
        this.#held = this.#held.subarray(at + sign.length)
        return found
      }
      if (this.#held.length > most) return null
      from = Math.max(0, this.#held.length - sign.length + 1)
      if (!(await this.#more())) return null
    }
  }

  /** So many bytes; fewer where the stream ends. With `keep` off they are read over. */
  async take(length: number, keep: boolean): Promise<Buffer> {
    const pieces: Buffer[] = []
    let left = length
    while (left > 0) {
      if (this.#held.length === 0 && !(await this.#more())) break
      const piece = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      if (keep) pieces.push(piece)
    }
    return Buffer.concat(pieces)
  }

  /** Read over line ends; false where nothing comes behind them. */
  async overLineEnds(): Promise<boolean> {
    for (;;) {
      let at = 0
      while (this.#held[at] === 13 || this.#held[at] === 10) at++
      this.#held = this.#held.subarray(at)
      if (this.#held.length > 0) return true
      if (!(await this.#more())) return false
    }
  }
}
