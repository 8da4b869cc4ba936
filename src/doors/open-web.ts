import { ownVersion } from '../outside/bundled.ts'
import { openWeb } from '../outside/web/open-web.ts'
import type { Web } from '../records/web-answer.ts'

/** How the network is used, as a person says it. */
export interface WebAsked {
  readonly allowPrivate: boolean
  readonly allowHosts: readonly string[]
  readonly ignoreRobots: boolean
  /** Seconds between two requests to one host. */
  readonly delay: number
  /** An address where those who run a server can write to; null where none is given. */
  readonly contact: string | null
}

export const usualWeb: WebAsked = {
  allowPrivate: false,
  allowHosts: [],
  ignoreRobots: false,
  delay: 1,
  contact: null,
}

/** Letters that may stand in a header, so that no setting adds a field to it. */
const plain = (words: string): string => words.replace(/[^\x21-\x7e]+/g, ' ').trim()

export async function webFor(asked: WebAsked): Promise<Web> {
  const { allowPrivate, allowHosts, ignoreRobots, delay, contact } = asked
  const product = `Surety/${await ownVersion()}`
  return openWeb({
    userAgent: contact === null ? product : `${product} (+${plain(contact)})`,
    rule: { allowPrivate, allowHosts },
    robots: !ignoreRobots,
    limits: { delayMs: delay * 1000 },
  })
}
