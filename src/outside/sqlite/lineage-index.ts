import type { ReportId } from '../../records/ids.ts'
import type { LineageKeys, SharingReport } from '../../records/ledger-store.ts'
import { bytesOf, numbersIn } from '../rows/words32.ts'
import type { Statements } from './node-sqlite.ts'
import type { Postings } from './postings.ts'
import {
  GrowingPostings,
  merged,
  noPostings,
  placeOf,
  postingBytes,
  postingsIn,
  postingsOf,
  sliceOf,
} from './postings.ts'
import { SharedCounts } from './shared-counts.ts'

/**
 * At most this many carriers of one key are counted: those with the lowest numbers, that is, received first. A key that
 * thousands of reports share (a cookie notice) then costs no more than one that a few hundred share; a copy of a story with
 * more versions than this still finds the first of them, and through them its family.
 */
export const carriersCounted = 256

/**
 * Recent postings are settled when they are more than a quarter of the settled ones, within these bounds, or when they came
 * in so many additions. Settling writes the whole index anew, in order; up to a million reports that is 30 KiB a report.
 * With those of the batch that goes beyond it, the most are fewer than 2^21: in memory they take room by powers of two.
 */
const fewestRecent = 400_000
const mostRecent = 1_900_000
const settledToRecent = 4
const mostAdditions = 512

/**
 * A bucket holds so many postings of 8 bytes at most, on average, and half as many at least. A batch of reports has keys in nearly
 * every bucket, so that few large ones are read sooner than many small ones; a report that comes alone reads some 100 of them.
 * At 90,000 reports, processor time of a look-up: in a batch 0.5 ms a report, alone 1.4 ms; with buckets of 128, 0.85 and 1.2 ms.
 */
const bucketSize = 2048
const bytesOfPosting = 8

/** Buckets are numbered by generation and by the first bits of their keys. */
export const bucketsOfGeneration = 2 ** 32
/** Reports whose postings become one run when all are made anew. */
const remadeAtOnce = 4096
/** Buckets read at once when all are rewritten. */
const stretch = 256

/** How the index is laid out; one row. */
interface Layout {
  readonly generation: number
  /** A bucket holds the keys that begin with these bits. */
  readonly bits: number
  readonly settled: number
}

const bucketsBetween = 'SELECT bucket, postings FROM lineage_bucket WHERE bucket >= ? AND bucket < ? ORDER BY bucket'

/**
 * Finds reports by keys that they share, as an inverted index whose postings are sorted runs: one run for each addition
 * (`lineage_recent`), merged into one over all keys from time to time (`lineage_bucket`; O'Neil et al., "The log-structured
 * merge-tree", 1996). The recent runs are held merged in memory as well. Keys of many reports are looked up together in
 * the order of keys, so that each bucket is read once.
 */
export class LineageIndex {
  readonly #statements: Statements
  readonly #recent = new GrowingPostings()
  readonly #counts = new SharedCounts()
  #generation = -1
  #lastAddition = 0
  /** Ids of reports by their numbers, as far as they were asked for; right while no other program writes. */
  readonly #ids = new Map<number, ReportId>()
  #dataVersion: unknown = null

  constructor(statements: Statements) {
    this.#statements = statements
  }

