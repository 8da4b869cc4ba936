import { useNavigate } from '@tanstack/react-router'
import type { ConditionRegister, RegisteredCondition } from '../../../src/records/condition.ts'
import type { WhatIfSearch } from '../addresses.ts'
import { fromFiles } from '../from-files.ts'
import { counted } from '../words.ts'
import { asItStands, states, suppose, supposed } from './supposing.ts'

interface SwitchesProps {
  readonly register: ConditionRegister
  readonly search: WhatIfSearch
}

/** Every condition of the register as a switch of three states; the one it has today is marked. */
export function Switches({ register, search }: SwitchesProps) {
  const navigate = useNavigate()
  const go = (next: WhatIfSearch) => void navigate({ to: '/what-if', search: next, replace: true })
  // The files of a site hold what follows from each condition alone: another one takes its place.
  const before = fromFiles ? asItStands(search) : search
  const chosen = register.conditions.some(({ id }) => supposed(search, id) !== null)
  const sorted = register.conditions.toSorted((a, b) => b.dependents.length - a.dependents.length)
  return (
    <section className="switches" aria-label="Conditions">
      <div className="switches-head">
        <h2>Conditions</h2>
        <button type="button" disabled={!chosen} onClick={() => go(asItStands(search))}>
          As it stands
        </button>
      </div>
      {sorted.map((condition) => (
        <Switch key={condition.id} condition={condition} search={search} before={before} go={go} />
      ))}
      {fromFiles ? (
        <p className="soft small">One at a time: several at once are worked out where the ledger is.</p>
      ) : (
        <Own search={search} go={go} />
      )}
    </section>
  )
}

type OwnProps = Pick<SwitchProps, 'search' | 'go'>

function Own({ search, go }: OwnProps) {
  return (
    <label className="own-conditions">
      <input
        type="checkbox"
        checked={search.ownConditions === 'true'}
        onChange={({ target }) => {
          const { ownConditions: _, ...rest } = search
          go(target.checked ? { ...rest, ownConditions: 'true' } : rest)
        }}
      />{' '}
      Leave out what named actors inherit from unnamed groups
    </label>
  )
}

interface SwitchProps {
  readonly condition: RegisteredCondition
  readonly search: WhatIfSearch
  /** What is supposed already when this one is turned. */
  readonly before: WhatIfSearch
  readonly go: (next: WhatIfSearch) => void
}

function Switch({ condition, search, before, go }: SwitchProps) {
  const { id, name, state: stands, dependents } = condition
  const now = supposed(search, id)
  return (
    <fieldset className={now === null ? 'switch' : 'switch supposed'}>
      <legend>
        {name} <span className="soft">{counted(dependents.length, 'cell')}</span>
      </legend>
      <div className="three">
        {states.map((state) => (
          <label key={state}>
            <input
              type="radio"
              name={id}
              checked={(now ?? stands) === state}
              onChange={() => go(suppose(before, condition, state))}
            />
            <span>
              {state}
              {state === stands ? <small> today</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
