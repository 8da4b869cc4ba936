import type { Variance } from '../../../src/records/derivation.ts'

const whatWords: Readonly<Record<Variance['what'], string>> = {
  stance: 'Stance',
  negation: 'Negation',
  number: 'Number',
  name: 'Name',
}
const order: readonly Variance['what'][] = ['stance', 'negation', 'number', 'name']

interface VariancesProps {
  readonly variances: readonly Variance[]
  /** Asks for the row where A has this place (UTF-16). */
  readonly onShow: (place: number) => void
}

/** What differs between two versions of one text in meaning, gravest first. */
export function Variances({ variances, onShow }: VariancesProps) {
  if (variances.length === 0) return null
  return (
    <table className="variances">
      <thead>
        <tr>
          <th scope="col">Differs</th>
          <th scope="col">A</th>
          <th scope="col">B</th>
        </tr>
      </thead>
      <tbody>
        {variances
          .toSorted((one, other) => order.indexOf(one.what) - order.indexOf(other.what))
          .map(({ what, here, there, start, fromStart }) => (
            <tr key={`${what} ${start} ${fromStart}`}>
              <th scope="row">
                <button type="button" className="quiet" onClick={() => onShow(start)}>
                  {whatWords[what]}
                </button>
              </th>
              <td>{here}</td>
              <td>{there}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
