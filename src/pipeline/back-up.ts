import type { Answer } from '../records/failure.ts'
import { answered, failed } from './answer.ts'
import type { Desk } from './desk.ts'

export interface BackedUp {
  readonly kind: 'backed-up'
  readonly file: string
  readonly entries: number
}

/** Copy the ledger to a file that is not there yet, while it is in use. */
export async function backUp(desk: Desk, file: string, isThere: (file: string) => boolean): Promise<Answer<BackedUp>> {
  if (isThere(file)) return failed({ code: 'file-there', file })
  await desk.store.backup(file)
  const { entries } = await desk.store.size()
  return answered({ kind: 'backed-up', file, entries })
}
