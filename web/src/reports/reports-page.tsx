import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type ReportsSearch, reportsSearch } from '../addresses.ts'
import { fromFiles } from '../from-files.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { More } from '../parts/more.tsx'
import { PublishedFilters } from '../parts/published-filters.tsx'
import { Loading, Troubled } from '../parts/states.tsx'
import { reportsQuery } from '../queries.ts'
import { counted, languageWords, numberWords, spanWords, unreadWords } from '../words.ts'
import { AddReport } from './add-report.tsx'
import { FamilyOf } from './family-tree.tsx'
import { type Folded, foldFamilies } from './folding.ts'
import { reportTitle } from './report-title.ts'

/** The reports, newest first, each family once: versions of one text are one text. */
export function ReportsPage() {
  const { add: _, ...search } = useSearch({ from: '/reports' })
  return (
    <main id="main" className="page">
      <div className="page-head">
        <div>
          <h1>Reports</h1>
          <p>Newest first; versions of one text are folded under the one they come from</p>
        </div>
        {fromFiles ? null : <AddReport />}
      </div>
      <Filters search={search} />
      <Found search={search} />
    </main>
  )
}

/** Languages that reports of a news desk are in most; any other stands in the address all the same. */
const languages = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'it', 'pl', 'tr', 'ar', 'zh', 'und']

function Filters({ search }: { readonly search: ReportsSearch }) {
  const navigate = useNavigate()
  const { language } = search
  const codes = language === undefined || languages.includes(language) ? languages : [language, ...languages]
  const filter = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = Object.fromEntries(new FormData(event.currentTarget))
    void navigate({ to: '/reports', search: reportsSearch(given) })
  }
  return (
    <search>
      <form className="filters bar" key={JSON.stringify(search)} onSubmit={filter}>
        <PublishedFilters search={search} />
        <label>
          Language{' '}
          <select name="language" defaultValue={language ?? ''}>
            <option value="">any</option>
            {codes.map((code) => (
              <option key={code} value={code}>
                {languageWords(code)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Filter</button>
        {Object.keys(search).length === 0 ? null : <Link to="/reports">Show all</Link>}
      </form>
    </search>
  )
}

function Found({ search }: { readonly search: ReportsSearch }) {
  const asked = useInfiniteQuery(reportsQuery(search))
  const { data, error, refetch, hasNextPage } = asked
  if (error !== null) return <Troubled error={error} retry={() => refetch()} />
  if (data === undefined) return <Loading what="the reports" />
  const reports = data.pages.flatMap(({ items }) => items)
  const families = foldFamilies(reports)
  if (reports.length === 0) return <NoReports narrowed={Object.keys(search).length > 0} />
  return (
    <>
      <p className="soft small found" role="status">
        {counted(reports.length, 'report')} of {counted(families.length, 'text')}
        {hasNextPage ? ' so far' : ''}
      </p>
      <ReportsTable families={families} />
      <More what="reports" asked={asked} />
    </>
  )
}

function NoReports({ narrowed }: { readonly narrowed: boolean }) {
  if (narrowed) return <p className="soft">No report is like this. Take a filter away.</p>
  return (
    <p className="soft">
      This ledger has no reports yet. Add one here, or add files in a terminal: <code>surety add reports/</code>
    </p>
  )
}

function ReportsTable({ families }: { readonly families: readonly Folded[] }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const turn = (family: string) => {
    const now = new Set(unfolded)
    if (!now.delete(family)) now.add(family)
    setUnfolded(now)
  }
  const columns: readonly Column<Folded>[] = [
    { name: 'Published', kind: 'short', cell: ({ days }) => <Days days={days} /> },
    {
      name: 'Outlet',
      kind: 'optional',
      cell: ({ shown: { report } }) => report.outlet ?? <span className="soft">not known</span>,
    },
    { name: 'Report', names: true, cell: ({ shown }) => <Title shown={shown} /> },
    { name: 'Language', kind: 'optional', cell: ({ shown: { report } }) => languageWords(report.language) },
    { name: 'Statements', kind: 'number optional', cell: ({ shown }) => numberWords(shown.statements) },
    { name: 'Positions', kind: 'number', cell: ({ shown }) => numberWords(shown.positions) },
    {
      name: 'Versions',
      kind: 'short',
      cell: (folded) => <Versions folded={folded} open={unfolded.has(folded.family)} onTurn={turn} />,
    },
  ]
  return (
    <DataTable
      caption="Reports, each text once"
      columns={columns}
      rows={families}
      keyOf={({ family }) => family}
      below={({ family, shown }) => (unfolded.has(family) ? <FamilyOf report={shown.report.id} /> : null)}
    />
  )
}

function Days({ days }: Pick<Folded, 'days'>) {
  return days === null ? <span className="tag warn">undated</span> : spanWords(days.first, days.newest)
}

function Title({ shown: { report, removed, unread } }: Pick<Folded, 'shown'>) {
  return (
    <>
      <Link className="headline" to="/reports/$id" params={{ id: report.id }}>
        {reportTitle(report)}
      </Link>{' '}
      {removed ? <span className="tag">text removed</span> : null}
      {unread === null ? null : <span className="tag warn">{unreadWords(unread)}</span>}
    </>
  )
}

interface VersionsProps {
  readonly folded: Folded
  readonly open: boolean
  readonly onTurn: (family: string) => void
}

function Versions({ folded: { family, shown, versions }, open, onTurn }: VersionsProps) {
  if (versions === 1) return <span className="soft">1</span>
  return (
    <button type="button" className="quiet fold" aria-expanded={open} onClick={() => onTurn(family)}>
      {versions}
      <span className="hidden"> versions of {reportTitle(shown.report)}</span>
    </button>
  )
}
