import { sql } from 'kysely'
import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { Placement } from '../../records/derivation.ts'
import type { ReportId } from '../../records/ids.ts'
import type { ReportFilter } from '../../records/ledger-store.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { Rendition } from '../../records/report.ts'
import type { ListedReport, StandingReport } from '../../records/report-view.ts'
import { placementOf, type ReportRead, renditionOf, standingReport } from '../rows/report-rows.ts'
import type { Ask } from './ask.ts'

/** So many candidates are enough for a person to see that a name is not unique. */
const mostCandidates = 50
/** Shorter beginnings of ids are taken for names. */
const shortestPrefix = 4

function selectReports({ db }: Ask) {
  return db
    .selectFrom('report')
    .innerJoin('family', 'family.n', 'report.family')
    .leftJoin('entry', 'entry.seq', 'report.placed')
    .select(['report.record', 'report.removed', 'report.unread', 'report.positions', 'report.statements'])
    .select(['report.id', 'report.published', 'family.size', 'entry.act as placed'])
}

export async function report(ask: Ask, id: ReportId): Promise<StandingReport | null> {
  const row = await selectReports(ask).where('report.id', '=', id).executeTakeFirst()
  return row === undefined ? null : standingReport(row)
}

const standingReports = `SELECT report.record, report.removed, report.unread, report.positions, report.statements,
    report.id, report.published, family.size, entry.act AS placed
  FROM json_each(?) wanted CROSS JOIN report ON report.id = wanted.value
  JOIN family ON family.n = report.family LEFT JOIN entry ON entry.seq = report.placed`

/** In the order asked for; those not here are left out. */
export function reportsOf({ statements }: Ask, ids: readonly ReportId[]): readonly StandingReport[] {
  if (ids.length === 0) return []
  const found = new Map<ReportId, ReportRead>()
  for (const row of statements.all(standingReports, JSON.stringify(ids))) {
    found.set(String(row.id), row as unknown as ReportRead)
  }
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row === undefined ? [] : [standingReport(row)]
  })
}

const listedReports = `SELECT report.id, report.name, report.outlet, report.headline, report.published, report.unread,
    report.positions, report.statements, family.id, family.size
  FROM json_each(?) wanted CROSS JOIN report ON report.id = wanted.value JOIN family ON family.n = report.family
  ORDER BY wanted.key`

type ListedRow = readonly [
  id: ReportId,
  name: string | null,
  outlet: string | null,
  headline: string | null,
  published: string | null,
  unread: string | null,
  positions: number,
  statements: number,
  family: ReportId,
  familySize: number,
]

/** In the order asked for; those not here are left out. */
export function listed({ statements }: Ask, ids: readonly ReportId[]): readonly ListedReport[] {
  return statements.lists(listedReports, JSON.stringify(ids)).map((row) => {
    const [id, name, outlet, headline, published, unread, positions, statements, family, familySize] =
      row as unknown as ListedRow
    return { report: { id, name, outlet, headline, published }, unread, positions, statements, family, familySize }
  })
}

