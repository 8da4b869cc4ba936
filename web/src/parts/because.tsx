import type { Sign } from '../../../src/records/because.ts'

interface BecauseProps {
  readonly signs: readonly Sign[]
  /** What is asked: why a value is read so, or why two reports are joined. */
  readonly asks?: string
}

/** The reason for a value: each rule that fired and the words it fired on. */
export function Because({ signs, asks = 'Why it is read so' }: BecauseProps) {
  if (signs.length === 0) return null
  return (
    <details className="because">
      <summary>{asks}</summary>
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
