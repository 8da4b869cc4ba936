import { exportOf } from '../publish/export-of.ts'
import type { LedgerExport } from '../records/export.ts'
import type { Answer } from '../records/failure.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'

/** Everything in the ledger as one object: the public contract of `surety export --format json`. */
export async function askExport(desk: Desk): Promise<Answer<LedgerExport>> {
  return answered(await exportOf(desk.store))
}
