import type { AddProgress } from '../../../records/added.ts'
import { splitAt } from './width.ts'

/** Often enough to be lively, seldom enough to cost nothing. */
const everyMs = 120
/** A rate over less time than this says nothing. */
const rateAfterMs = 500

/** A line on stderr that is written over and over; nothing where stderr is no terminal. */
export interface ProgressLine {
  /** `share`: how much of all that was given has been read, from 0 to 1; null where that is not known. */
  readonly show: (progress: AddProgress, share?: number | null) => void
  readonly clear: () => void
}

const steps: Readonly<Record<AddProgress['step'], string>> = {
  fetching: 'Fetching',
  'taking-in': 'Taking in',
  reading: 'Reading',
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

/** Seconds that are left, by how many of all are done, else by how much of the files was read; null where nothing tells. */
function secondsLeft({ done, total }: AddProgress, elapsedMs: number, share: number | null): number | null {
  if (elapsedMs < rateAfterMs) return null
  const part = total === null ? share : done / total
  return part === null || part <= 0 ? null : (elapsedMs / 1000) * (1 / part - 1)
}

/** "Reading 120 of 500   48/s   8 s left   1 refused". `elapsedMs` is since the first of these was begun. */
export function progressWords(progress: AddProgress, elapsedMs: number, share: number | null = null): string {
  const { step, done, total, refused } = progress
  const rate = elapsedMs < rateAfterMs ? null : (done * 1000) / elapsedMs
  const left = secondsLeft(progress, elapsedMs, share)
  const told = [
    `${steps[step]} ${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`}`,
    ...(rate === null ? [] : [`${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en')}/s`]),
    ...(share === null || total !== null ? [] : [`${Math.floor(share * 100)} %`]),
    ...(left === null || left < 1 ? [] : [`${duration(left)} left`]),
    ...(refused === 0 ? [] : [`${refused.toLocaleString('en')} refused`]),
  ]
  return told.join('   ')
}

export function progressOn(stream: NodeJS.WriteStream): ProgressLine {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} }
  let shown = false
  let last = 0
  let began: number | null = null
  let total: number | null = null
  return {
    show: (progress, share = null) => {
      const now = performance.now()
      // Taking in and reading take turns; what was left by a stopped run has a total, and is counted for itself.
      if (began === null || progress.total !== total) began = now
      total = progress.total
      if (now - last < everyMs) return
      last = now
      shown = true
      const [words] = splitAt(progressWords(progress, now - began, share), (stream.columns || 80) - 1)
      stream.write(`\r\u001b[2K${words}`)
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[2K')
      shown = false
    },
  }
}
