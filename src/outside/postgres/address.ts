import type { ClientConfig } from 'pg'
import pg from 'pg'
import { isServerAddress, shownLedger } from '../ledger-name.ts'
import { withZero } from './sql-text.ts'

/** Where a ledger is on a server: what is needed to reach it, and what may be shown. */
export interface ServerAddress {
  /** Without any password: for messages, and for naming the chain that is written there. */
  readonly shown: string
  /** The tables of one ledger have a schema of their own in the database. */
  readonly schema: string
  readonly config: ClientConfig
}

const usualSchema = 'surety'
/** How long a server may take to answer at all; milliseconds. */
const connectMs = 20_000

/** `postgres://USER:PASSWORD@HOST:PORT/DATABASE?schema=NAME`; null where it is none, or names no schema that we would make. */
export function serverAddress(ledger: string): ServerAddress | null {
  if (!isServerAddress(ledger) || !URL.canParse(ledger)) return null
  const url = new URL(ledger)
  const schema = url.searchParams.get('schema') ?? usualSchema
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith('pg_')) return null
  const given = url.searchParams.get('options')
  for (const ours of ['schema', 'options']) url.searchParams.delete(ours)
  return {
    shown: shownLedger(ledger),
    schema,
    config: {
      connectionString: url.href,
      options: [...(given === null ? [] : [given]), `-c search_path=${schema} -c jit=off`].join(' '),
      connectionTimeoutMillis: connectMs,
      application_name: 'surety',
      keepAlive: true,
      types: { getTypeParser: (oid, format) => parserOf(oid, format) },
    },
  }
}

const int8 = 20
const bytea = 17
const text = 25

/** Numbers of 64 bits are counts and places here, and fit a number of JavaScript; bytes are bytes, as of any other database. */
// biome-ignore lint/suspicious/noExplicitAny: the driver's own type of what a parser gives
function parserOf(oid: number, format?: 'text' | 'binary'): any {
  if (oid === int8) return Number
  if (oid === text) return withZero
  const parse = pg.types.getTypeParser(oid, format)
  if (oid !== bytea) return parse
  return (value: string) => {
    const { buffer, byteOffset, length } = parse(value) as Buffer
    return new Uint8Array(buffer, byteOffset, length)
  }
}