  /** Inside the transaction that adds the reports. */
  write(added: readonly LineageKeys[]): void {
    if (added.length === 0) return
    const numbers = added.map(({ report }) => numberOf(this.#statements, report))
    const postings = postingsOf(
      numbers,
      added.map(({ keys }) => keys),
    )
    for (const [at, { keys }] of added.entries()) {
      const kept = 'INSERT OR REPLACE INTO lineage_keys (report, keys) VALUES (?, ?)'
      this.#statements.run(kept, numbers[at], bytesOf(keys))
    }
    if (postings.keys.length === 0) return
    this.#statements.run('INSERT INTO lineage_recent (postings) VALUES (?)', postingBytes(postings))
    this.#settleWhereMany()
  }

  /** Inside a transaction: all postings anew, from the keys that are kept for each report. */
  remake(): void {
    const { generation } = this.#layout()
    this.#ids.clear()
    this.#statements.run('DELETE FROM lineage_recent')
    this.#statements.run('DELETE FROM lineage_bucket')
    this.#statements.run('UPDATE lineage_layout SET generation = ?, bits = 0, settled = 0', generation + 1)
    this.#generation = -1
    let last = 0
    for (;;) {
      const next = 'SELECT report, keys FROM lineage_keys WHERE report > ? ORDER BY report LIMIT ?'
      const rows = this.#statements.all(next, last, remadeAtOnce)
      if (rows.length === 0) return
      last = Number(rows.at(-1)?.report)
      const postings = postingsOf(
        rows.map(({ report }) => Number(report)),
        rows.map(({ keys }) => numbersIn(keys)),
      )
      if (postings.keys.length === 0) continue
      this.#statements.run('INSERT INTO lineage_recent (postings) VALUES (?)', postingBytes(postings))
      this.#settleWhereMany()
    }
  }

  #settleWhereMany(): void {
    const { settled } = this.#layout()
    const sums = 'SELECT count(*) AS additions, sum(length(postings)) AS bytes FROM lineage_recent'
    const { additions, bytes } = this.#statements.get(sums) ?? {}
    const many = Math.min(mostRecent, Math.max(fewestRecent, settled / settledToRecent))
    if (Number(bytes) >= many * bytesOfPosting || Number(additions) >= mostAdditions) this.#settle()
  }

  #settle(): void {
    const { generation, bits, settled } = this.#layout()
    this.#refresh({ generation })
    // What is read inside a transaction may be rolled back: it is read again for the next question.
    this.#generation = -1
    const recent = this.#recent.all()
    const needed = Math.max(bits, Math.ceil(Math.log2((settled + recent.keys.length) / bucketSize)), 0)
    const next: Layout = { generation: generation + 1, bits: needed, settled: 0 }
    const insert = this.#statements.prepare('INSERT INTO lineage_bucket (bucket, postings) VALUES (?, ?)')
    let from = 0
    let written = 0
    for (const [bucket, before] of this.#buckets(generation, bits)) {
      const to = placeOf(recent.keys, recent.keys.length, endOf(bucket, bits), from)
      const all = merged(before, sliceOf(recent, from, to), carriersCounted)
      from = to
      for (let at = 0; at < all.keys.length; ) {
        const within = bucketOf(all.keys[at] ?? 0, next.bits)
        const end = placeOf(all.keys, all.keys.length, endOf(within, next.bits), at)
        insert.run(next.generation * bucketsOfGeneration + within, postingBytes(sliceOf(all, at, end)))
        written += end - at
        at = end
      }
    }
    this.#statements.run('DELETE FROM lineage_bucket WHERE bucket < ?', next.generation * bucketsOfGeneration)
    this.#statements.run('DELETE FROM lineage_recent')
    const laidOut = 'UPDATE lineage_layout SET generation = ?, bits = ?, settled = ?'
    this.#statements.run(laidOut, next.generation, next.bits, written)
  }

