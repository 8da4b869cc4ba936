import type { LifecyclePhase } from '../../../src/records/lifecycle.ts'
import { dayWords } from '../words.ts'

/** What became of a promise, phase by phase; nothing where it never had more than one. */
export function Lifecycle({ phases }: { readonly phases: readonly LifecyclePhase[] }) {
  if (phases.length < 2) return null
  return (
    <section aria-label="What became of it">
      <h3>What became of it</h3>
      <ol className="phases">
        {phases.map(({ phase, from, stance, waitsFor, because }) => (
          <li key={`${phase} ${from}`} className={`is-${stance}`}>
            <time dateTime={from}>{dayWords(from)}</time> <b>{phase.replace('-', ' ')}</b>{' '}
            <span className="soft">
              {phase === 'stated' ? stance : ''}
              {waitsFor.length === 0 ? '' : `for ${waitsFor.join(', ')}`}
              {because.passed === null ? '' : `its own day, ${dayWords(because.passed)}, passed`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
