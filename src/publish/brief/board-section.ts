import type { Board, Cell, CellStance, Totals } from '../../records/board.ts'
import type { Brief } from '../../records/brief.ts'
import { cellAddress } from '../addresses.ts'
import { conditionWord } from '../words/condition-words.ts'
import { datedWords } from '../words/day-words.ts'
import { carriedWords, rungs, sizeWords } from '../words/stance-words.ts'
import { type Block, faint, groupWords, type Row, type Run, type Runs, strong, text, words } from './block.ts'
import type { Citing } from './citing.ts'

interface Line {
  readonly name: string
  /** The words of an unnamed group; null for a named actor. */
  readonly group: string | null
  readonly size: string | null
  readonly cells: readonly Cell[]
}

type Component = Board['pack']['components'][number]

/** The table at a glance, then every stance with what carries it, then how many are on which rung. */
export function boardSection(brief: Brief, citing: Citing): readonly Block[] {
  const { board } = brief
  const lines = linesOf(board)
  const components = board.pack.components.filter(({ id }) =>
    lines.some(({ cells }) => cells.some((cell) => cell.component === id && cell.stances.length > 0)),
  )
  const heading: Block = { is: 'heading', runs: [text('Who stands where')] }
  if (components.length === 0) {
    return [heading, { is: 'paragraph', runs: [text('No position stands on this date.')] }, ...leftOut(board)]
  }
  return [
    heading,
    matrix(lines, components, citing),
    { is: 'paragraph', runs: legend(board, lines) },
    { is: 'subheading', runs: [text('Each stance, and what carries it')] },
    details(brief, lines, components, citing),
    { is: 'subheading', runs: [text('How many, by component')] },
    totals(board, components),
    ...leftOut(board),
  ]
}

function linesOf({ groups, rows }: Board): readonly Line[] {
  const all: readonly Line[] = [
    ...groups.map((group) => ({
      name: group.words,
      group: group.words,
      size: group.count === null ? null : sizeWords(group.count),
      cells: group.cells,
    })),
    ...rows.map(({ name, cells }) => ({ name, group: null, size: null, cells })),
  ]
  return all.filter(({ cells }) => cells.some(({ stances }) => stances.length > 0))
}

function called({ name, group }: Line): Run {
  return group === null ? strong(name) : groupWords(group)
}

function matrix(lines: readonly Line[], components: readonly Component[], citing: Citing): Block {
  return {
    is: 'table',
    shape: 'matrix',
    caption: 'Actors by component, each stance with its first note; all of it stands below.',
    heads: ['', ...components.map(({ name }) => name)],
    rows: lines.map((line) => ({
      kind: 'row',
      cells: [
        [called(line)],
        ...components.map(({ id }) =>
          glance(
            line.cells.find((cell) => cell.component === id),
            citing,
          ),
        ),
      ],
    })),
  }
}

function glance(cell: Cell | undefined, citing: Citing): Runs {
  if (cell === undefined || cell.stances.length === 0) {
    const empty = cell?.empty ?? 'no-evidence'
    return [faint(empty === 'no-evidence' ? '·' : empty.replace('-', ' '))]
  }
  const marks = marksOf(cell)
  return [
    ...cell.stances.flatMap(
      ({ stance, positions }): Runs => [{ is: 'stance', stance, named: false }, ...citing(positions).flatMap(first)],
    ),
    ...(marks === '' ? [] : [text(marks)]),
  ]
}

/** At a glance one note is enough; the others stand with the stance below. */
function first(run: Run): Runs {
  return run.is === 'notes' ? [{ is: 'notes', numbers: run.numbers.slice(0, 1) }] : [run]
}

function marksOf({ contested, mixed, stale, review, disputed }: Cell): string {
  return `${contested ? '!' : ''}${mixed ? '~' : ''}${stale ? '†' : ''}${review === 'all' ? '✓' : ''}${disputed ? '?' : ''}`
}

