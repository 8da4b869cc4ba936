import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { CountSaying, ReconciledCount, Reconciliation } from '../../../src/records/reconciled.ts'
import { AsOf } from '../board/as-of.tsx'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { countsQuery } from '../queries.ts'
import { counted, dayWords, spanWords } from '../words.ts'
import { boundsWords, differenceWords, sizeWords, whatWords } from './count-words.ts'
import { CountsLine } from './counts-line.tsx'
import '../styles/counts.css'

/** Every stated size of a group over time: what it counts, who said it, whom the ledger knows of them, and how many it cannot. */
export function CountsPage() {
  const search = useSearch({ from: '/counts' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(countsQuery(search))
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (data === undefined) return <PageLoading what="the counts" />
  const choose = (day: string | null) => {
    const { asOf: _, ...rest } = search
    void navigate({ to: '/counts', search: day === null ? rest : { ...rest, asOf: day } })
  }
  return (
    <main id="main" className="page counts-page">
      <div className="page-head">
        <div>
          <h1>How many, and of whom</h1>
          <p>Every stated count up to {dayWords(data.asOf)}, beside what the ledger knows by name</p>
        </div>
        <AsOf day={data.asOf} chosen={search.asOf !== undefined} onChoose={choose} />
      </div>
      {data.counts.length === 0 ? (
        <p className="soft">No report up to this day states a count.</p>
      ) : (
        <Kinds counts={data} />
      )}
    </main>
  )
}

/** Each kind of count by itself: members are not contributors. */
function Kinds({ counts: { counts, pack } }: { readonly counts: Reconciliation }) {
  const kinds = [...new Set(counts.map(({ what }) => what))].toSorted((one) => (one === 'pledged' ? -1 : 0))
  return kinds.map((what) => {
    const here = counts.filter((count) => count.what === what)
    const most = Math.max(...here.map(({ count, of }) => Math.max(count, of ?? 0)))
    return (
      <section key={what} className="count-kind" aria-label={whatWords({ what })}>
        <h2>
          {whatWords({ what }).replace(/^said/, 'Said')} <span className="soft">{counted(here.length, 'count')}</span>
        </h2>
        <CountsLine counts={here} most={most} />
        <ol>
          {here.map((count) => (
            <li key={`${count.count} ${count.of} ${count.first} ${count.stance} ${count.components.join()}`}>
              <Counted count={count} all={counts} most={most} components={pack.components} />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}

interface CountedProps {
  readonly count: ReconciledCount
  readonly all: readonly ReconciledCount[]
  readonly most: number
  readonly components: Reconciliation['pack']['components']
}

function Counted({ count, all, most, components }: CountedProps) {
  const { first, last, stance, known, confirmations, sayings, exceeded, differs } = count
  const about = count.components.map((id) => components.find((one) => one.id === id)?.name.toLowerCase() ?? id)
  const meaning = [stance, about.length === 0 ? 'on any component' : `on ${about.join(', ')}`].filter(
    (word) => word !== null,
  )
  return (
    <article className="count">
      <header>
        <b>{sizeWords(count)}</b>
        <span>{first === null || last === null ? 'undated' : spanWords(first, last)}</span>
        <span className="soft">
          {count.what === 'members' ? '' : meaning.join(' ')} ({counted(confirmations.reports, 'report')},{' '}
          {counted(confirmations.families, 'independent text')})
        </span>
      </header>
      <Parts count={count} most={most} />
      <p className="small">
        <b>{exceeded ? known.length : count.namedAtMost}</b> known by name
        {exceeded ? `, more than were counted` : `, unnamed ${boundsWords(count)}`}
      </p>
      <details className="because">
        <summary>Who said it, and who is known</summary>
        <ul className="sayings">
          {sayings.map((saying) => (
            <li key={saying.id}>
              <Saying saying={saying} />
            </li>
          ))}
        </ul>
        <p>
          <b>Known by then:</b> {known.length === 0 ? 'nobody' : known.map(({ name }) => name).join(', ')}
        </p>
        {differs.length === 0 ? null : (
          <ul>
            {differs.map(({ from, by }) => {
              const other = all[from]
              return other === undefined ? null : (
                <li key={from}>
                  <b>Beside {sizeWords(other)}</b>
                  {other.first === null ? '' : ` (${dayWords(other.first)})`}:{' '}
                  {by.map((one) => differenceWords[one]).join(', ')}
                </li>
              )
            })}
          </ul>
        )}
      </details>
    </article>
  )
}

/** Known by name, the rest of those counted, and the rest of the whole: one bar. */
function Parts({ count: { count, of, namedAtMost }, most }: Pick<CountedProps, 'count' | 'most'>) {
  const share = (size: number) => ({ width: `${(size / most) * 100}%` })
  return (
    <div className="count-bar" aria-hidden="true">
      <span className="named" style={share(namedAtMost)} />
      <span className="unnamed" style={share(Math.max(0, count - namedAtMost))} />
      {of === null || of <= count ? null : <span className="rest" style={share(of - count)} />}
    </div>
  )
}

function Saying({ saying: { day, speaker, via, quote, outlet, report } }: { readonly saying: CountSaying }) {
  return (
    <>
      {day === null ? 'Undated' : dayWords(day)}: <q>{quote === '' ? 'the text was removed' : quote}</q>,{' '}
      {speaker ?? 'the report itself'}
      {via.length === 0 ? '' : `, as told by ${via.join(', citing ')}`}, in{' '}
      <Link to="/reports/$id" params={{ id: report }}>
        {outlet ?? 'an unknown outlet'}
      </Link>
    </>
  )
}
