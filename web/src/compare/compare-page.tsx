import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Report } from '../../../src/records/report.ts'
import type { ComparedRow, Comparison } from '../../../src/records/report-view.ts'
import { type CompareSearch, compareSearch } from '../addresses.ts'
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
  const { a, b, variances } = comparison
  const search = useSearch({ from: '/compare/$a/$b' })
  const { page, step, show, turn } = useDifferences(search)
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
      <CompareBar comparison={comparison} search={search} onStep={step} onTurn={turn} />
      <ComparedTable comparison={comparison} unfolded={search.show === 'all'} />
    </main>
  )
}

const kindNames: readonly (readonly [ComparedRow['kind'], string])[] = [
  ['changed', 'changed'],
  ['moved', 'moved'],
  ['only-a', 'only in A'],
  ['only-b', 'only in B'],
]

interface CompareBarProps {
  readonly comparison: Comparison
  readonly search: CompareSearch
  readonly onStep: (by: 1 | -1) => void
  readonly onTurn: () => void
}

/** How many differences of each kind there are, which one is looked at, and the way to the next. */
function CompareBar({ comparison: { a, b, rows }, search, onStep, onTurn }: CompareBarProps) {
  const differences = rows.filter(({ kind }) => kind !== 'same')
  const kinds = kindNames.flatMap(([kind, name]) => {
    const count = differences.filter((row) => row.kind === kind).length
    return count === 0 ? [] : [`${count} ${name}`]
  })
  const none = differences.length === 0
  return (
    <div className="compare-bar">
      <span role="status">
        <strong>{counted(differences.length, 'different passage')}</strong>
        {search.at === undefined ? '' : `, at ${search.at}`}
      </span>
      <button type="button" disabled={none} onClick={() => onStep(-1)} aria-keyshortcuts="p">
        Previous <kbd>p</kbd>
      </button>
      <button type="button" disabled={none} onClick={() => onStep(1)} aria-keyshortcuts="n">
        Next <kbd>n</kbd>
      </button>
      <span className="soft kinds">{kinds.join(' · ')}</span>
      <label>
        <input type="checkbox" checked={search.show === 'all'} onChange={onTurn} /> Show what is the same
      </label>
      <Link to="/compare/$a/$b" params={{ a: b.id, b: a.id }}>
        Swap sides
      </Link>
    </div>
  )
}

/** Step from difference to difference, by button or by n and p; the keys are the page's only where nothing is typed. */
function useDifferences(search: CompareSearch) {
  const page = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  const set = (change: { [Key in keyof CompareSearch]: CompareSearch[Key] | undefined }) => {
    const now = compareSearch({ ...search, ...change })
    // The reports stay called as the address calls them: another name for them would be another page.
    void navigate({ to: '.', search: now, replace: true, resetScroll: false })
  }
  const rows = () => [...(page.current?.querySelectorAll<HTMLElement>('tr[data-difference]') ?? [])]
  // Keys may come faster than addresses follow.
  const looked = useRef(search.at === undefined ? null : Number(search.at) - 1)
  const go = (at: number) => {
    looked.current = at
    goTo(rows()[at])
    set({ at: String(at + 1) })
  }
  const step = (by: 1 | -1) => {
    const all = rows().length
    const at = looked.current ?? (by > 0 ? -1 : 0)
    if (all > 0) go((at + by + all) % all)
  }
  const show = (place: number) => {
    const at = rows().findLastIndex(({ dataset }) => dataset.from !== undefined && Number(dataset.from) <= place)
    if (at >= 0) go(at)
  }
  // A link to a difference leads to it.
  useEffect(() => {
    const found = page.current?.querySelectorAll<HTMLElement>('tr[data-difference]')
    if (looked.current !== null) goTo(found?.[looked.current])
  }, [])
  // As soon as the page is there: a key that is pressed at once is not lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'n') step(1)
      if (event.key === 'p') step(-1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return { page, step, show, turn: () => set({ show: search.show === 'all' ? undefined : 'all' }) }
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
