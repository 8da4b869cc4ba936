import type { Command } from 'commander'
import { isThere } from '../../outside/files.ts'
import { isServerAddress, shownLedger } from '../../outside/ledger-name.ts'
import type { AddOptions } from '../../pipeline/add-reports.ts'
import { addReports } from '../../pipeline/add-reports.ts'
import { FetchMemory } from '../../pipeline/fetch-memory.ts'
import type { Given, Item } from '../../pipeline/take-files.ts'
import type { Added } from '../../records/added.ts'
import type { Refused } from '../../records/refusal.ts'
import type { Web } from '../../records/web-answer.ts'
import { openStore } from '../open-desk.ts'
import { type WebAsked, webFor } from '../open-web.ts'
import { chooseReader, type ReaderAsked } from './choose-model.ts'
import { endWith } from './exit-codes.ts'
import { stopOnInterrupt } from './interrupt.ts'
import { isAddress, itemsGiven } from './items-given.ts'
import { printAdded } from './print/added.ts'
import { printModelTally } from './print/model-tally.ts'
import { refusalTeller } from './refusal-teller.ts'
import type { Globals, Session } from './session.ts'
import { inSession } from './session.ts'
import { outputTo } from './terminal/output.ts'
import { type ProgressLine, progressOn } from './terminal/progress.ts'

/** What came before the first report, so that a mistyped path makes no ledger. */
interface Begun {
  readonly refused: readonly Refused[]
  readonly items: AsyncGenerator<Item>
}

async function untilFirstReport(items: AsyncGenerator<Item>): Promise<Begun & { readonly any: boolean }> {
  const refused: Refused[] = []
  for (let next = await items.next(); next.done !== true; next = await items.next()) {
    const first = next.value
    if (first.ok === false && first.withdrawal === undefined) refused.push(first.refused)
    else return { refused, any: true, items: withFirst(first, items) }
  }
  return { refused, any: false, items }
}

async function* withFirst(first: Item, rest: AsyncGenerator<Item>): AsyncGenerator<Item> {
  yield first
  yield* rest
}

/** Tell each refusal when it happens, on a line of its own above the progress. */
async function* told(items: AsyncGenerator<Item>, tell: (item: Item) => void): AsyncGenerator<Item> {
  for await (const taken of items) {
    tell(taken)
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
  withdrawn: [],
  originals: { kept: 0, bytes: 0, packed: 0 },
  families: 0,
  familiesJoined: 0,
  positions: 0,
  statements: 0,
}

/** What a person says about an `add`: of the reports, whether to read them, and how addresses are asked. */
export interface AddAsked {
  readonly given: Given
  readonly read: boolean
  readonly originals: boolean
  readonly asked: ReaderAsked
  readonly web: WebAsked
  readonly atMost: number
}

/** Pages come slowly: so many are committed together, so that a stopped run has few to ask for again. */
const pagesAtOnce = 16

/** `surety add`: take in what the arguments name, and say what became of it. */
export async function runAdd(command: Command, paths: readonly string[], asked: AddAsked): Promise<void> {
  if (paths.includes('-') && process.stdin.isTTY) process.stderr.write('Reading standard input; end it with Ctrl-D.\n')
  const globals = command.optsWithGlobals<Globals>()
  const output = outputTo(globals.color)
  const chosen = chooseReader(asked.asked)
  if (!chosen.ok) {
    output.say(chosen.say)
    endWith('usage')
    return
  }
  const web = paths.some(isAddress) ? await webFor(asked.web) : null
  try {
    await addWith(command, paths, asked, { web, model: chosen.model })
  } finally {
    await web?.close()
  }
}

interface Means {
  readonly web: Web | null
  readonly model: AddOptions['model']
}

async function addWith(
  command: Command,
  paths: readonly string[],
  { given, read, originals, atMost }: AddAsked,
  { web, model = null }: Means,
): Promise<void> {
  const globals = command.optsWithGlobals<Globals>()
  const output = outputTo(globals.color)
  const progress = progressOn(process.stderr)
  const teller = refusalTeller((sentence) => {
    progress.clear()
    output.say(sentence)
  })
  const memory = new FetchMemory(null)
  const { items: all, pages, share } = itemsGiven(paths, given, web === null ? null : { web, memory, atMost })
  let refused = 0
  const items = told(all, (item) => {
    const isRefusal = item.ok === false && item.withdrawal === undefined
    if (isRefusal) teller.tell(item.refused)
    if (isRefusal) refused++
    if (web !== null) progress.show({ step: 'fetching', ...pages(), refused })
  })
  // What a ledger knows of addresses decides what is asked for: one that is there is opened first.
  const begun =
    web !== null && (await isLedgerThere(globals.ledger))
      ? { refused: [], any: true, items }
      : await untilFirstReport(items)
  if (!begun.any) {
    // No ledger is opened, and none made, for nothing.
    teller.end()
    if (globals.json) await output.json({ ...nothing, refused: begun.refused })
    endWith('incomplete')
    return
  }
  const options = { read, originals, model, ...(web === null ? {} : { atOnce: pagesAtOnce }) }
  await inSession(command, { create: true }, async (session) => {
    const listening = stopOnInterrupt(progress, 'What was added')
    await memory.open(session.desk.store)
    await addAll(session, begun, { ...progress, show: (now) => progress.show(now, share()) }, options)
    teller.end()
    listening()
  })
}

/** One on a server is there where it can be opened. */
async function isLedgerThere(ledger: string): Promise<boolean> {
  if (!isServerAddress(ledger)) return isThere(ledger)
  const opened = await openStore(ledger, false)
  if (opened.ok) await opened.store.close()
  return opened.ok
}

async function addAll(
  { desk, output, globals, fresh }: Session,
  begun: Begun,
  progress: ProgressLine,
  options: AddOptions,
): Promise<void> {
  if (fresh) output.say(`Made the ledger ${shownLedger(globals.ledger)}.`)
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
