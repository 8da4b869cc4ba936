import type { ReportId } from '../../records/ids.ts'
import type { LineageKeys, SharingReport } from '../../records/ledger-store.ts'
import { bytesOf, numbersIn } from '../rows/words32.ts'
import { insertRows } from './insert-rows.ts'
import type { Questions } from './questions.ts'

/** At most this many carriers of one key are counted: those with the lowest numbers, that is, received first (as in `sqlite/lineage-index.ts`). */
export const carriersCounted = 256

/** Keys have 32 bits without a sign, numbers of the database one with it; their order does not matter. */
function signed(keys: Uint32Array): Int32Array {
  return new Int32Array(keys.buffer, keys.byteOffset, keys.length)
}

/** Inside the transaction that adds the reports: the keys of each, in the place of those it had. */
export async function writeKeys(questions: Questions, added: readonly LineageKeys[]): Promise<void> {
  if (added.length === 0) return
  const rows = await questions.all(
    'SELECT n, id FROM report WHERE id = ANY (?::text[])',
    added.map(({ report }) => report),
  )
  const numbers = new Map(rows.map(({ n, id }) => [String(id), Number(n)]))
  const numbered = added.map(({ report, keys }) => {
    const n = numbers.get(report)
    if (n === undefined) throw new Error(`Report ${report} has lineage keys and was never received.`)
    return { n, keys }
  })
  await forget(questions, [...numbers.values()])
  await insertRows(
    questions,
    'lineage_keys (report, keys)',
    numbered.map(({ n, keys }) => [n, bytesOf(keys)]),
  )
  await post(questions, numbered)
}

async function forget(questions: Questions, reports: readonly number[]): Promise<void> {
  const before = await questions.all(
    'DELETE FROM lineage_keys WHERE report = ANY (?::integer[]) RETURNING report, keys',
    reports,
  )
  if (before.length === 0) return
  const lists = before.map(({ report, keys }) => ({ n: Number(report), keys: numbersIn(keys) }))
  const [keys, numbers] = pairsOf(lists)
  await questions.run(
    `DELETE FROM lineage_posting USING unnest(?::integer[], ?::integer[]) AS gone (key, report)
     WHERE lineage_posting.key = gone.key AND lineage_posting.report = gone.report`,
    keys,
    numbers,
  )
}

interface Numbered {
  readonly n: number
  readonly keys: Uint32Array
}

/** A key and a place in the list fit an exact number up to this many reports. */
const mostReports = 2 ** 21

/** Keys and report numbers side by side, by key, so that neighbours in the index are written together. */
function pairsOf(lists: readonly Numbered[]): readonly [keys: readonly number[], reports: readonly number[]] {
  if (lists.length > mostReports) throw new RangeError(`${lists.length} reports are too many at once.`)
  const pairs = new Float64Array(lists.reduce((sum, { keys }) => sum + keys.length, 0))
  let filled = 0
  for (const [place, { keys }] of lists.entries()) for (const key of keys) pairs[filled++] = key * mostReports + place
  pairs.sort()
  const keys = Array.from(pairs, (pair) => Math.floor(pair / mostReports) | 0)
  return [keys, Array.from(pairs, (pair) => lists[pair % mostReports]?.n ?? 0)]
}

async function post(questions: Questions, lists: readonly Numbered[]): Promise<void> {
  const [keys, numbers] = pairsOf(lists)
  if (keys.length === 0) return
  await questions.run(
    'INSERT INTO lineage_posting (key, report) SELECT * FROM unnest(?::integer[], ?::integer[])',
    keys,
    numbers,
  )
}

/** Reports whose keys are posted at once when all are made anew. */
const remadeAtOnce = 500

/** Inside a transaction: all postings anew, from the keys that are kept for each report. */
export async function remakeIndex(questions: Questions): Promise<void> {
  await questions.run('DELETE FROM lineage_posting')
  for (let last = 0; ; ) {
    const rows = await questions.all(
      'SELECT report, keys FROM lineage_keys WHERE report > ? ORDER BY report LIMIT ?',
      last,
      remadeAtOnce,
    )
    if (rows.length === 0) return
    last = Number(rows.at(-1)?.report)
    await post(
      questions,
      rows.map(({ report, keys }) => ({ n: Number(report), keys: numbersIn(keys) })),
    )
  }
}

