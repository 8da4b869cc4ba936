import type { Sign } from '../../../src/records/because.ts'

/** The reader's reason: each rule that fired and the words it fired on. */
export function Because({ signs }: { readonly signs: readonly Sign[] }) {
  if (signs.length === 0) return null
  return (
    <details className="because">
      <summary>Why it is read so</summary>
      <ul>
        {signs.map(({ sign, words }) => (
          <li key={`${sign} ${words}`}>
            <span className="mono">{sign}</span> <span>“{words}”</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
