import { useNavigate } from '@tanstack/react-router'
import type { ConditionRegister } from '../../../src/records/condition.ts'
import type { Circle, SmallestSets, WhatIf } from '../../../src/records/what-if.ts'
import type { WhatIfSearch } from '../addresses.ts'
import { fromFiles } from '../from-files.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { counted } from '../words.ts'
import { asItStands, suppose } from './supposing.ts'

interface UnlockingProps {
  readonly whatIf: WhatIf
  readonly register: ConditionRegister
  readonly search: WhatIfSearch
}

/** Which condition unlocks most, the smallest sets for a component, and who waits for whom in a ring. */
export function Unlocking({ whatIf, register, search }: UnlockingProps) {
  const navigate = useNavigate()
  const go = (next: WhatIfSearch) => void navigate({ to: '/what-if', search: next, replace: true })
  const columns: readonly Column<WhatIf['ranking'][number]>[] = [
    { name: 'Condition', cell: ({ name }) => name },
    { name: 'Makes due', kind: 'number', cell: ({ due }) => due },
    { name: 'Frees', kind: 'number', cell: ({ freed }) => freed },
    { name: 'Awaited by', kind: 'number', cell: ({ awaitedBy }) => awaitedBy },
    {
      name: 'Suppose',
      cell: ({ id, name }) => (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            const stands = register.conditions.find((one) => one.id === id)?.state ?? 'unknown'
            go(suppose(fromFiles ? asItStands(search) : search, { id, state: stands }, 'met'))
          }}
        >
          met<span className="hidden">: {name}</span>
        </button>
      ),
    },
  ]
  return (
    <div className="unlocking">
      <section aria-label="Which condition unlocks most">
        <h2>Which condition unlocks most</h2>
        <p className="soft small">Cells of named actors that it, met alone, would change from here</p>
        {whatIf.ranking.length === 0 ? (
          <p>Nothing waits for anything.</p>
        ) : (
          <DataTable
            caption="Conditions by what they unlock"
            columns={columns}
            rows={whatIf.ranking}
            keyOf={({ id }) => id}
          />
        )}
      </section>
      {fromFiles ? null : (
        <section aria-label="Smallest sets">
          <h2>What it takes</h2>
          <SetsForm whatIf={whatIf} search={search} go={go} />
          {whatIf.smallest === null ? null : <Sets smallest={whatIf.smallest} register={register} />}
        </section>
      )}
      {whatIf.circles.length === 0 ? null : (
        <section aria-label="Who waits for whom">
          <h2>Who waits for whom</h2>
          {whatIf.circles.map((circle) => (
            <Ring key={circle.ring.map(({ actor }) => actor).join(' ')} circle={circle} />
          ))}
        </section>
      )}
    </div>
  )
}

interface SetsFormProps {
  readonly whatIf: WhatIf
  readonly search: WhatIfSearch
  readonly go: (next: WhatIfSearch) => void
}

function SetsForm({ whatIf: { pack }, search, go }: SetsFormProps) {
  const ask = (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    go({ ...search, component: String(given.get('component')), atLeast: String(given.get('atLeast')) })
  }
  return (
    <form className="filters" onSubmit={ask}>
      <label>
        The smallest sets of conditions that bring{' '}
        <select name="component" defaultValue={search.component}>
          {pack.components.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <label>
        into force for{' '}
        <input name="atLeast" type="number" min={1} max={200} defaultValue={search.atLeast ?? '3'} required /> actors
      </label>
      <button type="submit">Show</button>
    </form>
  )
}

function Sets({ smallest, register }: { readonly smallest: SmallestSets; readonly register: ConditionRegister }) {
  const { atLeast, now, reachable, sets, proven } = smallest
  const nameOf = (id: string) => register.conditions.find((one) => one.id === id)?.name ?? id
  if (now >= atLeast) return <p>{counted(now, 'actor')} would be in force or due already.</p>
  if (reachable < atLeast) {
    return (
      <p>It cannot be reached: with every condition met, {counted(reachable, 'actor')} would be due or in force.</p>
    )
  }
  return (
    <>
      <ol className="sets">
        {sets.map((set) => (
          <li key={set.join(' ')}>{set.map(nameOf).join(' + ')}</li>
        ))}
      </ol>
      <p className="soft small">
        {proven ? 'No smaller set does it.' : 'The search was cut off: smaller sets may exist.'} {counted(now, 'actor')}{' '}
        now.
      </p>
    </>
  )
}

function Ring({ circle: { ring, behind } }: { readonly circle: Circle }) {
  return (
    <>
      <p>
        {ring.map(({ name }) => name).join(' → ')} → {ring[0]?.name}: each waits for the next.
      </p>
      {behind.length === 0 ? null : (
        <p className="soft">Behind them: {behind.map(({ name, waitsFor }) => `${name} (${waitsFor})`).join(', ')}</p>
      )}
    </>
  )
}
