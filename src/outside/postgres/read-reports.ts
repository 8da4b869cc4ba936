import { sql } from 'kysely'
import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { Placement } from '../../records/derivation.ts'
import type { ReportId } from '../../records/ids.ts'
import type { ReportFilter } from '../../records/ledger-store.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { Rendition } from '../../records/report.ts'
import type { ListedReport, StandingReport } from '../../records/report-view.ts'
import { placementOf, type ReportRead, renditionOf, standingReport } from '../rows/report-rows.ts'
import { type Ask, askRows, db } from './ask.ts'

/** So many candidates are enough for a person to see that a name is not unique. */
const mostCandidates = 50
/** Shorter beginnings of ids are taken for names. */
const shortestPrefix = 4

/** Reports by a list of ids, in its order. */
const wanted = 'unnest(?::text[]) WITH ORDINALITY AS wanted (id, place) JOIN report ON report.id = wanted.id'

export async function report(ask: Ask, id: ReportId): Promise<StandingReport | null> {
  return (await reportsOf(ask, [id]))[0] ?? null
}

/** In the order asked for; those not here are left out. */
export async function reportsOf({ questions }: Ask, ids: readonly ReportId[]): Promise<readonly StandingReport[]> {
  if (ids.length === 0) return []
  const rows = await questions.all(
    `SELECT report.record, report.removed, report.unread, report.positions, report.statements, family.size, entry.act AS placed
     FROM ${wanted} JOIN family ON family.n = report.family LEFT JOIN entry ON entry.seq = report.placed
     ORDER BY wanted.place`,
    ids,
  )
  return rows.map((row) => standingReport(row as unknown as ReportRead))
}

/** In the order asked for; those not here are left out. */
export async function listed({ questions }: Ask, ids: readonly ReportId[]): Promise<readonly ListedReport[]> {
  if (ids.length === 0) return []
  const rows = await questions.all(
    `SELECT report.id, name, outlet, headline, published, unread, positions, statements, family.id AS family, size AS "familySize"
     FROM ${wanted} JOIN family ON family.n = report.family ORDER BY wanted.place`,
    ids,
  )
  return rows.map((row) => {
    const { id, name, outlet, headline, published, ...more } = row as unknown as Omit<ListedReport, 'report'> &
      ListedReport['report']
    return { report: { id, name, outlet, headline, published }, ...more }
  })
}

type PagedRead = ReportRead & { readonly id: ReportId; readonly published: string | null }

