import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

/**
 * Nothing is loaded but this server's own files; no script or style stands in the markup; no string becomes markup
 * (trusted types), so that a report's text cannot act even where a bug would let it through.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
}

/** Put the headers that hold for every answer, errors among them. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(always)) c.header(name, value)
}

/** The names under which a browser on this machine may call the server. */
const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

export function isLoopback(host: string): boolean {
  return loopback.includes(host) || host === '::1'
}

/**
 * Answer only requests that name this machine: a page elsewhere whose name was re-bound to 127.0.0.1 still sends its own
 * name in Host. Writes must come from a page of this server, or from a program that sends no Origin.
 */
export const sameMachine: MiddlewareHandler = async (c, next) => {
  const asked = hostOf(`http://${c.req.header('host') ?? ''}`)
  if (asked === null || !loopback.includes(asked.hostname)) {
    const detail = 'This server answers only to localhost, 127.0.0.1 and [::1].'
    return problem(c, { status: 403, code: 'host-not-allowed', detail })
  }
  if (
    !['GET', 'HEAD'].includes(c.req.method) &&
    !fromHere(c.req.header('origin'), c.req.header('sec-fetch-site'), asked)
  ) {
    const detail = 'A page of another site may not write to this ledger.'
    return problem(c, { status: 403, code: 'origin-not-allowed', detail })
  }
  return next()
}

function fromHere(origin: string | undefined, site: string | undefined, asked: URL): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || hostOf(origin)?.host === asked.host
}

function hostOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
