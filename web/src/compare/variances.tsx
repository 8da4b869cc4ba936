import type { Variance } from '../../../src/records/derivation.ts'

/** Gravest first. */
const kinds: readonly (readonly [Variance['what'], string])[] = [
  ['stance', 'Stances'],
  ['negation', 'Negations'],
  ['number', 'Numbers'],
  ['name', 'Names'],
]

interface VariancesProps {
  readonly variances: readonly Variance[]
  /** Asks for the row where A has this place (UTF-16). */
  readonly onShow: (place: number) => void
}

/** What differs between two versions of one text in meaning: the words of A, then those of B. Each leads to its passage. */
export function Variances({ variances, onShow }: VariancesProps) {
  if (variances.length === 0) return null
  return (
    <dl className="variances" aria-label="What differs in meaning">
      {kinds.map(([what, title]) => {
        const found = once(variances.filter((variance) => variance.what === what))
        return found.length === 0 ? null : (
          <div key={what} className={what}>
            <dt>{title}</dt>
            <dd>
              <ul>
                {found.map(({ here, there, start }) => (
                  <li key={`${here} ${there}`}>
                    <button type="button" className="quiet" onClick={() => onShow(start)}>
                      <span className="soft">{here}</span> <Arrow /> {there}
                    </button>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The same words for the same words are told once, at their first place. */
function once(variances: readonly Variance[]): readonly Variance[] {
  return [...new Map(variances.toReversed().map((one) => [`${one.here}\n${one.there}`, one])).values()].reverse()
}

/** Drawn, because not every font has one. */
function Arrow() {
  return (
    <>
      <svg className="arrow" viewBox="0 0 16 10" aria-hidden="true">
        <path d="M1 5h13M10 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <span className="hidden"> in B </span>
    </>
  )
}
