import type { ReportId } from '../../records/ids.ts'
import type { LineageKeys } from '../../records/ledger-store.ts'
import type { Statements } from './node-sqlite.ts'

/**
 * At most this many carriers of one key are counted, of the settled and of the late ones each: those with the lowest
 * numbers, that is, received first. A key that thousands of reports share (a cookie notice) then costs no more than one
 * that a few hundred share; a copy of a story with more versions than this still finds the first of them, and through
 * them its family.
 */
export const carriersCounted = 256

/**
 * Late postings are settled when they are more than this, and more than an eighth of the settled ones. Keys are hashes,
 * so each report's postings go to as many pages as it has keys; collected first, an eighth of the index is written in one
 * pass over its pages. At 60,000 reports of 96 keys in batches of 500 an append without this wrote 90 pages a report.
 */
const fewestLate = 400_000
const settledToLate = 8

/** So many keys are asked for in one statement. */
const keysAtOnce = 500

/** Keys fit 32 bits, so a key and a place in the addition fit a number without loss up to this many reports. */
const mostReports = 2 ** 21

/**
 * Postings are written in the order of their keys over the whole addition: a page of the index is then touched once,
 * however many of the reports write to it.
 */
export function writeKeys(statements: Statements, added: readonly LineageKeys[]): void {
  if (added.length > mostReports) throw new RangeError(`${added.length} reports are too many for one addition.`)
  const numbers = added.map(({ report }) => numberOf(statements, report))
  const pairs = new Float64Array(added.reduce((sum, { keys }) => sum + keys.length, 0))
  let filled = 0
  for (const [at, { keys }] of added.entries()) for (const key of keys) pairs[filled++] = key * mostReports + at
  pairs.sort()
  const insert = statements.prepare('INSERT INTO lineage_late (key, report) VALUES (?, ?) ON CONFLICT DO NOTHING')
  for (const pair of pairs) insert.run(Math.floor(pair / mostReports), numbers[pair % mostReports] ?? 0)
  for (const [at, { keys }] of added.entries()) {
    const bytes = new Uint8Array(keys.length * 4)
    const view = new DataView(bytes.buffer)
    for (const [index, key] of keys.entries()) view.setUint32(index * 4, key, true)
    statements.run('INSERT OR REPLACE INTO lineage_keys (report, keys) VALUES (?, ?)', numbers[at], bytes)
  }
  if (pairs.length > 0) settle(statements, pairs.length)
}

function settle(statements: Statements, added: number): void {
  statements.run('UPDATE lineage_size SET late = late + ?', added)
  const { settled, late } = statements.get('SELECT settled, late FROM lineage_size') ?? {}
  if (Number(late) < fewestLate || Number(late) * settledToLate < Number(settled)) return
  statements.run('INSERT OR IGNORE INTO lineage_key SELECT key, report FROM lineage_late ORDER BY key, report')
  statements.run('DELETE FROM lineage_late')
  statements.run('UPDATE lineage_size SET settled = settled + late, late = 0')
}

function numberOf(statements: Statements, report: ReportId): number {
  const row = statements.get('SELECT n FROM report WHERE id = ?', report)
  if (row === undefined) throw new Error(`Report ${report} has lineage keys and was never received.`)
  return Number(row.n)
}

/** The keys of a report; none where it has none. */
export function keysOf(statements: Statements, report: ReportId): Uint32Array {
  const row = statements.get('SELECT keys FROM lineage_keys k JOIN report r ON r.n = k.report WHERE r.id = ?', report)
  return keysIn(row?.keys)
}

/** Keys as they are kept: 32 bits each, little-endian. */
export function keysIn(bytes: unknown): Uint32Array {
  if (!(bytes instanceof Uint8Array)) return new Uint32Array()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.byteLength / 4) }, (_, index) => view.getUint32(index * 4, true))
}

/** Carriers of some keys in one of the two tables, each key's first `carriersCounted` only. Keys go in as one JSON list. */
function carriers(table: 'lineage_key' | 'lineage_late'): string {
  return `SELECT k.report AS report FROM json_each(?1) wanted CROSS JOIN ${table} k
    WHERE k.key = wanted.value AND k.report <= coalesce(
      (SELECT last.report FROM ${table} last WHERE last.key = wanted.value
        ORDER BY last.report LIMIT 1 OFFSET ${carriersCounted - 1}), 9e15)`
}

const carriersOfAll = `SELECT report, count(*) AS times
  FROM (${carriers('lineage_key')} UNION ALL ${carriers('lineage_late')}) GROUP BY report HAVING times >= ?2`

/** Reports that share at least `atLeast` of these keys, with how many; most first, then by id, at most `limit`. */
export function sharing(
  statements: Statements,
  keys: Uint32Array,
  atLeast: number,
  limit: number,
): readonly { readonly report: ReportId; readonly shared: number }[] {
  const shared = new Map<number, number>()
  // Most carriers share one key: where all keys go in at once, they are left out before they become rows.
  const atOnce = keys.length <= keysAtOnce ? atLeast : 1
  for (let from = 0; from < keys.length; from += keysAtOnce) {
    const some = JSON.stringify(Array.from(keys.subarray(from, from + keysAtOnce)))
    for (const { report, times } of statements.all(carriersOfAll, some, atOnce)) {
      const number = Number(report)
      shared.set(number, (shared.get(number) ?? 0) + Number(times))
    }
  }
  const enough = [...shared].filter(([, times]) => times >= atLeast).sort((one, other) => other[1] - one[1])
  return named(statements, enough, limit)
}

/** Numbers turned into ids, for those that may be among the first `limit` when ties are put in order of their ids. */
function named(statements: Statements, sorted: readonly (readonly [number, number])[], limit: number) {
  const last = sorted[limit - 1]?.[1] ?? 0
  const kept = sorted.filter(([, times], at) => at < limit || times === last)
  const ids = new Map<number, string>()
  const numbers = JSON.stringify(kept.map(([number]) => number))
  for (const row of statements.all('SELECT n, id FROM report WHERE n IN (SELECT value FROM json_each(?))', numbers)) {
    ids.set(Number(row.n), String(row.id))
  }
  return kept
    .map(([number, times]) => ({ report: ids.get(number) ?? '', shared: times }))
    .sort((one, other) => other.shared - one.shared || (one.report < other.report ? -1 : 1))
    .slice(0, limit)
}
