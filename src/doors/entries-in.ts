import { openDesk } from './open-desk.ts'

/** How many entries a ledger's file holds. @throws Error where it cannot be opened. */
export async function entriesIn(file: string): Promise<number> {
  const opened = await openDesk(file, { create: false })
  if (!opened.ok) throw new Error(`The copy ${file} cannot be opened: ${opened.refusal.code}.`)
  const { entries } = await opened.desk.store.size()
  await opened.desk.store.close()
  return entries
}
