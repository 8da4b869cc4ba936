import { sql } from 'kysely'
import type { Day } from '../../records/day.ts'
import type { ReportId } from '../../records/ids.ts'
import type { StandingCount, StatementFilter } from '../../records/ledger-store.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { Page, PageRequest } from '../../records/page.ts'
import type { Passage } from '../../records/passage.ts'
import type { Reading } from '../../records/reading.ts'
import type { Statement } from '../../records/statement.ts'
import type { Ask } from './ask.ts'
import { cursorOf, keyOf } from './cursor.ts'
import { readingsOf } from './read-readings.ts'

/** Values of the standing readings of these reports, by id. */
async function wholeValues<Value extends { readonly id: string }>(
  ask: Ask,
  reports: Iterable<number>,
  of: (reading: Reading) => readonly Value[],
): Promise<ReadonlyMap<string, Value>> {
  const whole = new Map<string, Value>()
  for await (const readings of readingsOf(ask, [...new Set(reports)])) {
    for (const reading of readings.values()) for (const value of of(reading)) whole.set(value.id, value)
  }
  return whole
}

/** Counts of reports published not after `until`, and of undated ones: by day, undated last, then report and place. */
export async function counts(ask: Ask, until: Day | null): Promise<readonly StandingCount[]> {
  const rows = await ask.db
    .selectFrom('counted')
    .innerJoin('report', 'report.n', 'counted.report')
    .innerJoin('family', 'family.n', 'report.family')
    .select(['counted.id', 'counted.what', 'counted.count', 'counted.of', 'counted.approx'])
    .select(['counted.place_in', 'counted.start', 'counted.end'])
    .select(['report.published', 'report.id as report', 'report.outlet', 'family.id as family'])
    .$if(until !== null, (query) =>
      query.where((is) => is.or([is('report.published', 'is', null), is('report.published', '<=', until)])),
    )
    .where(sql<boolean>`counted.review is not 'rejected'`)
    .orderBy(sql`report.published is null, report.published, report.id, counted.ord`)
    .execute()
  return rows.map(({ published, outlet, family, place_in, start, end, approx, ...count }) => ({
    count: { ...count, approx: approx === 1, place: { in: place_in as Passage['in'], start, end } },
    published,
    outlet,
    family,
  }))
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

/** Characters that LIKE would take for wildcards, escaped by a backslash. */
function contains(words: string): string {
  return `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}

function selectStatements({ db }: Ask, { speaker, actor, report, mode }: StatementFilter) {
  return db
    .selectFrom('statement')
    .innerJoin('report', 'report.n', 'statement.report')
    .$if(speaker !== undefined, (query) =>
      query.where(sql<boolean>`statement.speaker like ${contains(speaker ?? '')} escape '\\'`),
    )
    .$if(actor !== undefined, (query) => query.where('statement.actor', '=', actor ?? ''))
    .$if(report !== undefined, (query) => query.where('report.id', '=', report ?? ''))
    .$if(mode !== undefined, (query) => query.where('statement.mode', '=', mode ?? ''))
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
