import { lookup as systemLookup } from 'node:dns'
import { promisify } from 'node:util'
import type { Refusal } from '../../records/refusal.ts'
import { WebTrouble } from '../../records/web-answer.ts'
import { allowsAll, guardedLookup, PrivateAddress, privateLiteral } from './address-rule.ts'
import type { ConnectionOptions, Connections } from './connections.ts'
import type { Limits } from './limits.ts'
import { refusalOf } from './trouble.ts'
import { encodingsWanted, unpackedBody } from './unpack-body.ts'

/** One answer of one server: a redirect is one of its own. */
export interface ServerAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly chunks: AsyncIterable<Uint8Array>
  /** Ends the connection of an answer whose body nobody wants. */
  readonly drop: () => void
}

export type Asked =
  | { readonly ok: true; readonly answer: ServerAnswer }
  | { readonly ok: false; readonly refusal: Refusal }

/** What is left of `Content-Length` and the time where a body comes for ever, or a byte at a time. @throws WebTrouble */
async function* watched(
  body: AsyncIterable<Uint8Array>,
  { most, patienceMs, slowest }: Limits,
): AsyncGenerator<Uint8Array> {
  const began = performance.now()
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > most) throw new WebTrouble({ code: 'too-large', bytes, ceiling: most })
    const took = performance.now() - began
    if (took > patienceMs && (bytes * 1000) / took < slowest) {
      throw new WebTrouble({ code: 'too-slow', seconds: Math.round(took / 1000) })
    }
    yield chunk
  }
}

async function* troubled(chunks: AsyncIterable<Uint8Array>, host: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw error instanceof WebTrouble ? error : new WebTrouble(refusalOf(error, host), error)
  }
}

function firstOfEach(headers: Readonly<Record<string, string | string[] | undefined>>): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value
    if (first !== undefined) found.set(name.toLowerCase(), first)
  }
  return found
}

/**
 * A proxy looks names up itself. What is known of them here is looked at before it is asked: a name that means a private
 * address in this network is refused. One that this machine cannot look up is the proxy's to judge.
 */
async function privateBehindProxy(
  { rule, lookup = systemLookup }: ConnectionOptions,
  host: string,
): Promise<string | null> {
  if (allowsAll(rule, host)) return null
  try {
    await promisify(guardedLookup(rule, lookup) as typeof systemLookup)(host, { all: true })
    return null
  } catch (error) {
    return error instanceof PrivateAddress ? error.ip : null
  }
}

/** Ask one address once, without following where it leads. */
export async function askServer(
  connections: Connections,
  options: ConnectionOptions,
  url: URL,
  headers: Readonly<Record<string, string>>,
): Promise<Asked> {
  const host = url.host
  const { hostname } = url
  const literal = privateLiteral(options.rule, url)
  if (literal !== null) return { ok: false, refusal: { code: 'private-address', host: hostname, ip: literal } }
  const { through, proxied } = connections.routeTo(url)
  const hidden = proxied ? await privateBehindProxy(options, hostname.replace(/^\[|\]$/g, '')) : null
  if (hidden !== null) return { ok: false, refusal: { code: 'private-address', host: hostname, ip: hidden } }
  try {
    const answer = await through.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: { ...headers, 'accept-encoding': encodingsWanted },
    })
    const all = firstOfEach(answer.headers)
    const { body } = answer
    // A body that is dropped tells of it by an error that nobody waits for.
    body.on('error', () => undefined)
    const plain = unpackedBody(body, all.get('content-encoding') ?? null)
    return {
      ok: true,
      answer: {
        status: answer.statusCode,
        headers: all,
        chunks: troubled(watched(plain, options.limits), host),
        drop: () => body.destroy(),
      },
    }
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, host) }
  }
}
