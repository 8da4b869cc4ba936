import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import type { Board } from '../../../src/records/board.ts'
import type { TableSearch } from '../addresses.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { boardQuery } from '../queries.ts'
import { counted, dayWords } from '../words.ts'
import { AsOf } from './as-of.tsx'
import { BoardTable, placeOf } from './board-table.tsx'
import { Legend } from './legend.tsx'

/** The board, with the panel of a cell beside it when the address names one. */
export function BoardPage() {
  const search = useSearch({ from: '/table' })
  const { data: board, error, refetch } = useQuery(boardQuery(search.asOf))
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (board === undefined) return <PageLoading what="the board" />
  if (board.reports === 0) return <NoReports />
  return <TheBoard board={board} search={search} />
}

function TheBoard({ board, search }: { readonly board: Board; readonly search: TableSearch }) {
  const { actor, component } = useParams({ strict: false })
  const navigate = useNavigate()
  const { history } = useRouter()
  const silent = silentComponents(board)
  const all = search.components === 'all'
  const shown = board.pack.components.filter(({ id }) => all || !silent.has(id) || id === component)
  const open = actor === undefined || component === undefined ? null : placeOf(actor, component)
  return (
    <main id="main" className="board-page">
      <div className="board-bar">
        <div>
          <h1>Who takes part in what, as of {dayWords(board.asOf)}</h1>
          <p>
            {counted(board.reports, 'report')} in {counted(board.families, 'independent text')}
          </p>
        </div>
        <AsOf
          day={board.asOf}
          chosen={search.asOf !== undefined}
          onChoose={(day) => navigate({ to: '.', search: (old) => dated(old, day) })}
        />
      </div>
      <BoardNotes board={board} silent={silent} all={all} />
      {board.rows.length === 0 && board.groups.length === 0 ? (
        <NoPositions day={board.asOf} />
      ) : (
        <div className="board-split">
          <div className="board-scroll">
            <BoardTable
              board={board}
              search={search}
              components={shown}
              open={open}
              onOpen={(address) => history.push(address)}
            />
          </div>
          <Outlet />
        </div>
      )}
      <Legend />
    </main>
  )
}

/** Components on which nobody has any stance at this date. */
function silentComponents({ pack, rows, groups }: Board): ReadonlySet<string> {
  const cells = [...rows, ...groups].flatMap(({ cells }) => cells)
  const spoken = new Set(cells.filter(({ stances }) => stances.length > 0).map(({ component }) => component))
  return new Set(pack.components.map(({ id }) => id).filter((id) => !spoken.has(id)))
}

interface BoardNotesProps {
  readonly board: Board
  readonly silent: ReadonlySet<string>
  readonly all: boolean
}

/** What the table does not show, said above it. */
function BoardNotes({ board, silent, all }: BoardNotesProps) {
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
      {names.length === 0 ? null : (
        <p>
          No evidence on {names.join(', ')}.{' '}
          <Link to="." search={(old) => (all ? without(old) : { ...old, components: 'all' })}>
            {all ? 'Hide' : 'Show'} {names.length === 1 ? 'it' : 'them'}
          </Link>
        </p>
      )}
    </div>
  )
}

function without({ components: _, ...rest }: TableSearch): TableSearch {
  return rest
}

function dated({ asOf: _, ...rest }: TableSearch, day: string | null): TableSearch {
  return day === null ? rest : { ...rest, asOf: day }
}

function NoReports() {
  return (
    <main id="main" className="state">
      <h1>This ledger has no reports yet</h1>
      <p>
        Add some in a terminal, <code>surety add reports/</code>, or <Link to="/reports">paste one</Link>. The board
        shows what they say.
      </p>
    </main>
  )
}

function NoPositions({ day }: { readonly day: string }) {
  return (
    <div className="state">
      <h2>No position stands on {dayWords(day)}</h2>
      <p>The reports of this ledger state none that was taken by then. Choose a later date, or the latest.</p>
    </div>
  )
}