/** Newest publication first, undated last; those of one day by id. */
export async function reports(ask: Ask, page: PageRequest, filter: ReportFilter = {}): Promise<Page<StandingReport>> {
  const { outlet, language, from, to } = filter
  const [day, id] = page.cursor === null ? [undefined, ''] : keyOf(page.cursor, 2)
  const many = page.limit + 1
  const base = db
    .selectFrom('report')
    .innerJoin('family', 'family.n', 'report.family')
    .leftJoin('entry', 'entry.seq', 'report.placed')
    .select(['report.record', 'report.removed', 'report.unread', 'report.positions', 'report.statements'])
    .select(['report.id', 'report.published', 'family.size', 'entry.act as placed'])
    .$if(outlet !== undefined, (query) => query.where('report.outlet', '=', outlet ?? ''))
    .$if(language !== undefined, (query) =>
      // The record as it is written: a JSON type of the server refuses some signs that it may hold.
      query.where(sql<boolean>`strpos(report.record, ${JSON.stringify({ language }).slice(1, -1)}) > 0`),
    )
    .$if(from !== undefined, (query) => query.where('report.published', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('report.published', '<=', to ?? ''))
    .orderBy(sql`report.published desc nulls last`)
    .orderBy('report.id')
  const dated = base
    .where('report.published', 'is not', null)
    .$if(day !== undefined, (query) =>
      query.where(sql<boolean>`report.published <= ${day} and (report.published < ${day} or report.id > ${id})`),
    )
    .limit(many)
  const found: PagedRead[] = day === null ? [] : [...(await askRows(ask, dated))]
  if (found.length < many) {
    const undated = base
      .where('report.published', 'is', null)
      .where('report.id', '>', day === null ? String(id) : '')
      .limit(many - found.length)
    found.push(...(await askRows(ask, undated)))
  }
  const shown = found.slice(0, page.limit)
  const last = found.length > page.limit ? shown.at(-1) : undefined
  return { items: shown.map(standingReport), next: last === undefined ? null : cursorOf([last.published, last.id]) }
}

export async function known({ questions }: Ask, ids: readonly ReportId[]): Promise<ReadonlySet<ReportId>> {
  const rows = await questions.all('SELECT id FROM report WHERE id = ANY (?::text[])', ids)
  return new Set(rows.map(({ id }) => String(id)))
}

export async function resolve({ questions }: Ask, words: string): Promise<readonly ReportId[]> {
  const ids = async (where: string, ...values: readonly string[]) => {
    const rows = await questions.all(
      `SELECT id FROM report WHERE ${where} ORDER BY id LIMIT ${mostCandidates}`,
      ...values,
    )
    return rows.map(({ id }) => String(id))
  }
  const exact = await ids('id = ?', words)
  const named = await ids('name = ?', words)
  const isPrefix = words.length >= shortestPrefix && /^[0-9a-f]+$/.test(words)
  const begun = isPrefix ? await ids('id >= ? AND id < ?', words, `${words}g`) : []
  return [...new Set([...exact, ...named, ...begun])]
}

export async function placement({ questions }: Ask, id: ReportId): Promise<Placement | null> {
  const row = await questions.get(
    'SELECT entry.act FROM report JOIN entry ON entry.seq = report.placed WHERE report.id = ?',
    id,
  )
  return row === undefined ? null : placementOf(String(row.act))
}

export async function rendition(ask: Ask, id: ReportId): Promise<Rendition | null> {
  return (await renditions(ask, [id]))[0] ?? null
}

export async function renditions({ questions }: Ask, ids: readonly ReportId[]): Promise<readonly Rendition[]> {
  if (ids.length === 0) return []
  const rows = await questions.all(
    `SELECT report.seal, rendition.text FROM ${wanted} JOIN rendition ON rendition.id = report.rendition`,
    ids,
  )
  return rows.flatMap((row) => renditionOf({ ...row }) ?? [])
}

/** Whatever may be asked for comes at once: to ask again for each text would cost more than the texts. */
export async function renditionsAtHand(
  ask: Ask,
  ids: readonly ReportId[],
): Promise<(report: ReportId) => Rendition | null> {
  const found = new Map((await renditions(ask, ids)).map((one) => [one.report, one]))
  return (report) => found.get(report) ?? null
}

export async function prepared({ questions }: Ask, ids: readonly ReportId[]) {
  if (ids.length === 0) return []
  const rows = await questions.lists(
    `SELECT report.id, lineage_scan.prepared FROM ${wanted} LEFT JOIN lineage_scan ON lineage_scan.report = report.n`,
    ids,
  )
  return rows.map(([id, bytes]) => ({ report: String(id), prepared: bytes instanceof Uint8Array ? bytes : null }))
}

export async function scans({ questions }: Ask, ids: readonly ReportId[]) {
  if (ids.length === 0) return []
  const rows = await questions.lists(
    `SELECT report.id, lineage_scan.prepared, lineage_scan.outline FROM ${wanted}
     JOIN lineage_scan ON lineage_scan.report = report.n`,
    ids,
  )
  return rows.map((row) => {
    const [report, prepared, outline] = row as readonly [ReportId, Uint8Array, Uint8Array]
    return { report, scan: { prepared, outline } }
  })
}

const earliestFirst = 'ORDER BY report.published NULLS LAST, report.id'

export async function family(ask: Ask, id: ReportId): Promise<readonly ReportId[]> {
  return (await families(ask, [id]))[0]?.members ?? []
}

export async function families({ questions }: Ask, ids: readonly ReportId[]) {
  if (ids.length === 0) return []
  const rows = await questions.all(
    `SELECT family.id AS family, report.id FROM family JOIN report ON report.family = family.n
     WHERE family.id = ANY (?::text[]) ${earliestFirst}`,
    ids,
  )
  const found = Map.groupBy(rows, (row) => String(row.family))
  return [...found].map(([of, its]) => ({ family: of, members: its.map(({ id }) => String(id)) }))
}

export async function event({ questions }: Ask, id: ReportId): Promise<readonly ReportId[]> {
  const rows = await questions.all(`SELECT report.id FROM report WHERE event = ? ${earliestFirst}`, id)
  return rows.map((row) => String(row.id))
}

export async function publishedNear({ questions }: Ask, day: string, days: number): Promise<readonly ReportId[]> {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return []
  const rows = await questions.all(
    `SELECT id FROM report WHERE published BETWEEN (?::date - ?::integer)::text AND (?::date + ?::integer)::text
     ORDER BY published, id`,
    day,
    days,
    day,
    days,
  )
  return rows.map(({ id }) => String(id))
}

export async function derivedFrom({ questions }: Ask, sources: readonly ReportId[]) {
  if (sources.length === 0) return []
  const rows = await questions.all(
    `SELECT report.id, derivation.source FROM derivation JOIN report ON report.n = derivation.report
     WHERE derivation.source = ANY (?::text[])`,
    sources,
  )
  return rows.map(({ id, source }) => ({ report: String(id), from: String(source) }))
}

export async function outlets({
  questions,
}: Ask): Promise<readonly { readonly outlet: string; readonly reports: number }[]> {
  const rows = await questions.all(
    'SELECT outlet, count(*) AS reports FROM report WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY outlet',
  )
  return rows.map(({ outlet, reports: count }) => ({ outlet: String(outlet), reports: Number(count) }))
}

export async function addresses({
  questions,
}: Ask): Promise<readonly { readonly report: ReportId; readonly url: string }[]> {
  const rows = await questions.all('SELECT id, url FROM report WHERE url IS NOT NULL ORDER BY id')
  return rows.map(({ id, url }) => ({ report: String(id), url: String(url) }))
}
