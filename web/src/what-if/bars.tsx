import type { WhatIf } from '../../../src/records/what-if.ts'
import { type Coming, comingMeaning, comings, comingWords, tallyOf } from './outcomes.ts'

/** For each component, how many named actors it comes to what with; lengths share one scale. */
export function Bars({ whatIf: { pack, cells } }: { readonly whatIf: WhatIf }) {
  const rows = pack.components
    .map(({ id, name }) => ({ id, name, tally: tallyOf(cells, id) }))
    .filter(({ tally }) => tally.size > 0)
  const most = Math.max(1, ...rows.map(({ tally }) => sumOf(tally)))
  return (
    <table className="bars">
      <caption className="hidden">Named actors by component, and what their positions come to</caption>
      <tbody>
        {rows.map(({ id, name, tally }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              <ul className="bar">
                {comings.map((coming) => {
                  const count = tally.get(coming) ?? 0
                  if (count === 0) return null
                  return (
                    <li
                      key={coming}
                      className={`comes-${coming}`}
                      style={{ width: `${(count / most) * 100}%` }}
                      title={`${count} ${comingWords[coming]}`}
                    >
                      {count}
                      <span className="hidden"> {comingWords[coming]}</span>
                    </li>
                  )
                })}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sumOf(tally: ReadonlyMap<Coming, number>): number {
  return [...tally.values()].reduce((sum, count) => sum + count, 0)
}

/** What the colours and hatchings of bars and cells mean. */
export function ComingsLegend() {
  return (
    <ul className="legend" aria-label="Legend">
      {comings.map((coming) => (
        <li key={coming} title={comingMeaning[coming]}>
          <span className={`swatch comes-${coming}`} aria-hidden="true" /> {comingWords[coming]}
        </li>
      ))}
    </ul>
  )
}
