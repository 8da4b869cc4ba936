import type { Command } from 'commander'
import { chooseReread, type RereadAsked } from '../../pipeline/choose-reread.ts'
import { reread } from '../../pipeline/reread.ts'
import { endWith } from './exit-codes.ts'
import { stopOnInterrupt } from './interrupt.ts'
import { printReread } from './print/reread.ts'
import { inSession, tellFailure } from './session.ts'
import { progressOn } from './terminal/progress.ts'

/** `surety reread`: read reports anew and say what changed. A stopped run has committed what it told of, report by report. */
export async function runReread(command: Command, asked: RereadAsked): Promise<void> {
  await inSession(command, { create: false }, async ({ desk, output, globals }) => {
    const chosen = await chooseReread(desk, asked)
    if (!chosen.ok) return tellFailure(output, chosen.failure)
    const progress = progressOn(process.stderr)
    const listening = stopOnInterrupt(progress, 'What was read')
    const done = await reread(desk, chosen.value, (at) =>
      progress.show({ step: 'reading', done: at, total: chosen.value.length, refused: 0 }),
    )
    progress.clear()
    listening()
    if (globals.json) await output.json(done)
    else await output.print(printReread(done, output.paper))
    if (done.changed.some(({ outcome }) => outcome === 'refused')) endWith('incomplete')
  })
}
