import { Link, Outlet, useLocation, useMatch, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { fromFiles } from './from-files.ts'
import { SiteNote } from './site/site-note.tsx'

/** What stands around every page: the name, the places to go, and the search. */
export function Shell() {
  return (
    <div className="shell">
      <SkipLink />
      <header className="masthead">
        <Link to="/board" className="wordmark">
          <img src={fromFiles ? 'favicon.svg' : '/favicon.svg'} alt="" width="20" height="20" />
          Surety
        </Link>
        <Places />
        {fromFiles ? null : <Finder />}
      </header>
      {fromFiles ? <SiteNote /> : null}
      <Outlet />
    </div>
  )
}

/** To the content; in a page that was opened from a file without the "#" of its address, which names the page. */
function SkipLink() {
  const words = 'Skip to the content'
  if (!fromFiles) {
    return (
      <a href="#main" className="skip">
        {words}
      </a>
    )
  }
  const skip = () => {
    const main = document.getElementById('main')
    main?.setAttribute('tabindex', '-1')
    main?.focus()
  }
  return (
    <button type="button" className="skip" onClick={skip}>
      {words}
    </button>
  )
}

interface Place {
  readonly to: string
  readonly name: string
  /** Only where the ledger is: it is worked with there. */
  readonly atHome?: true
}

const places: readonly Place[] = [
  { to: '/board', name: 'Board' },
  { to: '/what-if', name: 'What if' },
  { to: '/changes', name: 'Changes' },
  { to: '/reports', name: 'Reports' },
  { to: '/statements', name: 'Statements' },
  { to: '/compare', name: 'Compare' },
  { to: '/counts', name: 'Counts' },
  { to: '/review', name: 'Review', atHome: true },
  { to: '/sources', name: 'Sources', atHome: true },
  { to: '/map', name: 'Map' },
  { to: '/brief', name: 'Brief' },
]
const shown = places.filter(({ atHome }) => !fromFiles || atHome === undefined)

/** All pages in a row; where there is no room for one, behind a button that says where one is. */
function Places() {
  const onBoard = useMatch({ from: '/table', shouldThrow: false }) !== undefined
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === pathname
  const here = shown.find(({ to }) => (onBoard ? to === '/board' : pathname.startsWith(to)))
  return (
    <>
      <button
        type="button"
        className="places-button"
        aria-expanded={open}
        aria-controls="places"
        onClick={() => setOpenAt(open ? null : pathname)}
        onKeyDown={({ key }) => (key === 'Escape' ? setOpenAt(null) : undefined)}
      >
        {here?.name ?? 'Pages'}{' '}
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d={open ? 'M1 5l4-4 4 4' : 'M1 1l4 4 4-4'} fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="hidden">: all pages</span>
      </button>
      <nav id="places" className={open ? 'places open' : 'places'} aria-label="Pages">
        {shown.map(({ to, name }) => (
          <Link key={to} to={to} className={to === '/board' && onBoard ? 'active' : ''}>
            {name}
          </Link>
        ))}
      </nav>
    </>
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
