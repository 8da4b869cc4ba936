import type { Act } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Origin, PackedOriginal } from '../../records/origin.ts'
import type { Report } from '../../records/report.ts'
import { insertRows } from './insert-rows.ts'
import type { Questions } from './questions.ts'

/** Keep the bytes of reports, each once. */
export async function writeOriginals(questions: Questions, originals: readonly PackedOriginal[]): Promise<void> {
  const rows = originals.map(({ hash, bytes, packed }) => [hash, bytes, packed])
  await insertRows(questions, 'original (hash, bytes, packed)', rows, { ending: 'ON CONFLICT DO NOTHING' })
}

type Receipt = Act & { readonly kind: 'received' }

/** Receipts of a report, the first of each chain's clock first. */
async function receipts(
  questions: Questions,
  report: ReportId,
): Promise<readonly (Receipt & { readonly at: string })[]> {
  const rows = await questions.all(
    `SELECT recorded, act FROM entry WHERE report = ? AND kind = 'received' ORDER BY recorded, writer, number`,
    report,
  )
  return rows.map(({ recorded, act }) => ({ ...(JSON.parse(String(act)) as Receipt), at: String(recorded) }))
}

/** Of several receipts of a report the first that says it; those with the bytes go first. */
export async function origin(questions: Questions, report: ReportId): Promise<Origin | null> {
  const said = (await receipts(questions, report)).flatMap(({ origin: one }) => one ?? [])
  return said.find(({ kept }) => kept === true) ?? said[0] ?? null
}

/** The report as its standing receipt says it: the one that renewed its rendition, else the first. */
export async function received(questions: Questions, report: ReportId): Promise<Report | null> {
  const row = await questions.get('SELECT rendition FROM report WHERE id = ?', report)
  if (row === undefined) return null
  const all = await receipts(questions, report)
  const renewing = all.filter(({ renews, rendition }) => renews !== undefined && rendition.id === row.rendition)
  const latest = renewing.reduce<string | null>((last, { at }) => (last === null || at > last ? at : last), null)
  const standing = renewing.find(({ at }) => at === latest)
  return (standing ?? all.find(({ renews }) => renews === undefined) ?? all[0])?.report ?? null
}

export async function original(questions: Questions, hash: string): Promise<PackedOriginal | null> {
  return (await originalsOf(questions, [hash])).get(hash) ?? null
}

export async function originalsOf(
  questions: Questions,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, PackedOriginal>> {
  const rows = await questions.all('SELECT hash, bytes, packed FROM original WHERE hash = ANY (?::text[])', hashes)
  return new Map(
    rows.flatMap(({ hash, bytes, packed }) =>
      packed instanceof Uint8Array
        ? [[String(hash), { hash: String(hash), bytes: Number(bytes), packed }] as const]
        : [],
    ),
  )
}

/** Erase the bytes of reports that were removed, unless those of another one are the same. */
export async function eraseOriginals(questions: Questions, reports: readonly number[]): Promise<void> {
  if (reports.length === 0) return
  await questions.run(
    `DELETE FROM original WHERE hash IN (SELECT original FROM report WHERE n = ANY (?::integer[]))
     AND NOT EXISTS (SELECT 1 FROM report WHERE report.original = original.hash AND removed = 0)`,
    reports,
  )
}

/** Bytes on which no report rests that has its text. */
export async function strayOriginals(questions: Questions): Promise<readonly string[]> {
  const rows = await questions.all(
    `SELECT hash FROM original WHERE NOT EXISTS (SELECT 1 FROM report WHERE report.original = original.hash AND removed = 0)`,
  )
  return rows.map(({ hash }) => String(hash))
}
