import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Board } from '../../../src/records/board.ts'
import { type TableSearch, tableSearch } from '../addresses.ts'
import { counted } from '../words.ts'

/** Components on which nobody has any stance at this date. */
export function silentComponents({ pack, rows, groups }: Board): ReadonlySet<string> {
  const cells = [...rows, ...groups].flatMap((line) => line.cells)
  const spoken = new Set(cells.filter(({ stances }) => stances.length > 0).map(({ component }) => component))
  return new Set(pack.components.map(({ id }) => id).filter((id) => !spoken.has(id)))
}

interface BoardNotesProps {
  readonly board: Board
  readonly silent: ReadonlySet<string>
  readonly search: TableSearch
}

/** What the table does not show, said above it. */
export const BoardNotes = memo(function BoardNotes({ board, silent, search }: BoardNotesProps) {
  const all = search.components === 'all'
  const names = board.pack.components.filter(({ id }) => silent.has(id)).map(({ name }) => name.toLowerCase())
  const { undated, unread } = board
  return (
    <div className="board-notes">
      {undated.reports.length === 0 ? null : (
        <p>
          <strong>{counted(undated.reports.length, 'report')} without a date</strong>:{' '}
          {counted(undated.positions, 'position')} on no board until one is set. <Link to="/reports">Reports</Link>
        </p>
      )}
      {unread.length === 0 ? null : (
        <p>
          <strong>{counted(unread.length, 'report')} not read</strong>: kept, and silent here.
        </p>
      )}
      {names.length === 0 || (search.components !== undefined && !all) ? null : (
        <p>
          No evidence on {names.join(', ')}.{' '}
          <Link to="." search={(old) => (all ? without(tableSearch(old)) : { ...tableSearch(old), components: 'all' })}>
            {all ? 'Hide' : 'Show'} {names.length === 1 ? 'it' : 'them'}
          </Link>
        </p>
      )}
    </div>
  )
})

function without({ components: _, ...rest }: TableSearch): TableSearch {
  return rest
}
