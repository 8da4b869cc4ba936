import type { Act } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Reading } from '../../records/reading.ts'
import type { Reaching } from '../../records/review.ts'
import { type Ask, listed } from './ask.ts'
import { inheritedBy, judgedAt } from './reach.ts'

/** So many readings are held at once; each is some 20 KB of JSON. */
const readingsAtOnce = 100

/** The standing readings of some reports, quotes and all, by the reports' numbers in this file. In stretches. */
export async function* readingsOf(ask: Ask, reports: readonly number[]): AsyncGenerator<ReadonlyMap<number, Reading>> {
  for (let from = 0; from < reports.length; from += readingsAtOnce) {
    const rows = await selectReadings(ask)
      .where('report.n', 'in', listed(reports.slice(from, from + readingsAtOnce)))
      .execute()
    const judged = judgedReports(ask, rows)
    yield new Map(rows.map((row) => [row.n, wholeReading(ask, row, judged.has(row.n) ? reachingAll(ask, row.id) : [])]))
  }
}

function selectReadings({ db }: Ask) {
  return db
    .selectFrom('report')
    .innerJoin('entry', 'entry.seq', 'report.read')
    .leftJoin('rendition', 'rendition.id', 'report.rendition')
    .select(['report.n', 'report.id', 'entry.act', 'rendition.text', 'rendition.headline'])
}

function wholeReading(
  { rules }: Ask,
  row: { readonly act: string; readonly text: string | null; readonly headline: string | null },
  reaching: readonly Reaching[],
): Reading {
  const act = JSON.parse(row.act) as Act
  if (act.kind !== 'read') throw new Error('The entry of a reading holds another act.')
  return rules.unseal(act.reading, row.text, row.headline, reaching)
}

export async function reading(ask: Ask, id: ReportId): Promise<Reading | null> {
  const row = await selectReadings(ask).where('report.id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return wholeReading(ask, row, judgedReports(ask, [row]).has(row.n) ? reachingAll(ask, id) : [])
}

/** As the reader made it, whatever people judged of it since. */
export async function readingAsRead(ask: Ask, id: ReportId): Promise<Reading | null> {
  const row = await selectReadings(ask).where('report.id', '=', id).executeTakeFirst()
  return row === undefined ? null : wholeReading(ask, row, [])
}

/** Which of these reports have judgements, their own or inherited: most have none. */
function judgedReports({ statements }: Ask, rows: readonly { readonly n: number }[]): ReadonlySet<number> {
  const wanted = JSON.stringify(rows.map(({ n }) => n))
  const found = statements.all(
    `SELECT report FROM judgement WHERE report IN (SELECT value FROM json_each(?))
     UNION SELECT report FROM reach WHERE report IN (SELECT value FROM json_each(?))`,
    wanted,
    wanted,
  )
  return new Set(found.map(({ report }) => Number(report)))
}

function reachingAll({ statements, rules }: Ask, report: ReportId): readonly Reaching[] {
  return [...judgedAt(statements, rules, report), ...inheritedBy(statements, report)]
}
