import { systemClock } from '../../outside/clock.ts'
import { filesGiven, refusedBySystem } from '../../outside/files.ts'
import type { FetchMemory } from '../../pipeline/fetch-memory.ts'
import { takeAddress } from '../../pipeline/take-address.ts'
import { type Given, type Item, takeFiles } from '../../pipeline/take-files.ts'
import type { Web } from '../../records/web-answer.ts'
import { type ShareRead, shareRead } from './share-read.ts'

/** True for an argument that is an address of the web and no path. */
export const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument)

/** What stands behind the arguments of a command: items, and how far they are. */
export interface ItemsGiven {
  readonly items: AsyncGenerator<Item>
  /** Pages that were taken in and are to come, where that is known. */
  readonly pages: () => { readonly done: number; readonly total: number | null }
  readonly share: ShareRead['now']
}

export interface Asking {
  readonly web: Web
  readonly memory: FetchMemory
  readonly atMost: number
}

/** Files, folders, patterns, standard input and addresses, in the order they were given. `asking` is null where none is an address. */
export function itemsGiven(arguments_: readonly string[], given: Given, asking: Asking | null): ItemsGiven {
  const paths = arguments_.filter((one) => !isAddress(one))
  const read = shareRead(paths.length === arguments_.length ? paths : [])
  let done = 0
  let total: number | null = null
  async function* each(): AsyncGenerator<Item> {
    for (const [at, argument] of arguments_.entries()) {
      if (!isAddress(argument) || asking === null) {
        yield* takeFiles(read.count(filesGiven([argument], process.stdin)), given, refusedBySystem)
        continue
      }
      const last = at === arguments_.length - 1
      const expect = (pages: number) => {
        total = last ? done + pages : null
      }
      const fetching = { ...asking, clock: systemClock, given, expect, retell: true }
      for await (const one of takeAddress(new URL(argument).href, fetching)) {
        yield one
        done++
      }
    }
  }
  return { items: each(), pages: () => ({ done, total }), share: read.now }
}
