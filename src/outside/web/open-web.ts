import { setTimeout as sleep } from 'node:timers/promises'
import type { Refusal } from '../../records/refusal.ts'
import type { Fetched, Unless, Web } from '../../records/web-answer.ts'
import { addressOf, redirectOf } from './addresses.ts'
import { type Asked, askServer } from './ask-server.ts'
import { type ConnectionOptions, Connections } from './connections.ts'
import { Hosts } from './hosts.ts'
import { type Limits, usualLimits } from './limits.ts'
import { mayAsk } from './robots.ts'
import { robotsAt } from './robots-file.ts'

export interface WebOptions extends Partial<Omit<ConnectionOptions, 'limits'>> {
  readonly limits?: Partial<Limits>
  /** Who asks, as servers are told: `Surety/0.1.0 (+mailto:desk@think.example)`. */
  readonly userAgent: string
  /** False: robots.txt files are not asked for. */
  readonly robots?: boolean
}

/** What is asked for: pages and feeds rather than anything else. */
const accept =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8'

/** A server that says it is busy is asked so often in all. */
const tries = 3

type Refused = Extract<Fetched, { readonly is: 'refusal' }>
type Headers = Readonly<Record<string, string>>

const refused = (refusal: Refusal, again: string | null = null): Refused => ({ is: 'refusal', refusal, again })

/**
 * The network as this program uses it: http and https, addresses of the public network (checked when a connection is made,
 * for each redirect anew), certificates, limits; and with manners: robots.txt, a delay for each host, back-off.
 */
export function openWeb(options: WebOptions): Web {
  const limits: Limits = { ...usualLimits, ...options.limits }
  const { rule = {}, env = process.env } = options
  const connecting: ConnectionOptions = { ...options, rule, env, limits }
  const connections = new Connections(connecting)
  const visitor = new Visitor(limits, options.robots ?? true, (url, headers) =>
    askServer(connections, connecting, url, { 'user-agent': options.userAgent, accept, ...headers }),
  )
  return {
    fetch: (address, unless) => visitor.fetch(address, conditions(unless)),
    close: () => connections.close(),
  }
}

/** Asks servers one after the other and in turn, as a guest would. */
class Visitor {
  readonly #limits: Limits
  readonly #robots: boolean
  readonly #ask: (url: URL, headers: Headers) => Promise<Asked>
  readonly #hosts: Hosts

  constructor(limits: Limits, robots: boolean, ask: (url: URL, headers: Headers) => Promise<Asked>) {
    this.#limits = limits
    this.#robots = robots
    this.#ask = ask
    this.#hosts = new Hosts(limits.delayMs)
  }

  /** Ask an address and follow where it leads. */
  async fetch(address: string, headers: Headers): Promise<Fetched> {
    const first = addressOf(address)
    if (!(first instanceof URL)) return refused(first)
    let url = first
    for (let hop = 0; hop <= this.#limits.redirects; hop++) {
      const asked = await this.#patiently(url, headers)
      if ('is' in asked) return asked
      if (!asked.ok) return refused(asked.refusal)
      const { answer } = asked
      const next = redirectOf(answer.status, answer.headers, url)
      if (answer.status === 304 || next !== null) answer.drop()
      if (answer.status === 304) return { is: 'unchanged' }
      if (next === null) return answered(first, url, answer)
      if (!(next instanceof URL)) return refused(next)
      url = next
    }
    return refused({ code: 'redirects', count: this.#limits.redirects })
  }

  /** Ask an address, and again where its server is busy for a short while. */
  async #patiently(url: URL, headers: Headers): Promise<Asked | Refused> {
    const { host } = url
    for (let tried = 1; ; tried++) {
      const not = (await this.#notOpen(host)) ?? (await this.#notAllowed(url))
      if (not !== null) return not
      await this.#hosts.turn(host)
      const asked = await this.#ask(url, headers)
      if (!asked.ok) return asked
      const { status, headers: said, drop } = asked.answer
      if (status !== 429 && status !== 503) {
        this.#hosts.answered(host)
        return asked
      }
      drop()
      const closed = this.#hosts.close(host, said.get('retry-after') ?? null, status)
      if (tried >= tries) return busy(closed)
    }
  }

  /** Waits where a host wants to be left alone for a short while; refuses where it is for long. */
  async #notOpen(host: string): Promise<Refused | null> {
    for (let closed = this.#hosts.closed(host); closed !== null; closed = this.#hosts.closed(host)) {
      const wait = closed.until - Date.now()
      if (wait > this.#limits.waitMs) return busy(closed)
      await sleep(Math.max(1, wait))
    }
    return null
  }

  async #notAllowed(url: URL): Promise<Refused | null> {
    if (!this.#robots) return null
    const { host } = url
    const found = await this.#hosts.robots(host, () => robotsAt(url.origin, (at) => this.#ask(at, {})))
    if (found.is === 'unreachable') return refused(found.refusal ?? { code: 'robots', host, because: 'unreachable' })
    return mayAsk(found.robots, url) ? null : refused({ code: 'robots', host, because: 'disallowed' })
  }
}

function busy({ until, status }: { readonly until: number; readonly status: number }): Refused {
  const again = new Date(until).toISOString()
  return refused({ code: 'busy', status, until: again }, again)
}

function answered(first: URL, last: URL, answer: Extract<Asked, { readonly ok: true }>['answer']): Fetched {
  const { status, headers, chunks, drop } = answer
  const contentType = headers.get('content-type') ?? null
  const from = { address: first.href, finalAddress: last.href, fetchedAt: new Date().toISOString() }
  return { is: 'answer', answer: { ...from, status, contentType, headers, chunks, drop } }
}

function conditions(unless: Unless | undefined): Headers {
  const { etag = null, modified = null } = unless ?? {}
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  }
}
