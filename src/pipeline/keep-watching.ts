import type { JobQueue } from '../records/job-queue.ts'
import type { Look, WatchedSource } from '../records/watched.ts'
import type { Desk } from './desk.ts'
import { type LookMeans, lookAtSource } from './look-at-source.ts'
import { dueAt } from './watch-sources.ts'

/** Kinds of jobs: looking at a source, whose id is the key, and seeing which sources there are by now. */
const look = 'look'
const plan = 'plan'
/** Orders that are given while this runs are seen within so many milliseconds. */
const planEvery = 60_000

export interface Watching extends LookMeans {
  readonly onLook: (source: WatchedSource, look: Look) => Promise<void>
  readonly beforeLook: (source: WatchedSource) => void
}

/** Look at every source once, due or not, but at none before the time that its server named. */
export async function watchOnce(desk: Desk, watching: Watching): Promise<void> {
  for (const source of await desk.store.watched()) {
    const [last] = (await desk.store.looks(source.id, { cursor: null, limit: 1 })).items
    if (last?.again != null && last.again > desk.clock().toISOString()) continue
    watching.beforeLook(source)
    await watching.onLook(source, await lookAtSource(desk, source, watching))
  }
}

/** Look at each source whenever it is due, until the queue is closed. */
export async function keepWatching(desk: Desk, jobs: JobQueue, watching: Watching): Promise<void> {
  const putAll = async () => {
    for (const source of await desk.store.watched()) {
      await jobs.put({ kind: look, key: source.id, from: await dueAt(desk, source) })
    }
    const next = new Date(desk.clock().getTime() + planEvery).toISOString()
    await jobs.put({ kind: plan, key: plan, from: next })
  }
  jobs.work(plan, async () => {
    await desk.catchUp()
    await putAll()
  })
  jobs.work(look, async ({ key }) => {
    const source = (await desk.store.watched()).find(({ id }) => id === key)
    if (source === undefined) return
    watching.beforeLook(source)
    await watching.onLook(source, await lookAtSource(desk, source, watching))
    await jobs.put({ kind: look, key, from: await dueAt(desk, source) })
  })
  await putAll()
  await jobs.closed
}
