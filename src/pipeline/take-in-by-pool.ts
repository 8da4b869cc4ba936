import { Worker } from 'node:worker_threads'
import type { Source } from '../intake/article.ts'
import type { Raw } from '../intake/raw.ts'
import { splitStream } from '../intake/split.ts'
import type { Scannable } from './intake-messages.ts'
import { Signal } from './signal.ts'

/** The compiled package has the thread beside this file as JavaScript, the sources as TypeScript. */
const threadFile = new URL(import.meta.url.endsWith('.ts') ? './pool-thread.ts' : './pool-thread.js', import.meta.url)

/** Two: with more the one that places and reads becomes the slowest (`measure/web-archive.ts`). */
const threads = 2
/** A page takes some 30 ms to take in and its message 0.1 ms, so a group is small: the threads end together. */
const inGroup = { pieces: 8, bytes: 512 * 1024 } as const
/** Groups that are sent or waiting, so that the threads have work while a batch is placed; some 200 reports. */
const groupsAhead = 24
/** What a thread holds lives for a moment, and garbage piles up to half of what it may use. A page of the most elements was taken in with 256 MiB. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

function sizeOf(raw: Raw): number {
  return 'bytes' in raw ? raw.bytes.length : 1000
}

async function* groupsOf(raws: AsyncIterable<Raw>): AsyncGenerator<readonly Raw[]> {
  let group: Raw[] = []
  let bytes = 0
  for await (const raw of raws) {
    group.push(raw)
    bytes += sizeOf(raw)
    if (group.length < inGroup.pieces && bytes < inGroup.bytes) continue
    yield group
    group = []
    bytes = 0
  }
  if (group.length > 0) yield group
}

/**
 * `takeInStream` with its pieces shared out among threads, which scan the reports for lineage as well: the same items in the same
 * order, whichever thread took them in. An error of the stream is thrown here, after what came before it.
 */
export function takeInByPool(chunks: AsyncIterable<Uint8Array>, source: Source): AsyncGenerator<Scannable> {
  return takePieces(splitStream(chunks, source))
}

/** The same with pieces of whatever files. */
export async function* takePieces(raws: AsyncIterable<Raw>): AsyncGenerator<Scannable> {
  const pool = new Pool()
  const feeding = pool.feed(groupsOf(raws))
  feeding.catch(() => undefined)
  try {
    for (let group = 0; ; group++) {
      const taken = await pool.result(group)
      if (taken === null) break
      yield* taken
    }
    await feeding
  } finally {
    await pool.end()
    await feeding.catch(() => undefined)
  }
}

class Pool {
  readonly #workers: readonly Worker[]
  readonly #loads: number[]
  readonly #results = new Map<number, readonly Scannable[]>()
  #sent = 0
  #taken = 0
  #fed = false
  #stopped = false
  #failed: { readonly error: unknown } | null = null
  readonly #changed = new Signal()

  constructor() {
    this.#loads = Array.from({ length: threads }, () => 0)
    this.#workers = this.#loads.map((_, which) => this.#start(which))
  }

  #start(which: number): Worker {
    const worker = new Worker(threadFile, { resourceLimits })
    worker.on('message', ({ group, taken }: { readonly group: number; readonly taken: readonly Scannable[] }) => {
      this.#results.set(group, taken)
      this.#loads[which] = (this.#loads[which] ?? 0) - 1
      this.#changed.tell()
    })
    worker.on('error', (error) => {
      this.#failed = { error }
      this.#changed.tell()
    })
    return worker
  }

  /** Shares groups out, never more than so many ahead of who reads the results. @throws what the stream throws. */
  async feed(groups: AsyncIterable<readonly Raw[]>): Promise<void> {
    try {
      for await (const raws of groups) {
        while (this.#sent - this.#taken >= groupsAhead && !this.#over()) await this.#changed.heard()
        if (this.#over()) return
        const which = this.#loads.indexOf(Math.min(...this.#loads))
        this.#loads[which] = (this.#loads[which] ?? 0) + 1
        this.#workers[which]?.postMessage({ group: this.#sent++, raws })
        this.#changed.tell()
      }
    } finally {
      this.#fed = true
      this.#changed.tell()
    }
  }

  /** What a group gave; null behind the last one. */
  async result(group: number): Promise<readonly Scannable[] | null> {
    for (;;) {
      const taken = this.#results.get(group)
      if (taken !== undefined) {
        this.#results.delete(group)
        this.#taken++
        this.#changed.tell()
        return taken
      }
      if (this.#failed !== null) throw this.#failed.error
      if (this.#fed && group >= this.#sent) return null
      await this.#changed.heard()
    }
  }

  async end(): Promise<void> {
    this.#stopped = true
    this.#changed.tell()
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #over(): boolean {
    return this.#stopped || this.#failed !== null
  }
}
