import type { RenditionId, ReportId } from '../../records/ids.ts'
import type { ReportRow } from '../../records/ledger-rows.ts'
import type { LedgerRules, Words } from '../../records/ledger-rules.ts'
import type { EntryOrder, OrderedAct } from '../../records/stored-entry.ts'
import { type Arrived, changesValues, reportColumns, same } from '../rows/arrived.ts'
import { orderedAct, orderedColumns } from '../rows/entry-rows.ts'
import { familyNumber } from './families.ts'
import type { Statements } from './node-sqlite.ts'
import { eraseOriginal } from './originals.ts'
import { inheritedBy } from './reach.ts'
import { writeValues } from './write-rows.ts'
import { erase, searchBy, writeLostText, writeOnlyText, writeText } from './write-text.ts'

interface Means {
  readonly statements: Statements
  readonly rules: LedgerRules
  readonly words: (rendition: RenditionId) => Words | null
  /** Entries of other chains: some may have come before the receipt of their report, or come without their text. */
  readonly foreign?: boolean
}

const insertReport = `INSERT INTO report (${reportColumns.join(', ')}) VALUES (${reportColumns.map(() => '?').join(', ')})`
const insertNumbered = `INSERT INTO report (n, ${reportColumns.join(', ')}) VALUES (?, ${reportColumns.map(() => '?').join(', ')})`
const selectReport = `SELECT n, ${reportColumns.join(', ')} FROM report WHERE id = ?`

/**
 * Bring one report's rows into line with its entries, old and new. Gives the families whose members or order this may
 * change: those it belonged to before and belongs to now.
 */
export function writeReport(means: Means, report: ReportId, arrived: readonly Arrived[]): number[] {
  const { statements, rules } = means
  const known = statements.get(selectReport, report)
  const acts = arrived.map(({ ordered }) => ordered)
  const alone = known === undefined && means.foreign !== true
  const all = alone ? acts : [...earlierActs(statements, report, arrived), ...acts]
  const rows = rules.rowsOf(all, known === undefined ? [] : inheritedBy(statements, report))
  if (rows === null) {
    if (means.foreign === true) return []
    throw new Error(`Report ${report} has entries and was never received.`)
  }
  const family = familyNumber(statements, rows.report.family)
  const values = reportValues(statements, rows.report, family, arrived)
  if (known === undefined) {
    const n = Number(statements.run(insertReport, ...values).lastInsertRowid)
    if (!alone || !writeFirstText(means, n, rows.report, arrived)) writeTexts(means, n, rows.report, arrived)
    writeValues(statements, n, rows, true)
    return [family]
  }
  const n = Number(known.n)
  update(statements, known, values)
  writeTexts(means, n, rows.report, arrived)
  if (changesValues(rows, arrived)) writeValues(statements, n, rows, false)
  return [Number(known.family), family]
}

/** Make one report's rows anew from all its entries, whatever stands in the tables; its texts are not touched, and it inherits nothing yet. */
export function remakeReport({ statements, rules }: Means, report: ReportId, acts: readonly OrderedAct[]): void {
  const rows = rules.rowsOf(acts, [])
  if (rows === null) return
  const values = reportValues(statements, rows.report, familyNumber(statements, rows.report.family), [])
  // A row that was lost had the number that its text still names.
  const texts = acts.flatMap(({ act }) => (act.kind === 'received' ? [act.rendition.id] : []))
  const lost = 'SELECT report AS n FROM rendition WHERE id IN (SELECT value FROM json_each(?))'
  const known = statements.get(selectReport, report)
  const kept = known ?? statements.get(lost, JSON.stringify(texts))
  const n = Number(kept?.n ?? statements.run(insertReport, ...values).lastInsertRowid)
  if (known === undefined && kept !== undefined) statements.run(insertNumbered, n, ...values)
  if (known !== undefined) update(statements, known, values)
  writeValues(statements, n, rows, false)
  searchBy(statements, n, rows.report.rendition)
}

