import type { RenditionId, ReportId } from '../../records/ids.ts'
import type { ReportRows } from '../../records/ledger-rows.ts'
import type { LedgerRules, Words } from '../../records/ledger-rules.ts'
import type { Report } from '../../records/report.ts'
import { rowColumns, rowParts, rowTables } from '../../records/row-columns.ts'
import type { OrderedAct } from '../../records/stored-entry.ts'
import { type Arrived, changesValues, reportColumns } from '../rows/arrived.ts'
import { earlierActs } from './earlier-acts.ts'
import { familyNumbers } from './families.ts'
import { recordset } from './insert-rows.ts'
import { eraseOriginals } from './originals.ts'
import type { Questions } from './questions.ts'
import { inheritedBy } from './reach.ts'
import { seqsOf } from './seqs.ts'
import { erase, type KeptText, searchBy, writeTexts } from './write-texts.ts'

export interface Means {
  readonly questions: Questions
  readonly rules: LedgerRules
}

interface Writing extends Means {
  readonly words: (rendition: RenditionId) => Words | null
  /** Entries of other chains: some may have come before the receipt of their report, or come without their text. */
  readonly foreign?: boolean
}

/** A report whose rows are made anew, with the entries that came. */
interface Remade {
  readonly report: ReportId
  readonly rows: ReportRows
  readonly arrived: readonly Arrived[]
  /** As it stood: its number and family; null for a new one. */
  readonly before: { readonly n: number; readonly family: number } | null
}

/** One that has its number. */
interface Numbered extends Remade {
  readonly n: number
}

/**
 * Bring the rows of reports into line with their entries, old and new, all of them at once. Gives the families whose
 * members or order this may change: those that they belonged to before and belong to now.
 */
export async function writeReports(
  writing: Writing,
  groups: ReadonlyMap<ReportId, readonly Arrived[]>,
): Promise<readonly number[]> {
  const { questions } = writing
  const remade = await remadeRows(writing, groups)
  const families = await familyNumbers(
    questions,
    remade.map(({ rows }) => rows.report.family),
  )
  const numbered = await writeReportRows(questions, remade, families)
  await writeAllTexts(writing, numbered)
  const changed = numbered.filter(({ before, rows, arrived }) => before === null || changesValues(rows, arrived))
  await writeValues(questions, changed)
  return [...families.values(), ...remade.flatMap(({ before }) => before?.family ?? [])]
}

async function remadeRows(
  { questions, rules, foreign }: Writing,
  groups: ReadonlyMap<ReportId, readonly Arrived[]>,
): Promise<readonly Remade[]> {
  const ids = [...groups.keys()]
  const rows = await questions.all('SELECT n, id, family FROM report WHERE id = ANY (?::text[])', ids)
  const known = new Map(rows.map(({ n, id, family }) => [String(id), { n: Number(n), family: Number(family) }]))
  const earlier = await earlierActs(questions, foreign === true ? ids : [...known.keys()], groups)
  const inherited = await inheritedBy(questions, [...known.keys()])
  return ids.flatMap((report): Remade[] => {
    const arrived = groups.get(report) ?? []
    const acts = [...(earlier.get(report) ?? []), ...arrived.map(({ ordered }) => ordered)]
    const made = rules.rowsOf(acts, inherited.get(report) ?? [])
    if (made !== null) return [{ report, rows: made, arrived, before: known.get(report) ?? null }]
    if (foreign === true) return []
    throw new Error(`Report ${report} has entries and was never received.`)
  })
}

/** The columns of a report as they are kept: those of its row, and what repeats its record. */
export const keptColumns = [...reportColumns, 'url', 'original'] as const
const columnList = keptColumns.join(', ')

/** What repeats a report's record, for finding it. */
export function repeated(record: Report): { readonly url: string | null; readonly original: string } {
  return { url: record.url, original: record.original.hash }
}

async function writeReportRows(
  questions: Questions,
  remade: readonly Remade[],
  families: ReadonlyMap<string, number>,
): Promise<readonly Numbered[]> {
  const seqs = await seqsOf(
    questions,
    remade.flatMap(({ rows }) => [rows.report.placed, rows.report.read]),
    remade.flatMap(({ arrived }) => arrived),
  )
  const whole = remade.map((one) => {
    const { report } = one.rows
    const entries = { placed: seqs(report.placed), read: seqs(report.read) }
    const family = families.get(report.family)
    return { n: one.before?.n, ...report, ...entries, family, ...repeated(JSON.parse(report.record) as Report) }
  })
  await updateReports(
    questions,
    whole.filter(({ n }) => n !== undefined),
  )
  const fresh = whole.filter(({ n }) => n === undefined)
  const numbers = await insertReports(questions, fresh)
  return remade.flatMap((one) => {
    const n = one.before?.n ?? numbers.get(one.report)
    return n === undefined ? [] : [{ ...one, n }]
  })
}

