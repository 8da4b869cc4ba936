import { useEffect, useMemo, useRef, useState } from 'react'
import { addressIn } from '../addresses.ts'
import { goTo } from './go-to.ts'
import { nextPlace } from './grid-keys.ts'
import { type Placed, useTurning } from './growing.ts'
import { type Drawing, MatrixLine, SectionLine } from './matrix-line.tsx'

export interface MatrixColumn {
  readonly id: string
  readonly name: string
  /** What the column comes to, under its name. */
  readonly foot: React.ReactNode
}

export interface MatrixRow<Value> {
  /** An actor's id, or the words of a group: the first half of a cell's place. */
  readonly id: string
  /** Who, in words: the names of its cells begin with it. */
  readonly name: string
  readonly head: React.ReactNode
  /** By the id of the column. */
  readonly cells: ReadonlyMap<string, Value>
}

export interface MatrixSection<Value> {
  readonly key: string
  readonly title: string
  /** Said beside the title: what the section holds, and how many. */
  readonly note: string
  readonly rows: readonly MatrixRow<Value>[]
}

interface MatrixProps<Value> {
  readonly caption: string
  readonly corner: React.ReactNode
  readonly columns: readonly MatrixColumn[]
  readonly sections: readonly MatrixSection<Value>[]
  /** Draws what is in a cell; must stay the same function while nothing it knows changes, or every cell is drawn anew. */
  readonly draw: (value: Value | undefined) => React.ReactNode
  /** The same in words, for whoever listens: a cell is called by its row, its column and these. */
  readonly say: (value: Value | undefined) => string
  readonly addressOf: (row: string, column: string) => string
  /** The place whose panel is open. */
  readonly open: string | null
  readonly onOpen: (address: string) => void
  /** The column the rows are in order of; null for another order. */
  readonly sorted: string | null
  readonly onSort: ((column: string) => void) | null
  /** Of each row: as a class of the table it would restyle all cells at once. */
  readonly rowClass?: string
}

/** Names a cell: an actor's by its id, a group's by its words. */
export function placeOf(row: string, column: string): string {
  return `${row}/${column}`
}

/** A line of the table: a title, or a row below one. */
type Line = { readonly title: string; readonly note: string } | { readonly row: MatrixRow<unknown> }

/** What the table shows, at one date in one order: it turns to another row by row. */
interface Edition {
  readonly lines: readonly Line[]
  readonly drawing: Drawing
}

function linesOf<Value>(sections: readonly MatrixSection<Value>[]): readonly Line[] {
  return sections.flatMap(({ title, note, rows }): readonly Line[] => [
    ...(title === '' ? [] : [{ title, note }]),
    ...rows.map((row) => ({ row })),
  ])
}

/**
 * Actors by components, each cell one link. Arrow keys move between cells, Enter opens one; one cell at a time is in the
 * order of Tab. Head and first column stay in sight.
 */
export function Matrix<Value>(props: MatrixProps<Value>) {
  const { caption, columns, sections, open, onOpen } = props
  const table = useRef<HTMLTableElement>(null)
  const edition = useEdition(props)
  const { placed, busy } = useTurning(edition, () => firstInSight(table.current))
  const grid = useMemo(
    () => sections.flatMap(({ rows }) => rows.map(({ id }) => columns.map((column) => placeOf(id, column.id)))),
    [sections, columns],
  )
  const [visited, setVisited] = useState<string | null>(null)
  const known = visited !== null && grid.some((row) => row.includes(visited))
  const active = known ? visited : (grid[0]?.[0] ?? null)
  useShown(table, open, placed)

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    const next = active === null ? null : nextPlace(grid, active, event.key, event.ctrlKey || event.metaKey)
    if (next === null || placeOfEvent(event) === null) return
    event.preventDefault()
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(next)}"]`) ?? null
    if (cell !== null) goTo(cell)
  }
  const onClick = (event: React.MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-place]') : null
    if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen(addressIn(link.getAttribute('href') ?? ''))
  }
  return (
    <table
      role="table"
      className="board"
      style={widthFor(columns.length)}
      aria-busy={busy ? 'true' : undefined}
      ref={table}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => setVisited(placeOfEvent(event) ?? active)}
    >
      <caption className="hidden">{caption}</caption>
      <Head {...props} />
      <tbody role="rowgroup">
        {placed.map((one) => (
          <TheLine key={one.at} placed={one} open={open} active={active} />
        ))}
      </tbody>
    </table>
  )
}

/** Columns are as wide as each other, never too narrow to read, so that a row that is drawn later moves none before it. */
function widthFor(columns: number): React.CSSProperties {
  return { '--columns': columns } as React.CSSProperties
}

function useEdition<Value>(props: MatrixProps<Value>): Edition {
  const { sections, columns, draw, say, addressOf, rowClass } = props
  return useMemo(() => {
    // What draws a value is given only values of the same table.
    const drawing = { columns, draw, say, addressOf, rowClass } as Drawing
    return { lines: linesOf(sections), drawing }
  }, [sections, columns, draw, say, addressOf, rowClass])
}

/** The number of the first line that is not above what one sees. */
function firstInSight(table: HTMLTableElement | null): number {
  const [head, body] = [table?.tHead, table?.tBodies[0]]
  if (head == null || body == null) return 0
  const top = head.getBoundingClientRect().bottom
  const at = [...body.rows].findIndex((row) => row.getBoundingClientRect().bottom > top)
  return Math.max(0, at)
}

/** Brings the open cell into sight, as soon as its row is drawn. */
function useShown(table: React.RefObject<HTMLTableElement | null>, open: string | null, drawn: unknown): void {
  const shown = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row that was drawn may be the one
  useEffect(() => {
    if (open === null || shown.current === open) {
      shown.current = open
      return
    }
    const cell = table.current?.querySelector(`[data-place="${CSS.escape(open)}"]`) ?? null
    if (cell === null) return
    shown.current = open
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [table, open, drawn])
}

function placeOfEvent({ target }: { readonly target: EventTarget }): string | null {
  return target instanceof HTMLElement ? target.getAttribute('data-place') : null
}

function Head<Value>({ corner, columns, sorted, onSort }: MatrixProps<Value>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" className="corner">
          Actor<span className="foot">{corner}</span>
        </th>
        {columns.map(({ id, name, foot }) => (
          <th key={id} scope="col" role="columnheader" aria-sort={sorted === id ? 'descending' : undefined}>
            {onSort === null ? (
              name
            ) : (
              <button type="button" className="sorting" onClick={() => onSort(id)} title={`Sort by ${name}`}>
                {name}
              </button>
            )}
            <span className="foot">{foot}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface TheLineProps {
  readonly placed: Placed<Edition>
  readonly open: string | null
  readonly active: string | null
}

function TheLine({ placed: { edition, at }, open, active }: TheLineProps) {
  const line = edition.lines[at]
  if (line === undefined) return null
  const { drawing } = edition
  if ('title' in line) return <SectionLine title={line.title} note={line.note} columns={drawing.columns.length} />
  const { row } = line
  return <MatrixLine row={row} drawing={drawing} open={own(open, row.id)} active={own(active, row.id)} />
}

/** A mark that is not the row's own is left out, so that moving about draws two rows again and not all. */
function own(place: string | null, row: string): string | null {
  return place?.startsWith(`${row}/`) === true ? place : null
}
