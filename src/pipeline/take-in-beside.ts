import { Worker } from 'node:worker_threads'
import type { Source } from '../intake/article.ts'
import type { FromThread, Scannable, ToThread } from './intake-messages.ts'
import { chunksAhead } from './intake-messages.ts'
import { Signal } from './signal.ts'

/** The compiled package has the thread beside this file as JavaScript, the sources as TypeScript. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './intake-thread.ts' : './intake-thread.js',
  import.meta.url,
)

/**
 * `takeInStream` in a thread of its own, which scans the reports for lineage as well: the same items in the same order,
 * while this thread places those before. An error of the stream is thrown here, after what came before it.
 */
export async function* takeInBeside(chunks: AsyncIterable<Uint8Array>, source: Source): AsyncGenerator<Scannable> {
  const thread = new Thread(source)
  const feeding = thread.feed(chunks)
  // It may break long before what came ahead of the break was dealt with; it is looked at then, below.
  feeding.catch(() => undefined)
  try {
    for (;;) {
      const taken = await thread.next()
      if (taken === null) break
      yield* taken
    }
    await feeding
  } finally {
    await thread.end()
    // Where we stop early the file is closed by its own reader; what it says then is of no use.
    await feeding.catch(() => undefined)
  }
}

/**
 * What the thread holds lives for a moment, and the engine lets garbage pile up to half of what it may use. A line of the
 * most bytes that intake takes needs some 150 MiB.
 */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

class Thread {
  readonly #worker = new Worker(threadFile, { resourceLimits })
  readonly #waiting: (readonly Scannable[])[] = []
  #sent = 0
  #done = false
  #stopped = false
  #failed: { readonly error: unknown } | null = null
  readonly #changed = new Signal()

  constructor(source: Source) {
    this.#worker.on('message', (message: FromThread) => this.#hear(message))
    this.#worker.on('error', (error) => {
      this.#failed = { error }
      this.#changed.tell()
    })
    this.#tell({ kind: 'source', source })
  }

  /** Sends the bytes of a stream, never more than `chunksAhead` before the thread. @throws what the stream throws. */
  async feed(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let broken = true
    try {
      for await (const chunk of chunks) {
        while (this.#sent >= chunksAhead && !this.#over()) await this.#changed.heard()
        if (this.#over()) break
        this.#sent++
        this.#tell({ kind: 'bytes', bytes: chunk })
      }
      broken = false
    } finally {
      this.#tell({ kind: 'end', broken })
    }
  }

  /** What was taken in next; null at the end. */
  async next(): Promise<readonly Scannable[] | null> {
    for (;;) {
      const taken = this.#waiting.shift()
      if (taken !== undefined) {
        this.#tell({ kind: 'dealt-with' })
        return taken
      }
      if (this.#failed !== null) throw this.#failed.error
      if (this.#done) return null
      await this.#changed.heard()
    }
  }

  async end(): Promise<void> {
    this.#stopped = true
    this.#changed.tell()
    await this.#worker.terminate()
  }

  #over(): boolean {
    return this.#stopped || this.#failed !== null
  }

  #tell(message: ToThread): void {
    this.#worker.postMessage(message)
  }

  #hear(message: FromThread): void {
    if (message.kind === 'taken') this.#waiting.push(message.taken)
    else if (message.kind === 'used') this.#sent--
    else this.#done = true
    this.#changed.tell()
  }
}
