import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Reliability } from '../../../src/records/grade.ts'
import type { GradedOutlet } from '../../../src/records/grades.ts'
import { answerOf, api, segment, type Trouble } from '../api.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { Loading, Troubled } from '../parts/states.tsx'
import { outletsQuery } from '../queries.ts'
import { dayWords, numberWords } from '../words.ts'

/** What each grade means, in the words of the scale that analysts know. */
const grades: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

interface OutletsProps {
  /** The outlet whose grades are shown. */
  readonly open: string | undefined
  readonly onOpen: (outlet: string | undefined) => void
}

/** Who published the reports, how far people say each can be relied on, and the place to say so. */
export function Outlets({ open, onOpen }: OutletsProps) {
  const { data, error, refetch } = useQuery(outletsQuery())
  const columns: readonly Column<GradedOutlet>[] = [
    {
      name: 'Outlet',
      cell: ({ outlet }) => (
        <Link className="headline" to="/reports" search={{ outlet }}>
          {outlet}
        </Link>
      ),
    },
    { name: 'Reports', kind: 'number', cell: ({ reports }) => numberWords(reports) },
    { name: 'Grade', kind: 'short', cell: (graded) => <Graded graded={graded} open={open} onOpen={onOpen} /> },
    { name: 'Why', kind: 'optional', cell: ({ said }) => <span className="soft">{said.at(-1)?.why ?? ''}</span> },
  ]
  return (
    <section aria-labelledby="outlets" className="list-section">
      <h2 id="outlets">Outlets</h2>
      {error === null ? null : <Troubled error={error} retry={() => refetch()} />}
      {error === null && data === undefined ? <Loading what="the outlets" /> : null}
      {data?.outlets.length === 0 ? <p className="soft">No report names who published it.</p> : null}
      {data === undefined || data.outlets.length === 0 ? null : (
        <DataTable
          caption="Outlets, with how far they can be relied on"
          className="outlets"
          columns={columns}
          rows={data.outlets}
          keyOf={({ outlet }) => outlet}
          below={(graded) => (graded.outlet === open ? <Grading key={graded.outlet} graded={graded} /> : null)}
        />
      )}
    </section>
  )
}

function Graded({ graded, open, onOpen }: OutletsProps & { readonly graded: GradedOutlet }) {
  const { outlet, grade, disputed } = graded
  return (
    <>
      <button
        type="button"
        className="quiet fold"
        aria-expanded={open === outlet}
        onClick={() => onOpen(open === outlet ? undefined : outlet)}
      >
        {grade === null ? 'not graded' : `${grade}, ${grades[grade]}`}
        <span className="hidden">: grade {outlet}</span>
      </button>{' '}
      {disputed ? <span className="tag warn">people differ</span> : null}
    </>
  )
}

/** What people said of an outlet, and one's own word on it. */
function Grading({ graded: { outlet, grade, said } }: { readonly graded: GradedOutlet }) {
  const client = useQueryClient()
  const { mutate, error, isPending, isSuccess } = useMutation<unknown, Trouble, { grade: Reliability; why: string }>({
    mutationFn: (json) => answerOf(api.outlets[':outlet'].grades.$post({ param: { outlet: segment(outlet) }, json })),
    onSuccess: () => client.invalidateQueries(),
  })
  const say = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const chosen = given.get('grade') as Reliability
    mutate({ grade: chosen, why: String(given.get('why') ?? '') })
  }
  return (
    <form className="grading" onSubmit={say} aria-label={`Grade ${outlet}`}>
      <fieldset>
        <legend>{outlet} is</legend>
        {(Object.keys(grades) as Reliability[]).map((one) => (
          <label key={one}>
            <input type="radio" name="grade" value={one} required defaultChecked={one === grade} /> <b>{one}</b>{' '}
            {grades[one]}
          </label>
        ))}
      </fieldset>
      <label className="why">
        Why <input name="why" required maxLength={2000} />
      </label>
      <button type="submit" className="primary" disabled={isPending}>
        {isPending ? 'Keeping it…' : 'Set grade'}
      </button>
      <span role="status" className="soft small">
        {isSuccess ? 'Kept in the log' : ''}
      </span>
      {error === null ? null : (
        <span className="refusal" role="alert">
          {error.message}
        </span>
      )}
      {said.length === 0 ? null : (
        <ul className="small soft said-grades">
          {said.map((one) => (
            <li key={one.id}>
              <b>{one.grade}</b> {one.by}, {dayWords(one.recorded)}: {one.why}
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