async function insertReports(questions: Questions, rows: readonly object[]): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map()
  const places = rows.map((row, place) => ({ ...row, n: place }))
  // Numbers are given in the order in which the reports came.
  const inserted = await questions.all(
    `INSERT INTO report (${columnList}) SELECT ${columnList} FROM json_populate_recordset(NULL::report, ?::json) ORDER BY n
     RETURNING n, id`,
    recordset(places),
  )
  return new Map(inserted.map(({ n, id }) => [String(id), Number(n)]))
}

export async function updateReports(questions: Questions, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  await questions.run(
    `UPDATE report SET ${keptColumns.map((name) => `${name} = made.${name}`).join(', ')}
     FROM json_populate_recordset(NULL::report, ?::json) made WHERE report.n = made.n`,
    recordset(rows),
  )
}

/** A removed report stays without its text, whatever is received again later. */
async function writeAllTexts({ questions, words, foreign }: Writing, reports: readonly Numbered[]): Promise<void> {
  const renewed = reports.filter(({ arrived }) =>
    arrived.some(({ ordered }) => ['received', 'read', 'removed'].includes(ordered.act.kind)),
  )
  const texts = renewed.flatMap(({ n, arrived, rows, before }) =>
    arrived.flatMap(({ ordered: { act } }): KeptText[] => {
      if (act.kind !== 'received') return []
      const given = words(act.rendition.id)
      // The text of a new report is found at once; of several texts the one that stands is found out below.
      const searched = before === null && given !== null && act.rendition.id === rows.report.rendition
      const kept = { report: n, rendition: act.rendition.id, searched }
      if (given !== null) return [{ ...kept, headline: given.headline, text: given.text }]
      return foreign === true ? [{ ...kept, headline: act.report.headline, text: null }] : []
    }),
  )
  await writeTexts(questions, texts)
  const removed = renewed.filter(({ rows }) => rows.report.removed).map(({ n }) => n)
  await erase(questions, removed)
  await eraseOriginals(questions, removed)
  await searchBy(
    questions,
    renewed.filter(({ before, rows }) => before !== null || rows.report.removed).map(({ n }) => n),
  )
}

/** Tables that hold a report's values, each row by report and place in the reading. */
export const valueTables = rowParts.map((part) => rowTables[part])

/** Put the values of reports into their tables, in the place of those they had. */
export async function writeValues(
  questions: Questions,
  reports: readonly { readonly n: number; readonly rows: ReportRows; readonly before?: unknown }[],
): Promise<void> {
  if (reports.length === 0) return
  const known = reports.filter(({ before }) => before !== null).map(({ n }) => n)
  for (const part of rowParts) {
    const table = rowTables[part]
    if (known.length > 0) await questions.run(`DELETE FROM ${table} WHERE report = ANY (?::integer[])`, known)
    const rows = reports.flatMap(({ n, rows: its }) =>
      (its[part] as readonly object[]).map((row, ord) => ({ ...row, report: n, ord })),
    )
    if (rows.length === 0) continue
    const columns = ['report', 'ord', ...rowColumns[part]].map((name) => `"${name}"`).join(', ')
    await questions.run(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", ?::json)`,
      recordset(rows),
    )
  }
  await questions.run(
    `UPDATE position SET until = edition.until FROM edition
     WHERE edition.report = position.report AND edition.until IS NOT NULL AND position.report = ANY (?::integer[])`,
    reports.map(({ n }) => n),
  )
}

/** Write the values of reports anew, since they inherit other judgements than before. */
export async function rewriteValues({ questions, rules }: Means, reports: Iterable<ReportId>): Promise<void> {
  const ids = [...reports]
  if (ids.length === 0) return
  const rows = await questions.all('SELECT n, id FROM report WHERE id = ANY (?::text[])', ids)
  const [earlier, inherited] = [await earlierActs(questions, ids, new Map()), await inheritedBy(questions, ids)]
  const remade = rows.flatMap(({ n, id }) => {
    const acts: readonly OrderedAct[] = earlier.get(String(id)) ?? []
    const made = rules.rowsOf(acts, inherited.get(String(id)) ?? [])
    return made === null ? [] : [{ n: Number(n), rows: made }]
  })
  for (const { n, rows: made } of remade) {
    await questions.run('UPDATE report SET positions = ? WHERE n = ?', made.report.positions, n)
  }
  await writeValues(questions, remade)
}
