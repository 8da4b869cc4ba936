import type { Command } from 'commander'
import { shownLedger } from '../../outside/ledger-name.ts'
import { systemUser } from '../../outside/system-user.ts'
import { arrange } from '../../pipeline/arrange.ts'
import { type ChosenPack, choosePack } from '../choose-pack.ts'
import { explainPackRefusal } from '../explain-pack.ts'
import { endWith } from './exit-codes.ts'
import { stopOnInterrupt } from './interrupt.ts'
import { printArrangement } from './print/arrangement.ts'
import { type Globals, inSession, tellFailure } from './session.ts'
import { type Output, outputTo } from './terminal/output.ts'
import { progressOn } from './terminal/progress.ts'

export interface InitOptions {
  readonly name?: string
  readonly alias?: readonly string[]
  readonly host?: string
  readonly adversary?: string
  /** The id of a pack that ships, or a path. */
  readonly pack?: string
  readonly by?: string
}

/** `surety init`: what a ledger is about. A pack that cannot be used changes nothing and makes no ledger. */
export async function runInit(command: Command, { alias, by, pack: words, ...given }: InitOptions): Promise<void> {
  const output = outputTo(command.optsWithGlobals<Globals>().color)
  const chosen = words === undefined ? null : await chosenBy(words, output)
  if (words !== undefined && chosen === null) return
  const pack = chosen === null ? {} : { pack: chosen }
  await inSession(command, { create: true, ...pack }, async ({ desk, globals, fresh }) => {
    const progress = progressOn(process.stderr)
    const listening = stopOnInterrupt(progress, 'What was read')
    const answer = await arrange(
      desk,
      {
        ...given,
        ...(alias === undefined ? {} : { names: alias }),
        keep: chosen?.kept ?? null,
        by: by ?? systemUser(),
      },
      (done) => progress.show({ step: 'reading', done, total: null, refused: 0 }),
    )
    progress.clear()
    listening()
    if (!answer.ok) tellFailure(output, answer.failure)
    else if (globals.json) await output.json(answer.value)
    else await output.print(printArrangement(answer.value, { ledger: shownLedger(globals.ledger), fresh }))
  })
}

/** The pack that words name; null where it cannot be used, which was told then. */
export async function chosenBy(words: string, output: Output): Promise<ChosenPack | null> {
  const choice = await choosePack(words)
  if (choice.ok) return choice.chosen
  for (const sentence of explainPackRefusal(choice.refusal)) output.say(sentence)
  endWith('usage')
  return null
}
