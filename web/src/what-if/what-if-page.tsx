import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { AsOf } from '../board/as-of.tsx'
import { fromFiles } from '../from-files.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { conditionsQuery, whatIfQuery } from '../queries.ts'
import { dayWords } from '../words.ts'
import { Bars, ComingsLegend } from './bars.tsx'
import { Difference } from './difference.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import { Switches } from './switches.tsx'
import { Unlocking } from './unlocking.tsx'
import '../styles/few.css'
import '../styles/what-if.css'

/** What would be in force if these conditions held and those did not. The states stand in the address. */
export function WhatIfPage() {
  const search = useSearch({ from: '/what-if' })
  const navigate = useNavigate()
  const register = useQuery(conditionsQuery(search))
  const answer = useQuery(whatIfQuery(search))
  const error = register.error ?? answer.error
  if (error !== null) {
    return <PageTroubled error={error} retry={() => Promise.all([register.refetch(), answer.refetch()])} />
  }
  if (register.data === undefined || answer.data === undefined) return <PageLoading what="the conditions" />
  const whatIf = answer.data
  const choose = (day: string | null) => {
    const { asOf: _, ...rest } = search
    void navigate({ to: '/what-if', search: day === null ? rest : { ...rest, asOf: day } })
  }
  return (
    <main id="main" className="what-if">
      <div className="board-bar">
        <div>
          <h1>What if</h1>
          <p>What would be in force if these conditions held, by the positions of {dayWords(whatIf.asOf)}</p>
        </div>
        {fromFiles ? null : <AsOf day={whatIf.asOf} chosen={search.asOf !== undefined} onChoose={choose} />}
      </div>
      <div className="what-if-split">
        <Switches register={register.data} search={search} />
        <div className="what-if-answer">
          <Difference whatIf={whatIf} />
          {whatIf.cells.length === 0 && whatIf.groups.length === 0 ? (
            <p className="state">No position stands on this day, so nothing follows from any condition.</p>
          ) : (
            <>
              <Bars whatIf={whatIf} />
              <ComingsLegend />
              <OutcomeTable whatIf={whatIf} search={search} />
              <Unlocking whatIf={whatIf} register={register.data} search={search} />
            </>
          )}
        </div>
      </div>
    </main>
  )
}
