import type { Command } from 'commander'
import type { Desk } from '../../pipeline/desk.ts'
import type { Answer, Failure } from '../../records/failure.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import { explainFailure, explainLedger } from '../explain.ts'
import type { DeskOptions } from '../open-desk.ts'
import { openDesk } from '../open-desk.ts'
import { endWith } from './exit-codes.ts'
import type { Paper, Printed } from './print/paper.ts'
import type { Output } from './terminal/output.ts'
import { outputTo } from './terminal/output.ts'

/** What stands before or after any command. */
export interface Globals {
  readonly ledger: string
  readonly json: boolean
  readonly color: boolean
  /** Answer as the ledger knew it at this time. */
  readonly knownAt?: string
}

/** One command at work on one ledger. */
export interface Session {
  readonly desk: Desk
  readonly output: Output
  readonly globals: Globals
  /** True where there was no ledger before. */
  readonly fresh: boolean
}

/** Failures that are the asker's slip in writing, found before the ledger was looked at. */
const slips: ReadonlySet<Failure['code']> = new Set([
  'bad-day',
  'days-reversed',
  'bad-url',
  'bad-cursor',
  'nothing-asked',
  'two-states',
  'bad-version',
  'bad-instant',
  'bad-value',
  'field-unfit',
  'field-missing',
  'table-unfit',
])

export function tellFailure(output: Output, failure: Failure): void {
  output.say(explainFailure(failure))
  endWith(slips.has(failure.code) ? 'usage' : 'incomplete')
}

/** What was given before or after a command. */
export function globalsOf(command: Command): Globals {
  return command.optsWithGlobals<Globals>()
}

/** Open the ledger, do the work, close it; a ledger that fails on the way is one sentence. */
export async function inSession(
  command: Command,
  options: DeskOptions,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const globals = command.optsWithGlobals<Globals>()
  const output = outputTo(globals.color)
  const there = options.create && (await openDesk(globals.ledger, { ...options, create: false }))
  const fresh = there !== false && !there.ok && there.refusal.code === 'ledger-missing'
  const opened = there !== false && !fresh ? there : await openDesk(globals.ledger, options)
  if (!opened.ok) {
    output.say(explainLedger(opened.refusal))
    endWith('ledger')
    return
  }
  try {
    await work({ desk: opened.desk, output, globals, fresh })
  } catch (error) {
    if (!(error instanceof LedgerTrouble)) throw error
    output.say(explainLedger(error.refusal))
    endWith('ledger')
  } finally {
    await opened.desk.store.close()
  }
}

/** Ask one question and print its answer, for people or as JSON. */
export async function ask<Value>(
  command: Command,
  question: (desk: Desk) => Promise<Answer<Value>>,
  print: (value: Value, paper: Paper, desk: Desk) => Printed,
  options: Omit<DeskOptions, 'create'> = {},
): Promise<void> {
  await reading(command, options, async ({ desk, output, globals }) => {
    const answer = await question(desk)
    if (!answer.ok) tellFailure(output, answer.failure)
    else if (globals.json) await output.json(answer.value)
    else await output.print(print(answer.value, output.paper, desk))
  })
}

/** Work that only reads: on the ledger as it is, or as it was known at the time that was given. */
export async function reading(
  command: Command,
  options: Omit<DeskOptions, 'create'>,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  await inSession(command, { ...options, create: false }, async (session) => {
    const { desk, output, globals } = session
    if (globals.knownAt === undefined) return work(session)
    const then = await past(desk, globals.knownAt)
    if (!then.ok) return tellFailure(output, then.failure)
    try {
      await work({ ...session, desk: then.value })
    } finally {
      await then.value.store.close()
    }
  })
}

async function past(desk: Desk, instant: string): Promise<Answer<Desk>> {
  const { knownAt } = await import('../../pipeline/known-at.ts')
  const { blankLedger, deskOverPrivate } = await import('../open-desk.ts')
  return knownAt(desk, instant, { blank: blankLedger, deskOver: deskOverPrivate })
}
