import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { LookAnswer, SourceAnswer } from '../../../src/doors/api/schemas/sources.ts'
import type { SourcesSearch } from '../addresses.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Loading, Troubled } from '../parts/states.tsx'
import { sourcesQuery } from '../queries.ts'
import { counted, numberWords } from '../words.ts'
import { gave, LeftOut, Looks, minute } from './looks.tsx'
import { Outlets } from './outlets.tsx'
import '../styles/sources.css'

/** What is watched, what each source gave, why things were left out, and how far each outlet can be relied on. */
export function SourcesPage() {
  const search = useSearch({ from: '/sources' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(sourcesQuery())
  const show = (change: { [Key in keyof SourcesSearch]: SourcesSearch[Key] | undefined }) => {
    const given = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined)
    void navigate({ to: '/sources', search: Object.fromEntries(given), replace: true, resetScroll: false })
  }
  return (
    <main id="main" className="page">
      <div className="page-head">
        <div>
          <h1>Sources</h1>
          <p>What is watched, what it gave and why things were left out; and how far each outlet can be relied on</p>
        </div>
      </div>
      <section aria-labelledby="watched" className="list-section">
        <h2 id="watched">Watched</h2>
        {error !== null ? <Troubled error={error} retry={() => refetch()} /> : null}
        {error === null && data === undefined ? <Loading what="the sources" /> : null}
        {data === undefined ? null : (
          <Sources sources={data.sources} open={search.source} onOpen={(source) => show({ source })} />
        )}
      </section>
      <Outlets open={search.outlet} onOpen={(outlet) => show({ outlet })} />
    </main>
  )
}

interface SourcesProps {
  readonly sources: readonly SourceAnswer[]
  /** Id of the source whose looks are shown. */
  readonly open: string | undefined
  readonly onOpen: (source: string | undefined) => void
}

function Sources({ sources, open, onOpen }: SourcesProps) {
  if (sources.length === 0) {
    return (
      <p className="soft">
        Nothing is watched. <code>surety watch add ADDRESS</code> adds a feed, a sitemap, a page or a folder.
      </p>
    )
  }
  const columns: readonly Column<SourceAnswer>[] = [
    { name: 'Source', cell: (source) => <Address source={source} /> },
    { name: 'Last look', kind: 'short', cell: ({ last, next }) => <LastLook last={last} next={next} /> },
    { name: 'It gave', cell: ({ last }) => (last === null ? '' : gave(last)) },
    { name: 'Left out', cell: ({ last }) => (last === null ? '' : <LeftOut look={last} />) },
    { name: 'Reports in all', kind: 'number optional', cell: ({ added }) => numberWords(added) },
    {
      name: 'Looks',
      kind: 'short',
      cell: ({ id, looks, address }) => (
        <button
          type="button"
          className="quiet fold"
          aria-expanded={open === id}
          onClick={() => onOpen(open === id ? undefined : id)}
        >
          {looks}
          <span className="hidden"> looks at {address}</span>
        </button>
      ),
    },
  ]
  return (
    <DataTable
      caption="Watched sources"
      className="sources"
      columns={columns}
      rows={sources}
      keyOf={({ id }) => id}
      below={({ id }) => (id === open ? <Looks source={id} /> : null)}
    />
  )
}

function Address({ source: { address, every, outlet } }: { readonly source: SourceAnswer }) {
  return (
    <>
      {/^https?:/.test(address) ? (
        <a href={address} rel="noreferrer">
          {address}
        </a>
      ) : (
        address
      )}
      <div className="soft small">
        every {counted(every, 'minute')}
        {outlet === null ? '' : `, ${outlet}`}
      </div>
    </>
  )
}

function LastLook({ last, next }: { readonly last: LookAnswer | null; readonly next: string }) {
  if (last === null) return <span className="soft">not yet</span>
  return (
    <>
      <time dateTime={last.began}>{minute(last.began)}</time>
      <div className="soft small">next {minute(next)}</div>
    </>
  )
}
