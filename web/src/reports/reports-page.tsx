import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fromFiles } from '../from-files.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { reportsQuery } from '../queries.ts'
import { counted, languageWords, numberWords, spanWords, unreadWords } from '../words.ts'
import { AddReport } from './add-report.tsx'
import { FamilyOf } from './family-tree.tsx'
import { type Folded, foldFamilies } from './folding.ts'
import { reportTitle } from './report-title.ts'

/** The reports, newest first, each family once: versions of one text are one text. */
export function ReportsPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(reportsQuery())
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (data === undefined) return <PageLoading what="the reports" />
  const reports = data.pages.flatMap(({ items }) => items)
  const families = foldFamilies(reports)
  return (
    <main id="main" className="page">
      <div className="page-head">
        <div>
          <h1>Reports</h1>
          <p>
            {counted(families.length, 'text')}
            {hasNextPage ? ' so far' : ''}; versions of one text are folded under the one they come from
          </p>
        </div>
        {fromFiles ? null : <AddReport />}
      </div>
      {reports.length === 0 ? (
        <p className="soft">
          This ledger has no reports yet. Paste one, or add files in a terminal: surety add reports/
        </p>
      ) : (
        <ReportsTable families={families} />
      )}
      {hasNextPage ? (
        <button type="button" className="more" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
          {isFetchingNextPage ? 'Reading more…' : 'More reports'}
        </button>
      ) : null}
    </main>
  )
}

function ReportsTable({ families }: { readonly families: readonly Folded[] }) {
  return (
    <table className="reports-table">
      <thead>
        <tr>
          <th scope="col">Published</th>
          <th scope="col" className="optional">
            Outlet
          </th>
          <th scope="col">Report</th>
          <th scope="col" className="optional">
            Language
          </th>
          <th scope="col" className="number optional">
            Statements
          </th>
          <th scope="col" className="number">
            Positions
          </th>
          <th scope="col">Versions</th>
        </tr>
      </thead>
      <tbody>
        {families.map((folded) => (
          <FamilyRow key={folded.family} folded={folded} />
        ))}
      </tbody>
    </table>
  )
}

function FamilyRow({ folded: { shown, versions, days } }: { readonly folded: Folded }) {
  const [unfolded, setUnfolded] = useState(false)
  const { report, unread, removed } = shown
  const tree = `family-${report.id}`
  return (
    <>
      <tr>
        <td className="nowrap">
          {days === null ? <span className="tag warn">undated</span> : spanWords(days.first, days.newest)}
        </td>
        <td className="optional">{report.outlet ?? <span className="soft">not known</span>}</td>
        <td>
          <Link className="headline" to="/reports/$id" params={{ id: report.id }}>
            {reportTitle(report)}
          </Link>{' '}
          {removed ? <span className="tag">text removed</span> : null}
          {unread === null ? null : <span className="tag warn">{unreadWords(unread)}</span>}
        </td>
        <td className="optional">{languageWords(report.language)}</td>
        <td className="number optional">{numberWords(shown.statements)}</td>
        <td className="number">{numberWords(shown.positions)}</td>
        <td className="nowrap">
          {versions === 1 ? (
            <span className="soft">1</span>
          ) : (
            <button
              type="button"
              className="quiet fold"
              aria-expanded={unfolded}
              aria-controls={tree}
              onClick={() => setUnfolded(!unfolded)}
            >
              {versions}
              <span className="hidden"> versions of {reportTitle(report)}</span>
            </button>
          )}
        </td>
      </tr>
      {unfolded ? (
        <tr id={tree}>
          <td className="optional" />
          <td className="optional" />
          <td colSpan={5}>
            <FamilyOf report={report.id} />
          </td>
        </tr>
      ) : null}
    </>
  )
}
