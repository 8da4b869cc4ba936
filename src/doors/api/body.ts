import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem.ts'

/** Bytes of a body. A long read is 100 KB; a hundred of them in one list still fit. */
export const largestBody = 10 * 1024 * 1024

/** Refuse a body that is too large before it is read, whether or not it says its length. */
export const limitBody: MiddlewareHandler = bodyLimit({
  maxSize: largestBody,
  onError: (c) => {
    const detail = `The body has more than ${largestBody / 1024 / 1024} MB. Send fewer reports at once.`
    return problem(c, { status: 413, code: 'too-large', detail })
  },
})

/** Writes take JSON and nothing else: a form of another site can not send that kind without asking first. */
export const onlyJson: MiddlewareHandler = async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(c.req.method)) return next()
  const kind = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (kind === 'application/json') return next()
  const detail = `Send application/json; this was ${kind === undefined || kind === '' ? 'of no stated kind' : 'another kind'}.`
  return problem(c, { status: 415, code: 'not-json', detail })
}
