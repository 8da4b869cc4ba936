import type { LedgerRefusal } from '../../records/ledger-refusal.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'

/** How long a question or an append waits for another program that holds the ledger, unless told otherwise. */
export const usualWaitMs = 30_000

/** Primary result codes of SQLite (the low byte of an extended code) that are no bug of ours. */
const primary = {
  error: 1,
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
}

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}

/** What an error of the database says about the file; null where it is a bug. */
export function refusalOf(error: unknown, path: string, waitedMs = usualWaitMs): LedgerRefusal | null {
  const code = resultCode(error)
  const detail = error instanceof Error ? error.message : String(error)
  switch (code) {
    case primary.busy:
    case primary.locked:
      return { code: 'ledger-locked', path, waitedMs }
    case primary.readOnly:
    case primary.cannotOpen:
      return { code: 'ledger-not-writable', path }
    case primary.full:
      return { code: 'ledger-no-space', path }
    case primary.corrupt:
    case primary.ioError:
    case primary.notADatabase:
      return { code: 'ledger-damaged', path, detail }
    case primary.error:
      // The one damage that SQLite reports as a plain error: the search index has lost its format number.
      return detail.startsWith('invalid fts5 file format') ? { code: 'ledger-damaged', path, detail } : null
    default:
      return null
  }
}

/** Runs against the file at `path`; its failures are thrown as `LedgerTrouble`, bugs as they are. */
export function guard(path: string, waitedMs = usualWaitMs): <Result>(run: () => Result) => Result {
  return (run) => {
    try {
      return run()
    } catch (error) {
      const refusal = refusalOf(error, path, waitedMs)
      throw refusal === null ? error : new LedgerTrouble(refusal, error)
    }
  }
}