  /** All buckets of a generation in order, those without a posting too. */
  *#buckets(generation: number, bits: number): Generator<readonly [number, Postings]> {
    const first = generation * bucketsOfGeneration
    const count = 2 ** bits
    for (let from = 0; from < count; from += stretch) {
      const rows = this.#statements.all(bucketsBetween, first + from, first + Math.min(count, from + stretch))
      let row = 0
      for (let bucket = from; bucket < Math.min(count, from + stretch); bucket++) {
        const found = Number(rows[row]?.bucket) === first + bucket ? rows[row++] : undefined
        yield [bucket, found === undefined ? noPostings : postingsIn(found.postings)]
      }
    }
  }

  #layout(): Layout {
    const { generation, bits, settled } = this.#statements.get('SELECT * FROM lineage_layout') ?? {}
    return { generation: Number(generation), bits: Number(bits), settled: Number(settled) }
  }

  /** Brings the recent postings in memory up to those in the file, whoever added them. */
  #refresh({ generation }: Pick<Layout, 'generation'>): void {
    if (generation !== this.#generation) {
      this.#recent.clear()
      this.#lastAddition = 0
      this.#generation = generation
    }
    const added: Postings[] = []
    const newer = 'SELECT n, postings FROM lineage_recent WHERE n > ? ORDER BY n'
    for (const { n, postings } of this.#statements.all(newer, this.#lastAddition)) {
      added.push(postingsIn(postings))
      this.#lastAddition = Number(n)
    }
    const all = mergedAll(added)
    if (all.keys.length > 0) this.#recent.add(all)
  }

  /**
   * For each list of keys the reports that share at least `atLeast` of them, with how many; most first, then by id, at most
   * `limit`. As the file is at one moment, whatever other programs add meanwhile.
   */
  sharing(lists: readonly Uint32Array[], atLeast: number, limit: number): readonly (readonly SharingReport[])[] {
    this.#statements.run('BEGIN')
    try {
      const reports = Number(this.#statements.get('SELECT max(n) AS last FROM report')?.last ?? 0)
      this.#counts.start(distinct(lists), reports)
      this.#lookUp()
      const found = lists.map((keys) => this.#counts.of(keys, atLeast, limit))
      return this.#named(found, limit)
    } finally {
      this.#statements.run('COMMIT')
    }
  }

  /** Walks the wanted keys in order through buckets and recent postings. */
  #lookUp(): void {
    const layout = this.#layout()
    this.#refresh(layout)
    const { keys } = this.#counts
    const recent = this.#recent
    const select = this.#statements.prepare('SELECT postings FROM lineage_bucket WHERE bucket = ?')
    const first = layout.generation * bucketsOfGeneration
    let bucket = -1
    let postings = noPostings
    let place = 0
    let recentPlace = 0
    for (const key of keys) {
      const its = bucketOf(key, layout.bits)
      if (its !== bucket) {
        bucket = its
        postings = postingsIn(select.get(first + bucket)?.postings)
        place = 0
      }
      place = placeOf(postings.keys, postings.keys.length, key, place)
      const settled = this.#counts.carry(postings, postings.keys.length, key, place, carriersCounted)
      recentPlace = placeOf(recent.keys, recent.count, key, recentPlace)
      this.#counts.carry(recent, recent.count, key, recentPlace, carriersCounted - settled)
      this.#counts.close()
    }
  }

  /** Each report's row lies on a page of its own: those of a batch's candidates would be read again for the next batch. */
  #idsOf(found: readonly Uint32Array[]): ReadonlyMap<number, ReportId> {
    const { data_version: dataVersion } = this.#statements.get('PRAGMA data_version') ?? {}
    if (dataVersion !== this.#dataVersion) this.#ids.clear()
    this.#dataVersion = dataVersion
    const numbers = new Set<number>()
    for (const pairs of found) {
      for (let at = 0; at < pairs.length; at += 2) {
        const number = pairs[at] ?? 0
        if (!this.#ids.has(number)) numbers.add(number)
      }
    }
    if (numbers.size === 0) return this.#ids
    const named = 'SELECT n, id FROM report WHERE n IN (SELECT value FROM json_each(?))'
    for (const [n, id] of this.#statements.lists(named, JSON.stringify([...numbers])))
      this.#ids.set(Number(n), String(id))
    return this.#ids
  }

  /** Numbers turned into ids; those as many as the last that fits are put in the order of their ids before the rest is cut off. */
  #named(found: readonly Uint32Array[], limit: number): readonly (readonly SharingReport[])[] {
    const ids = this.#idsOf(found)
    return found.map((pairs) => {
      const reports: SharingReport[] = []
      for (let at = 0; at < pairs.length; at += 2) {
        const report = ids.get(pairs[at] ?? 0)
        if (report !== undefined) reports.push({ report, shared: pairs[at + 1] ?? 0 })
      }
      reports.sort((a, b) => b.shared - a.shared || (a.report < b.report ? -1 : 1))
      return reports.slice(0, limit)
    })
  }
}

/** The first bits of a key. */
export function bucketOf(key: number, bits: number): number {
  return Math.floor(key / 2 ** (32 - bits))
}

/** The first key behind a bucket. */
function endOf(bucket: number, bits: number): number {
  return (bucket + 1) * 2 ** (32 - bits)
}

function mergedAll(runs: readonly Postings[]): Postings {
  if (runs.length <= 1) return runs[0] ?? noPostings
  const half = runs.length >>> 1
  return merged(mergedAll(runs.slice(0, half)), mergedAll(runs.slice(half)))
}

function distinct(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  for (const list of lists) {
    all.set(list, filled)
    filled += list.length
  }
  all.sort()
  let kept = 0
  for (let at = 0; at < all.length; at++) if (at === 0 || all[at] !== all[at - 1]) all[kept++] = all[at] ?? 0
  return all.subarray(0, kept)
}

function numberOf(statements: Statements, report: ReportId): number {
  const row = statements.get('SELECT n FROM report WHERE id = ?', report)
  if (row === undefined) throw new Error(`Report ${report} has lineage keys and was never received.`)
  return Number(row.n)
}

/** The keys of a report; none where it has none. */
export function keysOf(statements: Statements, report: ReportId): Uint32Array {
  const row = statements.get('SELECT keys FROM lineage_keys k JOIN report r ON r.n = k.report WHERE r.id = ?', report)
  return numbersIn(row?.keys)
}
