import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from './problem.ts'
import { isFile, kindOf, unfitUpload } from './uploads.ts'

/** Bytes of a body. A long read is 100 KB; a hundred of them in one list still fit. */
export const largestBody = 10 * 1024 * 1024

/** Refuse a body that is too large before it is read, whether or not it says its length; files have a limit of their own. */
const limitJson = bodyLimit({
  maxSize: largestBody,
  onError: (c) => {
    const detail = `The body has more than ${largestBody / 1024 / 1024} MB. Send fewer reports at once.`
    return problem(c, { status: 413, code: 'too-large', detail })
  },
})

/** Where a file may be sent. */
function takesFiles(c: Context): boolean {
  return c.req.method === 'POST' && c.req.path.endsWith('/reports') && isFile(kindOf(c))
}

export const limitBody: MiddlewareHandler = async (c, next) =>
  takesFiles(c) ? (unfitUpload(c) ?? next()) : limitJson(c, next)

/** Writes take JSON, and files in one place, and nothing else: a form of another site can not send these without asking first. */
export const onlyJson: MiddlewareHandler = async (c, next) => {
  if (['GET', 'HEAD', 'OPTIONS', 'DELETE'].includes(c.req.method)) return next()
  const kind = kindOf(c)
  if (kind === 'application/json' || takesFiles(c)) return next()
  const detail = `Send application/json${c.req.path.endsWith('/reports') ? ', or the bytes of a file as application/octet-stream' : ''}; this was ${kind === null ? 'of no stated kind' : 'another kind'}.`
  return problem(c, { status: 415, code: 'not-json', detail })
}
