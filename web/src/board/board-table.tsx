import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Board, BoardRow, Cell, GroupLine, Totals } from '../../../src/records/board.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { cellAddress, type TableSearch } from '../addresses.ts'
import { StanceMark } from '../parts/stance-mark.tsx'
import { dayWords, numberWords } from '../words.ts'
import { BoardCell } from './board-cell.tsx'
import { nextPlace } from './grid-keys.ts'

interface BoardTableProps {
  readonly board: Board
  readonly search: TableSearch
  /** Components to show, in the pack's order. */
  readonly components: PackLabels['components']
  /** The cell whose panel is open. */
  readonly open: string | null
  readonly onOpen: (address: string) => void
}

/** Names a cell of the board: an actor's by its id, a group's by its words. */
export function placeOf(actor: string, component: string): string {
  return `${actor}/${component}`
}

/** The table itself. Arrow keys move between cells, Enter opens one; one cell at a time is in the order of Tab. */
export function BoardTable({ board, search, components, open, onOpen }: BoardTableProps) {
  const table = useRef<HTMLTableElement>(null)
  const { groups, rows, pack } = board
  const grid = useMemo(
    () => [
      ...groups.map((group) => components.map(({ id }) => placeOf(groupActor(group), id))),
      ...rows.map(({ actor }) => components.map(({ id }) => placeOf(actor, id))),
    ],
    [groups, rows, components],
  )
  const [visited, setVisited] = useState<string | null>(null)
  const active = visited !== null && grid.some((row) => row.includes(visited)) ? visited : (grid[0]?.[0] ?? null)

  useEffect(() => {
    if (open === null) return
    const cell = table.current?.querySelector(`[data-place="${CSS.escape(open)}"]`)
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open])

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
  const line = { components, pack, year: board.asOf.slice(0, 4), search, open, active }
  return (
    <table
      className="board"
      ref={table}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => setVisited(placeOfEvent(event) ?? active)}
    >
      <caption className="hidden">Actors by components as of {dayWords(board.asOf)}</caption>
      <thead>
        <tr>
          <th scope="col">Actor</th>
          {components.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
        <tr className="totals">
          <th scope="row">Named, on each rung</th>
          {components.map(({ id }) => (
            <td key={id}>
              <Rungs totals={board.totals.find(({ component }) => component === id)} />
            </td>
          ))}
        </tr>
      </thead>
      {groups.length === 0 ? null : (
        <tbody>
          <SectionHead columns={components.length + 1} title="Unnamed groups">
            as reports name them, with the counts they state; never added to named actors
          </SectionHead>
          {groups.map((group) => (
            <GroupRow key={group.words} {...line} group={group} />
          ))}
        </tbody>
      )}
      <tbody>
        {groups.length === 0 ? null : (
          <SectionHead columns={components.length + 1} title="Named actors">
            {numberWords(rows.length)}
          </SectionHead>
        )}
        {rows.map((row) => (
          <ActorRow key={row.actor} {...touched(line, row.actor)} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function placeOfEvent({ target }: { readonly target: EventTarget }): string | null {
  return target instanceof HTMLElement ? target.getAttribute('data-place') : null
}

interface LineProps {
  readonly components: PackLabels['components']
  readonly pack: PackLabels
  readonly year: string
  readonly search: TableSearch
  readonly open: string | null
  readonly active: string | null
}

/** The same line with marks that are not its own left out, so that moving about draws two rows again and not all. */
function touched(line: LineProps, actor: string): LineProps {
  const own = (place: string | null) => (place?.startsWith(`${actor}/`) === true ? place : null)
  return { ...line, open: own(line.open), active: own(line.active) }
}

const ActorRow = memo(function ActorRow({ row, ...line }: LineProps & { readonly row: BoardRow }) {
  return (
    <tr>
      <th scope="row">
        {row.name} <span className="code">{row.actor}</span>
      </th>
      {cellsOf(row.name, row.actor, row.cells, line)}
    </tr>
  )
})

function GroupRow({ group, ...line }: LineProps & { readonly group: GroupLine }) {
  return (
    <tr>
      <th scope="row">
        {groupName(group)}
        <GroupCount group={group} />
      </th>
      {cellsOf(groupName(group), groupActor(group), group.cells, line)}
    </tr>
  )
}

function cellsOf(name: string, actor: string, cells: readonly Cell[], line: LineProps) {
  const { components, pack, year, search, open, active } = line
  return components.map(({ id, name: component }) => {
    const cell = cells.find((one) => one.component === id)
    if (cell === undefined) return <td key={id} />
    const place = placeOf(actor, id)
    return (
      <BoardCell
        key={id}
        cell={cell}
        pack={pack}
        year={year}
        called={`${name}, ${component}`}
        address={cellAddress(actor, id, search)}
        place={place}
        open={open === place}
        tabbable={active === place}
      />
    )
  })
}

/** What a group is called: its words; some reports give none ("they agreed to send"). */
function groupName({ words }: GroupLine): string {
  return words === '' ? 'group without a name' : words
}

/** How an address names a group: by its words, or all groups where it has none. */
function groupActor({ words }: GroupLine): string {
  return words === '' ? 'group' : words
}

/** The size a group is said to have, unless its own words say just that. */
function GroupCount({ group: { words, count } }: { readonly group: GroupLine }) {
  const size = count === null ? '' : countWords(count)
  return size === '' || words === size ? null : <span className="group-count">{size}</span>
}

/** "26 of 35", "about 26", "at most 26". */
function countWords({ count, of, approx, atMost }: NonNullable<GroupLine['count']>): string {
  const size = of === null ? numberWords(count) : `${numberWords(count)} of ${numberWords(of)}`
  return [atMost ? 'at most' : '', approx ? 'about' : '', size].filter((word) => word !== '').join(' ')
}

interface SectionHeadProps {
  readonly columns: number
  readonly title: string
  readonly children: React.ReactNode
}

function SectionHead({ columns, title, children }: SectionHeadProps) {
  return (
    <tr className="section">
      <th colSpan={columns} scope="rowgroup">
        <span>
          <b>{title}</b> {children}
        </span>
      </th>
    </tr>
  )
}

function Rungs({ totals }: { readonly totals: Totals | undefined }) {
  const rungs = (['acting', 'pledged', 'open'] as const).flatMap((stance) => {
    const count = totals?.[stance] ?? 0
    return count === 0 ? [] : [{ stance, count }]
  })
  if (rungs.length === 0) return null
  const unsure = totals?.alternatives ?? 0
  return (
    <span className="rungs">
      {unsure === 0 ? null : (
        <span title={`${unsure} of these as one of several alternatives only`}>
          ≤<span className="hidden"> at most: {unsure} of these as one of several alternatives only; </span>
        </span>
      )}
      {rungs.map(({ stance, count }) => (
        <span key={stance} title={`${count} ${stance}`}>
          <StanceMark stance={stance} />
          {count}
          <span className="hidden"> {stance}</span>
        </span>
      ))}
    </span>
  )
}
