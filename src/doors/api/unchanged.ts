import { createHash, randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Desk } from '../../pipeline/desk.ts'

/** What these give changes without an entry: looks at sources are no part of the chain. */
const apart = /\/sources(\/|$)|\/openapi\.json$/

/**
 * Tags each answer by what it was made of: the entries of the ledger, the day, the question, and this very server, so that another
 * ledger under the same address is never taken for it. Who has an answer already and asks with `If-None-Match` is told that nothing
 * changed (304) before anything is asked of the ledger but how far it has grown. The tag is taken before the answer is made: an
 * answer may be newer than its tag, never older.
 */
export function unchangedAnswers(desk: Desk): MiddlewareHandler {
  const server = randomUUID()
  return async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method) || apart.test(c.req.path)) return next()
    const day = desk.clock().toISOString().slice(0, 10)
    const made = [server, await desk.store.mark(), day, c.req.url, c.req.header('accept') ?? '']
    const tag = `W/"${createHash('sha256').update(JSON.stringify(made)).digest('base64url').slice(0, 22)}"`
    const headers = { etag: tag, 'cache-control': 'private, no-cache', vary: 'accept' }
    if (names(c.req.header('if-none-match'), tag)) return c.body(null, 304, headers)
    await next()
    if (c.res.status !== 200) return
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
  }
}

/** By the weak comparison of RFC 9110, section 8.8.3.2; `*` is no question about one answer. */
function names(asked: string | undefined, tag: string): boolean {
  const bare = (one: string) => one.trim().replace(/^W\//, '')
  return asked !== undefined && asked.length < 4000 && asked.split(',').some((one) => bare(one) === bare(tag))
}
