import { type Act, type Entry, reportOf } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { Addition } from '../../records/ledger-store.ts'
import type { ChainHead, StoredEntry } from '../../records/stored-entry.ts'
import { type Arrived, byReport } from '../rows/arrived.ts'
import { orderedAct, orderedColumns } from '../rows/entry-rows.ts'
import { refreshEditions } from './editions.ts'
import { refreshFamilies } from './families.ts'
import { insertRows, recordset } from './insert-rows.ts'
import { writeKeys } from './lineage-index.ts'
import { writeOriginals } from './originals.ts'
import type { Questions } from './questions.ts'
import { bequeathedBy, refreshReaches } from './reach.ts'
import { type Means, rewriteValues, writeReports } from './write-reports.ts'
import { wordsOf, writeScans } from './write-texts.ts'
import type { Writer } from './writer.ts'

export interface Appending {
  readonly writer: Writer
  readonly rules: LedgerRules
  readonly clock: () => Date
}

/** One durable transaction: entries, texts, keys, and every row that they change. */
export async function append(appending: Appending, addition: Addition): Promise<readonly Entry[]> {
  return (await appendSince(appending, null, addition)) ?? []
}

/** The same, unless the ledger is past `since`; then nothing, and null. */
export function appendSince(
  { writer, rules, clock }: Appending,
  since: number | null,
  addition: Addition,
): Promise<readonly Entry[] | null> {
  return writer.inTransaction(async (questions, chain) => {
    if (since !== null && since !== (await mark(questions))) return null
    return appendInside({ questions, rules }, { writer: chain, received: clock().toISOString() }, addition)
  })
}

/** The number of the last entry to arrive. */
export async function mark(questions: Questions): Promise<number> {
  return Number((await questions.get('SELECT max(seq) AS last FROM entry'))?.last ?? 0)
}

interface Chain {
  readonly writer: string
  readonly received: string
}

async function appendInside(means: Means, { writer, received }: Chain, addition: Addition): Promise<readonly Entry[]> {
  const { questions, rules } = means
  const words = await wordsOf(questions, addition)
  for (const act of addition.acts) rules.check(act, words)
  const chained = rules.chain(addition.acts, await head(questions, writer), writer, received)
  const arrived = await writeEntries(
    questions,
    chained.map((entry, at) => {
      const act = addition.acts[at]
      if (act === undefined) throw new Error('The chain has more entries than acts.')
      return { entry: { ...entry, received }, act, receipt: rules.receipt(entry.hash, received) }
    }),
  )
  await writeOriginals(questions, addition.originals ?? [])
  await bringIntoLine(means, arrived, { words })
  await writeKeys(questions, addition.keys)
  if (addition.scans !== undefined && addition.scans.size > 0) await writeScans(questions, addition.scans)
  return arrived.map(({ entry, ordered }) => ({ ...entry, act: ordered.act }))
}

/** Every row that entries change. */
export async function bringIntoLine(
  means: Means,
  arrived: readonly Arrived[],
  { words, foreign }: Pick<Parameters<typeof writeReports>[0], 'words' | 'foreign'>,
): Promise<void> {
  const groups = new Map<ReportId, readonly Arrived[]>()
  for (const [report, its] of byReport(arrived)) {
    if (report === null) await writeSettings(means)
    else groups.set(report, its)
  }
  const writing = { ...means, words, ...(foreign === undefined ? {} : { foreign }) }
  if (groups.size > 0) await refreshFamilies(means.questions, await writeReports(writing, groups))
  const acts = arrived.map(({ ordered }) => ordered.act)
  await refreshEditions(means, acts)
  // Judgements reach the copies of their passages: whatever new placements and decisions change of that is written.
  await rewriteValues(means, await refreshReaches(means, bequeathedBy(acts)))
}

async function head(questions: Questions, writer: string): Promise<ChainHead | null> {
  const row = await questions.get(
    'SELECT number, hash, recorded FROM entry WHERE writer = ? ORDER BY number DESC LIMIT 1',
    writer,
  )
  if (row === undefined) return null
  return { number: Number(row.number), hash: String(row.hash), recorded: String(row.recorded) }
}

interface ToWrite {
  readonly entry: StoredEntry
  readonly act: Act
  readonly receipt: string
}

/** Put entries in as they are, in their order. */
export async function writeEntries(questions: Questions, entries: readonly ToWrite[]): Promise<readonly Arrived[]> {
  const rows = entries.map(({ entry, act, receipt }) => {
    const { writer, number, recorded, received, previous, hash } = entry
    return [writer, number, recorded, received, previous, hash, act.kind, reportOf(act), receipt, entry.act]
  })
  const into = 'entry (writer, number, recorded, received, previous, hash, kind, report, receipt, act)'
  const seqs = await insertRows(questions, into, rows, { ending: 'RETURNING seq' })
  return entries.map(({ entry, act }, at) => {
    const { writer, number, recorded } = entry
    return { seq: Number(seqs[at]?.seq), entry, ordered: { writer, number, recorded, act } }
  })
}

/** Make the settings anew from all entries that concern no report. */
export async function writeSettings({ questions, rules }: Means): Promise<void> {
  const rows = await questions.all(`SELECT ${orderedColumns} FROM entry WHERE report IS NULL`)
  const settings = rules.settingsOf(rows.map(orderedAct))
  await questions.run('DELETE FROM setting WHERE name <> ALL (?::text[])', [...settings.keys()])
  const kept = [...settings].map(([name, value]) => ({ name, value }))
  if (kept.length === 0) return
  await questions.run(
    `INSERT INTO setting SELECT * FROM json_populate_recordset(NULL::setting, ?::json)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE setting.value <> excluded.value`,
    recordset(kept),
  )
}
