import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type ReactNode, useCallback } from 'react'
import type { Board } from '../../../src/records/board.ts'
import type { History, HistoryItem } from '../../../src/records/history.ts'
import type { LifecyclePhase } from '../../../src/records/lifecycle.ts'
import type { PackLabels } from '../../../src/records/pack.ts'
import { cellAddress, type TableSearch, tableSearch } from '../addresses.ts'
import { emptyWords } from '../board/board-cell.tsx'
import { fromFiles } from '../from-files.ts'
import { placeOf } from '../matrix/matrix.tsx'
import { useTurns } from '../parts/after-paint.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { SidePanel } from '../parts/side-panel.tsx'
import { Loading, Troubled } from '../parts/states.tsx'
import { boardQuery, historyQuery, lifecycleQuery } from '../queries.ts'
import { AddMissed } from '../review/add-missed.tsx'
import { counted, credibilityWords, dayWords, numberWords, standingWords } from '../words.ts'
import { Entry } from './entry.tsx'
import { footnoteOf, permalinkOf } from './footnote.ts'
import { Lifecycle } from './lifecycle.tsx'

/** What one cell rests on, over the board. Escape closes it. */
export function CellPanel() {
  const { actor, component } = useParams({ from: '/table/cells/$actor/$component' })
  const search = useSearch({ from: '/table' })
  return <CellBeside actor={actor} component={component} search={search} onClose={useClosing(actor, component)} />
}

interface CellBesideProps {
  readonly actor: string
  readonly component: string
  readonly search: TableSearch
  readonly onClose: () => void
}

/** A cell beside any page: each of its positions with its words, newest first. */
export function CellBeside({ actor, component, search, onClose }: CellBesideProps) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    historyQuery(actor, component, search),
  )
  const { data: phases = [] } = useQuery(lifecycleQuery(actor, component, search))
  const history = data === undefined ? undefined : wholeOf(data.pages)
  const pack = useQueryClient().getQueryData<Board>(boardQuery(search).queryKey)?.pack ?? null
  return (
    <SidePanel
      label="The cell"
      title={`${history?.actorName ?? actor} · ${history?.componentName ?? component}`}
      note={history === undefined ? null : `As of ${dayWords(history.asOf)}`}
      shows={`${actor} ${component} ${history === undefined}`}
      onClose={onClose}
      actions={history === undefined ? null : <Citing history={history} />}
    >
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
      {history === undefined ? null : (
        <Sections history={history} pack={pack} phases={phases}>
          {hasNextPage ? (
            <button type="button" className="more" disabled={isFetchingNextPage} onClick={() => fetchNextPage()}>
              Show more positions ({numberWords(history.total - history.items.length)})
            </button>
          ) : null}
        </Sections>
      )}
    </SidePanel>
  )
}

/** The stretches of a history as one; each is in order, and later ones lead further back. */
function wholeOf(pages: readonly History[]): History | undefined {
  const [first] = pages
  return first === undefined ? undefined : { ...first, items: pages.toReversed().flatMap(({ items }) => items) }
}

/** Close the panel and give the keyboard back to the cell. */
function useClosing(actor: string, component: string): () => void {
  const navigate = useNavigate()
  return useCallback(async () => {
    await navigate({ to: '/board', search: (kept) => tableSearch(kept) })
    const place = CSS.escape(placeOf(actor, component))
    document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus()
  }, [navigate, actor, component])
}

function Citing({ history }: { readonly history: History }) {
  return (
    <>
      <CopyButton words={() => permalinkOf(location.href, history)}>Copy link</CopyButton>
      <CopyButton words={() => footnoteOf(history, location.href)}>Copy as footnote</CopyButton>
    </>
  )
}

interface SectionsProps {
  readonly history: History
  readonly pack: PackLabels | null
  readonly phases: readonly LifecyclePhase[]
  /** What leads to the positions that are not shown. */
  readonly children: ReactNode
}

function Sections({ history, pack, phases, children }: SectionsProps) {
  const items = history.items.toReversed()
  const sections = standingWords
    .map(([standing, title]) => ({ standing, title, items: items.filter((item) => item.standing === standing) }))
    .filter(({ items }) => items.length > 0)
  // Some have a hundred: they come one after the other, so that the page answers meanwhile.
  const turn = useTurns(items.length)
  if (sections.length === 0) return <NoItems />
  const drawn = new Set(sections.flatMap((section) => section.items).slice(0, turn + 1))
  return (
    <>
      <Standing history={history} />
      {sections.map(({ standing, title, items }) => (
        <section key={title} aria-label={title}>
          <h3>
            {title} · {counted(items.length, 'position')} in {counted(textsOf(items), 'independent text')}
            {children === null || standing === 'stands' ? '' : ', so far'}
          </h3>
          {items
            .filter((item) => drawn.has(item))
            .map((item) => (
              <Entry key={item.position.id} item={item} pack={pack} />
            ))}
        </section>
      ))}
      {children}
      <Lifecycle phases={phases} />
      {fromFiles ? null : (
        <section>
          <AddMissed pack={pack} actor={history.actorName} component={history.component} />
        </section>
      )}
    </>
  )
}

/** Of each stance that stands: how far it can be believed, and why; of a cell without one, why it has none. */
function Standing({ history: { cell } }: Pick<SectionsProps, 'history'>) {
  const marks = [
    cell.contested ? 'contested: independent texts say yes and no within three days' : null,
    cell.mixed ? 'mixed: several stances of the same day stand together' : null,
    cell.stale ? 'stale: not restated for six months' : null,
    cell.disputed ? 'reviewers differ on a position that counts here' : null,
    cell.empty === null ? null : emptyWords[cell.empty],
  ].filter((words) => words !== null)
  return (
    <section className="standing-words">
      <ul>
        {cell.stances.map(({ stance, beside, credibility }) => (
          <li key={`${stance} ${beside}`}>
            <b>{stance}</b>
            {beside ? ' (a claim beside its own word)' : ''}: credibility {credibilityWords(credibility)}
          </li>
        ))}
        {marks.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
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
