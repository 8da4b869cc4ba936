import { useEffect, useMemo, useRef, useState } from 'react'
import { nextPlace } from './grid-keys.ts'
import { useGrowing } from './growing.ts'
import { type LineProps, MatrixLine } from './matrix-line.tsx'

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
  readonly addressOf: (row: string, column: string) => string
  /** The place whose panel is open. */
  readonly open: string | null
  readonly onOpen: (address: string) => void
  /** The column the rows are in order of; null for another order. */
  readonly sorted: string | null
  readonly onSort: ((column: string) => void) | null
  readonly className?: string
}

/** Names a cell: an actor's by its id, a group's by its words. */
export function placeOf(row: string, column: string): string {
  return `${row}/${column}`
}

/**
 * Actors by components, each cell one link. Arrow keys move between cells, Enter opens one; one cell at a time is in the
 * order of Tab. Head and first column stay in sight.
 */
export function Matrix<Value>(props: MatrixProps<Value>) {
  const { caption, columns, sections, draw, addressOf, open, onOpen, className } = props
  const table = useRef<HTMLTableElement>(null)
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections])
  const drawn = useGrowing(rows.length)
  const grid = useMemo(() => rows.map(({ id }) => columns.map((column) => placeOf(id, column.id))), [rows, columns])
  const [visited, setVisited] = useState<string | null>(null)
  const known = visited !== null && grid.some((row) => row.includes(visited))
  const active = known ? visited : (grid[0]?.[0] ?? null)
  useShown(table, open, drawn)

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    const next = active === null ? null : nextPlace(grid, active, event.key, event.ctrlKey || event.metaKey)
    if (next === null || placeOfEvent(event) === null) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(next)}"]`)?.focus()
  }
  const onClick = (event: React.MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-place]') : null
    if (link === null || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen(link.pathname + link.search)
  }
  const line = { columns, draw: draw as (value: unknown) => React.ReactNode, addressOf }
  return (
    <table
      role="table"
      className={className === undefined ? 'board' : `board ${className}`}
      style={widthFor(columns.length)}
      aria-busy={drawn < rows.length ? 'true' : undefined}
      ref={table}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => setVisited(placeOfEvent(event) ?? active)}
    >
      <caption className="hidden">{caption}</caption>
      <Head {...props} />
      <Bodies sections={sections} columns={columns.length} drawn={drawn} line={line} open={open} active={active} />
    </table>
  )
}

/** Columns are as wide as each other, never too narrow to read, so that a row that is drawn later moves none before it. */
function widthFor(columns: number): React.CSSProperties {
  return { '--columns': columns } as React.CSSProperties
}

/** Brings the open cell into sight, as soon as its row is drawn. */
function useShown(table: React.RefObject<HTMLTableElement | null>, open: string | null, drawn: number): void {
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

interface BodiesProps<Value> {
  readonly sections: readonly MatrixSection<Value>[]
  readonly columns: number
  readonly drawn: number
  readonly line: Pick<LineProps, 'columns' | 'draw' | 'addressOf'>
  readonly open: string | null
  readonly active: string | null
}

function Bodies<Value>({ sections, columns, drawn, line, open, active }: BodiesProps<Value>) {
  let left = drawn
  return sections.map(({ key, title, note, rows }) => {
    const here = rows.slice(0, Math.max(0, left))
    left -= rows.length
    if (here.length === 0) return null
    return (
      <tbody key={key} role="rowgroup">
        {title === '' ? null : (
          <tr className="section" role="row">
            <th colSpan={columns + 1} scope="rowgroup" role="rowheader">
              <span>
                <b>{title}</b> {note}
              </span>
            </th>
          </tr>
        )}
        {here.map((row) => (
          <MatrixLine key={row.id} {...line} row={row} open={own(open, row.id)} active={own(active, row.id)} />
        ))}
      </tbody>
    )
  })
}

/** A mark that is not the row's own is left out, so that moving about draws two rows again and not all. */
function own(place: string | null, row: string): string | null {
  return place?.startsWith(`${row}/`) === true ? place : null
}
