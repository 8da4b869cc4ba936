import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ChangeItem, Changes } from '../../../src/records/changes.ts'
import { type ChangesSearch, changeLists, type ChangeList as List, listed } from '../addresses.ts'
import { fromFiles } from '../from-files.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { changesQuery } from '../queries.ts'
import { counted, dayWords } from '../words.ts'
import { ChangeList, Types } from './change-list.tsx'
import { ClaimsAgainst, Contradictions, Variances } from './disagreements.tsx'
import { Lanes } from './lanes.tsx'
import { instantWords, useLooked } from './looked.ts'
import '../styles/changes.css'

/** What changed between two days, and what does not agree; the address says what is looked at. */
export function ChangesPage() {
  const search = useSearch({ from: '/changes' })
  const { data, error, refetch } = useQuery(changesQuery(search))
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (data === undefined) return <PageLoading what="the changes" />
  return <TheChanges changes={data} search={search} />
}

const listNames: Readonly<Record<List, string>> = {
  changes: 'Changes',
  contradictions: 'Contradictions',
  variances: 'Variances between versions',
  claims: 'Claims against own word',
}

function TheChanges({ changes, search }: { readonly changes: Changes; readonly search: ChangesSearch }) {
  const show = search.show ?? 'changes'
  return (
    <main id="main" className="page changes-page">
      <div className="page-head">
        <div>
          <h1>What changed</h1>
          <p>
            After {dayWords(changes.from)} up to {dayWords(changes.to)}
            {search.since === undefined ? '' : `, of what was not known on ${instantWords(search.since)}`}
          </p>
        </div>
        {fromFiles ? null : <Since search={search} />}
      </div>
      <Choosing changes={changes} search={search} />
      <nav className="lists" aria-label="Lists">
        {changeLists.map((list) => (
          <Link
            key={list}
            to="/changes"
            search={{ ...search, show: list }}
            activeOptions={{ exact: false, includeSearch: false }}
            activeProps={{}}
            className={list === show ? 'chosen' : ''}
            aria-current={list === show ? 'true' : undefined}
          >
            {listNames[list]} {changes[list].length}
          </Link>
        ))}
      </nav>
      {show === 'changes' ? <Told changes={changes} search={search} /> : null}
      {show === 'contradictions' ? <Contradictions changes={changes} /> : null}
      {show === 'variances' ? <Variances changes={changes} /> : null}
      {show === 'claims' ? <ClaimsAgainst changes={changes} /> : null}
    </main>
  )
}

function Told({ changes, search }: { readonly changes: Changes; readonly search: ChangesSearch }) {
  const navigate = useNavigate()
  const isOfType = ({ types }: ChangeItem) => search.type === undefined || types.some((type) => type === search.type)
  const items = changes.changes.filter(isOfType)
  if (changes.changes.length === 0) return <p className="soft none">Nothing changed in these days.</p>
  const choose = (type: string | undefined) => {
    const { type: _, ...rest } = search
    void navigate({ to: '/changes', search: type === undefined ? rest : { ...rest, type }, replace: true })
  }
  return (
    <>
      <Types items={changes.changes} chosen={search.type} onChoose={choose} />
      <Lanes changes={changes} items={items} search={search} />
      <ChangeList changes={changes} items={items} />
      {changes.more === 0 ? null : (
        <p className="soft">{counted(changes.more, 'lighter change')} left out: choose fewer days or actors.</p>
      )}
    </>
  )
}

/** The days, whom and what it is about, and how it is put together. */
function Choosing({ changes, search }: { readonly changes: Changes; readonly search: ChangesSearch }) {
  const navigate = useNavigate()
  const set = (change: { [Key in keyof ChangesSearch]?: ChangesSearch[Key] | undefined }) => {
    const given = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ to: '/changes', search: Object.fromEntries(given) as ChangesSearch })
  }
  const narrowed = [...listed(search.actors), ...listed(search.components)]
  return (
    <search className="filters">
      <label>
        After{' '}
        <input
          type="date"
          value={changes.from}
          max={changes.to}
          onChange={({ target }) => set({ from: target.value })}
        />
      </label>
      <label>
        Up to{' '}
        <input type="date" value={changes.to} min={changes.from} onChange={({ target }) => set({ to: target.value })} />
      </label>
      <label>
        By{' '}
        <select
          value={search.by ?? ''}
          onChange={({ target }) => set({ by: target.value === 'component' ? 'component' : undefined })}
        >
          <option value="">actor</option>
          <option value="component">component</option>
        </select>
      </label>
      {narrowed.length === 0 ? null : (
        <button type="button" className="chip" onClick={() => set({ actors: undefined, components: undefined })}>
          only {narrowed.join(', ')} <span aria-hidden="true">×</span>
          <span className="hidden">: take this away</span>
        </button>
      )}
    </search>
  )
}

/** What is new to who looks: since when, and from now on. */
function Since({ search }: { readonly search: ChangesSearch }) {
  const [looked, look] = useLooked()
  const { since: _, ...whole } = search
  return (
    <div className="since">
      {search.since !== undefined ? (
        <Link to="/changes" search={whole}>
          All changes
        </Link>
      ) : looked !== null ? (
        <Link to="/changes" search={{ ...search, since: looked }}>
          Since I last looked, {instantWords(looked)}
        </Link>
      ) : null}
      <button type="button" onClick={look}>
        Mark all as seen
      </button>
      <span role="status" className="hidden">
        {looked === null ? '' : `Seen up to ${instantWords(looked)}`}
      </span>
    </div>
  )
}
