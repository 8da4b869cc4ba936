import type { ReconciledCount } from '../../../src/records/reconciled.ts'
import { daysFrom } from '../board/as-of.tsx'
import { dayWords } from '../words.ts'

interface CountsLineProps {
  readonly counts: readonly ReconciledCount[]
  /** The top of the scale. */
  readonly most: number
}

/** The counts of one kind over time, and below each what is known by name: for the eye; the list says the same. */
export function CountsLine({ counts, most }: CountsLineProps) {
  const dated = counts.filter((count): count is ReconciledCount & { first: string } => count.first !== null)
  const days = dated.map(({ first }) => first).toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const length = daysFrom(first, last)
  const x = (day: string) => 3 + (daysFrom(first, day) / length) * 94
  const y = (count: number) => 92 - (count / most) * 84
  const rungs = dated.map((count) => `M${x(count.first)} ${y(count.count)}V${y(count.namedAtMost)}`)
  const dots = (of: (count: ReconciledCount) => number) =>
    dated.map((count) => `M${x(count.first)} ${y(of(count))}h0`).join('')
  return (
    <figure className="counts-line">
      <div className="plot">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className="ground" d={`M0 ${y(0)}H100M0 ${y(most)}H100`} />
          <path className="gap" d={rungs.join('')} />
          <path className="named" d={dots(({ namedAtMost }) => namedAtMost)} />
          <path className="counted" d={dots(({ count }) => count)} />
        </svg>
        {labelsOf(dated).map(({ day, words, top }) => (
          <span key={day} className="plot-label" style={{ left: `${x(day)}%`, top: `${y(top)}%` }} aria-hidden="true">
            {words}
          </span>
        ))}
      </div>
      <figcaption>
        <span>{dayWords(first)}</span>
        <span>
          <i className="key counted" aria-hidden="true" /> counted <i className="key named" aria-hidden="true" /> known
          by name
        </span>
        <span>{dayWords(last)}</span>
      </figcaption>
    </figure>
  )
}

interface Label {
  readonly day: string
  readonly words: string
  readonly top: number
}

/** What stands above each day: "16, 17" where two counts were first said on it. */
function labelsOf(counts: readonly (ReconciledCount & { readonly first: string })[]): readonly Label[] {
  const days = new Map<string, Set<number>>()
  for (const { first, count } of counts) days.set(first, (days.get(first) ?? new Set()).add(count))
  return [...days].map(([day, sizes]) => {
    const sorted = [...sizes].toSorted((a, b) => a - b)
    return { day, words: sorted.join(', '), top: sorted.at(-1) ?? 0 }
  })
}
