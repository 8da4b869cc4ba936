import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'

/** A database that tests run on. */
export interface Database {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** The ledger that goes by this name in a folder of a test. */
  readonly at: (folder: string, name: string) => string
  /** The chains that two programs of one or of two names write to at once. */
  readonly chains: (names: readonly string[]) => readonly string[]
  /** Whether these bytes stand anywhere in the ledger. */
  readonly holds: (ledger: string, bytes: string | Uint8Array) => Promise<boolean>
  /** Change the ledger behind the back of the program. */
  readonly change: (ledger: string, sql: string) => Promise<void>
  /** Changes that are written otherwise in each. */
  readonly changes: {
    /** The search index, and the lineage index, are emptied. */
    readonly searchGone: string
    readonly keysGone: string
    /** Search does not find the report wire.txt any more. */
    readonly oneUnsearched: string
    readonly scanChanged: string
    /** The bytes 7, 0, 0, 0. */
    readonly bytes: string
  }
}

const ofWire = `report = (SELECT n FROM report WHERE name = 'wire.txt')`

const server = inject('postgres')

async function onServer<Result>(ledger: string, work: (client: pg.Client, schema: string) => Promise<Result>) {
  const url = new URL(ledger)
  const schema = url.searchParams.get('schema') ?? 'surety'
  url.searchParams.delete('schema')
  const client = new pg.Client({ connectionString: url.href, options: `-c search_path=${schema}` })
  await client.connect()
  try {
    return await work(client, schema)
  } finally {
    await client.end()
  }
}

/** Each ledger of a test is a schema of its own, and gone when the file is done. */
const made = new Set<string>()

/** The address of a ledger of its own for each place. */
export function addressFor(folder: string, name: string): string {
  const schema = `t_${createHash('sha256').update(join(folder, name)).digest('hex').slice(0, 20)}`
  const url = new URL(server.address)
  url.searchParams.set('schema', schema)
  made.add(url.href)
  return url.href
}

export async function dropLedgers(): Promise<void> {
  for (const ledger of made) {
    await onServer(ledger, (client, schema) => client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`))
  }
  made.clear()
}

async function holdsOnServer(ledger: string, bytes: string | Uint8Array): Promise<boolean> {
  const wanted = Buffer.from(bytes).toString('hex')
  return onServer(ledger, async (client, schema) => {
    const tables = await client.query('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [schema])
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `SELECT 1 FROM ${name} AS one WHERE position($1 IN encode(convert_to(one::text, 'UTF8'), 'hex')) > 0 OR position($1 IN one::text) > 0 LIMIT 1`,
        [wanted],
      )
      if (rows.length > 0) return true
    }
    return false
  })
}

const sqlite: Database = {
  name: 'SQLite',
  at: (folder, name) => join(folder, name),
  chains: (names) => [...new Set(names)],
  holds: async (ledger, bytes) => readFileSync(ledger).includes(Buffer.from(bytes)),
  change: async (ledger, sql) => {
    const { DatabaseSync } = await import('node:sqlite')
    const raw = new DatabaseSync(ledger)
    raw.exec(sql)
    raw.close()
  },
  changes: {
    searchGone: `INSERT INTO search (search) VALUES ('delete-all')`,
    keysGone: 'DELETE FROM lineage_recent',
    oneUnsearched: `INSERT INTO search (search, rowid, headline, text)
      SELECT 'delete', n, headline, text FROM rendition WHERE ${ofWire}`,
    scanChanged: `UPDATE lineage_scan SET outline = unhex(substr(hex(outline), 1, 100) || 'FF' || substr(hex(outline), 103))`,
    bytes: `x'07000000'`,
  },
}

const postgres: Database = {
  name: 'PostgreSQL',
  at: addressFor,
  // One chain for each process.
  chains: (names) => names.map((name, at) => (names.indexOf(name) === at ? name : `${name}-2`)),
  holds: holdsOnServer,
  change: (ledger, sql) => onServer(ledger, async (client) => void (await client.query(sql))),
  changes: {
    searchGone: 'UPDATE rendition SET words = NULL',
    keysGone: 'DELETE FROM lineage_posting',
    oneUnsearched: `UPDATE rendition SET words = NULL WHERE ${ofWire}`,
    scanChanged: 'UPDATE lineage_scan SET outline = set_byte(outline, 50, 255)',
    bytes: `'\\x07000000'`,
  },
}

/** The same tests on both databases; those of PostgreSQL are skipped by name where no server could be started. */
export function onBoth(tests: (database: Database) => void): void {
  describe('on SQLite', () => tests(sqlite))
  onPostgres(tests)
}

/** Tests of what only a server has. */
export function onPostgres(tests: (database: Database) => void): void {
  describe.skipIf(server.missing !== null)('on PostgreSQL', () => {
    tests(postgres)
    afterAll(dropLedgers)
  })
}
