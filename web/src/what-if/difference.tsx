import { Link } from '@tanstack/react-router'
import type { WhatIf, WhatIfDifference } from '../../../src/records/what-if.ts'
import { Arrow } from '../parts/arrow.tsx'
import { counted, dayWords, lineId, lineName } from '../words.ts'
import { comingOf, comings, comingWords, tallyDifferences } from './outcomes.ts'

/** What would be otherwise than it is today, first in a sentence and then cell by cell. */
export function Difference({ whatIf }: { readonly whatIf: WhatIf }) {
  const { assumed, differences } = whatIf
  return (
    <section className="difference" aria-label="The difference from today" aria-live="polite">
      <p className="difference-sum">{sumWords(whatIf)}</p>
      {assumed.length === 0 || differences.length === 0 ? null : (
        <ul>
          {differences.map((one) => (
            <li key={`${one.actor} ${one.group} ${one.component}`}>
              <Changed difference={one} pack={whatIf.pack} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Changed({ difference, pack }: { readonly difference: WhatIfDifference; readonly pack: WhatIf['pack'] }) {
  const { component, from, to } = difference
  return (
    <>
      <Link to="/cells/$actor/$component" params={{ actor: lineId(difference), component }}>
        {lineName(difference)}, {pack.components.find(({ id }) => id === component)?.name.toLowerCase() ?? component}
      </Link>
      : {comingWords[comingOf(from)]} <Arrow /> <b>{comingWords[comingOf(to)]}</b>
    </>
  )
}

/** "With ceasefire met: 8 cells become due, 1 is freed." */
export function sumWords({ assumed, differences, asOf }: WhatIf): string {
  if (assumed.length === 0) {
    return `Nothing is supposed: this is how positions stand on ${dayWords(asOf)}, with conditions as they are known. Turn one to see what follows.`
  }
  const given = assumed.map(({ name, state }) => `${name} ${state}`).join(', ')
  if (differences.length === 0) return `With ${given}: nothing changes. What hangs on it hangs on something else too.`
  const tally = tallyDifferences(differences)
  const changes = comings.flatMap((coming) => {
    const count = tally.get(coming) ?? 0
    return count === 0 ? [] : [`${counted(count, 'cell')} ${count === 1 ? 'becomes' : 'become'} ${comingWords[coming]}`]
  })
  return `With ${given}: ${changes.join(', ')}.`
}
