import type { Page } from '../../../src/records/page.ts'
import type { StandingReport } from '../../../src/records/report-view.ts'
import type { StatementView } from '../../../src/records/statement-view.ts'

/** What is asked of a list, as its address has it. */
type Asked = Readonly<Record<string, string | undefined>>

/** At least so many that fit are given at once, where there are as many. */
const enough = 100

interface Narrowing<Item> {
  /** A page of the list by its number. */
  readonly page: (number: string) => Promise<Page<Item>>
  readonly asked: Asked
  readonly fits: (item: Item, asked: Asked) => boolean
}

/** Those of a list that fit, page after page until there are enough of them. */
export async function fittingOf<Item>({ page, asked, fits }: Narrowing<Item>): Promise<Page<Item>> {
  const items: Item[] = []
  let next: string | null = asked.cursor ?? '0'
  while (next !== null && items.length < enough) {
    const here: Page<Item> = await page(next)
    items.push(...here.items.filter((one) => fits(one, asked)))
    next = here.next
  }
  return { items, next }
}

/** By which a site narrows its lists itself. */
export const statementFilters = ['cursor', 'limit', 'speaker', 'actor', 'mode', 'report', 'outlet', 'from', 'to']
export const reportFilters = ['cursor', 'limit', 'language', 'outlet', 'from', 'to']

export function statementFits({ statement, report }: StatementView, asked: Asked): boolean {
  const { speaker, actor, mode, report: of } = asked
  return (
    (speaker === undefined || statement.speaker.toLowerCase().includes(speaker.toLowerCase())) &&
    (actor === undefined || statement.actor === actor) &&
    (mode === undefined || statement.mode === mode) &&
    (of === undefined || report.id === of || report.name === of) &&
    isPublished(report.outlet, report.published, asked)
  )
}

export function reportFits({ report }: StandingReport, asked: Asked): boolean {
  const { language } = asked
  return (
    (language === undefined || report.language === language) && isPublished(report.outlet, report.published.date, asked)
  )
}

function isPublished(outlet: string | null, day: string | null, { outlet: by, from, to }: Asked): boolean {
  if (by !== undefined && outlet !== by) return false
  return (from === undefined || (day !== null && day >= from)) && (to === undefined || (day !== null && day <= to))
}
