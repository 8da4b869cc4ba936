import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import type { Board } from '../../../src/records/board.ts'
import type { History, HistoryItem } from '../../../src/records/history.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { cellAddress } from '../addresses.ts'
import { placeOf } from '../board/board-table.tsx'
import { Loading, Troubled } from '../parts/states.tsx'
import { boardQuery, historyQuery } from '../queries.ts'
import { counted, dayWords, standingWords } from '../words.ts'
import { Entry } from './entry.tsx'

/** What one cell rests on, over the board: each position with its words, newest first. Escape closes it. */
export function CellPanel() {
  const { actor, component } = useParams({ from: '/table/cells/$actor/$component' })
  const { asOf } = useSearch({ from: '/table' })
  const { data: history, error, refetch } = useQuery(historyQuery(actor, component, asOf))
  const pack = useQueryClient().getQueryData<Board>(boardQuery(asOf).queryKey)?.pack ?? null
  const close = useClosing(actor, component)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another heading to read out
  useEffect(() => heading.current?.focus(), [actor, component, history === undefined])

  return (
    <aside className="panel" aria-label="The cell">
      <header className="panel-head">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {history?.actorName ?? actor} · {history?.componentName ?? component}
          </h2>
          {history === undefined ? null : <p>As of {dayWords(history.asOf)}</p>}
        </div>
        <button type="button" onClick={close}>
          Close
        </button>
      </header>
      {error === null ? null : (
        <Troubled
          error={error}
          retry={() => refetch()}
          suggest={(near, code) =>
            code === 'unknown-actor' ? cellAddress(near, component, {}) : cellAddress(actor, near, {})
          }
        />
      )}
      {error === null && history === undefined ? <Loading what="its history" /> : null}
      {history === undefined ? null : <Sections history={history} pack={pack} />}
    </aside>
  )
}

/** Close the panel and give the keyboard back to the cell. */
function useClosing(actor: string, component: string): () => void {
  const navigate = useNavigate()
  const close = useCallback(async () => {
    await navigate({ to: '/board', search: (kept) => kept })
    const place = CSS.escape(placeOf(actor, component))
    document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus()
  }, [navigate, actor, component])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [close])
  return close
}

interface SectionsProps {
  readonly history: History
  readonly pack: PackLabels | null
}

function Sections({ history, pack }: SectionsProps) {
  const items = history.items.toReversed()
  const sections = standingWords
    .map(([standing, title]) => ({ title, items: items.filter((item) => item.standing === standing) }))
    .filter(({ items }) => items.length > 0)
  if (sections.length === 0) return <NoItems />
  return sections.map(({ title, items }) => (
    <section key={title} aria-label={title}>
      <h3>
        {title} · {counted(items.length, 'position')} in {counted(textsOf(items), 'independent text')}
      </h3>
      {items.map((item) => (
        <Entry key={item.position.id} item={item} pack={pack} />
      ))}
    </section>
  ))
}

function textsOf(items: readonly HistoryItem[]): number {
  return new Set(items.map(({ family }) => family)).size
}

function NoItems() {
  return (
    <section>
      <p>No report in this ledger states a position here. That is no refusal: there is no evidence either way.</p>
    </section>
  )
}
