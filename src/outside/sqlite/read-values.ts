import { sql } from 'kysely'
import { cursorOf, keyOf } from '../../records/cursor.ts'
import type { ReportId } from '../../records/ids.ts'
import type { CountFilter, StandingCount, StatementFilter } from '../../records/ledger-store.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { Reading } from '../../records/reading.ts'
import type { Statement } from '../../records/statement.ts'
import { type CountRead, contains, standingCount } from '../rows/value-rows.ts'
import type { Ask } from './ask.ts'
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

/**
 * By day of publication, undated last, then report and place. Counts are few beside reports, so that their table is read
 * first: the order of a cross join is kept.
 */
export function counts({ statements }: Ask, { until, sizes }: CountFilter): readonly StandingCount[] {
  if (sizes?.length === 0) return []
  const rows = statements.lists(
    `SELECT counted.id, what, count, "of", approx, place_in, start, "end", published, report.id, outlet, family.id
     FROM counted CROSS JOIN report ON report.n = counted.report CROSS JOIN family ON family.n = report.family
     WHERE (published IS NULL OR published <= ?) AND review IS NOT 'rejected'
       AND NOT EXISTS (SELECT 1 FROM edition WHERE edition.report = counted.report AND edition.until <= ?)
       ${sizes === undefined ? '' : 'AND count IN (SELECT value FROM json_each(?))'}
     ORDER BY published IS NULL, published, report.id, ord`,
    until,
    until,
    ...(sizes === undefined ? [] : [JSON.stringify(sizes)]),
  )
  return rows.map((row) => standingCount(row as unknown as CountRead))
}

export async function meetings(ask: Ask): Promise<readonly { readonly meeting: Meeting; readonly family: ReportId }[]> {
  const rows = await ask.db
    .selectFrom('meeting')
    .innerJoin('report', 'report.n', 'meeting.report')
    .innerJoin('family', 'family.n', 'report.family')
    .select(['meeting.id', 'meeting.report', 'family.id as family'])
    .orderBy(sql`meeting.held is null, meeting.held, report.id, meeting.ord`)
    .execute()
  const whole = await wholeValues(
    ask,
    rows.map(({ report }) => report),
    (reading) => reading.meetings,
  )
  return rows.flatMap(({ id, family }) => {
    const meeting = whole.get(id)
    return meeting === undefined ? [] : [{ meeting, family }]
  })
}

function selectStatements({ db }: Ask, { speaker, actor, report, mode, outlet, from, to }: StatementFilter) {
  return db
    .selectFrom('statement')
    .innerJoin('report', 'report.n', 'statement.report')
    .$if(speaker !== undefined, (query) =>
      query.where(sql<boolean>`statement.speaker like ${contains(speaker ?? '')} escape '\\'`),
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
  const base = selectStatements(ask, filter)
    .orderBy('report.published', 'desc')
    .orderBy('report.id')
    .orderBy('statement.ord')
  const after = sql<boolean>`(report.id > ${id} or (report.id = ${id} and statement.ord > ${ord}))`
  const dated =
    day === null
      ? []
      : await base
          .where('report.published', 'is not', null)
          .$if(day !== undefined, (query) =>
            query.where(sql<boolean>`report.published <= ${day} and (report.published < ${day} or ${after})`),
          )
          .limit(wanted)
          .execute()
  const undated =
    dated.length >= wanted
      ? []
      : await base
          .where('report.published', 'is', null)
          .$if(day === null, (query) => query.where(after))
          .limit(wanted - dated.length)
          .execute()
  const rows = [...dated, ...undated]
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
