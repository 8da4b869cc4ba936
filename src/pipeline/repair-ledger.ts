import type { Answer } from '../records/failure.ts'
import type { Repaired } from '../records/merged.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'

/** Make everything anew that is made from entries and texts. What a chain or a text lost cannot be repaired: `verify` names it. */
export async function repairLedger(desk: Desk): Promise<Answer<Repaired>> {
  const reports = await desk.store.repair()
  return answered({ kind: 'repaired', reports: reports.length })
}
