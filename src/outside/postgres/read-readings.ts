import type { Act } from '../../records/entry.ts'
import type { ReportId } from '../../records/ids.ts'
import type { Reading } from '../../records/reading.ts'
import type { Reaching } from '../../records/review.ts'
import type { Ask } from './ask.ts'
import type { Row } from './questions.ts'
import { inheritedBy, judgedAt } from './reach.ts'

/** So many readings are held at once; each is some 20 KB of JSON. */
const readingsAtOnce = 100

const standing = `SELECT report.n, report.id, entry.act, rendition.text, rendition.headline FROM report
  JOIN entry ON entry.seq = report.read LEFT JOIN rendition ON rendition.id = report.rendition`

/** The standing readings of some reports, quotes and all, by the reports' numbers in this ledger. In stretches. */
export async function* readingsOf(ask: Ask, reports: readonly number[]): AsyncGenerator<ReadonlyMap<number, Reading>> {
  for (let from = 0; from < reports.length; from += readingsAtOnce) {
    const some = reports.slice(from, from + readingsAtOnce)
    const rows = await ask.questions.all(`${standing} WHERE report.n = ANY (?::integer[])`, some)
    const reaching = await reachingAll(ask, rows)
    yield new Map(rows.map((row) => [Number(row.n), wholeReading(ask, row, reaching(String(row.id)))]))
  }
}

function wholeReading({ rules }: Ask, { act: stored, text, headline }: Row, reaching: readonly Reaching[]): Reading {
  const act = JSON.parse(String(stored)) as Act
  if (act.kind !== 'read') throw new Error('The entry of a reading holds another act.')
  const [words, title] = [text, headline].map((value) => (typeof value === 'string' ? value : null))
  return rules.unseal(act.reading, words ?? null, title ?? null, reaching)
}

export async function reading(ask: Ask, id: ReportId): Promise<Reading | null> {
  const row = await ask.questions.get(`${standing} WHERE report.id = ?`, id)
  return row === undefined ? null : wholeReading(ask, row, (await reachingAll(ask, [row]))(id))
}

/** As the reader made it, whatever people judged of it since. */
export async function readingAsRead(ask: Ask, id: ReportId): Promise<Reading | null> {
  const row = await ask.questions.get(`${standing} WHERE report.id = ?`, id)
  return row === undefined ? null : wholeReading(ask, row, [])
}

/** What people judged of these reports, there or at copies of their passages; most have nothing. */
async function reachingAll(ask: Ask, rows: readonly Row[]): Promise<(report: ReportId) => readonly Reaching[]> {
  const numbers = rows.map(({ n }) => n)
  const found = await ask.questions.all(
    `SELECT report FROM judgement WHERE report = ANY (?::integer[]) UNION SELECT report FROM reach WHERE report = ANY (?::integer[])`,
    numbers,
    numbers,
  )
  if (found.length === 0) return () => []
  const judged = new Set(found.map(({ report }) => report))
  const ids = rows.filter(({ n }) => judged.has(n)).map(({ id }) => String(id))
  const [own, inherited] = [await judgedAt(ask, ids), await inheritedBy(ask.questions, ids)]
  return (report) => (ids.includes(report) ? [...(own.get(report) ?? []), ...(inherited.get(report) ?? [])] : [])
}
