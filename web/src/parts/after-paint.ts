import { useEffect, useState } from 'react'

/** Calls back when what was drawn is on the screen; gives how to call it off. */
export function afterPaint(call: () => void): () => void {
  let later: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    later = setTimeout(call)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(later)
  }
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