/** For each list of keys the reports that share at least `atLeast` of them, with how many; most first, then by id, at most `limit`. */
export async function sharing(
  questions: Questions,
  lists: readonly Uint32Array[],
  atLeast: number,
  limit: number,
): Promise<readonly (readonly SharingReport[])[]> {
  const found: SharingReport[][] = lists.map(() => [])
  const keys = lists.flatMap((list) => Array.from(signed(list)))
  if (keys.length === 0) return found
  const rows = await questions.lists(
    `WITH wanted AS (SELECT * FROM unnest(?::integer[], ?::integer[]) AS wanted (list, key)),
     carried AS (
       SELECT keys.key, posting.report FROM (SELECT DISTINCT key FROM wanted) keys CROSS JOIN LATERAL (
         SELECT report FROM lineage_posting WHERE lineage_posting.key = keys.key ORDER BY report LIMIT ${carriersCounted}
       ) posting),
     shared AS (
       SELECT list, carried.report, count(*) AS shared FROM wanted JOIN carried USING (key)
       GROUP BY list, carried.report HAVING count(*) >= ?),
     ranked AS (
       SELECT list, id, shared, row_number() OVER (PARTITION BY list ORDER BY shared DESC, id) AS place
       FROM shared JOIN report ON report.n = shared.report)
     SELECT list, id, shared FROM ranked WHERE place <= ? ORDER BY list, place`,
    lists.flatMap((list, at) => Array.from(list, () => at)),
    keys,
    atLeast,
    limit,
  )
  for (const [list, report, shared] of rows)
    found[Number(list)]?.push({ report: String(report), shared: Number(shared) })
  return found
}

/** The keys of a report; none where it has none. */
export async function keysOf(questions: Questions, report: ReportId): Promise<Uint32Array> {
  const row = await questions.get(
    'SELECT keys FROM lineage_keys JOIN report ON report.n = lineage_keys.report WHERE report.id = ?',
    report,
  )
  return numbersIn(row?.keys)
}

/** Reports whose postings are compared at once; each time all postings are read through. */
const comparedAtOnce = 5000

/** Reports for which the postings do not say what the keys kept with each report say. */
export async function differingKeys(questions: Questions): Promise<readonly ReportId[]> {
  const differing = new Set<number>()
  const { last } = (await questions.get(
    `SELECT greatest((SELECT max(report) FROM lineage_keys), (SELECT max(report) FROM lineage_posting)) AS last`,
  )) ?? { last: 0 }
  for (let from = 0; from <= Number(last ?? 0); from += comparedAtOnce) {
    const until = from + comparedAtOnce - 1
    const kept = await questions.all('SELECT report, keys FROM lineage_keys WHERE report BETWEEN ? AND ?', from, until)
    const posted = await questions.all(
      `SELECT report, array_agg(key ORDER BY key) AS keys FROM lineage_posting WHERE report BETWEEN ? AND ? GROUP BY report`,
      from,
      until,
    )
    const stands = new Map(posted.map(({ report, keys }) => [Number(report), keys as readonly number[]]))
    for (const { report, keys } of kept) {
      const [its, there] = [signed(numbersIn(keys)).toSorted(), stands.get(Number(report)) ?? []]
      stands.delete(Number(report))
      if (its.length !== there.length || there.some((key, at) => key !== its[at])) differing.add(Number(report))
    }
    for (const report of stands.keys()) differing.add(report)
  }
  if (differing.size === 0) return []
  const named = await questions.all('SELECT n, id FROM report WHERE n = ANY (?::integer[])', [...differing])
  const ids = new Map(named.map(({ n, id }) => [Number(n), String(id)]))
  return [...differing].map((n) => ids.get(n) ?? String(n))
}