function legend({ pack }: Board, lines: readonly Line[]): Runs {
  const cells = lines.flatMap((line) => line.cells)
  const used = rungs.filter((rung) => cells.some(({ stances }) => stances.some(({ stance }) => stance === rung)))
  const marks = [
    ...(cells.some(({ contested }) => contested) ? ['! contested: independent texts say yes and no'] : []),
    ...(cells.some(({ mixed }) => mixed) ? ['~ mixed: several stances of one day'] : []),
    ...(cells.some(({ stale }) => stale) ? ['† not restated for six months'] : []),
    ...(cells.some(({ review }) => review === 'all') ? ['✓ reviewed by a person'] : []),
    ...(cells.some(({ disputed }) => disputed) ? ['? reviewers differ'] : []),
  ]
  return [
    ...used.flatMap((stance): Runs => [{ is: 'stance', stance, named: true }, text('; ')]),
    faint([...marks, `· no evidence (${pack.name})`].join('; ')),
  ]
}

function details(brief: Brief, lines: readonly Line[], components: readonly Component[], citing: Citing): Block {
  return {
    is: 'table',
    shape: 'lines',
    caption:
      'Every stance that stands, with its conditions, the day it was taken, how many independent texts say so, and how far it can be believed (1 confirmed to 5 improbable, 6 cannot be judged).',
    heads: ['Component', 'Stance', 'On condition', 'Said', 'Carried by'],
    rows: lines.flatMap((line): readonly Row[] => [
      { kind: 'group', cells: [[called(line), ...(line.size === null ? [] : [faint(`  ${line.size}`)])]] },
      ...components.flatMap(({ id, name }) => {
        const cell = line.cells.find(({ component }) => component === id)
        return (cell?.stances ?? []).map((stance): Row => stanceRow(brief, line, name, cell, stance, citing))
      }),
    ]),
  }
}

function stanceRow(
  { asOf, base }: Brief,
  { group }: Line,
  component: string,
  cell: Cell | undefined,
  stance: CellStance,
  citing: Citing,
): Row {
  const actor = cell?.actor ?? ''
  const place = { actor, group, component: cell?.component ?? '' }
  const marks = cell === undefined ? '' : marksOf(cell)
  const told = [
    ...stance.quantities.map(({ value, unit }) => `${value.toLocaleString('en')} ${unit}`),
    ...(stance.alternative ? ['at most: one of several alternatives'] : []),
    ...(stance.beside ? ['said by others, beside the own word'] : []),
    ...(stance.reviewed ? ['reviewed'] : []),
  ]
  const conditions = stance.conditions.map((one) => conditionWord(one, actor))
  return {
    kind: 'row',
    cells: [
      [base === null ? text(component) : { is: 'link', text: component, address: cellAddress(place, asOf, base) }],
      [
        { is: 'stance', stance: stance.stance, named: true },
        ...(marks === '' ? [] : [text(` ${marks}`)]),
        ...(told.length === 0 ? [] : [words(`, ${told.join(', ')}`)]),
      ],
      [conditions.length === 0 ? faint('none stated') : text(conditions.join(', '))],
      [text(datedWords(stance.said))],
      [
        text(carriedWords(stance.confirmations)),
        faint(`, credibility ${stance.credibility.grade}`),
        ...citing(stance.positions),
      ],
    ],
  }
}

const totalled = [...rungs, 'alternatives'] as const satisfies readonly (keyof Totals)[]

function totals({ totals: all }: Board, components: readonly Component[]): Block {
  const shown = all.filter(({ component }) => components.some(({ id }) => id === component))
  const used = totalled.filter((rung) => shown.some((one) => one[rung] > 0))
  return {
    is: 'table',
    shape: 'matrix',
    caption: 'Named actors on each rung, each counted once at its highest; unnamed groups are never added.',
    heads: ['', ...components.map(({ name }) => name)],
    rows: used.map((rung) => ({
      kind: 'row',
      cells: [
        [text(rung === 'alternatives' ? 'of these at most' : rung)],
        ...components.map(({ id }) => {
          const number = shown.find(({ component }) => component === id)?.[rung] ?? 0
          return [number === 0 ? faint('·') : text(String(number))]
        }),
      ],
    })),
  }
}

/** What no board shows, so that nobody takes it for all there is. */
function leftOut({ undated, unread }: Board): readonly Block[] {
  const parts = [
    ...(undated.reports.length === 0
      ? []
      : [`${undated.reports.length} without a date (${undated.positions} positions), on no board until one is set`]),
    ...(unread.length === 0 ? [] : [`${unread.length} that could not be read`]),
  ]
  return parts.length === 0
    ? []
    : [{ is: 'paragraph', runs: [faint(`Reports that are not in these tables: ${parts.join('; ')}.`)] }]
}
