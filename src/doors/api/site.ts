import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Desk } from '../../pipeline/desk.ts'
import { LedgerTrouble } from '../../records/ledger-refusal.ts'
import { explainLedger } from '../explain.ts'
import { apiPrefix, createApi } from './app.ts'
import { methodsOf } from './methods.ts'
import { problem } from './problem.ts'
import { sameMachine, securityHeaders } from './security.ts'
import type { Asking } from './taking-in.ts'
import type { WebBuild, WebFile } from './web-build.ts'

export interface SiteOptions {
  /** Who writes through this server. */
  readonly by: string
  /** Takes one line for each failure of the server: method, address pattern, kind of error. Never words of a report. */
  readonly log: (line: string) => void
  /** How web addresses are asked; null where none are. */
  readonly asking: Asking | null
  /** Whether the bytes of reports are kept as they were received; they are where nothing is said. */
  readonly originals?: boolean
}

/** The addresses that are pages of the app; the app itself tells a missing report from a found one. */
const pages = [
  /^\/(board|what-if|changes|counts|map|brief|review)$/,
  /^\/cells\/[^/]+\/[^/]+$/,
  /^\/reports(\/[^/]+)?$/,
  /^\/compare(\/[^/]+\/[^/]+)?$/,
  /^\/(search|sources|statements)$/,
]

const notKept = { 'cache-control': 'no-store' }

/** Everything one server answers to: the API, and the web app over it. */
export function createSite(desk: Desk, web: WebBuild, { by, log, asking, originals = true }: SiteOptions): Hono {
  const api = createApi(desk, by, asking, originals)
  const site = new Hono()
  site.use(securityHeaders, sameMachine)
  site.get('/healthz', (c) => c.json({ kind: 'alive' as const }, 200, notKept))
  site.get('/readyz', async (c) => {
    // A ledger that cannot be asked is told as trouble, with 503, by `failed`.
    await desk.store.mark()
    return c.json({ kind: 'ready' as const }, 200, notKept)
  })
  site.route(apiPrefix, api)
  site.get('/', (c) => c.redirect('/board', 302))
  site.get('*', (c) => webAnswer(c, web) ?? missing(c, site))
  site.notFound((c) => missing(c, site))
  site.onError((error, c) => failed(c, error, log))
  return site
}

/** A file or page of the web app; null where the address is the API's, or is none a browser navigates to. */
function webAnswer(c: Context, web: WebBuild): Response | null {
  if (c.req.path.startsWith('/api/')) return null
  const file = web.files.get(c.req.path)
  if (file !== undefined) return sent(c, file, 200)
  if (pages.some((page) => page.test(c.req.path))) return sent(c, web.page, 200)
  const navigates = c.req.header('accept')?.includes('text/html') === true
  return navigates ? sent(c, web.page, 404) : null
}

function sent(c: Context, file: WebFile, status: 200 | 404): Response {
  const headers = {
    'content-type': file.type,
    etag: file.etag,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  const unchanged = status === 200 && c.req.header('if-none-match') === file.etag
  return unchanged ? c.body(null, 304, headers) : c.body(file.bytes, status, headers)
}

/** Nothing here: where another method would be right, that is said. */
function missing(c: Context, site: Hono): Response {
  const allowed = methodsOf(site.routes, c.req.path)
  if (allowed.length === 0) {
    return problem(c, {
      status: 404,
      code: 'not-found',
      detail: 'No resource of the API and no page has this address.',
    })
  }
  const detail = `${c.req.method} is not possible here; ${allowed.join(', ')} is.`
  const response = problem(c, { status: 405, code: 'method-not-allowed', detail })
  response.headers.set('allow', allowed.join(', '))
  return response
}

/** A request that could not be read, or a bug: told to the caller without a stack, and to the log without report text. */
function failed(c: Context, error: Error, log: (line: string) => void): Response {
  if (error instanceof HTTPException && error.status === 400) {
    return problem(c, { status: 400, code: 'broken-json', detail: 'The body is not valid JSON.' })
  }
  if (error instanceof LedgerTrouble) {
    return problem(c, { status: 503, code: error.refusal.code, detail: explainLedger(error.refusal) })
  }
  const instance = `urn:uuid:${randomUUID()}`
  log(`${instance} ${c.req.method} ${c.req.routePath} failed: ${error.name}\n${framesOf(error)}`)
  const detail = `Something in the program failed, and what was committed before is kept. The log names it ${instance}.`
  return problem(c, { status: 500, code: 'server-failed', detail, instance })
}

/** Where it happened, without the message: that may hold words of a report. */
function framesOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n')
}