/** Newest publication first, undated last; those of one day by id. The undated have a stretch of their own in the index. */
export async function reports(ask: Ask, page: PageRequest, filter: ReportFilter = {}): Promise<Page<StandingReport>> {
  const { outlet, language, from, to } = filter
  const [day, id] = page.cursor === null ? [undefined, ''] : keyOf(page.cursor, 2)
  const wanted = page.limit + 1
  const base = selectReports(ask)
    .$if(outlet !== undefined, (query) => query.where('report.outlet', '=', outlet ?? ''))
    .$if(language !== undefined, (query) => query.where(sql<boolean>`report.record ->> '$.language' = ${language}`))
    .$if(from !== undefined, (query) => query.where('report.published', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('report.published', '<=', to ?? ''))
    .orderBy('report.published', 'desc')
    .orderBy('report.id')
  const dated =
    day === null
      ? []
      : await base
          .where('report.published', 'is not', null)
          .$if(day !== undefined, (query) =>
            query.where(sql<boolean>`report.published <= ${day} and (report.published < ${day} or report.id > ${id})`),
          )
          .limit(wanted)
          .execute()
  const undated =
    dated.length >= wanted
      ? []
      : await base
          .where('report.published', 'is', null)
          .where('report.id', '>', day === null ? String(id) : '')
          .limit(wanted - dated.length)
          .execute()
  const rows = [...dated, ...undated]
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return { items: shown.map(standingReport), next: last === undefined ? null : cursorOf([last.published, last.id]) }
}

export function known({ statements }: Ask, ids: readonly ReportId[]): ReadonlySet<ReportId> {
  const rows = statements.all('SELECT id FROM report WHERE id IN (SELECT value FROM json_each(?))', JSON.stringify(ids))
  return new Set(rows.map(({ id }) => String(id)))
}

export async function resolve({ db }: Ask, words: string): Promise<readonly ReportId[]> {
  const ids = db.selectFrom('report').select('id').orderBy('id').limit(mostCandidates)
  const exact = await ids.where('id', '=', words).execute()
  const named = await ids.where('name', '=', words).execute()
  const isPrefix = words.length >= shortestPrefix && /^[0-9a-f]+$/.test(words)
  const begun = isPrefix ? await ids.where('id', '>=', words).where('id', '<', `${words}g`).execute() : []
  return [...new Set([...exact, ...named, ...begun].map(({ id }) => id))]
}

export async function placement({ db }: Ask, id: ReportId): Promise<Placement | null> {
  const row = await db
    .selectFrom('report')
    .innerJoin('entry', 'entry.seq', 'report.placed')
    .select('entry.act')
    .where('report.id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : placementOf(row.act)
}

export function rendition({ statements }: Ask, id: ReportId): Rendition | null {
  const row = statements.get(
    'SELECT report.seal, rendition.text FROM report JOIN rendition ON rendition.id = report.rendition WHERE report.id = ?',
    id,
  )
  return row === undefined ? null : renditionOf(row)
}

const standingRendition = `FROM json_each(?) wanted CROSS JOIN report ON report.id = wanted.value
  JOIN rendition ON rendition.id = report.rendition`

export function renditions({ statements }: Ask, ids: readonly ReportId[]): readonly Rendition[] {
  if (ids.length === 0) return []
  const rows = statements.all(`SELECT report.seal, rendition.text ${standingRendition}`, JSON.stringify(ids))
  return rows.flatMap((row) => renditionOf(row) ?? [])
}

const preparedTexts = `SELECT report.id, lineage_scan.prepared FROM json_each(?) wanted
  CROSS JOIN report ON report.id = wanted.value LEFT JOIN lineage_scan ON lineage_scan.report = report.n`

export function prepared({ statements }: Ask, ids: readonly ReportId[]) {
  return statements.lists(preparedTexts, JSON.stringify(ids)).map(([id, bytes]) => ({
    report: String(id),
    prepared: bytes instanceof Uint8Array ? bytes : null,
  }))
}

const keptScans = `SELECT report.id, lineage_scan.prepared, lineage_scan.outline FROM json_each(?) wanted
  CROSS JOIN report ON report.id = wanted.value JOIN lineage_scan ON lineage_scan.report = report.n`

export function scans({ statements }: Ask, ids: readonly ReportId[]) {
  return statements.lists(keptScans, JSON.stringify(ids)).map((row) => {
    const [report, prepared, outline] = row as readonly [ReportId, Uint8Array, Uint8Array]
    return { report, scan: { prepared, outline } }
  })
}

const earliestFirst = 'ORDER BY report.published IS NULL, report.published, report.id'

export function family({ statements }: Ask, id: ReportId): readonly ReportId[] {
  const members = `SELECT report.id FROM family JOIN report ON report.family = family.n WHERE family.id = ? ${earliestFirst}`
  return statements.all(members, id).map((row) => String(row.id))
}

export function families({ statements }: Ask, ids: readonly ReportId[]) {
  if (ids.length === 0) return []
  const members = `SELECT family.id AS family, report.id FROM json_each(?) wanted CROSS JOIN family ON family.id = wanted.value
    JOIN report ON report.family = family.n ${earliestFirst}`
  const found = new Map<ReportId, ReportId[]>()
  for (const { family, id } of statements.all(members, JSON.stringify(ids))) {
    const known = found.get(String(family))
    if (known === undefined) found.set(String(family), [String(id)])
    else known.push(String(id))
  }
  return [...found].map(([family, all]) => ({ family, members: all }))
}

export function event({ statements }: Ask, id: ReportId): readonly ReportId[] {
  const members = `SELECT report.id FROM report WHERE event = ? ${earliestFirst}`
  return statements.all(members, id).map((row) => String(row.id))
}

export async function publishedNear({ db }: Ask, day: string, days: number): Promise<readonly ReportId[]> {
  const rows = await db
    .selectFrom('report')
    .select('id')
    .where(sql<boolean>`published between date(${day}, ${`-${days} days`}) and date(${day}, ${`+${days} days`})`)
    .orderBy('published')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

export function derivedFrom({ statements }: Ask, sources: readonly ReportId[]) {
  if (sources.length === 0) return []
  const rows = statements.all(
    `SELECT report.id, derivation.source FROM json_each(?) wanted CROSS JOIN derivation ON derivation.source = wanted.value
      JOIN report ON report.n = derivation.report`,
    JSON.stringify(sources),
  )
  return rows.map(({ id, source }) => ({ report: String(id), from: String(source) }))
}

export function outlets({ statements }: Ask): readonly { readonly outlet: string; readonly reports: number }[] {
  return statements
    .all('SELECT outlet, count(*) AS reports FROM report WHERE outlet IS NOT NULL GROUP BY outlet ORDER BY outlet')
    .map(({ outlet, reports: count }) => ({ outlet: String(outlet), reports: Number(count) }))
}

export function addresses({ statements }: Ask): readonly { readonly report: ReportId; readonly url: string }[] {
  return statements
    .all("SELECT id, record ->> '$.url' AS url FROM report WHERE record ->> '$.url' IS NOT NULL ORDER BY id")
    .map(({ id, url }) => ({ report: String(id), url: String(url) }))
}
