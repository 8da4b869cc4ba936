import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { StatementView } from '../../../src/records/statement-view.ts'
import { type StatementSearch, statementSearch } from '../addresses.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { More } from '../parts/more.tsx'
import { PublishedFilters } from '../parts/published-filters.tsx'
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
          <p>Who said what, and through whom it came; newest publication first</p>
        </div>
      </div>
      <Filters search={search} />
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
      <form className="filters bar" key={JSON.stringify(search)} onSubmit={filter}>
        <label>
          Speaker <input name="speaker" defaultValue={search.speaker} size={16} />
        </label>
        <label>
          Actor <input name="actor" defaultValue={search.actor} size={8} />
        </label>
        <PublishedFilters search={search} />
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
        {Object.keys(search).length === 0 ? null : <Link to="/statements">Show all</Link>}
      </form>
    </search>
  )
}

const columns: readonly Column<StatementView>[] = [
  { name: 'Said', kind: 'short', cell: ({ statement }) => datedWords(statement.said) },
  { name: 'Speaker', cell: (view) => <Speaker view={view} /> },
  { name: 'Statement', names: true, cell: (view) => <Words view={view} /> },
  { name: 'Report', cell: (view) => <Where view={view} /> },
]

function Found({ search }: { readonly search: StatementSearch }) {
  const asked = useInfiniteQuery(statementsQuery(search))
  const { data, error, refetch } = asked
  if (error !== null)
    return (
      <Troubled
        error={error}
        retry={() => refetch()}
        suggest={(near) => `/statements?actor=${encodeURIComponent(near)}`}
      />
    )
  if (data === undefined) return <Loading what="the statements" />
  const views = data.pages.flatMap(({ items }) => items)
  if (views.length === 0) return <p className="soft">No report has such a statement.</p>
  return (
    <>
      <DataTable
        caption="Statements"
        columns={columns}
        rows={views}
        keyOf={({ statement }) => statement.id}
        className="statements"
      />
      <More what="statements" asked={asked} />
    </>
  )
}

/** Who said it, for whom, and the chain it came through, nearest to the speaker first. */
function Speaker({ view: { statement } }: { readonly view: StatementView }) {
  const { speaker, actor, official, anonymous, via } = statement
  return (
    <>
      {speaker}{' '}
      {actor === null ? null : (
        <Link className="code" to="/statements" search={{ actor }} title={`Statements of ${actor}`}>
          {actor}
        </Link>
      )}{' '}
      <span className="soft small">
        {[official ? 'own word' : '', anonymous ? 'not named' : ''].filter((words) => words !== '').join(', ')}
      </span>
      {via.length === 0 ? null : (
        <ul className="chain" aria-label="Through whom it came">
          {via.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Words({ view: { statement, report } }: { readonly view: StatementView }) {
  const { mode, passage, id } = statement
  return (
    <>
      <Link className="headline" to="/reports/$id" params={{ id: report.id }} search={{ at: id }}>
        {mode === 'direct' ? `“${passage.quote}”` : passage.quote}
      </Link>{' '}
      {mode === 'direct' ? null : <span className="tag">{mode}</span>}
    </>
  )
}

function Where({ view: { report } }: { readonly view: StatementView }) {
  return (
    <>
      <span title={reportTitle(report)}>{report.outlet ?? reportTitle(report)}</span>
      <div className="soft small">{report.published === null ? 'undated' : dayWords(report.published)}</div>
    </>
  )
}
