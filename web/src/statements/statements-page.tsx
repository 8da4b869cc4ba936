import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { StatementView } from '../../../src/records/statement-view.ts'
import { type StatementSearch, statementSearch } from '../addresses.ts'
import { Loading, Troubled } from '../parts/states.tsx'
import { statementsQuery } from '../queries.ts'
import { reportTitle } from '../reports/report-title.ts'
import { datedWords, dayWords } from '../words.ts'

/** Who said what, through whom, in which report; the filters stand in the address. */
export function StatementsPage() {
  const search = useSearch({ from: '/statements' })
  return (
    <main id="main" className="page">
      <div className="page-head">
        <div>
          <h1>Statements</h1>
          <p>Who said what, and through whom it came</p>
        </div>
        <Filters search={search} />
      </div>
      <Found search={search} />
    </main>
  )
}

function Filters({ search }: { readonly search: StatementSearch }) {
  const navigate = useNavigate()
  const filter = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = Object.fromEntries(new FormData(event.currentTarget))
    void navigate({ to: '/statements', search: statementSearch(given) })
  }
  return (
    <search>
      <form className="filters" key={JSON.stringify(search)} onSubmit={filter}>
        <label>
          Speaker <input name="speaker" defaultValue={search.speaker} />
        </label>
        <label>
          Actor <input name="actor" defaultValue={search.actor} size={10} />
        </label>
        <label>
          Mode{' '}
          <select name="mode" defaultValue={search.mode ?? ''}>
            <option value="">any</option>
            <option value="direct">direct</option>
            <option value="indirect">indirect</option>
            <option value="mixed">mixed</option>
          </select>
        </label>
        <button type="submit">Filter</button>
      </form>
    </search>
  )
}

function Found({ search }: { readonly search: StatementSearch }) {
  const asked = useInfiniteQuery(statementsQuery(search))
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = asked
  if (error !== null) return <Troubled error={error} retry={() => refetch()} />
  if (data === undefined) return <Loading what="the statements" />
  const views = data.pages.flatMap(({ items }) => items)
  if (views.length === 0) return <p className="soft">No report has such a statement.</p>
  return (
    <>
      <table className="reports-table">
        <thead>
          <tr>
            <th scope="col">Said</th>
            <th scope="col">Speaker</th>
            <th scope="col">Statement</th>
            <th scope="col">Report</th>
          </tr>
        </thead>
        <tbody>
          {views.map((view) => (
            <Row key={view.statement.id} view={view} />
          ))}
        </tbody>
      </table>
      {hasNextPage ? (
        <button type="button" className="more" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchingNextPage ? 'Reading more…' : 'More statements'}
        </button>
      ) : null}
    </>
  )
}

function Row({ view: { statement, report } }: { readonly view: StatementView }) {
  const { speaker, actor, official, anonymous, via, mode, passage, said, id } = statement
  return (
    <tr>
      <td className="nowrap">{datedWords(said)}</td>
      <td>
        {speaker}{' '}
        <span className="soft">
          {actor === null ? '' : `${actor}${official ? ', own word' : ''}`}
          {anonymous ? ' not named' : ''}
        </span>
        {via.length === 0 ? null : <div className="soft small">as told by {via.join(', citing ')}</div>}
      </td>
      <td>
        <Link className="headline" to="/reports/$id" params={{ id: report.id }} search={{ at: id }}>
          {mode === 'direct' ? `“${passage.quote}”` : passage.quote}
        </Link>
      </td>
      <td>
        <span title={reportTitle(report)}>{report.outlet ?? reportTitle(report)}</span>
        <div className="soft small">{report.published === null ? 'undated' : dayWords(report.published)}</div>
      </td>
    </tr>
  )
}
