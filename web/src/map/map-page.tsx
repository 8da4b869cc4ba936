import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Board } from '../../../src/records/board.ts'
import { type MapSearch, rungs, type TableSearch } from '../addresses.ts'
import { AsOf } from '../board/as-of.tsx'
import { DateSlider } from '../board/date-slider.tsx'
import { CellBeside } from '../cell/cell-panel.tsx'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { actorsQuery, boardQuery } from '../queries.ts'
import { dayWords, numberWords } from '../words.ts'
import { ActorBeside } from './actor-beside.tsx'
import { ContributorLists } from './contributor-lists.tsx'
import { type Contributor, contributorsOf, reaches, rungsInWords } from './contributors.ts'
import { MapLegend } from './map-legend.tsx'
import { WorldMap } from './world-map.tsx'
import '../styles/few.css'
import '../styles/map.css'

/** Contributors on a map, by component and rung at a date; organisations and groups, which have no place, beside it. */
export function MapPage() {
  const search = useSearch({ from: '/map' })
  const board = useQuery(boardQuery(timeOf(search)))
  const actors = useQuery(actorsQuery())
  const error = board.error ?? actors.error
  if (error !== null)
    return <PageTroubled error={error} retry={() => Promise.all([board.refetch(), actors.refetch()])} />
  if (board.data === undefined || actors.data === undefined) return <PageLoading what="the map" />
  return <TheMap board={board.data} all={contributorsOf(board.data, search.component, actors.data)} search={search} />
}

/** When it is, and as known when: what the board and its cells are asked with. */
function timeOf({ asOf, knownAt }: MapSearch): TableSearch {
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }
}

type Setting = (change: { [Key in keyof MapSearch]?: MapSearch[Key] | undefined }) => void

function useMapSearch(search: MapSearch): Setting {
  const navigate = useNavigate()
  return (change) => {
    const given = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ to: '/map', search: Object.fromEntries(given) as MapSearch, replace: true })
  }
}

interface TheMapProps {
  readonly board: Board
  readonly all: readonly Contributor[]
  readonly search: MapSearch
}

function TheMap({ board, all, search }: TheMapProps) {
  const set = useMapSearch(search)
  const [pointed, setPointed] = useState<string | null>(null)
  const shown = all.filter(({ stance }) => reaches(stance, search.atLeast))
  const about = board.pack.components.find(({ id }) => id === search.component)
  const open = (actor: string) => set({ actor })
  const pointing = { pointed, onPoint: setPointed, onOpen: open }
  return (
    <main id="main" className="map-page">
      <div className="board-bar">
        <div>
          <h1>
            Who takes part{about === undefined ? '' : ` in ${about.name.toLowerCase()}`}, on the map, as of{' '}
            {dayWords(board.asOf)}
          </h1>
          <Counted board={board} shown={shown} component={about?.name ?? null} search={search} />
        </div>
        <AsOf day={board.asOf} chosen={search.asOf !== undefined} onChoose={(day) => set({ asOf: day ?? undefined })} />
      </div>
      <div className="timeline">
        <DateSlider day={board.asOf} onChoose={(asOf) => set({ asOf })} />
      </div>
      <div className="tools">
        <Tools board={board} search={search} set={set} />
      </div>
      <div className="map-split">
        <div className="map-side">
          <WorldMap shown={shown} pack={board.pack} view={search.view} onView={(view) => set({ view })} {...pointing} />
          <MapLegend />
        </div>
        <ContributorLists shown={shown} board={board} component={search.component} {...pointing} />
        <Beside board={board} search={search} onClose={() => set({ actor: undefined })} set={set} />
      </div>
    </main>
  )
}

interface CountedProps {
  readonly board: Board
  readonly shown: readonly Contributor[]
  readonly component: string | null
  readonly search: MapSearch
}

/** What is shown is counted: of whom, by rung, and as the ledger knew it when. */
function Counted({ board, shown, component, search: { atLeast, knownAt } }: CountedProps) {
  const named = shown.filter(({ kind }) => kind !== 'group')
  const organisations = named.filter(({ kind }) => kind === 'organisation').length
  const rung =
    atLeast === undefined ? 'have a stance' : atLeast === 'acting' ? 'are acting' : `are ${atLeast} or higher`
  const words = rungsInWords(named)
  return (
    <p role="status">
      <b>
        {numberWords(named.length)} of {numberWords(board.rows.length)}
      </b>{' '}
      named actors of this board {rung} on{' '}
      {component === null ? 'any component, each at its highest' : component.toLowerCase()}
      {words === '' ? '' : `: ${words}`}
      {organisations === 0 ? '' : ` (${organisations} of them not a state)`}
      {knownAt === undefined ? '' : `, as the ledger knew it on ${dayWords(knownAt)}`}
    </p>
  )
}

interface ToolsProps {
  readonly board: Board
  readonly search: MapSearch
  readonly set: Setting
}

function Tools({ board: { pack }, search, set }: ToolsProps) {
  return (
    <>
      <label>
        Component{' '}
        <select value={search.component ?? ''} onChange={({ target }) => set({ component: target.value || undefined })}>
          <option value="">any</option>
          {pack.components.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Rung{' '}
        <select
          value={search.atLeast ?? ''}
          onChange={({ target }) => set({ atLeast: rungs.find((rung) => rung === target.value) })}
        >
          <option value="">any stance</option>
          {rungs.map((rung) => (
            <option key={rung} value={rung}>
              {rung === 'acting' ? rung : `${rung} or higher`}
            </option>
          ))}
        </select>
      </label>
      {search.knownAt === undefined ? null : (
        <button type="button" className="chip" onClick={() => set({ knownAt: undefined })}>
          known at {dayWords(search.knownAt)} <span aria-hidden="true">×</span>
          <span className="hidden">: take this away</span>
        </button>
      )}
    </>
  )
}

interface BesideProps {
  readonly board: Board
  readonly search: MapSearch
  readonly onClose: () => void
  readonly set: Setting
}

/** The cell that was chosen; where no component is, all that the actor says. */
function Beside({ board, search, onClose, set }: BesideProps) {
  const { actor, component } = search
  if (actor === undefined) return null
  if (component !== undefined) {
    return <CellBeside actor={actor} component={component} search={timeOf(search)} onClose={onClose} />
  }
  return <ActorBeside board={board} actor={actor} onClose={onClose} onOpen={(chosen) => set({ component: chosen })} />
}
