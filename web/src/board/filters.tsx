import { useQuery } from '@tanstack/react-query'
import { listed, listing, rungs, type TableSearch } from '../addresses.ts'
import { fromFiles } from '../from-files.ts'
import { useTurns } from '../parts/after-paint.ts'
import { Troubled } from '../parts/states.tsx'
import { boardQuery, outletsQuery } from '../queries.ts'
import { useTableSearch } from './board-tools.tsx'

/** All that a board can be narrowed to. Each choice holds at once and stands in the address. */
export function Filters({ search }: { readonly search: TableSearch }) {
  const set = useTableSearch()
  const turn = useTurns(4)
  const { asOf, knownAt } = search
  const whole = useQuery(
    boardQuery({ ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) }),
  )
  const outlets = useQuery(outletsQuery())
  if (whole.error !== null) return <Troubled error={whole.error} />
  const { rows = [], pack } = whole.data ?? {}
  return (
    <search id="filters" className="filter-sheet" aria-label="Filters of the board">
      {turn < 1 || fromFiles ? null : <WhatCounts search={search} />}
      <Choice
        name="Components"
        of={turn < 2 ? [] : (pack?.components ?? [])}
        chosen={search.components === 'all' ? undefined : search.components}
        onChoose={(components) => set({ components })}
      />
      <Choice
        name="Actors"
        of={turn < 3 ? [] : rows.map(({ actor, name }) => ({ id: actor, name }))}
        chosen={search.actors}
        onChoose={(actors) => set({ actors })}
      />
      {fromFiles ? null : (
        <Choice
          name="Outlets"
          of={(turn < 4 ? [] : (outlets.data?.outlets ?? []))
            .filter(({ outlet }) => !outlet.includes(','))
            .map(({ outlet, grade }) => ({ id: outlet, name: grade === null ? outlet : `${outlet} (${grade})` }))}
          chosen={search.outlets}
          onChoose={(chosen) => set({ outlets: chosen })}
        />
      )}
    </search>
  )
}

/** How firm, how well told and how early known what counts must be; weighed by the ledger, and so not on a static site. */
function WhatCounts({ search }: { readonly search: TableSearch }) {
  const set = useTableSearch()
  const { knownAt } = search
  return (
    <fieldset>
      <legend>What counts</legend>
      <label>
        Rung{' '}
        <select
          value={search.atLeast ?? ''}
          onChange={({ target }) => set({ atLeast: rungs.find((rung) => rung === target.value) })}
        >
          <option value="">any</option>
          {rungs.map((rung) => (
            <option key={rung} value={rung}>
              {rung === 'acting' ? rung : `${rung} or higher`}
            </option>
          ))}
        </select>
      </label>
      <Grade search={search} />
      <label>
        <input
          type="checkbox"
          checked={search.ownOnly === 'true'}
          onChange={({ target }) => set({ ownOnly: target.checked ? 'true' : undefined })}
        />{' '}
        Own word only
      </label>
      <label>
        <input
          type="checkbox"
          checked={search.independentOnly === 'true'}
          onChange={({ target }) => set({ independentOnly: target.checked ? 'true' : undefined })}
        />{' '}
        Two independent texts
      </label>
      <label>
        Known at{' '}
        <input
          type="date"
          value={knownAt?.slice(0, 10) ?? ''}
          onChange={({ target }) => set({ knownAt: target.value || undefined })}
        />
      </label>
    </fieldset>
  )
}

const reliabilities = ['A', 'B', 'C', 'D', 'E'] as const
const credibilities = ['1', '2', '3', '4', '5'] as const

/** "B3": outlets graded B or better, and stances of credibility 3 or better. */
function Grade({ search: { minGrade } }: { readonly search: TableSearch }) {
  const set = useTableSearch()
  const letter = /[A-F]/.exec(minGrade ?? '')?.[0] ?? ''
  const digit = /[1-6]/.exec(minGrade ?? '')?.[0] ?? ''
  const choose = (grade: string) => set({ minGrade: grade === '' ? undefined : grade })
  return (
    <>
      <label>
        Outlet’s grade{' '}
        <select value={letter} onChange={({ target }) => choose(target.value + digit)}>
          <option value="">any</option>
          {reliabilities.map((one) => (
            <option key={one} value={one}>
              {one === 'A' ? one : `${one} or better`}
            </option>
          ))}
        </select>
      </label>
      <label>
        Credibility{' '}
        <select value={digit} onChange={({ target }) => choose(letter + target.value)}>
          <option value="">any</option>
          {credibilities.map((one) => (
            <option key={one} value={one}>
              {one === '1' ? one : `${one} or better`}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly of: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string | undefined
  readonly onChoose: (chosen: string | undefined) => void
}

/** Some of many; none chosen means all. */
function Choice({ name, of, chosen, onChoose }: ChoiceProps) {
  const now = listed(chosen)
  const toggle = (id: string) => onChoose(listing(now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))
  return (
    <fieldset className="choice">
      <legend>
        {name} {now.length === 0 ? <span className="soft">all</span> : `${now.length} of ${of.length}`}
      </legend>
      <ul>
        {of.map((one) => (
          <li key={one.id}>
            <label>
              <input type="checkbox" checked={now.includes(one.id)} onChange={() => toggle(one.id)} /> {one.name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
