import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { memo, useCallback } from 'react'
import type { BoardRow } from '../../../src/records/board.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { listed, type TableSearch, tableSearch } from '../addresses.ts'
import { actorsQuery } from '../queries.ts'
import { dayWords } from '../words.ts'
import { tellingSets } from './arranging.ts'

/** Set what is given in the address, and leave out what is undefined. */
export function useTableSearch(): (change: { [Key in keyof TableSearch]?: TableSearch[Key] | undefined }) => void {
  const navigate = useNavigate()
  return useCallback(
    (change) => {
      const merged = (old: Readonly<Record<string, unknown>>): TableSearch => {
        const given = Object.entries({ ...tableSearch(old), ...change }).filter(([, value]) => value !== undefined)
        return Object.fromEntries(given) as TableSearch
      }
      void navigate({ to: '.', search: merged, replace: true })
    },
    [navigate],
  )
}

interface ToolsProps {
  readonly search: TableSearch
  readonly rows: readonly BoardRow[]
  readonly components: PackLabels['components']
  readonly filtering: boolean
  readonly onFilter: () => void
}

/** How the rows stand and what of them: order, sections, marks alone, and the way to the filters. */
export const BoardTools = memo(function BoardTools(props: ToolsProps) {
  const { search, rows, components, filtering, onFilter } = props
  const set = useTableSearch()
  const filters = filtersOf(search)
  return (
    <>
      <label>
        Sort{' '}
        <select value={search.sort ?? ''} onChange={({ target }) => set({ sort: target.value || undefined })}>
          <option value="">by name</option>
          <option value="stance">by highest stance</option>
          <option value="newest">by newest word</option>
          <optgroup label="by stance on">
            {components.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <Grouping search={search} rows={rows} />
      <label>
        Show{' '}
        <select
          value={search.view ?? ''}
          onChange={({ target }) => set({ view: target.value === 'marks' ? 'marks' : undefined })}
        >
          <option value="">words</option>
          <option value="marks">marks</option>
        </select>
      </label>
      <button type="button" aria-expanded={filtering} aria-controls="filters" onClick={onFilter}>
        Filter{filters.length === 0 ? '' : ` (${filters.length})`}
      </button>
      {filters.map(({ key, words }) => (
        <button key={key} type="button" className="chip" onClick={() => set({ [key]: undefined })}>
          {words} <span aria-hidden="true">×</span>
          <span className="hidden">: take this filter away</span>
        </button>
      ))}
    </>
  )
})

function Grouping({ search, rows }: Pick<ToolsProps, 'search' | 'rows'>) {
  const set = useTableSearch()
  const { data: actors } = useQuery(actorsQuery())
  const sets = actors === undefined ? [] : tellingSets(rows, actors)
  const known = search.group === undefined || ['stance', 'region'].includes(search.group)
  return (
    <label>
      Group{' '}
      <select value={search.group ?? ''} onChange={({ target }) => set({ group: target.value || undefined })}>
        <option value="">not at all</option>
        <option value="stance">by stance</option>
        <option value="region">by region</option>
        <optgroup label="by who belongs to">
          {known || sets.some(({ id }) => id === search.group) ? null : (
            <option value={search.group}>{search.group}</option>
          )}
          {sets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  )
}

interface Filter {
  readonly key: keyof TableSearch
  readonly words: string
}

/** What the address narrows the board to, in words. */
export function filtersOf(search: TableSearch): readonly Filter[] {
  const { actors, components, outlets, atLeast, ownOnly, independentOnly, minGrade, knownAt } = search
  const some = (names: string | undefined) => listed(names).join(', ')
  const filters: (Filter | null)[] = [
    knownAt === undefined ? null : { key: 'knownAt', words: `known at ${dayWords(knownAt)}` },
    atLeast === undefined ? null : { key: 'atLeast', words: atLeast === 'acting' ? 'acting' : `${atLeast} or higher` },
    minGrade === undefined ? null : { key: 'minGrade', words: `grade ${minGrade} or better` },
    ownOnly === undefined ? null : { key: 'ownOnly', words: 'own word only' },
    independentOnly === undefined ? null : { key: 'independentOnly', words: 'two independent texts' },
    actors === undefined ? null : { key: 'actors', words: `only ${some(actors)}` },
    outlets === undefined ? null : { key: 'outlets', words: `told by ${some(outlets)}` },
    components === undefined || components === 'all' ? null : { key: 'components', words: `only ${some(components)}` },
  ]
  return filters.filter((filter): filter is Filter => filter !== null)
}

/** Whether what stands in a cell may be left out. */
export function leavesOut(search: TableSearch): boolean {
  return filtersOf(search).some(({ key }) => !['knownAt', 'components', 'actors'].includes(key))
}
