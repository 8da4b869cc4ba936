import { dayWords } from '../../../publish/words/day-words.ts'
import { noWords } from '../../../publish/words/group-name.ts'
import { rungs, sizeWords } from '../../../publish/words/stance-words.ts'
import type { Board, Cell, GroupLine } from '../../../records/board.ts'
import { counted } from '../../sentences.ts'
import type { Line } from '../terminal/line.ts'
import { line, lineWidth, run } from '../terminal/line.ts'
import type { Block, Column } from '../terminal/table.ts'
import { layRow, naturalWidths } from '../terminal/table.ts'
import { wrap } from '../terminal/wrap.ts'
import type { CellLayout } from './board-cell.ts'
import { cellBlock } from './board-cell.ts'
import { boardLegend } from './board-legend.ts'
import { printCoverage } from './grades.ts'
import type { Paper, Printed } from './paper.ts'
import { blank } from './paper.ts'

/** The lines of totals, highest rung first. */
const totalled = [...rungs, 'alternatives'] as const

/** One row of the table: its name and its cells, by component. */
interface Row {
  readonly name: Block
  readonly cells: ReadonlyMap<string, Cell>
}

/** How the columns are laid: which components stand in which stretch of the width. */
interface Layout {
  readonly cells: CellLayout
  readonly nameWidth: number
  readonly widths: ReadonlyMap<string, number>
  readonly stretches: readonly (readonly string[])[]
}

const gap = 2
const nameCeiling = 20
/** Columns are no wider than this, and wrap their conditions. */
const ceilings: Readonly<Record<CellLayout, number>> = { words: 16, codes: 8 }

function byComponent(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.component, cell]))
}

/** The words that name a group, and its size where they do not say it already ("26 countries"). */
function groupName({ words, count }: GroupLine): Block {
  const size = count === null ? null : sizeWords(count)
  const lines = [
    line(run(words === '' ? noWords : words)),
    ...(size === null || says(words, count) ? [] : [line(run(size, 'faint'))]),
  ]
  return lines.flatMap((one) => wrap(one, nameCeiling))
}

function says(words: string, count: GroupLine['count']): boolean {
  if (count === null || count.atMost || count.approx) return false
  const numbers = new Set(words.match(/\d+/g))
  return numbers.has(String(count.count)) && (count.of === null || numbers.has(String(count.of)))
}

/** A stance, or that a reviewer rejected what was read. */
function saysSomething(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.stances.length > 0 || cell.empty === 'rejected')
}

function componentsShown(board: Board, rows: readonly Row[], all: boolean): readonly string[] {
  const used = new Set(
    rows.flatMap(({ cells }) => [...cells].flatMap(([id, cell]) => (saysSomething(cell) ? [id] : []))),
  )
  return board.pack.components.map(({ id }) => id).filter((id) => all || used.has(id))
}

/** Components put side by side as long as they fit; what is left stands below, under its own heads. */
function stretches(components: readonly string[], widths: ReadonlyMap<string, number>, room: number) {
  const laid: string[][] = [[]]
  let left = room
  for (const id of components) {
    const width = (widths.get(id) ?? 0) + gap
    if (width > left && (laid.at(-1)?.length ?? 0) > 0) {
      laid.push([])
      left = room
    }
    laid.at(-1)?.push(id)
    left -= width
  }
  return laid
}

function layoutOf(
  board: Board,
  rows: readonly Row[],
  components: readonly string[],
  cells: CellLayout,
  width: number,
): Layout {
  const nameWidth = Math.max(
    ...labels(board).map((one) => one.length),
    ...rows.flatMap(({ name }) => name.map(lineWidth)),
  )
  const name = (id: string) => board.pack.components.find((one) => one.id === id)?.name ?? id
  const natural = naturalWidths(
    [
      components.map((id) => [line(name(id))]),
      ...rows.map((row) => components.map((id) => blockOf(row, id, cells, ceilings[cells]))),
    ],
    components.map((id) => Math.max(ceilings[cells], name(id).length)),
  )
  const widths = new Map(components.map((id, at) => [id, natural[at] ?? 0]))
  return { cells, nameWidth, widths, stretches: stretches(components, widths, width - nameWidth) }
}

/** Words if everything fits beside each other, else codes if that helps, else words below each other if not too long. */
function bestLayout(board: Board, rows: readonly Row[], components: readonly string[], width: number): Layout {
  const words = layoutOf(board, rows, components, 'words', width)
  if (words.stretches.length === 1) return words
  const codes = layoutOf(board, rows, components, 'codes', width)
  return codes.stretches.length < words.stretches.length ? codes : words
}

