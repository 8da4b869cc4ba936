import { linkTo } from '../addresses.ts'
import { Trouble } from '../api.ts'

/** What a page shows while, and where, it has nothing to show. */

export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="state loading" role="status">
      Reading {what}…
    </p>
  )
}

/** The same, where it is all there is of a page. */
export function PageLoading({ what }: { readonly what: string }) {
  return (
    <main id="main">
      <Loading what={what} />
    </main>
  )
}

export function PageTroubled(props: TroubledProps) {
  return (
    <main id="main">
      <Troubled {...props} heading="h1" />
    </main>
  )
}

interface TroubledProps {
  readonly error: Error
  readonly retry?: () => void
  readonly heading?: 'h1' | 'h2'
  /** Where something that may have been meant is found, by its id. */
  readonly suggest?: (id: string, code: string) => string
}

/** Why there is nothing: the server's own words, or that it does not answer. */
export function Troubled({ error, retry, heading: Heading = 'h2', suggest }: TroubledProps) {
  const problem = error instanceof Trouble ? error.problem : null
  const offline = error instanceof Trouble && problem === null
  return (
    <div className="state" role="alert">
      <Heading>{problem?.title ?? (offline ? 'Surety does not answer' : 'This page failed')}</Heading>
      <p>{problem?.detail ?? (offline ? 'Is “surety serve” still running on this machine?' : error.message)}</p>
      {problem === null || problem.suggestions.length === 0 ? null : (
        <ul>
          {problem.suggestions.map(({ id, name }) => (
            <li key={id}>
              {suggest === undefined ? name : <a href={suggest(id, problem.code)}>{name}</a>}{' '}
              <span className="soft mono">{id}</span>
            </li>
          ))}
        </ul>
      )}
      {retry === undefined || (problem !== null && problem.status < 500) ? null : (
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </div>
  )
}

export function NotFound() {
  return (
    <main id="main" className="state">
      <h1>No page has this address</h1>
      <p>
        <a href={linkTo('/board')}>The board</a> and <a href={linkTo('/reports')}>the reports</a> are good places to
        start again.
      </p>
    </main>
  )
}
