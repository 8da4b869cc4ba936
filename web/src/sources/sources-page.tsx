import { useQuery } from '@tanstack/react-query'
import type { LookAnswer, SourceAnswer } from '../../../src/doors/api/schemas/sources.ts'
import { Loading, Troubled } from '../parts/states.tsx'
import { sourcesQuery } from '../queries.ts'

/** What is watched, what each source gave, and why things were left out. */
export function SourcesPage() {
  const { data, error, refetch } = useQuery(sourcesQuery())
  return (
    <main id="main" className="page">
      <div className="page-head">
        <div>
          <h1>Sources</h1>
          <p>What is watched, what it gave, and why things were left out</p>
        </div>
      </div>
      {error !== null ? <Troubled error={error} retry={() => refetch()} /> : null}
      {error === null && data === undefined ? <Loading what="the sources" /> : null}
      {data === undefined ? null : <Sources sources={data.sources} />}
    </main>
  )
}

function Sources({ sources }: { readonly sources: readonly SourceAnswer[] }) {
  if (sources.length === 0) {
    return (
      <p className="soft">
        Nothing is watched. <code>surety watch add ADDRESS</code> adds a feed, a sitemap, a page or a folder.
      </p>
    )
  }
  return (
    <table className="reports-table sources">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Last look</th>
          <th scope="col">It gave</th>
          <th scope="col">Left out</th>
          <th scope="col" className="optional">
            Reports in all
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <Row key={source.id} source={source} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ source: { address, every, outlet, last, looks, added, next } }: { readonly source: SourceAnswer }) {
  return (
    <tr>
      <td>
        {/^https?:/.test(address) ? (
          <a href={address} rel="noreferrer">
            {address}
          </a>
        ) : (
          address
        )}
        <div className="soft small">
          every {every} min{outlet === null ? '' : `, ${outlet}`}
        </div>
      </td>
      <td>
        {last === null ? (
          <span className="soft">not yet</span>
        ) : (
          <time dateTime={last.began}>{minute(last.began)}</time>
        )}
        {last === null ? null : <div className="soft small">next {minute(next)}</div>}
      </td>
      <td>{last === null ? '' : gave(last)}</td>
      <td>{last === null ? '' : <LeftOut look={last} />}</td>
      <td className="optional">
        {added} <span className="soft small">in {looks === 1 ? '1 look' : `${looks} looks`}</span>
      </td>
    </tr>
  )
}

function gave({ is, added }: LookAnswer): string {
  if (is === 'failed') return 'could not be had'
  return is === 'unchanged' ? 'nothing new' : `${added} added`
}

function LeftOut({ look: { left, reasons } }: { readonly look: LookAnswer }) {
  if (left.length === 0) return <span className="soft">nothing</span>
  return (
    <details>
      <summary>{reasons}</summary>
      <ul className="small">
        {left.map(({ what, detail }) => (
          <li key={`${what} ${detail}`}>
            {what}: {detail}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** "2031-02-14 10:30 UTC" */
function minute(instant: string): string {
  return `${instant.slice(0, 16).replace('T', ' ')} UTC`
}
