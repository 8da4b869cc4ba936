import { Trouble } from '../api.ts'

/** What a page shows while, and where, it has nothing to show. */

export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="state loading" role="status">
      Reading {what}…
    </p>
  )
}

interface TroubledProps {
  readonly error: Error
  readonly retry?: () => void
}

/** Why there is nothing: the server's own words, or that it does not answer. */
export function Troubled({ error, retry }: TroubledProps) {
  const problem = error instanceof Trouble ? error.problem : null
  const offline = error instanceof Trouble && problem === null
  return (
    <div className="state" role="alert">
      <h2>{problem?.title ?? (offline ? 'Surety does not answer' : 'This page failed')}</h2>
      <p>{problem?.detail ?? (offline ? 'Is “surety serve” still running on this machine?' : error.message)}</p>
      {problem === null || problem.suggestions.length === 0 ? null : (
        <ul>
          {problem.suggestions.map(({ id, name }) => (
            <li key={id}>
              {name} <span className="soft mono">{id}</span>
            </li>
          ))}
        </ul>
      )}
      {retry === undefined ? null : (
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
    <div className="state" role="alert">
      <h1>No page has this address</h1>
      <p>
        <a href="/board">The board</a> and <a href="/reports">the reports</a> are good places to start again.
      </p>
    </div>
  )
}
