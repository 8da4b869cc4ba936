import { sql } from 'kysely'
import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { ReportId } from '../../records/ids.ts'
import type { CountFilter, StandingCount, StatementFilter } from '../../records/ledger-store.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { Reading } from '../../records/reading.ts'
import type { Statement } from '../../records/statement.ts'
import { type CountRead, contains, standingCount } from '../rows/value-rows.ts'
import { type Ask, askRows, db } from './ask.ts'
import { readingsOf } from './read-readings.ts'

/** Values of the standing readings of these reports, by id. */
async function wholeValues<Value extends { readonly id: string }>(
  ask: Ask,
  reports: Iterable<number>,
  of: (reading: Reading) => readonly Value[],
): Promise<ReadonlyMap<string, Value>> {
  const whole = new Map<string, Value>()
  for await (const readings of readingsOf(ask, [...new Set(reports)])) {
    // A value found twice stands once, where it was found first.
    for (const reading of readings.values()) for (const value of of(reading).toReversed()) whole.set(value.id, value)
  }
  return whole
}

/** By day of publication, undated last, then report and place. */
export async function counts({ questions }: Ask, { until, sizes }: CountFilter): Promise<readonly StandingCount[]> {
  if (sizes?.length === 0) return []
  const rows = await questions.lists(
    `SELECT counted.id, what, count, "of", approx, place_in, start, "end", published, report.id, outlet, family.id
     FROM counted JOIN report ON report.n = counted.report JOIN family ON family.n = report.family
     WHERE (published IS NULL OR published <= ?) AND review IS DISTINCT FROM 'rejected'
       AND NOT EXISTS (SELECT 1 FROM edition WHERE edition.report = counted.report AND edition.until <= ?)
       ${sizes === undefined ? '' : 'AND count = ANY (?::double precision[])'}
     ORDER BY published NULLS LAST, report.id, ord`,
    until,
    until,
    ...(sizes === undefined ? [] : [sizes]),
  )
  return rows.map((row) => standingCount(row as unknown as CountRead))
}

export async function meetings(ask: Ask): Promise<readonly { readonly meeting: Meeting; readonly family: ReportId }[]> {
  const rows = await ask.questions.all(
    `SELECT meeting.id, meeting.report, family.id AS family FROM meeting JOIN report ON report.n = meeting.report
     JOIN family ON family.n = report.family ORDER BY meeting.held NULLS LAST, report.id, meeting.ord`,
  )
  const whole = await wholeValues(
    ask,
    rows.map(({ report }) => Number(report)),
    (reading) => reading.meetings,
  )
  return rows.flatMap(({ id, family }) => {
    const meeting = whole.get(String(id))
    return meeting === undefined ? [] : [{ meeting, family: String(family) }]
  })
}

function selectStatements({ speaker, actor, report, mode, outlet, from, to }: StatementFilter) {
  return db
    .selectFrom('statement')
    .innerJoin('report', 'report.n', 'statement.report')
    .$if(speaker !== undefined, (query) =>
      query.where(sql<boolean>`statement.speaker ilike ${contains(speaker ?? '')} escape '\\'`),
    )
    .$if(actor !== undefined, (query) => query.where('statement.actor', '=', actor ?? ''))
    .$if(report !== undefined, (query) => query.where('report.id', '=', report ?? ''))
    .$if(mode !== undefined, (query) => query.where('statement.mode', '=', mode ?? ''))
    .$if(outlet !== undefined, (query) => query.where('report.outlet', '=', outlet ?? ''))
    .$if(from !== undefined, (query) => query.where('report.published', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('report.published', '<=', to ?? ''))
    .select(['statement.id', 'statement.report', 'statement.ord', 'report.published', 'report.id as reportId'])
}

/** Newest publication first, undated last; within a report in the order of its text. `speaker` is any part of a name. */
export async function statements(ask: Ask, filter: StatementFilter, page: PageRequest): Promise<Page<Statement>> {
  const [day, id, ord] = page.cursor === null ? [undefined, '', -1] : keyOf(page.cursor, 3)
  const wanted = page.limit + 1
  const base = selectStatements(filter)
    .orderBy(sql`report.published desc nulls last`)
    .orderBy('report.id')
    .orderBy('statement.ord')
  const after = sql<boolean>`(report.id > ${id} or (report.id = ${id} and statement.ord > ${ord}))`
  const dated = base
    .where('report.published', 'is not', null)
    .$if(day !== undefined, (query) =>
      query.where(sql<boolean>`report.published <= ${day} and (report.published < ${day} or ${after})`),
    )
    .limit(wanted)
  const rows = day === null ? [] : [...(await askRows(ask, dated))]
  if (rows.length < wanted) {
    const undated = base
      .where('report.published', 'is', null)
      .$if(day === null, (query) => query.where(after))
      .limit(wanted - rows.length)
    rows.push(...(await askRows(ask, undated)))
  }
  const shown = rows.slice(0, page.limit)
  const whole = await wholeValues(
    ask,
    shown.map(({ report }) => report),
    (reading) => reading.statements,
  )
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    items: shown.flatMap((row) => whole.get(row.id) ?? []),
    next: last === undefined ? null : cursorOf([last.published, last.reportId, last.ord]),
  }
}
