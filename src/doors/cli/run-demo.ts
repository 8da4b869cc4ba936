import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { bundledSample } from '../../outside/bundled.ts'
import { filesGiven, refusedBySystem } from '../../outside/files.ts'
import { addReports } from '../../pipeline/add-reports.ts'
import type { ArrangementGiven } from '../../pipeline/arrange.ts'
import { arrange } from '../../pipeline/arrange.ts'
import { askBoard } from '../../pipeline/ask-board.ts'
import type { Desk } from '../../pipeline/desk.ts'
import { takeFiles } from '../../pipeline/take-files.ts'
import type { Arrangement } from '../../records/arrangement.ts'
import type { NotServing, Serving } from '../api/serve.ts'
import { serveLedger } from '../api/serve.ts'
import { explainNotServing } from '../explain.ts'
import { openDesk } from '../open-desk.ts'
import { endWith } from './exit-codes.ts'
import { printBoard } from './print/board.ts'
import { blank } from './print/paper.ts'
import { untilStopped } from './run-serve.ts'
import { tellFailure } from './session.ts'
import { line, run } from './terminal/line.ts'
import type { Output } from './terminal/output.ts'
import { outputTo } from './terminal/output.ts'

interface DemoOptions {
  readonly once: boolean
  readonly port: number
}

/** A port that is taken is no reason to fail: any free one does. */
async function serveSomewhere(desk: Desk, port: number): Promise<Serving | NotServing> {
  const first = await serveLedger(desk, { host: '127.0.0.1', port })
  if (first.ok || first.code !== 'port-taken') return first
  return serveLedger(desk, { host: '127.0.0.1', port: 0 })
}

function given({ name, names, host, adversary }: Arrangement): Omit<ArrangementGiven, 'by'> {
  return {
    ...(name === null ? {} : { name }),
    ...(host === null ? {} : { host }),
    ...(adversary === null ? {} : { adversary }),
    names,
  }
}

async function showSample(desk: Desk, output: Output): Promise<boolean> {
  const { reports, about } = await bundledSample()
  await arrange(desk, { ...given(about), by: 'demo' })
  const sample = takeFiles(filesGiven([reports], process.stdin), {}, refusedBySystem)
  await addReports(desk, sample, () => {})
  const board = await askBoard(desk, {})
  if (board.ok) await output.print([...printBoard(board.value, output.paper, { all: false }), blank])
  else tellFailure(output, board.failure)
  return board.ok
}

async function demonstrate(desk: Desk, ledger: string, { once, port }: DemoOptions, output: Output): Promise<void> {
  const stopped = once ? Promise.resolve() : untilStopped()
  if (!(await showSample(desk, output))) return
  const serving = await serveSomewhere(desk, port)
  if (!serving.ok) {
    output.say(explainNotServing(serving))
    endWith('served')
    return
  }
  await output.print([
    line('The same in a browser: ', run(serving.url, 'strong'), once ? '' : '   (Ctrl-C ends it)'),
    line(run(`All of it is invented. The ledger is ${ledger} and goes when this ends.`, 'faint')),
  ])
  await stopped
  await serving.close()
}

/** What `npm start` runs: the bundled sample in a ledger of its own, its board, and the web app over it. */
export async function runDemo(command: Command, options: DemoOptions): Promise<void> {
  const output = outputTo(command.optsWithGlobals<{ readonly color: boolean }>().color)
  const folder = await mkdtemp(join(tmpdir(), 'surety-demo-'))
  try {
    const ledger = join(folder, 'demo.db')
    const opened = await openDesk(ledger, { create: true })
    if (!opened.ok) throw new Error(`A fresh ledger could not be made: ${opened.refusal.code}`)
    await demonstrate(opened.desk, ledger, options, output).finally(() => opened.desk.store.close())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
