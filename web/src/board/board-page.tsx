import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Board, Cell } from '../../../src/records/board.ts'
import { cellAddress, listed, type TableSearch } from '../addresses.ts'
import { fromFiles } from '../from-files.ts'
import { Matrix, type MatrixSection, placeOf } from '../matrix/matrix.tsx'
import { useTurns } from '../parts/after-paint.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { actorsQuery, boardQuery } from '../queries.ts'
import { counted, dayWords } from '../words.ts'
import { type Arranging, isEmptyRow, type RowSection, sectionsOf } from './arranging.ts'
import { AsOf } from './as-of.tsx'
import { CellMarks, CellWords, Nothing, spokenCell } from './board-cell.tsx'
import { ActorHead, GroupHead, groupActor, groupName, Needed, Rungs } from './board-heads.tsx'
import { BoardNotes, silentComponents } from './board-notes.tsx'
import { BoardTools, leavesOut, useTableSearch } from './board-tools.tsx'
import { CountsStrip } from './counts-strip.tsx'
import { DateSlider } from './date-slider.tsx'
import { Filters } from './filters.tsx'
import { Legend } from './legend.tsx'

/** The board, with the panel of a cell beside it when the address names one. */
export function BoardPage() {
  const search = useSearch({ from: '/table' })
  const { data, error, refetch, isPlaceholderData } = useQuery(boardQuery(search))
  const board = useDeferredValue(data)
  const answered = useAnswered(search, isPlaceholderData)
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (board === undefined) return <PageLoading what="the board" />
  if (board.reports === 0) return <NoReports knownAt={search.knownAt} />
  return <TheBoard board={board} search={search} answered={answered} />
}

/** What the board that is shown was asked for: until another has come, its cells lead where they did. */
function useAnswered(search: TableSearch, isWaiting: boolean): TableSearch {
  const [answered, setAnswered] = useState(search)
  if (!isWaiting && answered !== search) setAnswered(search)
  return useDeferredValue(answered)
}

interface TheBoardProps {
  readonly board: Board
  /** What is asked for now. */
  readonly search: TableSearch
  /** What the board was asked for. */
  readonly answered: TableSearch
}

function TheBoard({ board, search, answered }: TheBoardProps) {
  const { actor, component } = useParams({ strict: false })
  const set = useTableSearch()
  const { history } = useRouter()
  const [filtering, setFiltering] = useState(false)
  const silent = useMemo(() => silentComponents(board), [board])
  const shown = useShownComponents(board, answered, silent, component)
  const sections = useSections(board, answered, shown)
  const addressOf = useCallback((row: string, column: string) => cellAddress(row, column, answered), [answered])
  const { draw, say } = useDrawing(board, answered.view === 'marks')
  const turn = useTurns(3)
  const columns = useMemo(
    () =>
      shown.map(({ id, name }) => ({
        id,
        name,
        foot: (
          <>
            <Rungs totals={board.totals.find((totals) => totals.component === id)} />
            <Needed coverage={board.requirements.filter((coverage) => coverage.component === id)} />
          </>
        ),
      })),
    [shown, board],
  )
  const onFilter = useCallback(() => setFiltering((now) => !now), [])
  const onDay = useCallback((asOf: string | null) => set({ asOf: asOf ?? undefined }), [set])
  return (
    <main id="main" className="board-page">
      <BoardBar board={board} search={search} onDay={onDay} />
      <div className="timeline">{turn < 1 ? null : <DateSlider day={board.asOf} onChoose={onDay} />}</div>
      <div className="tools">
        {turn < 2 ? null : (
          <BoardTools
            search={search}
            rows={board.rows}
            components={board.pack.components}
            filtering={filtering}
            onFilter={onFilter}
          />
        )}
      </div>
      {filtering ? <Filters search={search} /> : null}
      <BoardNotes board={board} silent={silent} search={search} />
      {sections.length === 0 ? (
        <NoPositions day={board.asOf} filtered={leavesOut(search)} />
      ) : (
        <div className="board-split">
          <div className="board-scroll">
            {turn < 3 ? null : (
              <Matrix<Cell>
                caption={`Actors by components as of ${dayWords(board.asOf)}`}
                corner="Named, on each rung"
                columns={columns}
                sections={sections}
                draw={draw}
                say={say}
                addressOf={addressOf}
                open={actor === undefined || component === undefined ? null : placeOf(actor, component)}
                onOpen={(address) => history.push(address)}
                sorted={search.sort ?? null}
                onSort={(column) => set({ sort: search.sort === column ? undefined : column })}
                {...(answered.view === 'marks' ? { rowClass: 'marks' } : {})}
              />
            )}
          </div>
          <Outlet />
        </div>
      )}
      <Legend />
    </main>
  )
}

