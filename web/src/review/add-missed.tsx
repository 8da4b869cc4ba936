import { useState } from 'react'
import type { PackLabels } from '../../../src/records/pack.ts'
import { useAdding } from './judging.ts'
import { fieldsFrom, PositionFields } from './position-fields.tsx'
import { useSelectedWords } from './selected-words.ts'

interface AddMissedProps {
  readonly pack: PackLabels | null
  /** Whom and what the words are most likely about. */
  readonly actor?: string
  readonly component?: string
}

/** Select words of a report anywhere on the page, and add the position that was missed in them. */
export function AddMissed({ pack, actor, component }: AddMissedProps) {
  const [selected, forget] = useSelectedWords()
  const [open, setOpen] = useState(false)
  const adding = useAdding()
  const now = { ...(actor === undefined ? {} : { actor }), ...(component === undefined ? {} : { component }) }
  if (selected === null) {
    return <p className="soft small">Something missed? Select the words that say it, and add it here.</p>
  }
  const close = () => {
    setOpen(false)
    forget()
    adding.reset()
  }
  const add = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const { report, start, end } = selected
    const fields = Object.fromEntries(Object.entries(fieldsFrom(given, {})).filter(([, value]) => value !== 'none'))
    const on = { start, end, in: selected.in }
    adding.mutate({ report, about: 'position', fields, on, why: String(given.get('why')) })
  }
  return (
    <section className="add-missed" aria-label="Add what was missed">
      <p>
        Selected: <q>{selected.quote}</q>
      </p>
      {adding.data !== undefined ? (
        <p role="status">
          Added.{' '}
          <button type="button" className="quiet" onClick={close}>
            Done
          </button>
        </p>
      ) : open ? (
        <form className="form judge-form" onSubmit={add} aria-label="Add a position">
          <PositionFields now={now} pack={pack} />
          <label className="wide">
            Why
            <input name="why" required autoComplete="off" placeholder="what the reader missed" />
          </label>
          <div className="wide actions">
            {adding.error === null ? null : (
              <span className="refusal" role="alert">
                {adding.error.message}
              </span>
            )}
            <button type="button" onClick={close}>
              Cancel
            </button>
            <button type="submit" className="primary" disabled={adding.isPending}>
              Add the position
            </button>
          </div>
        </form>
      ) : (
        <p className="judge-acts">
          <button type="button" className="primary" onClick={() => setOpen(true)}>
            Add a position with these words
          </button>
          <button type="button" onClick={close}>
            Leave it
          </button>
        </p>
      )}
    </section>
  )
}
