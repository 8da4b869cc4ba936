import type { Sign } from '../../../src/records/because.ts'

/** Which cell of the table a rule answers for, by what its name starts with; what is not named here gives the stance. */
const answers: Readonly<Record<string, string>> = {
  component: 'Component',
  actor: 'Actor',
  number: 'Number',
  due: 'Day to come',
  condition: 'Condition',
  party: 'Condition',
  speech: 'Said',
  speaker: 'Speaker',
  via: 'Through whom',
  day: 'Day',
}

interface WhyReadProps {
  /** Signs of a position and, where one carries it, of its statement. */
  readonly signs: readonly Sign[]
  /** Shown at once, for a value that was chosen. */
  readonly open?: boolean
}

/** Why a value is read so: what each rule answers for, the words it fired on, and the rule's name as docs/why.md explains it. */
export function WhyRead({ signs, open = false }: WhyReadProps) {
  if (signs.length === 0) return null
  return (
    <details className="because" open={open}>
      <summary>Why it is read so</summary>
      <table className="why">
        <thead>
          <tr>
            <th scope="col">Of it</th>
            <th scope="col">Its words</th>
            <th scope="col">The rule</th>
          </tr>
        </thead>
        <tbody>
          {signs.map(({ sign, words, at }) => (
            <tr key={`${sign} ${words} ${at?.start ?? ''}`}>
              <th scope="row">{answers[sign.split(':')[0] ?? ''] ?? 'Stance'}</th>
              <td>{words === '' ? '' : `“${words}”`}</td>
              <td className="mono">{sign}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
