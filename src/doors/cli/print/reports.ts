import type { StandingReport } from '../../../records/report-view.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line, Run } from '../terminal/line.ts'
import { line, lineWidth, run } from '../terminal/line.ts'
import type { Block } from '../terminal/table.ts'
import { layRow, naturalWidths } from '../terminal/table.ts'
import { cut, widthOf } from '../terminal/width.ts'
import { dayWords } from './day-words.ts'
import type { Paper, Printed } from './paper.ts'
import { shortId } from './report-words.ts'

const heads = ['id', 'name', 'outlet', 'published', 'family', 'says'] as const
/** Widest a column may be; the headline and its marks take what is left. */
const ceilings = [8, 26, 22, 11, 11, 9] as const

function family({ placement, familySize }: StandingReport): string {
  if (placement === null) return 'not placed'
  const main = placement.derivations.find((one) => one.main)
  if (familySize < 2) return 'alone'
  return main === undefined ? `1 of ${familySize}` : cut(main.relation, 11)
}

function marks({ unread, removed, report }: StandingReport): readonly Run[] {
  return [
    ...(removed ? [run('text removed  ', 'bad')] : []),
    ...(unread === null ? [] : [run(`unread: ${unread}  `, 'warning')]),
    ...(report.language === 'en' || report.language === 'und' ? [] : [run(`${report.language}  `, 'faint')]),
  ]
}

function cells(standing: StandingReport): readonly Block[] {
  const { report, positions, statements } = standing
  const day = report.published.date
  return [
    [line(run(shortId(report.id), 'strong'))],
    [line(cleanLine(report.name ?? ''))],
    [line(cleanLine(report.outlet ?? ''))],
    [line(day === null ? run('undated', 'warning') : run(dayWords(day)))],
    [line(family(standing))],
    [line(`${positions} p, ${statements} s`)],
  ]
}

function shortened(block: Block, width: number): Block {
  return block.map((one) => one.map((part) => ({ ...part, text: cut(part.text, width) })))
}

/** The list of reports: how to name each, when it was published, its place in a family, and how much was read in it. */
export function printReports(items: readonly StandingReport[], paper: Paper): Printed {
  if (items.length === 0) return [line('There is no report in this ledger yet; "surety add" takes some in.')]
  const rows = items.map(cells)
  // A column in which nobody has anything is left out: a ledger from plain files knows no outlets.
  const filled = ceilings.flatMap((ceiling, at) =>
    rows.some((row) => (row[at] ?? []).some((one) => lineWidth(one) > 0)) ? [{ at, ceiling }] : [],
  )
  const chosen = (row: readonly Block[]) => filled.map(({ at }) => row[at] ?? [])
  const named = chosen(heads.map((head) => [line(run(head, 'faint'))]))
  const told = rows.map(chosen)
  const widths = naturalWidths(
    [named, ...told],
    filled.map(({ ceiling }) => ceiling),
  )
  const columns = widths.map((width) => ({ width }))
  const room = paper.width - widths.reduce((sum, width) => sum + width + 2, 0)
  const full = (row: readonly Block[]) =>
    layRow(
      row.map((block, at) => shortened(block, widths[at] ?? 0)),
      columns,
    )
  const withHeadline = (standing: StandingReport, lines: readonly Line[]): readonly Line[] => {
    const marked = marks(standing)
    const left = room - marked.reduce((sum, { text }) => sum + widthOf(text), 0)
    const headline = cleanLine(standing.report.headline ?? '')
    return lines.map((one) => [...one, run('  '), ...marked, run(left < 8 ? '' : cut(headline, left), 'faint')])
  }
  return [...full(named), ...items.flatMap((standing, at) => withHeadline(standing, full(told[at] ?? [])))]
}
