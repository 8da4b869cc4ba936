import type { Answer } from '../records/failure.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'

export interface BackedUp {
  readonly kind: 'backed-up'
  readonly file: string
  readonly entries: number
}

/** What is asked of files and of ledgers in them. */
export interface Copies {
  readonly isThere: (file: string) => boolean
  readonly entriesIn: (file: string) => Promise<number>
}

/** Copy the ledger to a file that is not there yet, while it is in use; others may append meanwhile, so that the copy is asked what it holds. */
export async function backUp(desk: Desk, file: string, { isThere, entriesIn }: Copies): Promise<Answer<BackedUp>> {
  if (isThere(file)) return failed({ code: 'file-there', file })
  await desk.store.backup(file)
  return answered({ kind: 'backed-up', file, entries: await entriesIn(file) })
}
