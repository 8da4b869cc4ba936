import type { Command } from 'commander'
import { filesGiven, refusedBySystem } from '../../outside/files.ts'
import type { AddOptions } from '../../pipeline/add-reports.ts'
import { addReports } from '../../pipeline/add-reports.ts'
import type { Given, Scannable } from '../../pipeline/take-files.ts'
import { takeFiles } from '../../pipeline/take-files.ts'
import type { Added } from '../../records/added.ts'
import type { Refused } from '../../records/refusal.ts'
import { chooseReader, type ReaderAsked } from './choose-model.ts'
import { endWith } from './exit-codes.ts'
import { stopOnInterrupt } from './interrupt.ts'
import { printAdded } from './print/added.ts'
import { printModelTally } from './print/model-tally.ts'
import { refusalTeller } from './refusal-teller.ts'
import type { Globals, Session } from './session.ts'
import { inSession } from './session.ts'
import { outputTo } from './terminal/output.ts'
import type { ProgressLine } from './terminal/progress.ts'
import { progressOn } from './terminal/progress.ts'

/** What came before the first report, so that a mistyped path makes no ledger. */
interface Begun {
  readonly refused: readonly Refused[]
  readonly items: AsyncGenerator<Scannable>
}

async function untilFirstReport(items: AsyncGenerator<Scannable>): Promise<Begun & { readonly any: boolean }> {
  const refused: Refused[] = []
  for (let next = await items.next(); next.done !== true; next = await items.next()) {
    const first = next.value
    if (!first.ok) refused.push(first.refused)
    else return { refused, any: true, items: withFirst(first, items) }
  }
  return { refused, any: false, items }
}

async function* withFirst(first: Scannable, rest: AsyncGenerator<Scannable>): AsyncGenerator<Scannable> {
  yield first
  yield* rest
}

/** Tell each refusal when it happens, on a line of its own above the progress. */
async function* told(items: AsyncGenerator<Scannable>, tell: (refused: Refused) => void): AsyncGenerator<Scannable> {
  for await (const taken of items) {
    if (!taken.ok) tell(taken.refused)
    yield taken
  }
}

const nothing: Added = {
  kind: 'added',
  added: [],
  known: [],
  refused: [],
  undated: [],
  unread: [],
  foreignParts: [],
  finished: [],
  families: 0,
  familiesJoined: 0,
  positions: 0,
  statements: 0,
}

/** What a person says about an `add`: of the reports, and whether to read them. */
export interface AddAsked {
  readonly given: Given
  readonly read: boolean
  readonly asked: ReaderAsked
}

/** `surety add`: take in what the arguments name, and say what became of it. */
export async function runAdd(
  command: Command,
  paths: readonly string[],
  { given, read, asked }: AddAsked,
): Promise<void> {
  if (paths.includes('-') && process.stdin.isTTY) process.stderr.write('Reading standard input; end it with Ctrl-D.\n')
  const globals = command.optsWithGlobals<Globals>()
  const output = outputTo(globals.color)
  const chosen = chooseReader(asked)
  if (!chosen.ok) {
    output.say(chosen.say)
    endWith('usage')
    return
  }
  const progress = progressOn(process.stderr)
  const teller = refusalTeller((sentence) => {
    progress.clear()
    output.say(sentence)
  })
  const items = told(takeFiles(filesGiven(paths, process.stdin), given, refusedBySystem), teller.tell)
  const begun = await untilFirstReport(items)
  if (!begun.any) {
    // No ledger is opened, and none made, for nothing.
    teller.end()
    if (globals.json) await output.json({ ...nothing, refused: begun.refused })
    endWith('incomplete')
    return
  }
  await inSession(command, { create: true }, async (session) => {
    const listening = stopOnInterrupt(progress, 'What was added')
    await addAll(session, begun, progress, { read, model: chosen.model })
    teller.end()
    listening()
  })
}

async function addAll(
  { desk, output, globals, fresh }: Session,
  begun: Begun,
  progress: ProgressLine,
  options: AddOptions,
): Promise<void> {
  if (fresh) output.say(`Made the ledger ${globals.ledger}.`)
  const done = await addReports(desk, begun.items, progress.show, options)
  progress.clear()
  const added = { ...done, refused: [...begun.refused, ...done.refused] }
  const tally = options.model?.tally() ?? null
  if (globals.json) await output.json(tally === null ? added : { ...added, model: tally })
  else {
    await output.print(printAdded(added, output.paper))
    if (tally !== null) await output.print(printModelTally(tally, output.paper))
  }
  if (added.refused.length > 0 || (tally?.failed.length ?? 0) > 0) endWith('incomplete')
}
