import { dayWords } from '../words.ts'

interface AsOfProps {
  /** The date the board stands at. */
  readonly day: string
  /** True where the address names it, and not the ledger. */
  readonly chosen: boolean
  readonly onChoose: (day: string | null) => void
}

/** The date control: a day, the days beside it, and back to the newest. */
export function AsOf({ day, chosen, onChoose }: AsOfProps) {
  return (
    <search className="as-of">
      <label htmlFor="as-of">As of</label>
      <button type="button" className="step" onClick={() => onChoose(beside(day, -1))} aria-label="One day earlier">
        ‹
      </button>
      <input
        id="as-of"
        type="date"
        value={day}
        onChange={({ target }) => (target.value === '' ? undefined : onChoose(target.value))}
      />
      <button type="button" className="step" onClick={() => onChoose(beside(day, 1))} aria-label="One day later">
        ›
      </button>
      <button type="button" disabled={!chosen} onClick={() => onChoose(null)}>
        Latest
      </button>
      <span className="hidden" role="status">
        The board stands at {dayWords(day)}.
      </span>
    </search>
  )
}

const dayLength = 86_400_000

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The calendar day `days` after `day`, counted in UTC so that no summer time shortens it. */
export function beside(day: string, days: number): string {
  return new Date(instantOf(day) + days * dayLength).toISOString().slice(0, 10)
}

/** How many days from one to another. */
export function daysFrom(first: string, last: string): number {
  return Math.round((instantOf(last) - instantOf(first)) / dayLength)
}
