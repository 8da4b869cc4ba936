import { bytesOf, numbersIn } from '../rows/words32.ts'

/** Which reports carry which keys: pairs side by side, ascending by key, then by report; a report by its number in this file. */
export interface Postings {
  readonly keys: Uint32Array
  readonly reports: Uint32Array
}

export const noPostings: Postings = { keys: new Uint32Array(), reports: new Uint32Array() }

/** Postings as they are kept: all keys, then as many reports. */
export function postingsIn(bytes: unknown): Postings {
  const numbers = numbersIn(bytes)
  const count = Math.floor(numbers.length / 2)
  return { keys: numbers.subarray(0, count), reports: numbers.subarray(count, count * 2) }
}

export function postingBytes({ keys, reports }: Postings): Uint8Array {
  return bytesOf(keys, reports)
}

export function sliceOf({ keys, reports }: Postings, from: number, to: number): Postings {
  return { keys: keys.subarray(from, to), reports: reports.subarray(from, to) }
}

/** A key and a place among the reports fit an exact number up to this many reports. */
const mostReports = 2 ** 21

/** Postings of some reports by their numbers and keys. */
export function postingsOf(reports: readonly number[], keys: readonly Uint32Array[]): Postings {
  if (reports.length > mostReports) throw new RangeError(`${reports.length} reports are too many for one addition.`)
  const order = Uint32Array.from(reports.keys()).sort((a, b) => (reports[a] ?? 0) - (reports[b] ?? 0))
  const pairs = new Float64Array(keys.reduce((sum, list) => sum + list.length, 0))
  let filled = 0
  for (const [place, at] of order.entries())
    for (const key of keys[at] ?? []) pairs[filled++] = key * mostReports + place
  pairs.sort()
  const postings = { keys: new Uint32Array(filled), reports: new Uint32Array(filled) }
  for (let at = 0; at < filled; at++) {
    const pair = pairs[at] ?? 0
    const key = Math.floor(pair / mostReports)
    postings.keys[at] = key
    postings.reports[at] = reports[order[pair - key * mostReports] ?? 0] ?? 0
  }
  return postings
}

/** The first place from `from` on whose key is `key` or more (galloping, then halving: Bentley and Yao 1976). */
export function placeOf(keys: Uint32Array, count: number, key: number, from = 0): number {
  let step = 1
  let low = from
  let high = from
  while (high < count && (keys[high] ?? 0) < key) {
    low = high + 1
    high += step
    step *= 2
  }
  if (high > count) high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Both together, each pair once; of one key at most the `most` lowest reports. */
export function merged(one: Postings, other: Postings, most = Number.POSITIVE_INFINITY): Postings {
  const size = one.keys.length + other.keys.length
  const keys = new Uint32Array(size)
  const reports = new Uint32Array(size)
  let [i, j, filled, times] = [0, 0, 0, 0]
  while (i < one.keys.length || j < other.keys.length) {
    const left = i < one.keys.length ? (one.keys[i] ?? 0) : Number.POSITIVE_INFINITY
    const right = j < other.keys.length ? (other.keys[j] ?? 0) : Number.POSITIVE_INFINITY
    const first = left < right || (left === right && (one.reports[i] ?? 0) <= (other.reports[j] ?? 0))
    const key = first ? left : right
    const report = (first ? one.reports[i++] : other.reports[j++]) ?? 0
    const same = filled > 0 && keys[filled - 1] === key
    if (!same) times = 0
    if (times === most || (same && reports[filled - 1] === report)) continue
    times++
    keys[filled] = key
    reports[filled++] = report
  }
  return { keys: keys.subarray(0, filled), reports: reports.subarray(0, filled) }
}

/** Postings that others are added to again and again, in memory that is used again. */
export class GrowingPostings {
  count = 0
  #keys = new Uint32Array(1 << 12)
  #reports = new Uint32Array(1 << 12)

  get keys(): Uint32Array {
    return this.#keys
  }

  get reports(): Uint32Array {
    return this.#reports
  }

  clear(): void {
    this.count = 0
  }

  all(): Postings {
    return sliceOf({ keys: this.#keys, reports: this.#reports }, 0, this.count)
  }

  /** Merges from the end, so that nothing is moved twice and nothing is copied aside. */
  add({ keys, reports }: Postings): void {
    this.#room(this.count + keys.length)
    let mine = this.count - 1
    let theirs = keys.length - 1
    for (let to = this.count + keys.length - 1; theirs >= 0; to--) {
      const key = keys[theirs] ?? 0
      const report = reports[theirs] ?? 0
      const own = mine < 0 ? -1 : (this.#keys[mine] ?? 0)
      if (own > key || (own === key && (this.#reports[mine] ?? 0) > report)) {
        this.#keys[to] = own
        this.#reports[to] = this.#reports[mine--] ?? 0
      } else {
        this.#keys[to] = key
        this.#reports[to] = report
        theirs--
      }
    }
    this.count += keys.length
  }

  #room(size: number): void {
    if (size <= this.#keys.length) return
    const grown = Math.max(size, this.#keys.length * 2)
    const before = this.all()
    this.#keys = new Uint32Array(grown)
    this.#reports = new Uint32Array(grown)
    this.#keys.set(before.keys)
    this.#reports.set(before.reports)
  }
}
