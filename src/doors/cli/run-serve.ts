import type { Command } from 'commander'
import { shownLedger } from '../../outside/ledger-name.ts'
import { isLoopback } from '../api/security.ts'
import { serveLedger } from '../api/serve.ts'
import { explainNotServing } from '../explain.ts'
import { usualWeb, type WebAsked } from '../open-web.ts'
import { endWith } from './exit-codes.ts'
import { inSession } from './session.ts'
import { line } from './terminal/line.ts'

/** Resolves when the user or the system asks this program to end. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
}

export interface ServeAsked {
  readonly host: string
  readonly port: number
  /** Whether web addresses are asked; where nobody says, only on an address of this machine. */
  readonly addresses: boolean | undefined
  readonly asking: Partial<WebAsked>
  /** Whether the bytes of reports that are added are kept as they were received. */
  readonly originals: boolean
}

/** `surety serve`: the web app over this ledger, until Ctrl-C. */
export async function runServe(command: Command, { addresses, asking, ...options }: ServeAsked): Promise<void> {
  await inSession(command, { create: false }, async ({ desk, output, globals }) => {
    const stopped = untilStopped()
    const serving = await serveLedger(desk, {
      ...options,
      asking: (addresses ?? isLoopback(options.host)) ? { ...usualWeb, ...asking } : null,
    })
    if (!serving.ok) {
      output.say(explainNotServing(serving))
      endWith('served')
      return
    }
    if (globals.json) await output.json({ url: serving.url, ledger: shownLedger(globals.ledger) })
    else await output.print([line(`Serving ${shownLedger(globals.ledger)} at ${serving.url} (Ctrl-C ends it)`)])
    await stopped
    await serving.close()
  })
}