/** Write a report's values anew, since it inherits other judgements than before. */
export function rewriteValues({ statements, rules }: Pick<Means, 'statements' | 'rules'>, report: ReportId): void {
  const rows = rules.rowsOf(earlierActs(statements, report, []), inheritedBy(statements, report))
  const n = statements.get('SELECT n FROM report WHERE id = ?', report)?.n
  if (rows === null || n === undefined) return
  statements.run('UPDATE report SET positions = ? WHERE n = ?', rows.report.positions, n)
  writeValues(statements, Number(n), rows, false)
}

/** Only what changed: every index of a column that is named is written anew, whether its value is another or not. */
function update(statements: Statements, known: Readonly<Record<string, unknown>>, values: readonly unknown[]): void {
  const changed = reportColumns.flatMap((name, at) => {
    const value = typeof values[at] === 'boolean' ? Number(values[at]) : values[at]
    return value === known[name] ? [] : [{ name, value }]
  })
  if (changed.length === 0) return
  const columns = changed.map(({ name }) => `${name} = ?`).join(', ')
  statements.run(`UPDATE report SET ${columns} WHERE n = ?`, ...changed.map(({ value }) => value), known.n)
}

/** The text of a report that came now, and with it nothing but its place; false where there is more to it. */
function writeFirstText({ statements, words }: Means, n: number, row: ReportRow, arrived: readonly Arrived[]): boolean {
  const [first, ...more] = arrived.map(({ ordered }) => ordered.act)
  if (first?.kind !== 'received' || more.some(({ kind }) => kind !== 'placed')) return false
  const given = words(first.rendition.id)
  return given !== null && first.rendition.id === row.rendition && writeOnlyText(statements, n, first, given)
}

/** A removed report stays without its text, whatever is received again later. */
function writeTexts(
  { statements, words, foreign }: Means,
  n: number,
  row: ReportRow,
  arrived: readonly Arrived[],
): void {
  const renewed = arrived.some(({ ordered }) => ['received', 'read', 'removed'].includes(ordered.act.kind))
  if (!renewed) return
  for (const { ordered } of arrived) {
    const given = ordered.act.kind === 'received' ? words(ordered.act.rendition.id) : null
    if (ordered.act.kind === 'received' && given !== null) writeText(statements, n, ordered.act, given)
    else if (ordered.act.kind === 'received' && foreign === true) writeLostText(statements, n, ordered.act)
  }
  if (row.removed) {
    erase(statements, n)
    eraseOriginal(statements, n)
  }
  searchBy(statements, n, row.rendition)
}

/** What was entered before: all but placements and readings that others have superseded, which need not be parsed. */
function earlierActs(statements: Statements, report: ReportId, arrived: readonly Arrived[]): OrderedAct[] {
  const before = Math.min(...arrived.map(({ seq }) => seq))
  const latest = `ORDER BY recorded DESC, writer DESC, number DESC LIMIT 1`
  const of = 'FROM entry WHERE report = ? AND kind = ? AND seq < ?'
  const rest = statements.all(
    `SELECT ${orderedColumns} FROM entry WHERE report = ? AND kind IN ('received', 'set', 'removed', 'decided', 'undone') AND seq < ?`,
    report,
    before,
  )
  const standing = ['placed', 'read'].flatMap((kind) => {
    // One that an act of now supersedes need not be parsed.
    const after = arrived.findLast(({ ordered }) => ordered.act.kind === kind)?.ordered
    const { recorded, writer, number } = after ?? { recorded: '', writer: '', number: 0 }
    const unsuperseded = `SELECT ${orderedColumns} ${of} AND (recorded, writer, number) > (?, ?, ?) ${latest}`
    return statements.all(unsuperseded, report, kind, before, recorded, writer, number)
  })
  return [...rest, ...standing].map(orderedAct)
}

function reportValues(statements: Statements, row: ReportRow, family: number, arrived: readonly Arrived[]): unknown[] {
  const seqOf = (entry: EntryOrder | null): number | null => {
    if (entry === null) return null
    const found = arrived.find(({ ordered }) => same(entry, ordered))
    if (found !== undefined) return found.seq
    const row = statements.get('SELECT seq FROM entry WHERE writer = ? AND number = ?', entry.writer, entry.number)
    return Number(row?.seq)
  }
  const whole: Record<string, unknown> = { ...row, family, placed: seqOf(row.placed), read: seqOf(row.read) }
  return reportColumns.map((name) => whole[name])
}
