import type { Board, Cell, CellStance } from '../../../src/records/board.ts'
import { conditionList } from '../parts/conditions.tsx'
import { stanceShapes } from '../parts/stance-shapes.ts'
import { counted, datedWords, dayWords, lineName, numberWords, stanceOrder } from '../words.ts'
import type { Colours } from './colours.ts'
import type { Item, Scene } from './scene.ts'
import type { Measure } from './scene-png.ts'

/*
 * The board as a picture for a paper or a slide: with its date, its source and its legend in it, because a picture is passed on without
 * the page it stood on. Always in the colours of a light page.
 */

const nameWidth = 168
const columnWidth = 128
const edge = 24
const pad = 8
const size = { title: 20, words: 12, small: 10.5 } as const
const lineHeight = 15
const mark = 13
/** Conditions and what else is said below a stance take at most so many lines. */
const mostLines = 2

interface Line {
  readonly name: string
  readonly faint: boolean
  readonly cells: ReadonlyMap<string, Cell>
}

export interface Drawing {
  readonly colours: Colours
  readonly measure: Measure
  /** Where the table stands, as far as that may be said; null where it is nobody's business. */
  readonly address: string | null
}

export function boardScene(board: Board, drawing: Drawing): Scene {
  const components = board.pack.components.filter(({ id }) =>
    [...board.rows, ...board.groups].some(({ cells }) => cells.some((cell) => cell.component === id && stands(cell))),
  )
  const lines = linesOf(board)
  const width = Math.max(760, edge * 2 + nameWidth + components.length * columnWidth)
  const head = headItems(board, components, width, drawing)
  let y = head.bottom
  const items: Item[] = []
  for (const line of lines) {
    const drawn = lineItems(line, components, y, width, board, drawing)
    items.push(...drawn.items)
    y = drawn.bottom
  }
  const foot = footItems(board, y, drawing)
  const { paper } = drawing.colours
  const title = titleOf(board)
  return {
    width,
    height: Math.ceil(foot.bottom),
    title,
    shows: `${counted(lines.length, 'line')} by ${counted(components.length, 'component')}: ${sourceOf(board)}`,
    items: [
      { is: 'box', x: 0, y: 0, width, height: Math.ceil(foot.bottom), fill: paper },
      ...head.items,
      ...items,
      ...foot.items,
    ],
  }
}

function stands({ stances }: Cell): boolean {
  return stances.length > 0
}

function titleOf({ asOf }: Board): string {
  return `Who takes part in what, as of ${dayWords(asOf)}`
}

function sourceOf({ reports, families }: Board): string {
  return `${counted(reports, 'report')} in ${counted(families, 'independent text')}`
}

/** Those of whom anything stands: unnamed groups first, as on the board. */
function linesOf({ groups, rows }: Board): readonly Line[] {
  const all = [
    ...groups.map(({ words, cells }) => ({
      name: words === '' ? lineName({ name: words, group: words }) : `“${words}”`,
      faint: true,
      cells,
    })),
    ...rows.map(({ name, cells }) => ({ name, faint: false, cells })),
  ]
  return all
    .filter(({ cells }) => cells.some(stands))
    .map(({ cells, ...line }) => ({ ...line, cells: new Map(cells.map((cell) => [cell.component, cell])) }))
}

type Components = Board['pack']['components']
interface Drawn {
  readonly items: readonly Item[]
  readonly bottom: number
}

function columnX(at: number): number {
  return edge + nameWidth + at * columnWidth
}

function headItems(board: Board, components: Components, width: number, { colours, measure }: Drawing): Drawn {
  const top = edge + size.title
  const heads = top + 52
  return {
    bottom: heads + 12,
    items: [
      { is: 'words', x: edge, y: top, text: titleOf(board), size: size.title, bold: true, fill: colours.ink },
      {
        is: 'words',
        x: edge,
        y: top + 20,
        text: sourceOf(board),
        size: size.words,
        bold: false,
        fill: colours['ink-soft'],
      },
      ...components.map(
        ({ name }, at): Item => ({
          is: 'words',
          x: columnX(at) + pad,
          y: heads,
          text: fitted(name, columnWidth - pad * 2, size.words, true, measure),
          size: size.words,
          bold: true,
          fill: colours.ink,
        }),
      ),
      { is: 'box', x: edge, y: heads + 10, width: width - edge * 2, height: 1.5, fill: colours['rule-strong'] },
    ],
  }
}

function lineItems(
  line: Line,
  components: Components,
  y: number,
  width: number,
  board: Board,
  drawing: Drawing,
): Drawn {
  const { colours, measure } = drawing
  const cells = components.map(({ id }) => line.cells.get(id))
  const told = cells.map((cell) =>
    cell === undefined ? [] : cell.stances.map((stance) => toldOf(stance, cell, board, measure)),
  )
  const heights = told.map((stances) =>
    stances.reduce((sum, { words }) => sum + (words.length + 1) * lineHeight + 4, pad),
  )
  const names = wrapped(line.name, nameWidth - pad, size.words, true, measure, 3)
  const height = Math.max(30, names.length * lineHeight + pad * 2, ...heights.map((one) => one + pad / 2))
  const ink = line.faint ? colours['ink-soft'] : colours.ink
  return {
    bottom: y + height,
    items: [
      ...names.map(
        (text, at): Item => ({
          is: 'words',
          x: edge,
          y: y + pad + 12 + at * lineHeight,
          text,
          size: size.words,
          bold: true,
          fill: ink,
        }),
      ),
      ...cells.flatMap((cell, at) => cellItems(cell, told[at] ?? [], { x: columnX(at), y, height }, drawing)),
      { is: 'box', x: edge, y: y + height - 1, width: width - edge * 2, height: 1, fill: colours.rule },
    ],
  }
}

