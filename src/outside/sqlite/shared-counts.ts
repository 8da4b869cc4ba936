import type { Postings } from './postings.ts'
import { placeOf } from './postings.ts'

/**
 * Counts how many keys reports share with some lists of keys. First the carriers of each key are given, key by key in
 * order; then each list is counted. Its memory is used again from one question to the next.
 */
export class SharedCounts {
  /** All keys of all lists, ascending, without doubles. */
  keys: Uint32Array = new Uint32Array()
  /** The carriers of key `i` are `#carriers[#first[i]]` up to `#first[i + 1]`. */
  #first = new Uint32Array(1)
  #carriers = new Uint32Array(1 << 12)
  #filled = 0
  #closed = 0
  /** By report number: keys shared with the list being counted; 0 again after it. */
  #shared = new Uint32Array(1 << 10)
  #touched = new Uint32Array(1 << 10)

  /** `reports`: the highest number a report has; a carrier beyond it is none. */
  start(keys: Uint32Array, reports: number): void {
    this.keys = keys
    this.#filled = 0
    this.#closed = 0
    if (this.#first.length <= keys.length) this.#first = new Uint32Array(keys.length * 2)
    if (this.#shared.length <= reports) {
      this.#shared = new Uint32Array(reports * 2)
      this.#touched = new Uint32Array(reports * 2)
    }
  }

  /** The reports of `key`, at most `most`, from `from` on in `postings`, whose first `count` are looked at. Gives how many. */
  carry({ keys, reports }: Postings, count: number, key: number, from: number, most: number): number {
    let carried = 0
    for (let at = from; at < count && keys[at] === key && carried < most; at++) {
      const report = reports[at] ?? 0
      if (report >= this.#shared.length) continue
      if (this.#filled === this.#carriers.length) this.#grow()
      this.#carriers[this.#filled++] = report
      carried++
    }
    return carried
  }

  /** No more carriers of the key whose turn it is. */
  close(): void {
    this.#first[++this.#closed] = this.#filled
  }

  /**
   * Pairs of report and number of keys shared with one of the lists, most first: those with at least `atLeast`, and no fewer
   * than `limit` unless there are fewer; all with as many as the last.
   */
  of(list: Uint32Array, atLeast: number, limit: number): Uint32Array {
    let touched = 0
    let place = 0
    for (const key of list) {
      place = placeOf(this.keys, this.keys.length, key, place)
      const end = this.#first[place + 1] ?? 0
      for (let at = this.#first[place] ?? 0; at < end; at++) {
        const report = this.#carriers[at] ?? 0
        const before = this.#shared[report] ?? 0
        if (before === 0) this.#touched[touched++] = report
        this.#shared[report] = before + 1
      }
    }
    const enough: number[] = []
    for (let at = 0; at < touched; at++) {
      const report = this.#touched[at] ?? 0
      if ((this.#shared[report] ?? 0) >= atLeast) enough.push(report)
    }
    enough.sort((a, b) => (this.#shared[b] ?? 0) - (this.#shared[a] ?? 0) || a - b)
    const last = enough[limit - 1]
    const least = last === undefined ? 0 : (this.#shared[last] ?? 0)
    const pairs: number[] = []
    for (const [at, report] of enough.entries()) {
      const shared = this.#shared[report] ?? 0
      if (at >= limit && shared < least) break
      pairs.push(report, shared)
    }
    for (let at = 0; at < touched; at++) this.#shared[this.#touched[at] ?? 0] = 0
    return Uint32Array.from(pairs)
  }

  #grow(): void {
    const grown = new Uint32Array(this.#carriers.length * 2)
    grown.set(this.#carriers)
    this.#carriers = grown
  }
}
