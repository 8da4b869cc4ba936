import type { lookup as systemLookup } from 'node:dns'
import { Agent, type Dispatcher, ProxyAgent } from 'undici'
import { type AddressRule, guardedLookup } from './address-rule.ts'
import type { Limits } from './limits.ts'
import { proxyFor } from './proxies.ts'

export interface ConnectionOptions {
  readonly rule: AddressRule
  readonly limits: Limits
  readonly env: Readonly<Record<string, string | undefined>>
  readonly lookup?: typeof systemLookup
  /** Certificates of authorities that are believed beside the usual ones, in PEM. */
  readonly ca?: string
}

/** What an address is asked through. */
export interface Route {
  readonly through: Dispatcher
  /** True where a proxy makes the connection, and its addresses cannot be looked at here. */
  readonly proxied: boolean
}

/** Connections to servers and proxies, kept for the next request, opened only to addresses that the rule allows. */
export class Connections {
  readonly #options: ConnectionOptions
  readonly #direct: Agent
  readonly #proxies = new Map<string, ProxyAgent>()

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#direct = new Agent({
      ...this.#shared(),
      connect: { ...this.#tls(), lookup: guardedLookup(options.rule, options.lookup) },
    })
  }

  #shared() {
    const { limits } = this.#options
    return { connections: 4, headersTimeout: limits.answerMs, bodyTimeout: limits.silenceMs, maxHeaderSize: 64 * 1024 }
  }

  /** Certificates are checked whatever the environment says (NODE_TLS_REJECT_UNAUTHORIZED). */
  #tls() {
    const { limits, ca } = this.#options
    return { timeout: limits.connectMs, allowH2: false, rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) }
  }

  routeTo(url: URL): Route {
    const uri = proxyFor(url, this.#options.env)
    if (uri === null) return { through: this.#direct, proxied: false }
    const known = this.#proxies.get(uri)
    if (known !== undefined) return { through: known, proxied: true }
    const tls = this.#tls()
    const proxy = new ProxyAgent({ uri, ...this.#shared(), requestTls: tls, proxyTls: tls })
    this.#proxies.set(uri, proxy)
    return { through: proxy, proxied: true }
  }

  async close(): Promise<void> {
    await Promise.all([this.#direct.destroy(), ...[...this.#proxies.values()].map((one) => one.destroy())])
  }
}