interface BoardBarProps {
  readonly board: Board
  readonly search: TableSearch
  readonly onDay: (day: string | null) => void
}

/** What the board is of, and when; drawn again only where that changes. */
const BoardBar = memo(function BoardBar({ board, search, onDay }: BoardBarProps) {
  return (
    <div className="board-bar">
      <div>
        <h1>Who takes part in what, as of {dayWords(board.asOf)}</h1>
        <p>
          {counted(board.reports, 'report')} in {counted(board.families, 'independent text')}
          {search.knownAt === undefined ? '' : `, as the ledger knew it on ${dayWords(search.knownAt)}`}
        </p>
        <CountsStrip search={search} />
      </div>
      <AsOf day={board.asOf} chosen={search.asOf !== undefined} onChoose={onDay} />
    </div>
  )
})

/** Components to show, in the pack's order: those chosen, else those on which anybody has a stance. */
function useShownComponents(board: Board, search: TableSearch, silent: ReadonlySet<string>, open: string | undefined) {
  const { components } = board.pack
  return useMemo(() => {
    if (search.components === 'all') return components
    const chosen = listed(search.components)
    if (chosen.length > 0) return components
    return components.filter(({ id }) => !silent.has(id) || id === open)
  }, [components, search.components, silent, open])
}

/** What the filters leave of the board, in the sections it is asked for. */
function useSections(board: Board, search: TableSearch, shown: Board['pack']['components']) {
  const { sort, group } = search
  // Asked only where it matters: its answer puts every row together anew.
  const { data: actors } = useQuery({ ...actorsQuery(), enabled: group !== undefined && group !== 'stance' })
  const narrowed = leavesOut(search)
  return useMemo(() => {
    const arranging: Arranging = { sort, group, components: new Set(shown.map(({ id }) => id)), actors: actors ?? null }
    const rows = narrowed ? board.rows.filter((row) => !isEmptyRow(row, arranging)) : board.rows
    const named = rows.length === 0 ? [] : sectionsOf({ rows }, arranging)
    return [...groupSection(board), ...named.map(toSection)]
  }, [board, sort, group, shown, actors, narrowed])
}

function toSection({ key, title, note, rows }: RowSection): MatrixSection<Cell> {
  return {
    key,
    title,
    note,
    rows: rows.map((row) => ({
      id: row.actor,
      name: row.name,
      head: <ActorHead row={row} />,
      cells: byComponent(row.cells),
    })),
  }
}

/** Unnamed groups stand above the actors and are never added to them. */
function groupSection({ groups }: Board): readonly MatrixSection<Cell>[] {
  if (groups.length === 0) return []
  const note = 'as reports name them, with the counts they state; never added to named actors'
  const rows = groups.map((group) => ({
    id: groupActor(group),
    name: groupName(group),
    head: <GroupHead group={group} />,
    cells: byComponent(group.cells),
  }))
  return [{ key: 'groups', title: 'Unnamed groups', note, rows }]
}

function byComponent(cells: readonly Cell[]): ReadonlyMap<string, Cell> {
  return new Map(cells.map((cell) => [cell.component, cell]))
}

function useDrawing({ pack, asOf }: Board, marks: boolean) {
  const year = asOf.slice(0, 4)
  const draw = useCallback(
    (cell: Cell | undefined) => {
      if (cell === undefined || cell.stances.length === 0) return <Nothing because={cell?.empty ?? null} />
      return marks ? <CellMarks cell={cell} pack={pack} /> : <CellWords cell={cell} pack={pack} year={year} />
    },
    [pack, year, marks],
  )
  const say = useCallback((cell: Cell | undefined) => spokenCell(cell, pack, year), [pack, year])
  return { draw, say }
}

function NoReports({ knownAt }: { readonly knownAt: string | undefined }) {
  if (knownAt !== undefined) {
    return (
      <main id="main" className="state">
        <h1>This ledger had no reports on {dayWords(knownAt)}</h1>
        <p>
          It had got none by then. <Link to="/board">The board as it is known now</Link>
        </p>
      </main>
    )
  }
  if (fromFiles) {
    return (
      <main id="main" className="state">
        <h1>The ledger had no reports when this site was written</h1>
      </main>
    )
  }
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

function NoPositions({ day, filtered }: { readonly day: string; readonly filtered: boolean }) {
  return (
    <div className="state">
      <h2>{filtered ? 'The filters leave nothing' : `No position stands on ${dayWords(day)}`}</h2>
      <p>
        {filtered
          ? 'No position that stands is of this kind. Take a filter away.'
          : 'The reports of this ledger state none that was taken by then. Choose a later date, or the latest.'}
      </p>
    </div>
  )
}
