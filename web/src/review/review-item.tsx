import { Link } from '@tanstack/react-router'
import type { Consequence, QueueItem, ReviewQueue } from '../../../src/records/queue.ts'
import { conditionWords } from '../parts/conditions.tsx'
import { Quoted } from '../parts/quoted.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { WhyRead } from '../parts/why-read.tsx'
import { counted, datedWords, dayWords, lineId, lineName, numberWords } from '../words.ts'
import { JudgeForm } from './judge.tsx'
import { usualReason } from './judging.ts'
import { type Reviewing, useReviewKeys } from './reviewing.ts'

const consequenceWords: Readonly<Record<Consequence, string>> = {
  'cell-empties': 'without it the cell is empty',
  'stance-changes': 'without it another stance counts',
  'stance-goes': 'without it one of the stances goes',
  'terms-change': 'without it conditions or quantities change',
  'no-longer-contested': 'without it the cell is not contested',
  disputed: 'two people differ on this cell',
  'less-confirmed': 'others carry the stance too',
}

interface ReviewItemProps {
  readonly reviewing: Reviewing
  readonly item: QueueItem
  readonly queue: ReviewQueue
}

/** One position that waits: its words, what the board would lose with it, and what can be said of it. */
export function ReviewItem({ reviewing, item, queue }: ReviewItemProps) {
  const { position, actorName, componentName, report, around, consequences, copies } = item
  useReviewKeys(reviewing)
  const { asking, judge } = reviewing
  return (
    <article className={`review-item is-${position.stance}`} aria-label="Under review">
      <h2>
        <Link to="/cells/$actor/$component" params={{ actor: lineId(position), component: position.component }}>
          {lineName({ name: actorName, group: position.group })} · {componentName}
        </Link>{' '}
        <StanceWord stance={position.stance} />
      </h2>
      <Quoted around={around} passage={position.passage} stance={position.stance} report={report.id} />
      <Read item={item} queue={queue} />
      <p className="consequences">
        {consequences.map((one) => (
          <span key={one} className="tag">
            {consequenceWords[one]}
          </span>
        ))}
        <span className="soft small">
          {copies === 0 ? 'no other report has these words' : `${counted(copies, 'other report')} would inherit it`}
        </span>
      </p>
      <WhyRead signs={position.because} />
      <Acts reviewing={reviewing} />
      {asking === null ? null : (
        <JudgeForm
          position={position}
          pack={queue.pack}
          form={asking}
          sending={reviewing.busy}
          onSend={(sent) => judge({ verdict: asking, ...sent })}
        />
      )}
      {reviewing.error === null ? null : (
        <p className="refusal" role="alert">
          {reviewing.error.message}
        </p>
      )}
    </article>
  )
}

function Read({ item: { position, report }, queue }: Pick<ReviewItemProps, 'item' | 'queue'>) {
  const { voice, conditions, quantity, place, said, past } = position
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['Said by', { own: 'one who speaks for it', claim: 'somebody else', report: 'the report itself' }[voice]],
    [
      'Hangs on',
      conditions.length === 0 ? 'none stated' : conditions.map((one) => conditionWords(one, queue.pack)).join(', '),
    ],
    ...(quantity === null ? [] : [['How many', `${numberWords(quantity.value)} ${quantity.unit}`] as const]),
    ...(place === null ? [] : [['Where', place] as const]),
    ['Day', `${datedWords(said)}${past ? ', told as past' : ''}`],
    [
      'Report',
      <Link key="report" to="/reports/$id" params={{ id: report.id }} search={{ at: position.id }}>
        {[report.outlet, report.headline].filter((words) => words !== null).join(': ') || report.name || report.id},{' '}
        {report.published === null ? 'undated' : dayWords(report.published)}
      </Link>,
    ],
  ]
  return (
    <dl className="facts">
      {facts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function Acts({ reviewing }: { readonly reviewing: Reviewing }) {
  const { judge, ask, skip, undo, asking, last, told, busy } = reviewing
  return (
    <div className="review-acts">
      <button
        type="button"
        className="primary"
        disabled={busy}
        onClick={() => judge({ verdict: 'confirmed', why: '' })}
      >
        The words say so <kbd>y</kbd>
      </button>
      <button type="button" disabled={busy} onClick={() => judge({ verdict: 'rejected', why: usualReason })}>
        They do not <kbd>x</kbd>
      </button>
      <button type="button" aria-expanded={asking === 'corrected'} onClick={() => ask('corrected')}>
        Correct <kbd>e</kbd>
      </button>
      <button type="button" aria-expanded={asking === 'noted'} onClick={() => ask('noted')}>
        Note <kbd>n</kbd>
      </button>
      <button type="button" onClick={() => skip(1)}>
        Skip <kbd>s</kbd>
      </button>
      <button type="button" disabled={last === null || busy} onClick={undo}>
        Undo the last <kbd>u</kbd>
      </button>
      <span role="status" className="soft small">
        {told}
      </span>
    </div>
  )
}
