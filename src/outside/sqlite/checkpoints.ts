import { Worker } from 'node:worker_threads'
import type { Statements } from './node-sqlite.ts'

/** Write the log back as far as it goes now; or close the file and end. */
export type ToCheckpointThread = 'write-back' | 'end'

/** The compiled package has the thread beside this file as JavaScript, the sources as TypeScript. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './checkpoint-thread.ts' : './checkpoint-thread.js',
  import.meta.url,
)

/** From so many pages in the log on (32 MiB) the thread writes it back: less than a large batch of reports leaves there. */
const pagesInLog = 8192
/** Where the thread falls behind, whoever commits writes back at so many pages (256 MiB). */
const mostPages = 65_536
/** It holds nothing. */
const resourceLimits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 }

/**
 * Writes the log of a ledger back into its file, in a thread that is started when the log first grows long: a large import
 * commits every few seconds, and would wait for the disk twice each time, for the log and for the file. Commits are as durable
 * as without it; a log that was not written back is read when the ledger is opened again.
 */
export class Checkpoints {
  readonly #path: string
  readonly #statements: Statements
  #thread: Worker | null = null
  #failed = false

  constructor(path: string, statements: Statements) {
    this.#path = path
    this.#statements = statements
  }

  /** Something was committed, and nothing that is done here may say otherwise. */
  committed(): void {
    if (this.#failed || this.#pages() < pagesInLog) return
    this.#thread ??= this.#start()
    this.#thread.postMessage('write-back' satisfies ToCheckpointThread)
  }

  /** How many pages the log has; 0 where it cannot be told since rows are being read on this connection. */
  #pages(): number {
    try {
      return Number(this.#statements.get('PRAGMA wal_checkpoint(NOOP)')?.log)
    } catch {
      return 0
    }
  }

  #start(): Worker {
    this.#statements.run(`PRAGMA wal_autocheckpoint = ${mostPages}`)
    const thread = new Worker(threadFile, { workerData: this.#path, resourceLimits })
    // It keeps nobody from leaving. Where it cannot work, the log is written back by who commits.
    thread.unref()
    thread.on('error', () => {
      this.#failed = true
    })
    return thread
  }

  /** Before the ledger is closed: whoever closes it last writes all back and takes the log away. */
  async end(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    if (thread === null || this.#failed) return
    thread.ref()
    await new Promise((ended) => {
      thread.once('exit', ended)
      thread.postMessage('end' satisfies ToCheckpointThread)
    })
  }
}
