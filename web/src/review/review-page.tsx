import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { QueueItem, ReviewQueue } from '../../../src/records/queue.ts'
import type { ReviewSearch } from '../addresses.ts'
import { PageLoading, PageTroubled } from '../parts/states.tsx'
import { reviewQuery } from '../queries.ts'
import { counted, lineName } from '../words.ts'
import { Agreeing, Disputes, Lost } from './review-beside.tsx'
import { ReviewItem } from './review-item.tsx'
import { useReviewing } from './reviewing.ts'
import '../styles/review.css'

/** What waits for a person, most consequential first: one key a decision, and each can be taken back. */
export function ReviewPage() {
  const search = useSearch({ from: '/review' })
  const { data, error, refetch } = useQuery(reviewQuery(search))
  if (error !== null) return <PageTroubled error={error} retry={() => refetch()} />
  if (data === undefined) return <PageLoading what="the queue" />
  return <Queue queue={data} search={search} />
}

function Queue({ queue, search }: { readonly queue: ReviewQueue; readonly search: ReviewSearch }) {
  const reviewing = useReviewing(queue)
  const { item } = reviewing
  const waiting = queue.items.length + queue.more
  return (
    <main id="main" className="review-page">
      <header className="review-head">
        <div>
          <h1>Review</h1>
          <p className="soft small">
            {counted(queue.reviewed, 'position')} reviewed, {waiting} to go
            {search.actor === undefined && search.component === undefined ? '' : ' of those chosen'}
          </p>
        </div>
        <progress
          aria-label="Reviewed"
          value={queue.reviewed}
          max={Math.max(1, queue.reviewed + waiting)}
          title={`${queue.reviewed} of ${queue.reviewed + waiting}`}
        />
      </header>
      {item === null ? (
        <p className="state">
          Nothing waits for review{queue.reviewed === 0 ? ': no position stands on the board' : ''}.{' '}
          <Link to="/board">The board</Link>
        </p>
      ) : (
        <div className="review-split">
          <Waiting items={queue.items} now={item} choose={reviewing.choose} more={queue.more} />
          <ReviewItem key={item.position.id} reviewing={reviewing} item={item} queue={queue} />
        </div>
      )}
      <div className="review-beside">
        <Lost lost={queue.lost} />
        <Disputes disputes={queue.disputes} />
        <Agreeing agreement={queue.agreement} />
      </div>
    </main>
  )
}

interface WaitingProps {
  readonly items: readonly QueueItem[]
  readonly now: QueueItem
  readonly choose: (item: QueueItem) => void
  readonly more: number
}

function Waiting({ items, now, choose, more }: WaitingProps) {
  return (
    <nav className="waiting" aria-label="The queue">
      <ol>
        {items.map((item) => (
          <li key={item.position.id}>
            <button
              type="button"
              aria-current={item === now ? 'true' : undefined}
              onClick={() => choose(item)}
              className={`is-${item.position.stance}`}
            >
              <b>{lineName({ name: item.actorName, group: item.position.group })}</b>
              <span>
                {item.componentName.toLowerCase()} {item.position.stance}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {more === 0 ? null : <p className="soft small">and {more} more</p>}
    </nav>
  )
}
