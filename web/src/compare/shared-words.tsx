import type { Comparison } from '../../../src/records/report-view.ts'
import { counted } from '../words.ts'

interface SharedWordsProps {
  readonly comparison: Comparison
  /** Asks for the row where A has this place (UTF-16). */
  readonly onShow: (place: number) => void
}

/** Statements that two texts of different families have in the same words, each leading to its passage. */
export function SharedWords({ comparison: { sharedStatements }, onShow }: SharedWordsProps) {
  if (sharedStatements.length === 0) return null
  return (
    <section className="shared-words" aria-label="Statements that both have">
      <strong>{counted(sharedStatements.length, 'statement')} of one person in both, which makes them no copies</strong>
      <ul className="shared-words-list">
        {sharedStatements.map(({ here, speaker }) => (
          <li key={here.start}>
            <button type="button" className="quiet" onClick={() => onShow(here.start)}>
              “{here.quote}”
            </button>
            {speaker === null ? null : <span className="soft"> {speaker}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
