import { setTimeout as sleep } from 'node:timers/promises'
import type { Refusal } from '../../records/refusal.ts'
import type { Robots } from './robots.ts'

/** A crawl-delay longer than this is kept to by asking less at once, not by waiting. */
const longestDelayMs = 60_000
/** How long a host is left alone that asks for it without saying how long: doubled each time it asks again. */
const firstPauseMs = 30_000
const longestPauseMs = 6 * 3600_000
/** How long a robots.txt is believed, as RFC 9309 has it at most. */
const robotsForMs = 24 * 3600_000

export type RobotsFound =
  | { readonly is: 'rules'; readonly robots: Robots }
  /** `refusal`: why the server was not reached at all. */
  | { readonly is: 'unreachable'; readonly refusal: Refusal | null }

/** Until when a host wants to be left alone (milliseconds since 1970), and by which status it said so. */
export interface Closed {
  readonly until: number
  readonly status: number
}

interface Host {
  nextAt: number
  closed: Closed | null
  pauses: number
  robots: { readonly found: Promise<RobotsFound>; readonly until: number } | null
  delayMs: number
}

/** What is known of each host while the program runs: when it may be asked again, and what its robots.txt says. */
export class Hosts {
  readonly #hosts = new Map<string, Host>()
  readonly #delayMs: number

  constructor(delayMs: number) {
    this.#delayMs = delayMs
  }

  #at(name: string): Host {
    const known = this.#hosts.get(name)
    if (known !== undefined) return known
    const fresh: Host = { nextAt: 0, closed: null, pauses: 0, robots: null, delayMs: this.#delayMs }
    this.#hosts.set(name, fresh)
    return fresh
  }

  /** Null where a host may be asked. */
  closed(name: string): Closed | null {
    const { closed } = this.#at(name)
    return closed !== null && closed.until > Date.now() ? closed : null
  }

  /** A host said that it has too much to do: it is left alone for as long as it says, else longer each time. */
  close(name: string, retryAfter: string | null, status: number): Closed {
    const host = this.#at(name)
    const pause = pauseSaid(retryAfter) ?? firstPauseMs * 2 ** host.pauses
    host.pauses++
    host.closed = { until: Date.now() + Math.min(pause, longestPauseMs), status }
    return host.closed
  }

  answered(name: string): void {
    this.#at(name).pauses = 0
  }

  /** Resolves when it is this request's turn: requests to one host stand in line, `delayMs` apart. */
  async turn(name: string): Promise<void> {
    const host = this.#at(name)
    const now = Date.now()
    const at = Math.max(now, host.nextAt)
    host.nextAt = at + host.delayMs
    if (at > now) await sleep(at - now)
  }

  /** The robots.txt of a host, asked for once in a day. */
  async robots(name: string, ask: () => Promise<RobotsFound>): Promise<RobotsFound> {
    const host = this.#at(name)
    if (host.robots === null || host.robots.until < Date.now()) {
      host.robots = { found: ask(), until: Date.now() + robotsForMs }
    }
    const found = await host.robots.found
    // A server that is down now is asked again at the next address.
    if (found.is === 'unreachable') host.robots = null
    else if (found.robots.delay !== null) {
      host.delayMs = Math.max(this.#delayMs, Math.min(found.robots.delay * 1000, longestDelayMs))
    }
    return found
  }
}

/** What a `Retry-After` says, in milliseconds: a number of seconds, or a date. */
function pauseSaid(retryAfter: string | null): number | null {
  if (retryAfter === null) return null
  if (/^\d{1,9}$/.test(retryAfter.trim())) return Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now())
}
