import type { Day } from '../records/day.ts'
import type { Answer } from '../records/failure.ts'
import type { StatementFilter } from '../records/ledger-store.ts'
import type { Page, PageRequest } from '../records/page.ts'
import type { Mode } from '../records/statement.ts'
import type { StatementView } from '../records/statement-view.ts'
import { answered } from './answer.ts'
import { spanGiven } from './days.ts'
import type { Desk } from './desk.ts'
import { findActor } from './find-actor.ts'
import { findReport } from './find-report.ts'
import { paged } from './paged.ts'
import { reportName } from './report-name.ts'

/** Which statements are asked for; `actor` and `report` as a person writes them. */
export interface StatementQuestion {
  readonly speaker?: string
  readonly actor?: string
  readonly report?: string
  readonly mode?: Mode
  /** As its reports name it. */
  readonly outlet?: string
  /** Of reports published from this day on, and up to that one. */
  readonly from?: Day
  readonly to?: Day
}

/** Who said what, with the report each statement stands in. */
export async function askStatements(
  desk: Desk,
  question: StatementQuestion,
  page: PageRequest,
): Promise<Answer<Page<StatementView>>> {
  const filter = await storeFilter(desk, question)
  if (!filter.ok) return filter
  const found = await paged(() => desk.store.statements(filter.value, page))
  if (!found.ok) return found
  const { items: statements, next } = found.value
  const ids = [...new Set(statements.map(({ report }) => report))]
  const reports = new Map((await desk.store.reportsOf(ids)).map((one) => [one.report.id, one]))
  const items = statements.flatMap((statement): StatementView[] => {
    const standing = reports.get(statement.report)
    if (standing === undefined) return []
    return [{ statement, report: reportName(standing), family: standing.placement?.family ?? statement.report }]
  })
  return answered({ items, next })
}

async function storeFilter(desk: Desk, question: StatementQuestion): Promise<Answer<StatementFilter>> {
  const { speaker, mode, outlet, from, to } = question
  const span = spanGiven(question)
  if (!span.ok) return span
  const actor = question.actor === undefined ? null : await findActor(desk, question.actor)
  if (actor?.ok === false) return actor
  const report = question.report === undefined ? null : await findReport(desk, question.report)
  if (report?.ok === false) return report
  return answered({
    ...(speaker === undefined ? {} : { speaker }),
    ...(mode === undefined ? {} : { mode }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(actor === null ? {} : { actor: actor.value.id }),
    ...(report === null ? {} : { report: report.value.report.id }),
  })
}
