import { useEffect, useRef, useState } from 'react'

/** A step that was on the screen after less, in milliseconds, may be followed by one of twice as many rows. */
const quick = 20
/** At most so many rows at once, however quick the machine is. */
const mostAtOnce = 2

/** Calls back when what was drawn is on the screen; gives how to call it off. */
function afterPaint(call: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    later = setTimeout(call)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(later)
  }
}

/**
 * How many of `total` rows to draw now. A large table grows after its first paint in small tasks, as many rows at a time as
 * the machine draws quickly, so that the page answers meanwhile (`node measure/web.ts`); in the end every row is there, for
 * finding in the page, for print and for screen readers.
 */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(0)
  const step = useRef({ rows: 1, began: 0 })
  useEffect(() => {
    if (drawn >= total) return
    return afterPaint(() => {
      const now = performance.now()
      const { rows, began } = step.current
      const next = now - began < quick ? Math.min(rows * 2, mostAtOnce) : 1
      step.current = { rows: next, began: now }
      setDrawn((before) => before + next)
    })
  }, [drawn, total])
  return Math.min(drawn, total)
}

/** Counts up to `last`, one a task, from the first time it is asked: what stands later on a page may wait for its turn. */
export function useTurns(last: number): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (turn >= last) return
    return afterPaint(() => setTurn(turn + 1))
  }, [turn, last])
  return turn
}
