import type { Act } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Reading } from '../../records/reading.ts'
import { type Ask, listed } from './ask.ts'

/** So many readings are held at once; each is some 20 KB of JSON. */
const readingsAtOnce = 100

/** The standing readings of some reports, quotes and all, by the reports' numbers in this file. In stretches. */
export async function* readingsOf(ask: Ask, reports: readonly number[]): AsyncGenerator<ReadonlyMap<number, Reading>> {
  for (let from = 0; from < reports.length; from += readingsAtOnce) {
    const rows = await selectReadings(ask)
      .where('report.n', 'in', listed(reports.slice(from, from + readingsAtOnce)))
      .execute()
    yield new Map(rows.map((row) => [row.n, wholeReading(ask, row)]))
  }
}

function selectReadings({ db }: Ask) {
  return db
    .selectFrom('report')
    .innerJoin('entry', 'entry.seq', 'report.read')
    .leftJoin('rendition', 'rendition.id', 'report.rendition')
    .select(['report.n', 'entry.act', 'rendition.text', 'rendition.headline'])
}

function wholeReading(
  { rules }: Ask,
  row: { readonly act: string; readonly text: string | null; readonly headline: string | null },
): Reading {
  const act = JSON.parse(row.act) as Act
  if (act.kind !== 'read') throw new Error('The entry of a reading holds another act.')
  return rules.unseal(act.reading, row.text, row.headline)
}

export async function reading(ask: Ask, id: ReportId): Promise<Reading | null> {
  const row = await selectReadings(ask).where('report.id', '=', id).executeTakeFirst()
  return row === undefined ? null : wholeReading(ask, row)
}
