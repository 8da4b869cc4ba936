import type { LedgerRefusal } from '../../records/ledger-refusal.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import type { Guarded } from './questions.ts'

/** SQLSTATE codes, and those of the network, that are no bug of ours; by what they say of the ledger. */
const wayLost = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
]
/** Classes: no connection, the server is being stopped, too many connections. */
const serverGone = ['08', '57P', '53300']
const notLetIn = ['28', '3D000']

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** The driver has words and no code for a connection that ended, or was not made in time. */
const endedWords =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i

function detailOf(error: unknown): string {
  // Where a name has several addresses, the error of each is kept inside and the words are empty.
  const inner = error instanceof AggregateError ? error.errors[0] : error
  return inner instanceof Error ? inner.message : String(inner)
}

/** What an error says about the ledger; null where it is a bug. */
export function refusalOf(error: unknown, path: string, waitedMs: number): LedgerRefusal | null {
  const [code, detail] = [codeOf(error), detailOf(error)]
  if (code === '3D000') return { code: 'database-missing', path }
  if (notLetIn.some((begin) => code.startsWith(begin))) return { code: 'server-refuses', path, detail }
  if (wayLost.includes(code) || endedWords.test(detail)) return { code: 'server-unreachable', path, detail }
  if (serverGone.some((begin) => code.startsWith(begin))) return { code: 'server-unreachable', path, detail }
  switch (code) {
    case '55P03':
    case '40P01':
    case '57014':
      return { code: 'ledger-locked', path, waitedMs }
    case '25006':
    case '42501':
      return { code: 'ledger-not-writable', path }
    case '53100':
      return { code: 'ledger-no-space', path }
    case 'XX001':
    case 'XX002':
    case '58030':
    case '42P01':
    case '42703':
      return { code: 'ledger-damaged', path, detail }
    default:
      return null
  }
}

/** Runs against the ledger at `path`; failures of the server and the way to it are thrown as `LedgerTrouble`, bugs as they are. */
export function guard(path: string, waitedMs: number): Guarded {
  return async (run) => {
    try {
      return await run()
    } catch (error) {
      const refusal = refusalOf(error, path, waitedMs)
      throw refusal === null ? error : new LedgerTrouble(refusal, error)
    }
  }
}
