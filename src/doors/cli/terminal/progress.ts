import type { AddProgress } from '../../../records/added.ts'
import { splitAt } from './width.ts'

/** Often enough to be lively, seldom enough to cost nothing. */
const everyMs = 120
/** A rate over less time than this says nothing. */
const rateAfterMs = 500

/** A line on stderr that is written over and over; nothing where stderr is no terminal. */
export interface ProgressLine {
  readonly show: (progress: AddProgress) => void
  readonly clear: () => void
}

const steps: Readonly<Record<AddProgress['step'], string>> = {
  'taking-in': 'Taking in',
  reading: 'Reading',
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

/** "Reading 120 of 500   48/s   8 s left   1 refused". `elapsedMs` is since the first of these was begun. */
export function progressWords({ step, done, total, refused }: AddProgress, elapsedMs: number): string {
  const rate = elapsedMs < rateAfterMs ? null : (done * 1000) / elapsedMs
  const left = rate === null || rate === 0 || total === null ? null : (total - done) / rate
  const told = [
    `${steps[step]} ${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`}`,
    ...(rate === null ? [] : [`${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en')}/s`]),
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
    show: (progress) => {
      const now = performance.now()
      // Taking in and reading take turns; what was left by a stopped run has a total, and is counted for itself.
      if (began === null || progress.total !== total) began = now
      total = progress.total
      if (now - last < everyMs) return
      last = now
      shown = true
      const [words] = splitAt(progressWords(progress, now - began), (stream.columns || 80) - 1)
      stream.write(`\r\u001b[2K${words}`)
    },
    clear: () => {
      if (shown) stream.write('\r\u001b[2K')
      shown = false
    },
  }
}
