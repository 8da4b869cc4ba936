import type { ReportId } from '../../records/ids.ts'
import type { ReportRows } from '../../records/ledger-rows.ts'
import type { Report } from '../../records/report.ts'
import type { OrderedAct } from '../../records/stored-entry.ts'
import { orderedAct, orderedColumns } from '../rows/entry-rows.ts'
import { type Appending, writeSettings } from './append.ts'
import { remakeEditions } from './editions.ts'
import { familyNumbers, refreshFamilies } from './families.ts'
import { recordset } from './insert-rows.ts'
import { remakeIndex } from './lineage-index.ts'
import type { Questions } from './questions.ts'
import { refreshReaches } from './reach.ts'
import { remakeWords } from './remake-words.ts'
import { seqsOf } from './seqs.ts'
import {
  keptColumns,
  type Means,
  repeated,
  rewriteValues,
  updateReports,
  valueTables,
  writeValues,
} from './write-reports.ts'
import { searchBy } from './write-texts.ts'

/** Reports whose entries are held at once. */
const remadeAtOnce = 200

/**
 * Make everything anew that is made from entries and texts: rows, families, settings, the words of search, and the postings
 * of the lineage index. Entries and texts are not touched. One durable transaction. Gives all reports.
 */
export function repair({ writer, rules }: Appending): Promise<readonly ReportId[]> {
  return writer.inTransaction((questions) => remakeAll({ questions, rules }))
}

async function remakeAll(means: Means): Promise<readonly ReportId[]> {
  const { questions } = means
  const rows = await questions.all("SELECT DISTINCT report AS id FROM entry WHERE kind = 'received' ORDER BY report")
  const reports = rows.map(({ id }) => String(id))
  await questions.run('DELETE FROM report WHERE id <> ALL (?::text[])', reports)
  await questions.run('UPDATE rendition SET searched = 0 WHERE searched <> 0')
  await questions.run('DELETE FROM family')
  for (let from = 0; from < reports.length; from += remadeAtOnce) {
    await remake(means, reports.slice(from, from + remadeAtOnce))
  }
  for (const table of [...valueTables, 'lineage_keys']) {
    await questions.run(`DELETE FROM ${table} WHERE report NOT IN (SELECT n FROM report)`)
  }
  const families = await questions.all('SELECT n FROM family')
  await refreshFamilies(
    questions,
    families.map(({ n }) => Number(n)),
  )
  await questions.run('DELETE FROM reach')
  await rewriteValues(means, await refreshReaches(means, reports))
  await questions.run('DELETE FROM setting')
  await writeSettings(means)
  await remakeEditions(means)
  await remakeIndex(questions)
  await remakeWords(questions)
  // Lineage looks through a text again where nothing of it is kept.
  await questions.run('DELETE FROM lineage_scan')
  return reports
}

interface Remade {
  readonly report: ReportId
  readonly rows: ReportRows
  readonly acts: readonly OrderedAct[]
}

/** Rows of reports from all their entries, whatever stands in the tables; their texts stay, and they inherit nothing yet. */
async function remake({ questions, rules }: Means, reports: readonly ReportId[]): Promise<void> {
  const entries = await questions.all(
    `SELECT report, ${orderedColumns} FROM entry WHERE report = ANY (?::text[])`,
    reports,
  )
  const remade = [...Map.groupBy(entries, ({ report }) => String(report))].flatMap(([report, its]): Remade[] => {
    const acts = its.map(orderedAct)
    const rows = rules.rowsOf(acts, [])
    return rows === null ? [] : [{ report, rows, acts }]
  })
  const families = await familyNumbers(
    questions,
    remade.map(({ rows }) => rows.report.family),
  )
  const seqs = await seqsOf(
    questions,
    remade.flatMap(({ rows: { report } }) => [report.placed, report.read]),
    [],
  )
  const numbers = await numbersOf(questions, remade)
  const whole = remade.map(({ report, rows }) => ({
    ...rows.report,
    n: numbers.get(report)?.n,
    family: families.get(rows.report.family),
    placed: seqs(rows.report.placed),
    read: seqs(rows.report.read),
    ...repeated(JSON.parse(rows.report.record) as Report),
  }))
  const lost = new Set(remade.filter(({ report }) => numbers.get(report)?.lost === true).map(({ report }) => report))
  await insertNumbered(
    questions,
    whole.filter(({ id }) => lost.has(id)),
  )
  await updateReports(
    questions,
    whole.filter(({ id }) => !lost.has(id)),
  )
  const numbered = remade.map(({ report, rows }) => ({ n: Number(numbers.get(report)?.n), rows }))
  await writeValues(questions, numbered)
  await searchBy(
    questions,
    numbered.map(({ n }) => n),
  )
}

interface NumberOf {
  readonly n: number
  /** Its row is gone. */
  readonly lost: boolean
}

/** The numbers of reports; a row that was lost had the number that its text still names, else it gets a new one. */
async function numbersOf(questions: Questions, remade: readonly Remade[]): Promise<ReadonlyMap<ReportId, NumberOf>> {
  const rows = await questions.all(
    'SELECT n, id FROM report WHERE id = ANY (?::text[])',
    remade.map(({ report }) => report),
  )
  const known = new Map<ReportId, NumberOf>(rows.map(({ n, id }) => [String(id), { n: Number(n), lost: false }]))
  for (const { report, acts } of remade) {
    if (known.has(report)) continue
    const texts = acts.flatMap(({ act }) => (act.kind === 'received' ? [act.rendition.id] : []))
    const row = await questions.get(
      `SELECT coalesce((SELECT report FROM rendition WHERE id = ANY (?::text[]) LIMIT 1),
         nextval(pg_get_serial_sequence('report', 'n'))::integer) AS n`,
      texts,
    )
    known.set(report, { n: Number(row?.n), lost: true })
  }
  return known
}

async function insertNumbered(questions: Questions, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = ['n', ...keptColumns].join(', ')
  await questions.run(
    `INSERT INTO report (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::report, ?::json)`,
    recordset(rows),
  )
}
