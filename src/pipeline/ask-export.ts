import type { LedgerExport } from '../records/export.ts'
import type { Answer } from '../records/failure.ts'
import type { Desk } from './desk.ts'

/** Everything in the ledger as one object: the public contract of `surety export --format json`. */
export async function askExport(_desk: Desk): Promise<Answer<LedgerExport>> {
  throw new Error('Export is wired when publish/ is there.')
}
