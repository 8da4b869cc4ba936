import type { AskedBefore } from '../records/asked-before.ts'
import type { Refusal, Refused } from '../records/refusal.ts'
import { isWebSource, type Look, leftAtMost, type WatchedSource } from '../records/watched.ts'
import type { Web } from '../records/web-answer.ts'
import { addReports } from './add-reports.ts'
import type { Desk } from './desk.ts'
import { FetchMemory } from './fetch-memory.ts'
import { takeAddress } from './take-address.ts'
import { type FileFound, type Given, type Item, type SystemRefusal, takeFiles } from './take-files.ts'
import { watched } from './take-page.ts'

/** What looking at sources takes. */
export interface LookMeans {
  readonly web: Web
  readonly atMost: number
  readonly read: boolean
  /** Whether the bytes as received are kept; kept where nothing is said. */
  readonly originals?: boolean
  readonly filesAt: (path: string) => AsyncIterable<FileFound>
  readonly refusedBySystem: SystemRefusal
  /** Told how many pages were dealt with, and how many there are where that is known. */
  readonly onProgress: (done: number, total: number | null) => void
}

/** Pages that are committed together: they come slowly, and a stopped run should have few to ask for again. */
const pagesAtOnce = 16

/** Look at a source that is watched, take in what is new there, and note what came of it. */
export async function lookAtSource(desk: Desk, source: WatchedSource, means: LookMeans): Promise<Look> {
  const memory = new FetchMemory(desk.store)
  const given: Given = source.outlet === null ? {} : { outlet: source.outlet }
  const began = desk.clock().toISOString()
  const tally = new Tally(source.address)
  const items = isWebSource(source.address)
    ? fromWeb(desk, source.address, given, { ...means, memory })
    : fromFolder(desk, means.filesAt(source.address), given, { ...means, memory })
  const added = await addReports(desk, tally.counting(items), () => undefined, {
    read: means.read,
    originals: means.originals ?? true,
    atOnce: pagesAtOnce,
  })
  const look: Look = {
    source: source.id,
    began,
    ended: desk.clock().toISOString(),
    is: tally.failed ? 'failed' : added.added.length + added.refused.length === 0 ? 'unchanged' : 'done',
    added: added.added.length,
    known: added.known.length,
    ...leftOut(added.refused),
    again: tally.again,
  }
  await desk.store.noteLook(look)
  return look
}

interface Means extends LookMeans {
  readonly memory: FetchMemory
}

async function* fromWeb(desk: Desk, address: string, given: Given, means: Means): AsyncGenerator<Item> {
  const { web, memory, atMost, onProgress } = means
  let total: number | null = null
  let done = 0
  const expect = (pages: number) => {
    total = done + pages
  }
  for await (const one of takeAddress(address, {
    web,
    memory,
    clock: desk.clock,
    given,
    atMost,
    expect,
    retell: false,
  })) {
    yield one
    onProgress(++done, total)
  }
}

/** Files that are new, or were written since they were last taken in. */
async function* fromFolder(
  desk: Desk,
  found: AsyncIterable<FileFound>,
  given: Given,
  { memory, refusedBySystem, onProgress }: Means,
): AsyncGenerator<Item> {
  let done = 0
  for await (const one of found) {
    onProgress(++done, null)
    const written = one.ok ? (one.file.written ?? null) : null
    const key = one.ok ? `file:${one.file.source}` : ''
    const before = written === null ? undefined : (await memory.recall([key])).get(key)
    if (before !== undefined && before.modified === written) {
      yield { ok: 'unchanged', reports: before.reports }
      continue
    }
    const outcome = { reports: [], refusal: null, lasting: true }
    yield* watched(takeFiles(only(one), given, refusedBySystem), outcome)
    const at = desk.clock().toISOString()
    const note: AskedBefore = { address: key, at, etag: null, modified: written, ...outcome }
    if (written !== null) await memory.note([note])
  }
}

async function* only<Item>(one: Item): AsyncGenerator<Item> {
  yield one
}

function leftOut(refused: readonly Refused[]): Pick<Look, 'reasons' | 'left'> {
  const reasons: Partial<Record<Refusal['code'], number>> = {}
  for (const { refusal } of refused) reasons[refusal.code] = (reasons[refusal.code] ?? 0) + 1
  return { reasons, left: refused.slice(0, leftAtMost).map(({ source, refusal }) => ({ what: source, refusal })) }
}

/** Tells from what goes by whether the source itself could be had, and when a busy server may be asked again. */
class Tally {
  readonly #address: string
  #others = 0
  #source: Refusal | null = null
  again: string | null = null

  constructor(address: string) {
    this.#address = address
  }

  get failed(): boolean {
    return this.#source !== null && this.#others === 0
  }

  async *counting(items: AsyncIterable<Item>): AsyncGenerator<Item> {
    for await (const one of items) {
      if (one.ok !== false) this.#others++
      else {
        const { source, refusal } = one.refused
        if (refusal.code === 'busy' && (this.again === null || refusal.until > this.again)) this.again = refusal.until
        const own = source === this.#address && refusal.code !== 'too-many' && refusal.code !== 'no-reports'
        if (own) this.#source = refusal
        else this.#others++
      }
      yield one
    }
  }
}
