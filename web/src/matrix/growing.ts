import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterPaint } from '../parts/after-paint.ts'

/** A row that took less than this to draw, in milliseconds, may be followed by twice as many at once. */
const quick = 0.35
/** At most so many rows at once, however quick the machine is. */
const mostAtOnce = 2
/** Rows that are no more are taken away so many at once. */
const goneAtOnce = 3

/** One state of a table: its lines, and all that they are drawn with. */
interface Edition {
  readonly lines: readonly unknown[]
}

/** What is drawn at one place of the table: the line of an edition that has this number. */
export interface Placed<Of extends Edition> {
  readonly edition: Of
  readonly at: number
}

/** The places of the lines as they are now, with those of `order` from the newest edition. */
function replaced<Of extends Edition>(placed: readonly Placed<Of>[], order: readonly number[], edition: Of) {
  const now = [...placed]
  for (const at of order) now[at] = { edition, at }
  return now
}

/**
 * The lines of a table, each drawn again in its turn: a large table that is put on the page, sorted or given another date
 * changes in small tasks, a row or two each, first those in sight, so that the page answers meanwhile (`node measure/web.ts`).
 * In the end every row is there, for finding in the page, for print and for screen readers. `inSight` gives the number of the
 * first line that one sees.
 */
export function useTurning<Of extends Edition>(edition: Of, inSight: () => number) {
  const [placed, setPlaced] = useState<readonly Placed<Of>[]>([])
  const [whole, setWhole] = useState<Of | null>(null)
  const shown = useRef(placed)
  const sight = useRef(inSight)
  sight.current = inSight
  useEffect(() => {
    const total = edition.lines.length
    let [first, turned, atOnce] = [0, 0, 1]
    let over = false
    const turn = () => {
      if (turned === 0) first = Math.min(sight.current(), shown.current.length, total)
      const rows = Math.min(atOnce, total - turned)
      const order = Array.from({ length: rows }, (_, at) => (first + turned + at) % total)
      turned += rows
      const length = Math.max(total, shown.current.length - (rows === 0 ? goneAtOnce : 0))
      shown.current = replaced(shown.current, order, edition).slice(0, length)
      const began = performance.now()
      flushSync(() => setPlaced(shown.current))
      atOnce = performance.now() - began < quick * rows ? Math.min(atOnce * 2, mostAtOnce) : 1
      // What was drawn may have brought another edition, whose turns these are now.
      if (over) return
      if (turned < total || shown.current.length > total) stop = afterPaint(turn)
      else setWhole(edition)
    }
    let stop = afterPaint(turn)
    return () => {
      over = true
      stop()
    }
  }, [edition])
  return { placed, busy: whole !== edition }
}
