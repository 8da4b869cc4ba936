import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { LedgerRefusal } from '../../records/ledger-refusal.ts'
import type { LedgerRules } from '../../records/ledger-rules.ts'
import type { LedgerStore } from '../../records/ledger-store.ts'
import { usualCache } from './cache.ts'
import { changedDefinition } from './check-schema.ts'
import { remakeEditions } from './editions.ts'
import { applicationId, knowsEditions, migrations, schemaVersion } from './migrations.ts'
import { Statements } from './node-sqlite.ts'
import { sqliteStore } from './sqlite-store.ts'
import { refusalOf, usualWaitMs } from './trouble.ts'

export interface LedgerOptions {
  readonly rules: LedgerRules
  /** Names the chain that appends go to; it belongs to this person's machine and this file (`outside/writer.ts`). */
  readonly writer: (ledger: string, path: string) => string
  readonly clock: () => Date
  /** Make the ledger where there is none. */
  readonly create: boolean
  /** How long to wait for another program that holds the ledger; milliseconds, 30 s where none are given. */
  readonly waitMs?: number
}

export type OpenedLedger =
  | { readonly ok: true; readonly store: LedgerStore }
  | { readonly ok: false; readonly refusal: LedgerRefusal }

/**
 * Open the ledger in the file at `path`, or say why not. A file that is no ledger is refused before anything is written
 * to it. An older ledger is brought to this version's schema first. Close the store when done.
 */
export async function openLedger(path: string, options: LedgerOptions): Promise<OpenedLedger> {
  const refusal = atPath(path, options.create)
  if (refusal !== null) return { ok: false, refusal }
  const timeout = options.waitMs ?? usualWaitMs
  let raw: DatabaseSync | null = null
  try {
    raw = new DatabaseSync(path, { timeout, defensive: true })
    const unfit = checkHeader(raw, path, options.create)
    if (unfit !== null) {
      raw.close()
      return { ok: false, refusal: unfit }
    }
    prepare(raw, options.rules)
    const changed = changedDefinition(raw)
    if (changed !== null) {
      raw.close()
      return {
        ok: false,
        refusal: { code: 'ledger-damaged', path, detail: `the definition of ${changed} was changed` },
      }
    }
    const writer = options.writer(ledgerId(raw), path)
    return { ok: true, store: sqliteStore(raw, path, { ...options, writer, waitMs: timeout }) }
  } catch (error) {
    raw?.close()
    const known = refusalOf(error, path, timeout)
    if (known === null) throw error
    return { ok: false, refusal: known }
  }
}

/** A ledger in a temporary file of SQLite's own, which no other program can see and which goes when it is closed. */
export function privateLedger(options: Pick<LedgerOptions, 'rules' | 'clock'>): LedgerStore {
  const raw = new DatabaseSync('')
  prepare(raw, options.rules)
  return sqliteStore(raw, 'a temporary ledger', { ...options, writer: 'nobody', waitMs: usualWaitMs })
}

/** What can be told without the database: folders, missing files, and files that are no SQLite database at all. */
function atPath(path: string, create: boolean): LedgerRefusal | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return { code: 'ledger-is-folder', path }
  if (found === undefined) {
    if (!create) return { code: 'ledger-missing', path }
    const folder = dirname(path)
    const there = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
    return there ? null : { code: 'ledger-folder-missing', path, folder }
  }
  if (!found.isFile()) return { code: 'not-a-ledger', path }
  if (found.size === 0) return create ? null : { code: 'not-a-ledger', path }
  return beginsLikeSqlite(path)
}

function beginsLikeSqlite(path: string): LedgerRefusal | null {
  const begin = Buffer.alloc(16)
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return { code: 'ledger-not-writable', path }
  }
  try {
    readSync(file, begin, 0, begin.length, 0)
  } finally {
    closeSync(file)
  }
  return begin.toString('latin1') === 'SQLite format 3\0' ? null : { code: 'not-a-ledger', path }
}

function pragma(raw: DatabaseSync, name: string): number {
  return Number(Object.values(raw.prepare(`PRAGMA ${name}`).get() ?? {})[0] ?? 0)
}

/** Whose database it is, read before anything is changed in it. */
function checkHeader(raw: DatabaseSync, path: string, create: boolean): LedgerRefusal | null {
  const tables = raw.prepare('SELECT count(*) AS n FROM sqlite_schema').get()
  const found = pragma(raw, 'user_version')
  const ours = pragma(raw, 'application_id') === applicationId
  const empty = Number(tables?.n) === 0 && found === 0
  if (!ours) return empty && create ? null : { code: 'not-a-ledger', path }
  if (found < 1) return { code: 'ledger-damaged', path, detail: 'its schema version is lost' }
  if (found > schemaVersion) return { code: 'ledger-newer', path, found, known: schemaVersion }
  return null
}

/**
 * synchronous=FULL makes a commit survive a power cut in WAL mode. The cache (32 MiB) holds what a batch of reports touches
 * again and again; the lineage index, which it reads once from end to end, would not fit twice as much. The log is written
 * back every 64 MiB, or by a thread where much is added at once (`checkpoints.ts`).
 */
function prepare(raw: DatabaseSync, rules: LedgerRules): void {
  raw.exec('PRAGMA journal_mode = WAL')
  raw.exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = -${usualCache}; PRAGMA wal_autocheckpoint = 16384`)
  raw.exec('PRAGMA temp_store = MEMORY')
  if (pragma(raw, 'user_version') < schemaVersion) migrate(raw, rules)
}

/** The random id a ledger was made with, whoever holds it now. */
function ledgerId(raw: DatabaseSync): string {
  return String(raw.prepare('SELECT id FROM ledger').get()?.id)
}

/** All steps in one transaction. The version is read again inside it: another process may have been first. */
function migrate(raw: DatabaseSync, rules: LedgerRules): void {
  raw.exec('BEGIN IMMEDIATE')
  try {
    const before = pragma(raw, 'user_version')
    for (const step of migrations.slice(before)) raw.exec(step)
    if (before > 0 && before < knowsEditions) remakeEditions(new Statements(raw), rules)
    if (raw.prepare('SELECT 1 FROM ledger').get() === undefined) {
      raw.prepare('INSERT INTO ledger (id) VALUES (?)').run(randomBytes(12).toString('hex'))
    }
    raw.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${schemaVersion}`)
    raw.exec('COMMIT')
  } catch (error) {
    raw.exec('ROLLBACK')
    throw error
  }
}
