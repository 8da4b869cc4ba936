import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Report } from '../../../src/records/report.ts'
import type { Comparison } from '../../../src/records/report-view.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { compareQuery } from '../queries.ts'
import { reportTitle } from '../reports/report-title.ts'
import { counted, datedWords, percent, relationWords } from '../words.ts'
import { ComparedTable } from './compared-table.tsx'
import { SharedWords } from './shared-words.tsx'
import { Variances } from './variances.tsx'

/** Two reports side by side: what differs in meaning first, then passage by passage, down to words. */
export function ComparePage() {
  const { a, b } = useParams({ from: '/compare/$a/$b' })
  const { data, error, refetch } = useQuery(compareQuery(a, b))
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (data === undefined) return <PageLoading what="both reports" />
  return <TheComparison key={`${a} ${b}`} comparison={data} />
}

function TheComparison({ comparison }: { readonly comparison: Comparison }) {
  const { a, b, rows, variances } = comparison
  const [unfolded, setUnfolded] = useState(false)
  const { page, step, show } = useDifferences()
  const differences = rows.filter(({ kind }) => kind !== 'same').length
  return (
    <main id="main" className="page" ref={page}>
      <div className="page-head">
        <div>
          <h1>Compare</h1>
          <p>{joinedWords(comparison)}</p>
        </div>
      </div>
      <div className="compare-heads">
        <Side letter="A" report={a} share={comparison.shareOfA} other="B" />
        <Side letter="B" report={b} share={comparison.shareOfB} other="A" />
      </div>
      <Variances variances={variances} onShow={show} />
      <SharedWords comparison={comparison} onShow={show} />
      <div className="compare-bar">
        <strong>{counted(differences, 'different passage')}</strong>
        <button type="button" disabled={differences === 0} onClick={() => step(-1)} aria-keyshortcuts="p">
          Previous <kbd>p</kbd>
        </button>
        <button type="button" disabled={differences === 0} onClick={() => step(1)} aria-keyshortcuts="n">
          Next <kbd>n</kbd>
        </button>
        <label>
          <input type="checkbox" checked={unfolded} onChange={() => setUnfolded(!unfolded)} /> Show what is the same
        </label>
        <Link to="/compare/$a/$b" params={{ a: b.id, b: a.id }}>
          Swap sides
        </Link>
      </div>
      <ComparedTable comparison={comparison} unfolded={unfolded} />
    </main>
  )
}

/** Step from difference to difference, by button or by n and p; the keys are the page's only where nothing is typed. */
function useDifferences() {
  const page = useRef<HTMLElement>(null)
  const step = (by: 1 | -1) => {
    const rows = [...(page.current?.querySelectorAll<HTMLElement>('tr[data-difference]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const to = at < 0 && by < 0 ? rows.length - 1 : (at + by + rows.length) % Math.max(1, rows.length)
    goTo(rows[to])
  }
  const show = (place: number) => {
    const rows = [...(page.current?.querySelectorAll<HTMLElement>('tr[data-difference]') ?? [])]
    goTo(rows.findLast(({ dataset }) => dataset.from !== undefined && Number(dataset.from) <= place))
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'n') step(1)
      if (event.key === 'p') step(-1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return { page, step, show }
}

function goTo(row: HTMLElement | undefined): void {
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'center' })
}

interface SideProps {
  readonly letter: string
  readonly report: Report
  readonly share: number
  readonly other: string
}

function Side({ letter, report, share, other }: SideProps) {
  return (
    <div>
      <h2>
        <span className="soft">{letter}</span>{' '}
        <Link to="/reports/$id" params={{ id: report.id }}>
          {reportTitle(report)}
        </Link>
      </h2>
      <p>
        {report.outlet ?? 'Outlet not known'}, {datedWords(report.published)} · {percent(share)} of its words stand in{' '}
        {other}
      </p>
    </div>
  )
}

/** How the two are joined, in words. */
function joinedWords({ a, derivation, sameFamily }: Comparison): string {
  if (derivation === null)
    return sameFamily ? 'Versions of one text' : 'Independent texts: neither was made from the other'
  const [made, source] = derivation.report === a.id ? ['A', 'B'] : ['B', 'A']
  const unsure = derivation.direction === 'unknown' ? '; which came first is not known' : ''
  return `${made} is a ${relationWords[derivation.relation]} of ${source}${unsure}`
}
