import type { RenditionId, ReportId } from '../../records/ids.ts'
import type { StoredReport, StoredReports, StoredRows, StoredText, ValueLists } from '../../records/ledger-audit.ts'
import type { ReportRow } from '../../records/ledger-rows.ts'
import { type RowPart, rowColumns, rowParts, rowTables } from '../../records/row-columns.ts'
import type { EntryOrder } from '../../records/stored-entry.ts'
import { entryColumns, type Filed, familyOf, filedEntry, hashIn, storedText } from '../rows/stored-report.ts'
import { unflagged } from '../rows/unflagged.ts'
import { originalsOf } from './originals.ts'
import type { List, Questions, Row } from './questions.ts'

/** Entries that a condition finds, as they are stored. */
export async function filedEntries(
  questions: Questions,
  where: string,
  ...values: readonly unknown[]
): Promise<readonly Filed[]> {
  return (await questions.lists(`SELECT ${entryColumns} FROM entry WHERE ${where}`, ...values)).map(filedEntry)
}

async function entriesOf(
  questions: Questions,
  reports: readonly ReportId[],
): Promise<ReadonlyMap<ReportId | null, readonly Filed[]>> {
  const found = await filedEntries(questions, 'report = ANY (?::text[]) ORDER BY seq', reports)
  return Map.groupBy(found, ({ report }) => report)
}

const textColumns = `SELECT rendition.report, id, headline, text, searched, prepared, outline FROM rendition
  LEFT JOIN lineage_scan ON lineage_scan.report = rendition.report AND searched = 1`

export async function textOf(questions: Questions, rendition: RenditionId): Promise<StoredText | null> {
  const [row] = await questions.lists(`${textColumns} WHERE id = ?`, rendition)
  return row === undefined ? null : storedText(row)
}

const reportRows = `SELECT report.*, family.id AS "familyId", family.size AS size, speaker.id AS speaker
  FROM report LEFT JOIN family ON family.n = report.family LEFT JOIN report speaker ON speaker.n = family.source
  WHERE report.n > ? ORDER BY report.n LIMIT ?`

/** Reports in the order of their numbers; behind them those that have entries and no row, all at once. */
export async function storedReports(questions: Questions, after: number, limit: number): Promise<StoredReports> {
  const rows = await questions.all(reportRows, after, limit)
  if (rows.length === 0) return { reports: await withoutRow(questions), next: null }
  const [first, last] = [Number(rows[0]?.n), Number(rows.at(-1)?.n)]
  const entries = await entriesOf(
    questions,
    rows.map(({ id }) => String(id)),
  )
  const orders = await ordersOf(questions, rows)
  const values = await valuesBetween(questions, first, last)
  const texts = Map.groupBy(
    await questions.lists(
      `${textColumns} WHERE rendition.report BETWEEN ? AND ? ORDER BY rendition.report, id`,
      first,
      last,
    ),
    ([report]) => report,
  )
  const originals = await originalsOf(
    questions,
    rows.map(({ record }) => hashIn(String(record))),
  )
  const reports = rows.map(
    (row): StoredReport => ({
      report: String(row.id),
      entries: entries.get(String(row.id)) ?? [],
      rows: { report: storedReportRow(row, orders), values: values(Number(row.n)) },
      texts: (texts.get(row.n) ?? []).map(storedText),
      original: originals.get(hashIn(String(row.record))) ?? null,
      family: familyOf(row),
    }),
  )
  return { reports, next: last }
}

async function withoutRow(questions: Questions): Promise<readonly StoredReport[]> {
  const rows = await questions.all(
    'SELECT DISTINCT report FROM entry WHERE report IS NOT NULL AND report NOT IN (SELECT id FROM report)',
  )
  const ids = rows.map(({ report }) => String(report))
  const entries = await entriesOf(questions, ids)
  return ids.map((report) => ({
    report,
    entries: entries.get(report) ?? [],
    rows: null,
    texts: [],
    original: null,
    family: null,
  }))
}

type Orders = ReadonlyMap<unknown, EntryOrder>

/** The entries that rows name as their placement and reading, by their place in this ledger. */
async function ordersOf(questions: Questions, rows: readonly Row[]): Promise<Orders> {
  const found = await questions.all(
    'SELECT seq, writer, number, recorded FROM entry WHERE seq = ANY (?::bigint[])',
    rows.flatMap(({ placed, read }) => [placed, read]).filter((seq) => seq !== null),
  )
  return new Map(
    found.map(({ seq, writer, number, recorded }) => [
      seq,
      { writer: String(writer), number: Number(number), recorded: String(recorded) },
    ]),
  )
}

/** A report's row as it stands, in the shape that the rules make it in. */
function storedReportRow(row: Row, orders: Orders): StoredRows['report'] {
  const { n: _n, familyId, size: _size, speaker: _speaker, url, original, ...columns } = row
  // Nothing is believed about it: the caller compares it with the one it makes from the entries.
  return {
    ...unflagged(columns),
    record: repeatsRecord(row) ? row.record : `${row.record} is found by ${url} and ${original}`,
    family: familyId,
    placed: orders.get(row.placed) ?? null,
    read: orders.get(row.read) ?? null,
  } as unknown as ReportRow
}

/** Whether the columns that repeat the record say what it says. */
function repeatsRecord({ record, url, original }: Row): boolean {
  try {
    const read = JSON.parse(String(record)) as { readonly url?: unknown }
    return (read.url ?? null) === url && hashIn(String(record)) === original
  } catch {
    return false
  }
}

/** Of each table the columns that a row of values has behind its report's number. */
const readers = rowParts.map((part) => {
  const list = rowColumns[part].map((name) => `"${name}"`).join(', ')
  return {
    part,
    sql: `SELECT report, ${list} FROM ${rowTables[part]} WHERE report BETWEEN ? AND ? ORDER BY report, ord`,
  }
})

/** The values of reports with these numbers and those between, by number; each list has the number before its columns. */
async function valuesBetween(questions: Questions, from: number, to: number): Promise<(n: number) => ValueLists> {
  const byPart = new Map<RowPart, ReadonlyMap<unknown, readonly List[]>>()
  for (const { part, sql } of readers) {
    byPart.set(
      part,
      Map.groupBy(await questions.lists(sql, from, to), ([report]) => report),
    )
  }
  const of = (part: RowPart, n: number): readonly List[] => byPart.get(part)?.get(n) ?? []
  return (n) => ({
    derivations: of('derivations', n),
    positions: of('positions', n),
    statements: of('statements', n),
    counts: of('counts', n),
    meetings: of('meetings', n),
    judgements: of('judgements', n),
  })
}
