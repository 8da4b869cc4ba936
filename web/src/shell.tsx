import { Link, Outlet, useMatch, useNavigate, useSearch } from '@tanstack/react-router'

/** What stands around every page: the name, the places to go, and the search. */
export function Shell() {
  const onBoard = useMatch({ from: '/table', shouldThrow: false }) !== undefined
  return (
    <div className="shell">
      <a href="#main" className="skip">
        Skip to the content
      </a>
      <header className="masthead">
        <Link to="/board" className="wordmark">
          <img src="/favicon.svg" alt="" width="20" height="20" />
          Surety
        </Link>
        <nav className="places" aria-label="Pages">
          <Link to="/board" className={onBoard ? 'active' : ''}>
            Board
          </Link>
          <Link to="/what-if">What if</Link>
          <Link to="/changes">Changes</Link>
          <Link to="/counts">Counts</Link>
          <Link to="/map">Map</Link>
          <Link to="/review">Review</Link>
          <Link to="/reports">Reports</Link>
          <Link to="/statements">Statements</Link>
          <Link to="/compare">Compare</Link>
          <Link to="/sources">Sources</Link>
        </nav>
        <Finder />
      </header>
      <Outlet />
    </div>
  )
}

function Finder() {
  const navigate = useNavigate()
  const { q } = useSearch({ strict: false })
  const find = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (words !== '') void navigate({ to: '/search', search: { q: words } })
  }
  return (
    <search className="finder">
      <form key={q} onSubmit={find}>
        <label htmlFor="find" className="hidden">
          Search in all reports
        </label>
        <input id="find" name="q" type="search" placeholder="Search in all reports" defaultValue={q} />
      </form>
    </search>
  )
}
