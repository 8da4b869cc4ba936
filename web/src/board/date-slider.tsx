import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef, useState } from 'react'
import type { LedgerDay } from '../../../src/records/ledger-days.ts'
import { daysQuery } from '../queries.ts'
import { counted, dayWords } from '../words.ts'
import { beside, daysFrom } from './as-of.tsx'

interface DateSliderProps {
  /** The date the board stands at. */
  readonly day: string
  readonly onChoose: (day: string) => void
}

/** A board is asked for when the slider has rested so long, in milliseconds. */
const rest = 140

/** The days of the ledger on a line: how much was said on each, when people met, and where the board stands. */
export const DateSlider = memo(function DateSlider({ day, onChoose }: DateSliderProps) {
  const { data } = useQuery(daysQuery())
  const all = data?.days ?? []
  // A meeting that is only remembered may lie years before any position: the line begins where the board does.
  const days = all.slice(
    Math.max(
      0,
      all.findIndex(({ taken }) => taken > 0),
    ),
  )
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  if (first === undefined || last === undefined) return null
  return (
    <Line days={days} first={first < day ? first : day} last={last > day ? last : day} day={day} onChoose={onChoose} />
  )
})

interface LineProps extends DateSliderProps {
  readonly days: readonly LedgerDay[]
  readonly first: string
  readonly last: string
}

function Line({ days, first, last, day, onChoose }: LineProps) {
  const [dragged, setDragged] = useState<string | null>(null)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])
  const length = Math.max(1, daysFrom(first, last))
  const at = dragged ?? day
  const slide = (to: string) => {
    setDragged(to)
    clearTimeout(later.current)
    later.current = setTimeout(() => {
      onChoose(to)
      setDragged(null)
    }, rest)
  }
  const before = days.findLast((one) => one.day < at)?.day
  const after = days.find((one) => one.day > at)?.day
  return (
    <>
      <button type="button" disabled={before === undefined} onClick={() => onChoose(before ?? at)}>
        <span aria-hidden="true">‹</span> Day before
      </button>
      <div className="timeline-line">
        <Marks days={days} first={first} length={length} />
        <input
          type="range"
          min={0}
          max={length}
          value={daysFrom(first, at)}
          aria-label="Date of the board"
          aria-valuetext={dayWords(at)}
          onChange={({ target }) => slide(beside(first, Number(target.value)))}
        />
        <span className="timeline-ends" aria-hidden="true">
          <span>{dayWords(first)}</span>
          <span>{dayWords(last)}</span>
        </span>
      </div>
      <button type="button" disabled={after === undefined} onClick={() => onChoose(after ?? at)}>
        Day after <span aria-hidden="true">›</span>
      </button>
      <Happened day={at} told={days.find((one) => one.day === at)} />
    </>
  )
}

/** Bars for positions taken and dots for meetings, for the eye; what happened on a day is said in words beside. */
function Marks({ days, first, length }: Pick<LineProps, 'days' | 'first'> & { readonly length: number }) {
  const most = Math.max(1, ...days.map(({ taken }) => taken))
  const x = (day: string) => (daysFrom(first, day) / length) * 1000
  const bars = days
    .filter(({ taken }) => taken > 0)
    .map(({ day, taken }) => `M${x(day)} 22v${-2 - 14 * Math.sqrt(taken / most)}`)
  const dots = days.filter(({ meetings }) => meetings.length > 0).map(({ day }) => `M${x(day)} 4h0`)
  return (
    <svg className="timeline-marks" viewBox="0 0 1000 22" preserveAspectRatio="none" aria-hidden="true">
      <path className="bars" d={bars.join('')} />
      <path className="dots" d={dots.join('')} />
    </svg>
  )
}

function Happened({ day, told }: { readonly day: string; readonly told: LedgerDay | undefined }) {
  const { taken = 0, meetings = [] } = told ?? {}
  return (
    <p className="timeline-told">
      {dayWords(day)}:{' '}
      {taken === 0 ? (
        'no position taken'
      ) : (
        <Link to="/changes" search={{ from: beside(day, -1), to: day }}>
          positions in {counted(taken, 'cell')}
        </Link>
      )}
      {meetings.map(({ form, place, report, families, quote }) => (
        <span key={`${form} ${place}`}>
          {' · '}
          <Link
            to="/reports/$id"
            params={{ id: report }}
            title={`“${quote}”, in ${counted(families, 'independent text')}`}
          >
            {form}
            {place === null ? '' : ` in ${place}`}
          </Link>
        </span>
      ))}
    </p>
  )
}