function blockOf(row: Row, component: string, layout: CellLayout, width: number): Block {
  const cell = row.cells.get(component)
  return cell === undefined ? [] : cellBlock(cell, layout, width)
}

function stretchLines(
  board: Board,
  sections: readonly (readonly Row[])[],
  layout: Layout,
  ids: readonly string[],
): Printed {
  const columns: Column[] = [{ width: layout.nameWidth }, ...ids.map((id) => ({ width: layout.widths.get(id) ?? 0 }))]
  const name = (id: string) => board.pack.components.find((one) => one.id === id)?.name ?? id
  const total = columns.reduce((sum, { width }) => sum + width + gap, -gap)
  const rule = line(run('─'.repeat(total), 'faint'))
  const head = layRow([[], ...ids.map((id) => [line(run(name(id), 'strong'))])], columns, gap)
  const body = sections
    .map((rows) => rows.filter((row) => ids.some((id) => saysSomething(row.cells.get(id)))))
    .filter((rows) => rows.length > 0)
    .flatMap((rows) => [
      rule,
      ...rows.flatMap((row, at) => [
        ...(at === 0 ? [] : [blank]),
        ...layRow(
          [row.name, ...ids.map((id) => blockOf(row, id, layout.cells, layout.widths.get(id) ?? 0))],
          columns,
          gap,
        ),
      ]),
    ])
  return [...head, ...body, ...totalLines(board, ids, columns, rule)]
}

/** What the lines of totals are called, of those that have something to count. */
function labels(board: Board): readonly (typeof totalled)[number][] {
  return totalled.filter((rung) => board.totals.some((one) => one[rung] !== 0))
}

function totalLines(board: Board, ids: readonly string[], columns: readonly Column[], rule: Line): Printed {
  const totals = new Map(board.totals.map((one) => [one.component, one]))
  const lines = totalled.flatMap((rung) => {
    const numbers = ids.map((id) => totals.get(id)?.[rung] ?? 0)
    if (numbers.every((number) => number === 0)) return []
    const cells = numbers.map((number) => [
      line(number === 0 ? run('·', 'faint') : run(String(number), rung === 'alternatives' ? 'plain' : rung)),
    ])
    return layRow([[line(rung)], ...cells], columns, gap)
  })
  return lines.length === 0 ? [] : [rule, ...lines]
}

function notes(board: Board): Printed {
  const { undated, unread } = board
  const lines: Line[] = []
  if (undated.reports.length > 0) {
    const kept = undated.positions === 0 ? '' : ` with ${counted(undated.positions, 'position')}`
    const what = `${counted(undated.reports.length, 'report')}${kept}, on no board until a date is set`
    lines.push(line(run('Undated: ', 'warning'), `${what} (surety report set ID --published YYYY-MM-DD).`))
  }
  if (unread.length > 0) {
    lines.push(line(run('Unread: ', 'warning'), `${counted(unread.length, 'report')} (see surety reports).`))
  }
  return lines
}

function rowsOf(board: Board): { readonly groups: readonly Row[]; readonly actors: readonly Row[] } {
  const filled = ({ cells }: Row) =>
    [...cells.values()].some(({ stances, empty }) => stances.length > 0 || empty !== 'no-evidence')
  return {
    groups: board.groups.map((group) => ({ name: groupName(group), cells: byComponent(group.cells) })).filter(filled),
    actors: board.rows
      .map((row) => ({ name: wrap(line(run(row.name, 'strong')), nameCeiling), cells: byComponent(row.cells) }))
      .filter(filled),
  }
}

/** The board as a table that fits the paper: groups above, then named actors, then totals, notes and legend. */
export function printBoard(board: Board, paper: Paper, options: { readonly all: boolean }): Printed {
  const { groups, actors } = rowsOf(board)
  const rows = [...groups, ...actors]
  const head = line(
    run(`Board as of ${dayWords(board.asOf)}`, 'strong'),
    run(`   ${counted(board.reports, 'report')} in ${counted(board.families, 'family', 'families')}`, 'faint'),
  )
  const title = wrap(head, paper.width, 2)
  const said = notes(board).flatMap((one) => wrap(one, paper.width, 2))
  if (rows.length === 0) return [...title, blank, line('No position stands on this date.'), ...said]
  const layout = bestLayout(board, rows, componentsShown(board, rows, options.all), paper.width)
  return [
    ...title,
    blank,
    ...layout.stretches.flatMap((ids) => [...stretchLines(board, [groups, actors], layout, ids), blank]),
    ...board.requirements.flatMap((one) => printCoverage(one, board.pack, paper)),
    ...said,
    ...boardLegend(board, layout.cells).flatMap((one) => wrap(one, paper.width, 2)),
  ]
}
