import { verify } from '../ledger/verify.ts'
import { scanFits } from '../lineage/scan-fits.ts'
import type { Answer } from '../records/failure.ts'
import type { Verification } from '../records/verification.ts'
import { answered } from './answer.ts'
import type { Desk } from './desk.ts'
import { originalFits } from './packed-original.ts'

/** Whether every entry, text, passage and the board are what the chain says; `head` is a hash kept from earlier. */
export async function askVerify(desk: Desk, question: { readonly head?: string }): Promise<Answer<Verification>> {
  return answered(await verify(desk.store, { ...question, scanFits, originalFits }))
}
