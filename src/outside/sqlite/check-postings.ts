import type { ReportId } from '../../records/ids.ts'
import { numbersIn } from '../rows/words32.ts'
import { bucketOf, bucketsOfGeneration, carriersCounted } from './lineage-index.ts'
import type { Statements } from './node-sqlite.ts'
import { postingsIn } from './postings.ts'

/** So many postings are compared at once, some 50 MB of them; a larger index is read in several passes. */
const comparedAtOnce = 2_000_000

/**
 * Reports for which the postings do not say what the keys kept with each report say, or say it where nobody looks. Of one key only the carriers that are
 * counted are compared: the others may have been left out.
 */
export function differingKeys(statements: Statements): readonly ReportId[] {
  const { keys, last } =
    statements.get('SELECT sum(length(keys)) / 4 AS keys, max(report) AS last FROM lineage_keys') ?? {}
  const reports = Number(last ?? 0) + 1
  // A key within a pass and a report must fit an exact number together.
  const passes = Math.ceil(Math.max(Number(keys ?? 0) / comparedAtOnce, (2 ** 32 * reports) / 2 ** 52, 1))
  const width = Math.ceil(2 ** 32 / passes)
  const differing = misplaced(statements)
  for (let from = 0; from < 2 ** 32; from += width) {
    const pass = new Pass(from, from + width, reports)
    compare(pass.kept(statements), pass.posted(statements), reports, differing)
  }
  return [...differing].map((n) => String(statements.get('SELECT id FROM report WHERE n = ?', n)?.id ?? n))
}

/** Reports with postings out of order, or in another bucket than the layout has for them. */
function misplaced(statements: Statements): Set<number> {
  const { generation, bits } = statements.get('SELECT generation, bits FROM lineage_layout') ?? {}
  const found = new Set<number>()
  const check = (bytes: unknown, fits: (key: number) => boolean): void => {
    const { keys, reports } = postingsIn(bytes)
    for (const [at, key] of keys.entries()) {
      if (!fits(key) || (at > 0 && key < (keys[at - 1] ?? 0))) found.add(reports[at] ?? 0)
    }
  }
  for (const { postings } of statements.each('SELECT postings FROM lineage_recent')) check(postings, () => true)
  const first = Number(generation) * bucketsOfGeneration
  for (const { bucket, postings } of statements.each('SELECT bucket, postings FROM lineage_bucket')) {
    check(postings, (key) => first + bucketOf(key, Number(bits)) === bucket)
  }
  return found
}

/** The pairs of key and report within a stretch of keys, each as one number, ascending. */
class Pass {
  readonly #from: number
  readonly #to: number
  readonly #reports: number

  constructor(from: number, to: number, reports: number) {
    this.#from = from
    this.#to = to
    this.#reports = reports
  }

  kept(statements: Statements): Float64Array {
    const found = new Pairs()
    for (const { report, keys } of statements.each('SELECT report, keys FROM lineage_keys')) {
      for (const key of numbersIn(keys)) this.#add(found, key, Number(report))
    }
    return found.sorted()
  }

  posted(statements: Statements): Float64Array {
    const found = new Pairs()
    const rows = `SELECT postings FROM lineage_recent UNION ALL SELECT postings FROM lineage_bucket`
    for (const row of statements.each(rows)) {
      const { keys, reports } = postingsIn(row.postings)
      for (const [at, key] of keys.entries()) this.#add(found, key, reports[at] ?? 0)
    }
    return found.sorted()
  }

  #add(found: Pairs, key: number, report: number): void {
    if (key >= this.#from && key < this.#to)
      found.add((key - this.#from) * this.#reports + Math.min(report, this.#reports - 1))
  }
}

class Pairs {
  #pairs = new Float64Array(1 << 12)
  #count = 0

  add(pair: number): void {
    if (this.#count === this.#pairs.length) {
      const grown = new Float64Array(this.#pairs.length * 2)
      grown.set(this.#pairs)
      this.#pairs = grown
    }
    this.#pairs[this.#count++] = pair
  }

  sorted(): Float64Array {
    return this.#pairs.subarray(0, this.#count).sort()
  }
}

/** Notes the reports that carry a key in one list and not in the other, among the carriers that are counted. */
function compare(one: Float64Array, other: Float64Array, reports: number, differing: Set<number>): void {
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const key = Math.floor(Math.min(one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY) / reports)
    const [endOne, endOther] = [endOf(one, i, key, reports), endOf(other, j, key, reports)]
    const counted = Math.max(Math.min(endOne - i, carriersCounted), Math.min(endOther - j, carriersCounted))
    for (let at = 0; at < counted; at++) {
      const [left, right] = [i + at < endOne ? one[i + at] : undefined, j + at < endOther ? other[j + at] : undefined]
      if (left === right) continue
      for (const pair of [left, right]) if (pair !== undefined) differing.add(pair % reports)
      break
    }
    i = endOne
    j = endOther
  }
}

function endOf(pairs: Float64Array, from: number, key: number, reports: number): number {
  let end = from
  while (end < pairs.length && Math.floor((pairs[end] ?? 0) / reports) === key) end++
  return end
}
