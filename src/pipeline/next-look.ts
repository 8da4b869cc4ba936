import type { Look, WatchedSource } from '../records/watched.ts'

/** A source that fails is looked at less and less often, but at least so often; minutes. */
const seldomest = 24 * 60

/**
 * When a source is to be looked at next, by its looks, the latest first: at once where it never was; twice as late each time it
 * failed in a row; and not before the time its server named.
 */
export function nextLook({ every, since }: WatchedSource, looks: readonly Look[]): string {
  const [last] = looks
  if (last === undefined) return since
  const failed = looks.findIndex(({ is }) => is !== 'failed')
  const inARow = failed < 0 ? looks.length : failed
  const minutes = inARow === 0 ? every : Math.max(every, Math.min(every * 2 ** inARow, seldomest))
  const next = new Date(Date.parse(last.began) + minutes * 60_000).toISOString()
  return last.again !== null && last.again > next ? last.again : next
}
