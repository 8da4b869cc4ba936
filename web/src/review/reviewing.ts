import { useEffect, useState } from 'react'
import type { Judged } from '../../../src/records/judged.ts'
import type { QueueItem, ReviewQueue } from '../../../src/records/queue.ts'
import type { Trouble } from '../api.ts'
import { type JudgementSent, useJudging, useUndoing, usualReason } from './judging.ts'

/** What a key asks for; the same keys as in a terminal. */
export type Asking = 'corrected' | 'noted'

export interface Reviewing {
  readonly item: QueueItem | null
  /** A form that is open below the item. */
  readonly asking: Asking | null
  /** The decision that was made last, for taking it back. */
  readonly last: Judged | null
  /** What was said of the last thing that was done. */
  readonly told: string
  readonly error: Trouble | null
  readonly busy: boolean
  readonly choose: (item: QueueItem) => void
  readonly skip: (steps: number) => void
  readonly ask: (asking: Asking | null) => void
  readonly judge: (sent: Omit<JudgementSent, 'value'>) => void
  readonly undo: () => void
}

/** One item of the queue after the other; what was decided leaves it, and what follows takes its place. */
export function useReviewing(queue: ReviewQueue): Reviewing {
  const [chosen, setChosen] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [last, setLast] = useState<Judged | null>(null)
  const [told, setTold] = useState('')
  const { items } = queue
  const found = items.findIndex(({ position }) => position.id === chosen)
  const now = found >= 0 ? found : Math.min(at, items.length - 1)
  const item = items[now] ?? null
  const judging = useJudging((judged) => {
    setLast(judged)
    setAsking(null)
    setTold(`Kept${judged.reached === 0 ? '' : `; ${judged.reached} copies inherit it`}`)
  })
  const undoing = useUndoing(() => {
    setLast(null)
    setTold('Taken back')
  })
  const go = (place: number) => {
    const to = Math.max(0, Math.min(place, items.length - 1))
    setAt(to)
    setChosen(items[to]?.position.id ?? null)
    setAsking(null)
    setTold('')
    judging.reset()
  }
  const busy = judging.isPending || undoing.isPending
  return {
    item,
    asking,
    last,
    told,
    error: judging.error ?? undoing.error,
    busy,
    choose: (one) => go(items.indexOf(one)),
    skip: (steps) => go(now + steps),
    ask: (next) => setAsking(asking === next ? null : next),
    judge: (sent) => {
      if (item === null || busy) return
      setAt(now)
      judging.mutate({ value: item.position.id, ...sent })
    },
    undo: () => {
      if (last !== null && !busy) undoing.mutate({ decision: last.decision, why: 'undone at once' })
    },
  }
}

/** One key a decision, wherever the page is, but not where words are written. */
export function useReviewKeys(reviewing: Reviewing): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      y: () => reviewing.judge({ verdict: 'confirmed', why: '' }),
      x: () => reviewing.judge({ verdict: 'rejected', why: usualReason }),
      e: () => reviewing.ask('corrected'),
      n: () => reviewing.ask('noted'),
      u: reviewing.undo,
      s: () => reviewing.skip(1),
      j: () => reviewing.skip(1),
      k: () => reviewing.skip(-1),
    }
    const onKey = (event: KeyboardEvent) => {
      const act = acts[event.key]
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [reviewing])
}

function writes(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null
}
