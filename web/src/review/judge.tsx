import { useId, useState } from 'react'
import type { PackLabels } from '../../../src/records/pack.ts'
import type { Position } from '../../../src/records/position.ts'
import type { ReviewMark } from '../../../src/records/review.ts'
import { Tick } from '../parts/tick.tsx'
import { dayWords } from '../words.ts'
import { useJudging, useUndoing, usualReason } from './judging.ts'
import { fieldsFrom, PositionFields, wordsOf } from './position-fields.tsx'

interface JudgeProps {
  readonly position: Position
  readonly pack: PackLabels | null
}

type Form = 'corrected' | 'rejected' | 'noted'

/** Where a position stands: confirm, correct or reject it, note something of it, and what was said of it before. */
export function Judge({ position, pack }: JudgeProps) {
  const [form, setForm] = useState<Form | null>(null)
  const judging = useJudging(() => setForm(null))
  const open = (one: Form) => () => {
    judging.reset()
    setForm(form === one ? null : one)
  }
  return (
    <div className="judge">
      <Decisions review={position.review} />
      <div className="judge-acts">
        <button
          type="button"
          disabled={judging.isPending}
          onClick={() => judging.mutate({ value: position.id, verdict: 'confirmed', why: '' })}
        >
          <Tick /> Confirm
        </button>
        <button type="button" aria-expanded={form === 'corrected'} onClick={open('corrected')}>
          Correct
        </button>
        <button type="button" aria-expanded={form === 'rejected'} onClick={open('rejected')}>
          Reject
        </button>
        <button type="button" aria-expanded={form === 'noted'} onClick={open('noted')}>
          Note
        </button>
        <span role="status" className="soft small">
          {judging.data === undefined ? '' : reachedWords(judging.data.reached)}
        </span>
      </div>
      {form === null ? null : (
        <JudgeForm
          position={position}
          pack={pack}
          form={form}
          sending={judging.isPending}
          onSend={(sent) => judging.mutate({ value: position.id, verdict: form, ...sent })}
        />
      )}
      {judging.error === null ? null : (
        <p className="refusal" role="alert">
          {judging.error.message}
        </p>
      )}
    </div>
  )
}

function reachedWords(reached: number): string {
  if (reached === 0) return 'Kept'
  return reached === 1 ? 'Kept; one copy inherits it' : `Kept; ${reached} copies inherit it`
}

interface JudgeFormProps extends JudgeProps {
  readonly form: Form
  readonly sending: boolean
  readonly onSend: (sent: { fields?: ReturnType<typeof fieldsFrom>; why: string }) => void
}

/** What is otherwise, and why; why alone, where it is rejected or noted. Also asked by the queue. */
export function JudgeForm({ position, pack, form, sending, onSend }: JudgeFormProps) {
  const id = useId()
  const now = wordsOf(position)
  const send = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const why = String(given.get('why') ?? '').trim()
    onSend(form === 'corrected' ? { fields: fieldsFrom(given, now), why } : { why })
  }
  const asks = form === 'noted' ? 'The note' : 'Why'
  const label = { corrected: 'Correct it', rejected: 'Reject it', noted: 'Keep the note' }[form]
  return (
    <form className="form judge-form" onSubmit={send} aria-label={label}>
      {form === 'corrected' ? <PositionFields now={now} pack={pack} /> : null}
      <label className="wide" htmlFor={id}>
        {asks}
        <input
          id={id}
          name="why"
          required
          // biome-ignore lint/a11y/noAutofocus: the form opens where its button was pressed, and asks for this
          autoFocus
          defaultValue={form === 'rejected' ? usualReason : ''}
          autoComplete="off"
        />
      </label>
      <div className="wide actions">
        <button type="submit" className="primary" disabled={sending}>
          {label}
        </button>
      </div>
    </form>
  )
}

/** Who said what of it, when and why; what was said here can be taken back. */
function Decisions({ review }: { readonly review: ReviewMark | undefined }) {
  const undoing = useUndoing()
  if (review === undefined || review.decisions.length === 0) return null
  return (
    <ul className="decisions">
      {review.disputed ? <li className="tag warn">reviewers differ</li> : null}
      {review.decisions.map(({ id, verdict, by, recorded, why, inherited, stands }) => (
        <li key={id}>
          <b>{verdict}</b> by {by}, {dayWords(recorded)}
          {inherited ? ', at a copy of these words' : ''}
          {why === '' ? '' : `: ${why}`}
          {stands || verdict === 'noted' ? '' : ' (another stands)'}{' '}
          <button
            type="button"
            className="quiet"
            disabled={undoing.isPending}
            onClick={() => undoing.mutate({ decision: id, why: 'taken back where it stands' })}
          >
            Undo
          </button>
        </li>
      ))}
    </ul>
  )
}
