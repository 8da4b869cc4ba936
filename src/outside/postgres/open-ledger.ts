import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { LedgerRefusal } from '../../records/ledger-refusal.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { LedgerStore } from '../../records/ledger-store.ts'
import { shownLedger } from '../ledger-name.ts'
import { type ServerAddress, serverAddress } from './address.ts'
import { migrations, schemaVersion } from './migrations.ts'
import { type CopyToFile, postgresStore } from './postgres-store.ts'
import { type Questions, questionsOn } from './questions.ts'
import { guard } from './trouble.ts'
import { Writer } from './writer.ts'

export interface ServerLedgerOptions {
  readonly rules: LedgerRules
  /** Names the chain of this person's machine (`outside/writer.ts`). */
  readonly writer: (ledger: string, path: string) => string
  readonly clock: () => Date
  /** Make the ledger where there is none. The database must be there. */
  readonly create: boolean
  /** Copies all that a store answers, at one moment, to a file that is not there yet: what a backup is. */
  readonly copyTo: CopyToFile
  /** How long to wait for others that add to the ledger; milliseconds, 30 s where none are given. */
  readonly waitMs?: number
}

export type OpenedServerLedger =
  | { readonly ok: true; readonly store: LedgerStore }
  | { readonly ok: false; readonly refusal: LedgerRefusal }

const usualWaitMs = 30_000
/** Older servers lack something that is asked of them, or are not maintained any more. */
const oldestServer = 14
/** Questions asked at once; more wait for one another. */
const mostConnections = 8

/**
 * Open the ledger at an address of a server, or say why not. Nothing is written where it is none of ours; an older one is
 * brought to this version's schema first. Close the store when done.
 */
export async function openServerLedger(ledger: string, options: ServerLedgerOptions): Promise<OpenedServerLedger> {
  const address = serverAddress(ledger)
  if (address === null) return { ok: false, refusal: { code: 'bad-address', path: shownLedger(ledger) } }
  const waitMs = options.waitMs ?? usualWaitMs
  const guarded = guard(address.shown, waitMs)
  const pool = new pg.Pool({ ...address.config, max: mostConnections })
  // An idle connection that ends is replaced by the next question.
  pool.on('error', () => undefined)
  try {
    const made = await prepared(pool, address, options, waitMs)
    if ('code' in made) {
      await pool.end()
      return { ok: false, refusal: made }
    }
    const name = options.writer(made.id, address.shown)
    const writer = new Writer({ address, guarded, ledger: made.id, name, waitMs })
    return { ok: true, store: postgresStore({ ...options, pool, guarded, writer, path: address.shown }) }
  } catch (error) {
    await pool.end()
    if (error instanceof LedgerTrouble) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** The ledger in the schema, made or brought forward where it is wanted; or why it cannot be used. */
async function prepared(
  pool: pg.Pool,
  address: ServerAddress,
  { create }: ServerLedgerOptions,
  waitMs: number,
): Promise<LedgerRefusal | { readonly id: string }> {
  const [path, guarded] = [address.shown, guard(address.shown, waitMs)]
  const client = await guarded(() => pool.connect())
  try {
    const questions = questionsOn(client, guarded)
    const unfit = await serverFault(questions, path)
    if (unfit !== null) return unfit
    const found = await standing(questions, address)
    if ('code' in found && !(found.code === 'ledger-missing' && create)) return found
    if ('id' in found && found.version === schemaVersion) return { id: found.id }
    await questions.run('BEGIN')
    try {
      const made = await migrated(questions, address)
      await questions.run('COMMIT')
      return made
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined)
      throw error
    }
  } finally {
    client.release()
  }
}

async function serverFault(questions: Questions, path: string): Promise<LedgerRefusal | null> {
  const row = await questions.get(
    `SELECT current_setting('server_version_num')::integer / 10000 AS version, current_setting('server_encoding') AS encoding`,
  )
  const [version, encoding] = [Number(row?.version), String(row?.encoding)]
  if (version < oldestServer) return { code: 'server-old', path, found: version, oldest: oldestServer }
  return encoding === 'UTF8' ? null : { code: 'database-encoding', path, encoding }
}

/** What stands in the schema: a ledger of a version, nothing at all, or something else. */
async function standing(
  questions: Questions,
  { shown: path, schema }: ServerAddress,
): Promise<LedgerRefusal | { readonly id: string; readonly version: number }> {
  const tables = await questions.all(
    'SELECT relname AS name FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = ?)',
    schema,
  )
  if (tables.length === 0) return { code: 'ledger-missing', path }
  const columns = await questions.all(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = ? AND table_name = 'ledger'`,
    schema,
  )
  const names = new Set(columns.map(({ name }) => name))
  if (!names.has('id') || !names.has('version')) return { code: 'not-a-ledger', path }
  const row = await questions.get('SELECT id, version FROM ledger')
  if (row === undefined) return { code: 'ledger-damaged', path, detail: 'its schema version is lost' }
  const version = Number(row.version)
  if (version > schemaVersion) return { code: 'ledger-newer', path, found: version, known: schemaVersion }
  return { id: String(row.id), version }
}

/** All steps in one transaction. What stands is read again behind a lock: another process may have been first. */
async function migrated(
  questions: Questions,
  address: ServerAddress,
): Promise<LedgerRefusal | { readonly id: string }> {
  await questions.run('SELECT pg_advisory_xact_lock(hashtext(?))', `surety ${address.schema}`)
  const found = await standing(questions, address)
  if ('code' in found && found.code !== 'ledger-missing') return found
  const before = 'id' in found ? found.version : 0
  if (before === 0) await questions.run(`CREATE SCHEMA IF NOT EXISTS ${address.schema}`)
  for (const step of migrations.slice(before)) await questions.run(step)
  const id = 'id' in found ? found.id : randomBytes(12).toString('hex')
  if (before === 0) await questions.run('INSERT INTO ledger (id, version) VALUES (?, ?)', id, schemaVersion)
  else await questions.run('UPDATE ledger SET version = ?', schemaVersion)
  return { id }
}
