import { dayWords } from '../../../publish/words/day-words.ts'
import type { ReportName } from '../../../records/report-name.ts'
import { cleanLine } from '../terminal/clean.ts'

/** Enough of an id to be typed: eight letters. */
export function shortId(id: string): string {
  return id.slice(0, 8)
}

/** "desk/04.txt, Harbour Gazette, 5 Sep 2025": what tells a report from its copies, on one line. */
export function reportWords(report: Omit<ReportName, 'id' | 'headline'> & { readonly id: string }): string {
  const day = report.published === null ? 'undated' : dayWords(report.published)
  const told = [report.name ?? shortId(report.id), report.outlet, day].filter((part) => part !== null)
  return cleanLine(told.join(', '))
}
