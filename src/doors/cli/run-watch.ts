import { resolve } from 'node:path'
import type { Command } from 'commander'
import { systemClock } from '../../outside/clock.ts'
import { filesGiven, isThere, refusedBySystem } from '../../outside/files.ts'
import { jobsHere } from '../../outside/jobs-here.ts'
import { systemUser } from '../../outside/system-user.ts'
import { keepWatching, type Watching, watchOnce } from '../../pipeline/keep-watching.ts'
import { askLooks, askSources, unwatchSource, watchSource } from '../../pipeline/watch-sources.ts'
import { isWebSource } from '../../records/watched.ts'
import { type WebAsked, webFor } from '../open-web.ts'
import { endWith } from './exit-codes.ts'
import { stopOnInterrupt } from './interrupt.ts'
import { isAddress } from './items-given.ts'
import { everyWords, printLook, printLooks, printSources } from './print/sources.ts'
import { ask, inSession, type Session, tellFailure } from './session.ts'
import { line } from './terminal/line.ts'
import { progressOn } from './terminal/progress.ts'

/** How a source is called that a person names: a web address without its fragment, else the whole path. */
function addressOf(given: string): string {
  if (!isAddress(given)) return resolve(given)
  const url = new URL(given)
  url.hash = ''
  return url.href
}

export interface WatchAsked {
  readonly every: number
  readonly outlet?: string
  readonly by?: string
}

/** `surety watch add`. */
export async function runWatchAdd(command: Command, given: readonly string[], asked: WatchAsked): Promise<void> {
  await inSession(command, { create: true }, async ({ desk, output, globals }) => {
    for (const one of given) {
      if (isAddress(one) && !URL.canParse(one)) {
        output.say(`"${one}" is not a web address; write it whole, with https://.`)
        endWith('usage')
        continue
      }
      const address = addressOf(one)
      if (!isWebSource(address) && !isThere(address)) {
        output.say(`${one}: there is no such file or folder; a web address begins with https://.`)
        endWith('incomplete')
        continue
      }
      const order = { every: asked.every, outlet: asked.outlet ?? null }
      const answer = await watchSource(desk, address, order, asked.by ?? systemUser())
      if (!answer.ok) tellFailure(output, answer.failure)
      else if (globals.json) await output.json(answer.value)
      else
        await output.print([
          line(`Watching ${address} every ${everyWords(order.every)}; "surety watch run" looks at it.`),
        ])
    }
  })
}

/** `surety watch remove`. */
export async function runWatchRemove(command: Command, given: string, by: string | undefined): Promise<void> {
  const words = isAddress(given) && URL.canParse(given) ? addressOf(given) : isThere(given) ? resolve(given) : given
  await ask(
    command,
    (desk) => unwatchSource(desk, words, by ?? systemUser()),
    ({ address }) => [line(`No longer watching ${address}; what it gave stays.`)],
  )
}

/** `surety sources`, `surety watch list`. */
export async function runSources(command: Command, source: string | undefined): Promise<void> {
  if (source === undefined) return ask(command, askSources, printSources)
  const words = isThere(source) ? resolve(source) : source
  return ask(
    command,
    (desk) => askLooks(desk, words, { cursor: null, limit: 20 }),
    ({ source: found, items }, paper) => printLooks(found, items, paper),
  )
}

export interface WatchRunAsked {
  readonly once: boolean
  readonly read: boolean
  readonly originals: boolean
  readonly web: WebAsked
  readonly atMost: number
}

/** `surety watch run`: once, or until Ctrl-C. */
export async function runWatchRun(command: Command, asked: WatchRunAsked): Promise<void> {
  const { once, read, originals, atMost } = asked
  await inSession(command, { create: false }, async (session) => {
    const web = await webFor(asked.web)
    const progress = progressOn(process.stderr)
    const listening = stopOnInterrupt(progress, 'What was taken in')
    let failures = 0
    const watching: Watching = {
      web,
      atMost,
      read,
      originals,
      refusedBySystem,
      filesAt: (path) => filesGiven([path], process.stdin),
      onProgress: (done, total) => progress.show({ step: 'fetching', done, total, refused: 0 }),
      beforeLook: () => progress.clear(),
      onLook: async (source, look) => {
        progress.clear()
        if (look.is === 'failed') failures++
        const { output, globals } = session
        if (globals.json) await output.json({ ...look, address: source.address })
        else await output.print(printLook(source, look, output.paper))
      },
    }
    try {
      await watchFor(session, once, watching)
    } finally {
      listening()
      await web.close()
    }
    if (failures > 0) endWith('incomplete')
  })
}

async function watchFor({ desk, output }: Session, once: boolean, watching: Watching): Promise<void> {
  const sources = await desk.store.watched()
  if (sources.length === 0) output.say('Nothing is watched yet; "surety watch add ADDRESS" says what is to be.')
  if (once) await watchOnce(desk, watching)
  else await keepWatching(desk, jobsHere(systemClock), watching)
}
