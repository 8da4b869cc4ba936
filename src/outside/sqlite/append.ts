import { type Act, type Entry, reportOf } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { Addition } from '../../records/ledger-store.ts'
import type { ChainHead, StoredEntry } from '../../records/stored-entry.ts'
import { type Arrived, byReport } from '../rows/arrived.ts'
import { orderedAct, orderedColumns } from '../rows/entry-rows.ts'
import { refreshEditions } from './editions.ts'
import { refreshFamilies } from './families.ts'
import type { LineageIndex } from './lineage-index.ts'
import type { Statements } from './node-sqlite.ts'
import { writeOriginals } from './originals.ts'
import { refreshReaches } from './reach.ts'
import { inTransaction } from './transaction.ts'
import { rewriteValues, writeReport } from './write-report.ts'
import { wordsOf, writeScans } from './write-text.ts'

export interface Appending {
  readonly statements: Statements
  readonly lineage: LineageIndex
  readonly rules: LedgerRules
  readonly writer: string
  readonly clock: () => Date
}

const insertEntry = `INSERT INTO entry (writer, number, recorded, received, previous, hash, kind, report, receipt, act)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/**
 * One durable transaction: entries, texts, keys, and every row that they change. The write lock is taken first, so that
 * the end of the chain is read while nobody else can add to it. Runs without a pause in between: nothing else on this
 * connection can see or join the transaction.
 */
export function append(appending: Appending, addition: Addition): readonly Entry[] {
  return appendSince(appending, null, addition) ?? []
}

/** The same, unless the ledger is past `since`; then nothing, and null. */
export function appendSince(appending: Appending, since: number | null, addition: Addition): readonly Entry[] | null {
  const { statements } = appending
  const erases = addition.acts.some(({ kind }) => kind === 'removed')
  return inTransaction(statements, { erases }, () =>
    since === null || since === mark(statements) ? appendInside(appending, addition) : null,
  )
}

/** The number of the last entry to arrive. */
export function mark(statements: Statements): number {
  return Number(statements.get('SELECT max(seq) AS last FROM entry')?.last ?? 0)
}

function appendInside(appending: Appending, addition: Addition): readonly Entry[] {
  const { statements, lineage, rules, writer, clock } = appending
  const words = wordsOf(statements, addition)
  for (const act of addition.acts) rules.check(act, words)
  const received = clock().toISOString()
  const chained = rules.chain(addition.acts, head(statements, writer), writer, received)
  const arrived = chained.map((entry, at) => {
    const act = addition.acts[at]
    if (act === undefined) throw new Error('The chain has more entries than acts.')
    return writeEntry(statements, { ...entry, received }, act, rules.receipt(entry.hash, received))
  })
  writeOriginals(statements, addition.originals ?? [])
  const touched = new Set<number>()
  for (const [report, acts] of byReport(arrived)) {
    if (report === null) writeSettings(statements, rules)
    else for (const family of writeReport({ statements, rules, words }, report, acts)) touched.add(family)
  }
  refreshFamilies(statements, touched)
  refreshEditions(statements, rules, addition.acts)
  bequeath(statements, rules, arrived)
  lineage.write(addition.keys)
  if (addition.scans !== undefined) writeScans(statements, addition.scans)
  return arrived.map(({ entry, ordered }) => ({ ...entry, act: ordered.act }))
}

/** Judgements reach the copies of their passages: whatever new placements and decisions change of that is written. */
export function bequeath(statements: Statements, rules: LedgerRules, arrived: readonly Arrived[]): void {
  const changed = new Set<ReportId>()
  for (const { ordered } of arrived) {
    const report = reportOf(ordered.act)
    if (report !== null && ['received', 'placed', 'decided', 'undone'].includes(ordered.act.kind)) changed.add(report)
  }
  if (changed.size === 0) return
  for (const report of refreshReaches(statements, rules, [...changed])) rewriteValues({ statements, rules }, report)
}

function head(statements: Statements, writer: string): ChainHead | null {
  const row = statements.get(
    'SELECT number, hash, recorded FROM entry WHERE writer = ? ORDER BY number DESC LIMIT 1',
    writer,
  )
  if (row === undefined) return null
  return { number: Number(row.number), hash: String(row.hash), recorded: String(row.recorded) }
}

/** Put an entry in as it is. */
export function writeEntry(statements: Statements, entry: StoredEntry, act: Act, receipt: string): Arrived {
  const { writer, number, recorded, received, previous, hash } = entry
  const about = reportOf(act)
  const values = [writer, number, recorded, received, previous, hash, act.kind, about, receipt, entry.act]
  const { lastInsertRowid } = statements.run(insertEntry, ...values)
  return { seq: Number(lastInsertRowid), entry, ordered: { writer, number, recorded, act } }
}

/** Make the settings anew from all entries that concern no report. */
export function writeSettings(statements: Statements, rules: LedgerRules): void {
  const rows = statements.all(`SELECT ${orderedColumns} FROM entry WHERE report IS NULL`)
  const settings = rules.settingsOf(rows.map(orderedAct))
  statements.run(
    'DELETE FROM setting WHERE name NOT IN (SELECT value FROM json_each(?))',
    JSON.stringify([...settings.keys()]),
  )
  for (const [name, value] of settings) {
    statements.run(
      'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = ?',
      name,
      value,
      value,
    )
  }
}
