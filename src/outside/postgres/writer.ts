import { createHash } from 'node:crypto'
import pg from 'pg'
import type { ServerAddress } from './address.ts'
import { type Guarded, type Questions, questionsOn } from './questions.ts'

interface Connected {
  readonly client: pg.Client
  readonly questions: Questions
  /** The chain that this connection writes, and nobody else while it lasts. */
  readonly writer: string
}

export interface WriterOptions {
  readonly address: ServerAddress
  readonly guarded: Guarded
  /** Random, made with the ledger. */
  readonly ledger: string
  /** How the chain of this machine is called. */
  readonly name: string
  readonly waitMs: number
}

/**
 * The one connection that a process adds by. It holds a lease on a chain: a lock of the session on its name, which the
 * server gives up when the connection ends, however that comes about. A second process of the same machine takes the
 * next free name (`…-2`), so that two never go on with one chain.
 */
export class Writer {
  readonly #options: WriterOptions
  #connected: Promise<Connected> | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: WriterOptions) {
    this.#options = options
  }

  /**
   * One durable transaction, all of it or nothing, one after the other. The ledger is locked first, so that what is read
   * inside is the last state, whoever else adds to it; others read meanwhile.
   */
  inTransaction<Result>(work: (questions: Questions, writer: string) => Promise<Result>): Promise<Result> {
    const result = this.#last.then(() => this.#transaction(work))
    this.#last = result.catch(() => undefined)
    return result
  }

  /** A statement that no transaction may hold, after those that are under way. */
  alone(text: string): Promise<unknown> {
    const result = this.#last.then(async () => (await this.#connection()).questions.run(text))
    this.#last = result.catch(() => undefined)
    return result
  }

  async #transaction<Result>(work: (questions: Questions, writer: string) => Promise<Result>): Promise<Result> {
    const { questions, writer, client } = await this.#connection()
    try {
      await questions.run('BEGIN')
      await questions.run('LOCK TABLE ledger IN EXCLUSIVE MODE')
      const result = await work(questions, writer)
      await questions.run('COMMIT')
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch(() => this.#drop())
      throw error
    }
  }

  #connection(): Promise<Connected> {
    this.#connected ??= this.#connect().catch((error: unknown) => {
      this.#connected = null
      throw error
    })
    return this.#connected
  }

  async #connect(): Promise<Connected> {
    const { address, guarded, waitMs } = this.#options
    const client = new pg.Client(address.config)
    // A connection that ends while nothing is asked says so here; the next question makes another.
    client.on('error', () => this.#drop())
    await guarded(() => client.connect())
    const questions = questionsOn(client, guarded)
    try {
      await questions.run(`SELECT set_config('lock_timeout', ?, false)`, `${waitMs}ms`)
      // A commit that was acknowledged must survive a power cut, whatever the server does for others.
      await questions.run(
        `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`,
      )
      // Long texts are packed by it in a fraction of the time, where the server was built with it.
      await questions.run(
        `SELECT set_config(name, 'lz4', false) FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)`,
      )
      return { client, questions, writer: await this.#lease(questions) }
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
  }

  async #lease(questions: Questions): Promise<string> {
    const { ledger, name } = this.#options
    for (let turn = 1; ; turn++) {
      const writer = turn === 1 ? name : `${name}-${turn}`
      const row = await questions.get('SELECT pg_try_advisory_lock(?::bigint) AS ours', lockOf(ledger, writer))
      if (row?.ours === true) return writer
    }
  }

  #drop(): void {
    const connected = this.#connected
    this.#connected = null
    connected?.then(({ client }) => client.end()).catch(() => undefined)
  }

  async close(): Promise<void> {
    await this.#last
    const connected = this.#connected
    this.#connected = null
    if (connected !== null) await (await connected).client.end().catch(() => undefined)
  }
}

/** A number of 64 bits for a chain of a ledger. */
function lockOf(ledger: string, writer: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(['surety', ledger, writer]))
    .digest()
  return digest.readBigInt64BE(0).toString()
}
