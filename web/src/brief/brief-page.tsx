import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { BriefPage as Brief } from '../../../src/doors/api/schemas/brief-page.ts'
import { type BriefSearch, listed } from '../addresses.ts'
import { AsOf } from '../board/as-of.tsx'
import { fromFiles } from '../from-files.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { briefQuery } from '../queries.ts'
import { Blocks } from './blocks.tsx'
import { Saving } from './saving.tsx'
import '../styles/brief.css'

/** A page to print or to send: board, changes, what-if and counts, a note for every value, and the same as files. */
export function BriefPage() {
  const search = useSearch({ from: '/brief' })
  const { data, error, refetch } = useQuery(briefQuery(search))
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (data === undefined) return <PageLoading what="the brief" />
  return <TheBrief brief={data} search={search} />
}

function TheBrief({ brief, search }: { readonly brief: Brief; readonly search: BriefSearch }) {
  return (
    <main id="main" className="page brief-page">
      <div className="brief-tools">
        {fromFiles ? null : <Choosing brief={brief} search={search} />}
        <Saving brief={brief} search={search} />
      </div>
      <article className="brief" aria-label={brief.title}>
        <Blocks blocks={brief.blocks} />
      </article>
    </main>
  )
}

/** Its date, since when changes are told, and what is supposed; what is supposed is turned on the page of what-if. */
function Choosing({ brief, search }: { readonly brief: Brief; readonly search: BriefSearch }) {
  const navigate = useNavigate()
  const set = (change: { [Key in keyof BriefSearch]?: BriefSearch[Key] | undefined }) => {
    const given = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ to: '/brief', search: Object.fromEntries(given) as BriefSearch })
  }
  const supposed = [...listed(search.met), ...listed(search.unmet), ...listed(search.unknown)]
  return (
    <div className="brief-choosing">
      <AsOf day={brief.asOf} chosen={search.asOf !== undefined} onChoose={(day) => set({ asOf: day ?? undefined })} />
      <label>
        Changes after{' '}
        <input
          type="date"
          value={search.from ?? ''}
          max={brief.asOf}
          onChange={({ target }) => set({ from: target.value || undefined })}
        />
      </label>
      {supposed.length === 0 ? null : (
        <button
          type="button"
          className="chip"
          onClick={() => set({ met: undefined, unmet: undefined, unknown: undefined })}
        >
          supposing {supposed.join(', ')} <span aria-hidden="true">×</span>
          <span className="hidden">: take this away</span>
        </button>
      )}
    </div>
  )
}
