import { Link } from '@tanstack/react-router'
import type { Agreement, ReviewQueue } from '../../../src/records/queue.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { StanceWord } from '../parts/stance-mark.tsx'
import { dayWords, lineId, lineName, percent } from '../words.ts'
import { useUndoing } from './judging.ts'

/** What stands beside the queue: judgements without a place, values on which people differ, and how far they agree. */

export function Lost({ lost }: Pick<ReviewQueue, 'lost'>) {
  const undoing = useUndoing()
  if (lost.length === 0) return null
  return (
    <section aria-label="Lost their place">
      <h2>Lost their place</h2>
      <p className="soft small">Judgements to which no value of the standing reading answers</p>
      <ul>
        {lost.map(({ decision, recorded, judgement, report }) => (
          <li key={decision}>
            <b>{judgement.verdict}</b> by {judgement.by}, {dayWords(recorded)}: <q>{judgement.anchor.passage.quote}</q>{' '}
            <Link to="/reports/$id" params={{ id: report.id }}>
              {report.outlet ?? report.name ?? report.id}
            </Link>{' '}
            <button type="button" className="quiet" onClick={() => undoing.mutate({ decision, why: 'lost its place' })}>
              Undo
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Disputes({ disputes }: Pick<ReviewQueue, 'disputes'>) {
  if (disputes.length === 0) return null
  return (
    <section aria-label="Reviewers differ">
      <h2>Reviewers differ</h2>
      <ul>
        {disputes.map(({ position, actorName, componentName }) => (
          <li key={position.id}>
            <Link to="/cells/$actor/$component" params={{ actor: lineId(position), component: position.component }}>
              {lineName({ name: actorName, group: position.group })}, {componentName.toLowerCase()}
            </Link>{' '}
            <StanceWord stance={position.stance} />: <q>{position.passage.quote}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}

const columns: readonly Column<Agreement>[] = [
  { name: 'Reviewers', cell: ({ one, other }) => `${one}, ${other}` },
  { name: 'Both judged', kind: 'number', cell: ({ both }) => both },
  { name: 'Agreed', kind: 'number', cell: ({ agreed, both }) => `${agreed} (${percent(agreed / Math.max(1, both))})` },
  { name: 'Cohen’s kappa', kind: 'number', cell: ({ kappa }) => (kappa === null ? 'not defined' : kappa.toFixed(2)) },
]

export function Agreeing({ agreement }: Pick<ReviewQueue, 'agreement'>) {
  return (
    <section aria-label="Agreement">
      <h2>Agreement between reviewers</h2>
      {agreement.length === 0 ? (
        <p className="soft small">Nothing was judged by two people yet.</p>
      ) : (
        <DataTable
          caption="Agreement between reviewers"
          columns={columns}
          rows={agreement}
          keyOf={({ one, other }) => `${one} ${other}`}
        />
      )}
    </section>
  )
}
