import type { Browser, CDPSession, Page } from 'playwright-core'

/** How long the tasks of a page take, by the browser's own trace, and what the machine makes of a fixed amount of work meanwhile. */

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Processor time, in microseconds. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly message?: string } }
}

/** A task of the page's main thread. */
export interface Task {
  /** Processor time, in milliseconds. */
  readonly took: number
  /** What of it took longest, gravest first: the trace's names, each with its own milliseconds. */
  readonly within: readonly string[]
}

export interface Traced {
  /** The longest tasks, longest first; after the first paint, where a page was loaded. */
  readonly tasks: readonly Task[]
  /** Milliseconds of processor time that the calibration loop took, before and behind them. */
  readonly loops: readonly number[]
}

const loopMark = 'calibration'
/** Runs in the page: a fixed amount of work, marked in the trace. */
const calibration = `(() => {
  console.timeStamp('${loopMark}')
  let x = 1
  for (let i = 0; i < 1e7; i++) x = (x * 1664525 + 1013904223) | 0
  return x
})()`

/** Asks the page itself, without the scripts that a test driver puts into pages: their parsing would be a task of the page. */
export async function ask<Value>(session: CDPSession, expression: string): Promise<Value> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as Value
}

const categories = ['toplevel', 'devtools.timeline', 'loading', '__metadata']
const told = 12

/** What the page's main thread does while `act` runs. */
export async function traced(
  browser: Browser,
  page: Page,
  session: CDPSession,
  act: () => Promise<void>,
): Promise<Traced> {
  await browser.startTracing(page, { categories })
  await act()
  // Behind it: a page that is loaded anew may have another process.
  for (let at = 0; at < 3; at++) await ask(session, calibration)
  const trace: { traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  return tasksIn(trace.traceEvents)
}

function tasksIn(events: readonly TraceEvent[]): Traced {
  const marks = events.filter(({ name, args }) => name === 'TimeStamp' && args?.data?.message === loopMark)
  const [main] = marks
  if (main === undefined) throw new Error('The trace has no calibration loop.')
  const here = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid)
  const paint = here.findLast(({ name }) => name === 'firstPaint')
  const all = here.filter(({ name, ts }) => name.endsWith('RunTask') && (paint === undefined || ts > paint.ts))
  const isLoop = (task: TraceEvent) => marks.some(({ ts }) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0))
  const tasks = all
    .filter((task) => !isLoop(task))
    .toSorted((one, other) => timeOf(other) - timeOf(one))
    .slice(0, told)
    .map((task) => ({ took: timeOf(task), within: withinOf(task, here) }))
  return { tasks, loops: all.filter(isLoop).map(timeOf) }
}

/** Milliseconds of processor time. */
function timeOf({ tdur, dur }: TraceEvent): number {
  return (tdur ?? dur ?? 0) / 1000
}

function withinOf(task: TraceEvent, events: readonly TraceEvent[]): readonly string[] {
  const end = task.ts + (task.dur ?? 0)
  return events
    .filter(({ name, ph, ts }) => ph === 'X' && ts >= task.ts && ts < end && !name.endsWith('RunTask'))
    .filter((event) => timeOf(event) > 0.5)
    .toSorted((one, other) => timeOf(other) - timeOf(one))
    .slice(0, 8)
    .map((event) => `${event.name} ${timeOf(event).toFixed(1)}`)
}
