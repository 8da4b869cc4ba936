import type { Job, JobQueue } from '../records/job-queue.ts'

/** A timer waits no longer than this at once: those of Node have 32 bits, and a laptop that slept wakes late. */
const longestWaitMs = 30_000

const nameOf = ({ kind, key }: Pick<Job, 'kind' | 'key'>): string => JSON.stringify([kind, key])

/** A queue in this program's memory: gone with it. `longestWait`: milliseconds after which the clock is looked at again. */
export function jobsHere(clock: () => Date, longestWait = longestWaitMs): JobQueue {
  const waiting = new Map<string, Job>()
  const workers = new Map<string, (job: Job) => Promise<void>>()
  let timer: NodeJS.Timeout | undefined
  let busy = false
  let over = false
  let end: { readonly resolve: () => void; readonly reject: (error: unknown) => void } | null = null
  const closed = new Promise<void>((resolve, reject) => {
    end = { resolve, reject }
  })
  closed.catch(() => undefined)

  const firstWith = (): Job | undefined =>
    [...waiting.values()]
      .filter(({ kind }) => workers.has(kind))
      .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))[0]

  function plan(): void {
    clearTimeout(timer)
    if (over || busy) return
    const next = firstWith()
    if (next === undefined) return
    const wait = Date.parse(next.from) - clock().getTime()
    timer = setTimeout(() => (wait > longestWait ? plan() : run(next)), Math.max(0, Math.min(wait, longestWait)))
  }

  function run(job: Job): void {
    if (waiting.get(nameOf(job)) !== job) {
      plan()
      return
    }
    waiting.delete(nameOf(job))
    busy = true
    const work = workers.get(job.kind)
    Promise.resolve(work?.(job)).then(done, (error: unknown) => {
      over = true
      end?.reject(error)
    })
  }

  function done(): void {
    busy = false
    if (over) end?.resolve()
    else plan()
  }

  return {
    put: async (job) => {
      waiting.set(nameOf(job), job)
      plan()
    },
    drop: async (kind, key) => {
      waiting.delete(nameOf({ kind, key }))
      plan()
    },
    work: (kind, work) => {
      workers.set(kind, work)
      plan()
    },
    closed,
    close: () => {
      over = true
      clearTimeout(timer)
      if (!busy) end?.resolve()
    },
  }
}
