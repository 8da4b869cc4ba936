import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { reportsQuery } from '../queries.ts'
import { reportTitle } from '../reports/report-title.ts'
import { datedWords } from '../words.ts'

/** Choose two reports to set side by side. Any name of a report will do; the newest are offered. */
export function ChoosePage() {
  const navigate = useNavigate()
  const { data, error, refetch } = useInfiniteQuery(reportsQuery({}))
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (data === undefined) return <PageLoading what="the reports" />
  const reports = data.pages.flatMap(({ items }) => items)
  const compare = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    void navigate({ to: '/compare/$a/$b', params: { a: String(given.get('a')), b: String(given.get('b')) } })
  }
  return (
    <main id="main" className="page">
      <div className="page-head">
        <div>
          <h1>Compare two reports</h1>
          <p>Side by side, passage by passage: what was added, dropped and changed, down to words</p>
        </div>
      </div>
      {reports.length < 2 ? (
        <p className="soft">Two reports are needed; this ledger has {reports.length === 0 ? 'none' : 'one'}.</p>
      ) : (
        <form className="form" onSubmit={compare}>
          {(['a', 'b'] as const).map((side, at) => (
            <label key={side}>
              {side.toUpperCase()}
              <select name={side} defaultValue={reports[at]?.report.id}>
                {reports.map(({ report }) => (
                  <option key={report.id} value={report.id}>
                    {[reportTitle(report), report.outlet, datedWords(report.published)].filter(Boolean).join(' · ')}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <div className="wide actions">
            <button type="submit" className="primary">
              Compare
            </button>
          </div>
        </form>
      )}
    </main>
  )
}
