import { dayWords } from '../../../publish/words/day-words.ts'
import { unreadWords } from '../../../publish/words/unread-words.ts'
import type { StandingReport } from '../../../records/report-view.ts'
import { cleanLine } from '../terminal/clean.ts'
import type { Line, Run } from '../terminal/line.ts'
import { line, lineWidth, run } from '../terminal/line.ts'
import type { Block } from '../terminal/table.ts'
import { layRow, naturalWidths } from '../terminal/table.ts'
import { cut, widthOf } from '../terminal/width.ts'
import type { Paper, Printed } from './paper.ts'
import { shortId } from './report-words.ts'

/** A column of the list. The headline and the marks stand behind the last one, in what is left. */
interface ListColumn {
  readonly head: string
  readonly cell: (standing: StandingReport) => Block
  /** Columns of the terminal: at most, and the least it is of use with. */
  readonly most: number
  readonly least: number
}

const gap = 2

const columns: readonly ListColumn[] = [
  { head: 'id', most: 8, least: 8, cell: ({ report }) => [line(run(shortId(report.id), 'strong'))] },
  { head: 'name', most: 26, least: 10, cell: ({ report }) => [line(cleanLine(report.name ?? ''))] },
  { head: 'outlet', most: 24, least: 10, cell: ({ report }) => [line(cleanLine(report.outlet ?? ''))] },
  { head: 'published', most: 11, least: 11, cell: published },
  { head: 'family', most: 12, least: 11, cell: (standing) => [line(family(standing))] },
  { head: 'says', most: 13, least: 10, cell: (standing) => [line(says(standing))] },
]

function published({ report }: StandingReport): Block {
  const day = report.published.date
  return [line(day === null ? run('undated', 'warning') : run(dayWords(day)))]
}

function family({ placement, familySize }: StandingReport): string {
  if (placement === null) return 'not placed'
  if (familySize < 2) return 'alone'
  return placement.derivations.find((one) => one.main)?.relation ?? `1 of ${familySize}`
}

/** Positions and statements. */
function says({ positions, statements }: StandingReport): string {
  return `${positions} p, ${statements} s`
}

function marks({ unread, removed, report }: StandingReport): readonly Run[] {
  return [
    ...(removed ? [run('text removed  ', 'bad')] : []),
    ...(unread === null ? [] : [run(`not read: ${unreadWords(unread)}  `, 'warning')]),
    ...(report.language === 'en' || report.language === 'und' ? [] : [run(`${report.language}  `, 'faint')]),
  ]
}

interface Chosen {
  readonly column: ListColumn
  readonly width: number
}

function total(chosen: readonly Chosen[]): number {
  return chosen.reduce((sum, { width }) => sum + width + gap, -gap)
}

/** Columns in which somebody has something, each as wide as it must be; where there is no room, what is said goes, then names are cut, then more goes. */
function fitted(items: readonly StandingReport[], width: number): readonly Chosen[] {
  const filled = columns.filter(({ cell }) => items.some((item) => cell(item).some((one) => lineWidth(one) > 0)))
  const natural = naturalWidths(
    [filled.map(({ head }) => [line(head)]), ...items.map((item) => filled.map(({ cell }) => cell(item)))],
    filled.map(({ most }) => most),
  )
  let chosen: readonly Chosen[] = filled.map((column, at) => ({ column, width: natural[at] ?? 0 }))
  for (const head of ['says', null, 'outlet', 'family']) {
    if (total(chosen) <= width) break
    chosen = head === null ? narrowed(chosen, width) : chosen.filter(({ column }) => column.head !== head)
  }
  return chosen
}

/** The widest gives first, none below what it is of use with. */
function narrowed(chosen: readonly Chosen[], width: number): readonly Chosen[] {
  let now = chosen
  const slack = ({ column, width: wide }: Chosen) => wide - column.least
  while (total(now) > width) {
    const [widest] = [...now].sort((one, other) => slack(other) - slack(one))
    if (widest === undefined || slack(widest) <= 0) break
    now = now.map((one) => (one === widest ? { ...one, width: one.width - 1 } : one))
  }
  return now
}

function shortened(block: Block, width: number): Block {
  return block.map((one) => one.map((part) => ({ ...part, text: cut(part.text, width) })))
}

function behind(standing: StandingReport, room: number): readonly Run[] {
  const marked: Run[] = []
  let left = room
  for (const mark of marks(standing)) {
    if (widthOf(mark.text.trimEnd()) > left) break
    marked.push(mark)
    left -= widthOf(mark.text)
  }
  return [...marked, run(left < 12 ? '' : cut(cleanLine(standing.report.headline ?? ''), left), 'faint')]
}

/** The list of reports: how to name each, when it was published, its place in a family, and how much was read in it. */
export function printReports(items: readonly StandingReport[], paper: Paper): Printed {
  if (items.length === 0) return [line('There is no report in this ledger yet; "surety add" takes some in.')]
  const chosen = fitted(items, paper.width)
  const room = paper.width - total(chosen) - gap
  const row = (blocks: readonly Block[]): Line => layRow(blocks, chosen, gap)[0] ?? []
  return [
    row(chosen.map(({ column }) => [line(run(column.head, 'faint'))])),
    ...items.map((item) => [
      ...row(chosen.map(({ column, width }) => shortened(column.cell(item), width))),
      ...(room > 0 ? [run(' '.repeat(gap)), ...behind(item, room)] : []),
    ]),
  ]
}
