import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import type { Passage } from '../../../src/records/passage.ts'
import type { ReportDetail } from '../../../src/records/report-view.ts'
import { linkTo } from '../addresses.ts'
import { fromFiles } from '../from-files.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { boardQuery, reportQuery } from '../queries.ts'
import { AddMissed } from '../review/add-missed.tsx'
import { counted, datedWords, languageWords, unreadWords } from '../words.ts'
import { FamilyOf } from './family-tree.tsx'
import { MarkedHeadline, MarkedText } from './marked-text.tsx'
import type { Value } from './marking.ts'
import { reportTitle } from './report-title.ts'
import { SetDay } from './set-day.tsx'
import { ValueList } from './value-list.tsx'

/** One report: its text with all that was read in it, and the family it belongs to. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const { at } = useSearch({ from: '/reports/$id' })
  const { data, error, refetch } = useQuery(reportQuery(id))
  if (error !== null)
    return <PageTroubled error={error} retry={() => refetch()} suggest={(near) => linkTo(`/reports/${near}`)} />
  if (data === undefined) return <PageLoading what="the report" />
  return <TheReport detail={data} at={at} />
}

function TheReport({ detail, at }: { readonly detail: ReportDetail; readonly at: string | undefined }) {
  const { report, reading } = detail
  const positions = reading?.positions ?? []
  const statements = reading?.statements ?? []
  const values: readonly Value[] = [...statements, ...positions]
  return (
    <main id="main" className="page report-page">
      <header className="report-head">
        <h1>
          {report.headline === null ? (
            reportTitle(report)
          ) : (
            <MarkedHeadline headline={report.headline} values={values} at={at} />
          )}
        </h1>
        <Particulars detail={detail} />
        {report.published.date === null && !fromFiles ? <SetDay report={report.id} /> : null}
      </header>
      <MarkedText detail={detail} values={values} at={at} />
      <aside className="report-aside" aria-label="What was read in it">
        <section>
          <h2>
            {detail.familySize > 1 ? `One of ${detail.familySize} versions of one text` : 'Its text stands alone'}
          </h2>
          <FamilyOf report={report.id} />
        </section>
        <section>
          <h2>{counted(positions.length, 'position')}</h2>
          <ValueList values={positions} at={at} />
          {fromFiles ? null : <Adding />}
        </section>
        <section>
          <h2>{counted(statements.length, 'statement')}</h2>
          <ValueList values={statements} at={at} />
        </section>
        <Quoted passages={detail.quotedUnread} />
      </aside>
    </main>
  )
}

/** What was missed, by the words that are selected in the text. */
function Adding() {
  const { data } = useQuery(boardQuery({}))
  return <AddMissed pack={data?.pack ?? null} />
}

/** What a report in a language that is not read has in quotation marks. */
function Quoted({ passages }: { readonly passages: readonly Passage[] }) {
  if (passages.length === 0) return null
  return (
    <section>
      <h2>In quotation marks, not read</h2>
      <ul>
        {passages.map(({ start, quote }) => (
          <li key={start}>
            <q>{quote}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Particulars({ detail: { report, unread } }: { readonly detail: ReportDetail }) {
  return (
    <p>
      <span>{report.outlet ?? 'Outlet not known'}</span>
      <span>{datedWords(report.published)}</span>
      {report.byline === null ? null : <span>{report.byline}</span>}
      <span>{languageWords(report.language)}</span>
      {report.updated.date === null ? null : <span>updated {datedWords(report.updated)}</span>}
      {report.credits.length === 0 ? null : <span>credits {report.credits.join(', ')}</span>}
      {unread === null ? null : <span className="tag warn">{unreadWords(unread)}</span>}
      {isWebAddress(report.url) ? (
        <a href={report.url} rel="noreferrer noopener" target="_blank">
          Where it was published
        </a>
      ) : null}
    </p>
  )
}

/** Only web addresses become links: a report may carry any words where its address should be. */
function isWebAddress(url: string | null): url is string {
  return url !== null && URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
}
