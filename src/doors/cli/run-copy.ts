import type { Command } from 'commander'
import { shownLedger } from '../../outside/ledger-name.ts'
import { copyLedger } from '../../pipeline/copy-ledger.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import type { LedgerStore } from '../../records/ledger-store.ts'
import { explainLedger } from '../explain.ts'
import { openStore } from '../open-desk.ts'
import { endWith } from './exit-codes.ts'
import { printCopied } from './print/log.ts'
import { globalsOf, tellFailure } from './session.ts'
import { outputTo } from './terminal/output.ts'

/** `surety copy`: one ledger is made of another; either may be a file or on a server. */
export async function runCopy(command: Command, from: string, to: string): Promise<void> {
  const { json, color } = globalsOf(command)
  const output = outputTo(color)
  try {
    const answer = await between(from, to, copyLedger)
    if (!answer.ok) tellFailure(output, answer.failure)
    else if (json) await output.json({ ...answer.value, from: shownLedger(from), to: shownLedger(to) })
    else await output.print(printCopied(answer.value, shownLedger(to)))
  } catch (error) {
    if (!(error instanceof LedgerTrouble)) throw error
    output.say(explainLedger(error.refusal))
    endWith('ledger')
  }
}

/** The first must be there before the second is made. @throws LedgerTrouble where one cannot be opened, or fails. */
async function between<Result>(
  from: string,
  to: string,
  work: (from: LedgerStore, to: LedgerStore) => Promise<Result>,
): Promise<Result> {
  const source = await opened(from, false)
  try {
    const target = await opened(to, true)
    return await work(source, target).finally(() => target.close())
  } finally {
    await source.close()
  }
}

async function opened(ledger: string, create: boolean): Promise<LedgerStore> {
  const found = await openStore(ledger, create)
  if (!found.ok) throw new LedgerTrouble(found.refusal, null)
  return found.store
}
