import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AddedAnswer, ArticleSent } from '../../../src/doors/api/schemas/added.ts'
import { answerOf, api, type Trouble } from '../api.ts'
import { counted, unreadWords } from '../words.ts'
import { reportTitle } from './report-title.ts'

/** A report by its pasted text; what became of it is said where it was pasted. */
export function AddText() {
  const client = useQueryClient()
  const adding = useMutation<AddedAnswer, Trouble, ArticleSent>({
    mutationFn: (article) => answerOf(api.reports.$post({ json: article, query: {} })),
    onSuccess: () => client.invalidateQueries(),
  })
  const add = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    adding.mutate(articleOf(new FormData(event.currentTarget)))
  }
  if (adding.data !== undefined) return <Outcome added={adding.data} again={() => adding.reset()} />
  return (
    <form className="form" onSubmit={add}>
      <label className="wide">
        Text
        <textarea name="text" required spellCheck={false} placeholder="Paste the whole report" />
      </label>
      <Field name="headline" label="Headline" />
      <Field name="outlet" label="Outlet" />
      <Field name="published" label="Published" type="date" />
      <Field name="url" label="Address" type="url" placeholder="https://" />
      <div className="wide actions">
        {adding.error === null ? null : (
          <span className="refusal" role="alert">
            {adding.error.message}
          </span>
        )}
        <button type="submit" className="primary" disabled={adding.isPending}>
          {adding.isPending ? 'Reading it…' : 'Add'}
        </button>
      </div>
    </form>
  )
}

interface FieldProps {
  readonly name: keyof ArticleSent
  readonly label: string
  readonly type?: string
  readonly placeholder?: string
}

function Field({ name, label, type = 'text', placeholder }: FieldProps) {
  return (
    <label>
      {label}
      <input name={name} type={type} placeholder={placeholder} />
    </label>
  )
}

/** What was filled in; what was left empty is not sent, so that the reader looks for it in the text. */
function articleOf(form: FormData): ArticleSent {
  const given = (name: keyof ArticleSent) => {
    const value = String(form.get(name) ?? '').trim()
    return value === '' ? {} : { [name]: value }
  }
  return {
    text: String(form.get('text') ?? ''),
    ...given('headline'),
    ...given('outlet'),
    ...given('published'),
    ...given('url'),
  }
}

function Outcome({ added, again }: { readonly added: AddedAnswer; readonly again: () => void }) {
  const [report] = [...added.added, ...added.known]
  return (
    <div className="outcome" role="status">
      <h3>{added.added.length > 0 ? 'Added' : 'In the ledger already'}</h3>
      {report === undefined ? null : (
        <p>
          <Link to="/reports/$id" params={{ id: report.id }}>
            {reportTitle(report)}
          </Link>
        </p>
      )}
      {added.added.length === 0 ? (
        <p className="soft">Nothing was changed.</p>
      ) : (
        <p className="soft">
          {counted(added.positions, 'position')} and {counted(added.statements, 'statement')} were read in it.{' '}
          {added.familiesJoined > 0 ? 'It is a version of a text that was here before.' : 'It stands alone so far.'}
          {added.undated.length > 0 ? ' It carries no date, so it stands on no board.' : ''}
          {added.unread.map(({ report: { id }, why }) => (
            <span key={id}> It was {unreadWords(why)}.</span>
          ))}
        </p>
      )}
      <p className="form-end">
        <button type="button" onClick={again}>
          Paste another
        </button>
      </p>
    </div>
  )
}