interface Told {
  readonly stance: CellStance
  readonly words: readonly string[]
}

/** What stands below a stance: conditions, quantity, the day and who carries it, and warnings. */
function toldOf(stance: CellStance, cell: Cell, { pack }: Board, measure: Measure): Told {
  const { quantities, conditions, said, confirmations, alternative, beside } = stance
  const room = columnWidth - pad * 2
  const hangs = [
    alternative ? 'one of several' : '',
    ...quantities.map(({ value, unit }) => `${numberWords(value)} ${unit}`),
    conditionList(conditions, pack),
    beside ? 'a claim beside its own word' : '',
    cell.contested ? 'contested' : '',
    cell.stale ? 'stale' : '',
  ].filter((words) => words !== '')
  const { reports, families, own } = confirmations
  return {
    stance,
    words: [
      ...hangs.flatMap((words) => wrapped(words, room, size.small, false, measure, mostLines)),
      `${datedWords(said)}   ${reports}/${families}${own ? ' own' : ''}`,
    ],
  }
}

interface Place {
  readonly x: number
  readonly y: number
  readonly height: number
}

function cellItems(
  cell: Cell | undefined,
  told: readonly Told[],
  { x, y, height }: Place,
  { colours }: Drawing,
): readonly Item[] {
  if (cell === undefined || told.length === 0) {
    return [
      {
        is: 'words',
        x: x + pad,
        y: y + pad + 12,
        text: '·',
        size: size.words,
        bold: false,
        fill: colours['ink-faint'],
      },
    ]
  }
  const items: Item[] = []
  const [first] = told
  if (first !== undefined) {
    items.push({
      is: 'box',
      x: x + 1,
      y: y + 1,
      width: columnWidth - 2,
      height: height - 3,
      fill: colours[`${first.stance.stance}-tint`],
    })
  }
  let line = y + pad + 12
  for (const { stance, words } of told) {
    items.push(...markItems(stance.stance, x + pad, line - 11, colours[stance.stance]))
    items.push({
      is: 'words',
      x: x + pad + mark + 5,
      y: line,
      text: stance.stance,
      size: size.words,
      bold: true,
      fill: colours.ink,
    })
    for (const text of words) {
      line += lineHeight
      items.push({ is: 'words', x: x + pad, y: line, text, size: size.small, bold: false, fill: colours['ink-soft'] })
    }
    line += lineHeight + 4
  }
  return items
}

function markItems(stance: CellStance['stance'], x: number, y: number, colour: string): readonly Item[] {
  return stanceShapes[stance].map(({ d, line }) => ({ is: 'path', d, x, y, scale: mark / 16, colour, line }))
}

/** Legend and source: they belong to the picture, or it says nothing to who was not there. */
function footItems(board: Board, y: number, { colours, measure, address }: Drawing): Drawn {
  const items: Item[] = []
  let x = edge
  const line = y + 26
  for (const stance of stanceOrder) {
    items.push(...markItems(stance, x, line - 11, colours[stance]))
    items.push({
      is: 'words',
      x: x + mark + 5,
      y: line,
      text: stance,
      size: size.words,
      bold: false,
      fill: colours.ink,
    })
    x += mark + 5 + measure(stance, size.words, false) + 18
  }
  const marks = '5/2 own: 5 reports, 2 independent texts, the actor’s own word.   ·: no evidence, which is no refusal.'
  const where = address === null ? '' : ` ${address}`
  const source = `Source: ${sourceOf(board)}, as of ${dayWords(board.asOf)}; every value leads to the words it rests on. Surety.${where}`
  for (const [at, text] of [marks, source].entries()) {
    items.push({
      is: 'words',
      x: edge,
      y: line + (at + 1) * 18,
      text,
      size: size.small,
      bold: false,
      fill: colours['ink-soft'],
    })
  }
  return { items, bottom: line + 2 * 18 + edge }
}

/** Words in lines of at most a width; what is too much ends with "…". */
function wrapped(
  text: string,
  room: number,
  points: number,
  bold: boolean,
  measure: Measure,
  most: number,
): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measure(longer, points, bold) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  const shown = lines.slice(0, most)
  const cut = lines.length > most
  return shown.map((line, at) => fitted(cut && at === most - 1 ? `${line} …` : line, room, points, bold, measure))
}

function fitted(text: string, room: number, points: number, bold: boolean, measure: Measure): string {
  if (measure(text, points, bold) <= room) return text
  let kept = text
  while (kept.length > 1 && measure(`${kept}…`, points, bold) > room) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
