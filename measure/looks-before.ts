/** A place of the code that looked at a list before its first element, and how often. */
export interface LookBefore {
  readonly place: string
  readonly times: number
}

/** Lists are looked at so many places before their first element, at most. */
const farthest = 12

/** Where some work looks at lists at an index below 0 (`src/text/nth.ts`), the most frequent first. To be asked after all is timed. */
export function looksBefore(work: () => void): readonly LookBefore[] {
  const times = new Map<string, number>()
  const names = Array.from({ length: farthest }, (_, at) => String(-1 - at))
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 3
  for (const name of names) Object.defineProperty(Array.prototype, name, { configurable: true, get: () => note(times) })
  work()
  for (const name of names) Reflect.deleteProperty(Array.prototype, name)
  Error.stackTraceLimit = limit
  return [...times].map(([place, often]) => ({ place, times: often })).sort((a, b) => b.times - a.times)
}

function note(times: Map<string, number>): undefined {
  const place = /\/src\/(\S+?):(\d+):\d+\)?$/m.exec(new Error().stack ?? '')
  const key = place === null ? 'elsewhere' : `${place[1]}:${place[2]}`
  times.set(key, (times.get(key) ?? 0) + 1)
}
