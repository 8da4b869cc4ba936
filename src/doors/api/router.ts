import { OpenAPIHono } from '@hono/zod-openapi'
import { problem } from './problem.ts'
import { problemSchema } from './schemas/problem.ts'

/** At most this many wrong places are listed: a list of a thousand bad articles is told by its first. */
const listed = 20

/** A router whose wrong input answers in the one shape of errors. */
export function newRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const errors = result.error.issues
        .slice(0, listed)
        .map((issue) => ({ at: [result.target, ...issue.path].map(String).join('.'), detail: issue.message }))
      const detail = errors.map((error) => `${error.at}: ${error.detail}`).join('; ')
      return problem(c, { status: 422, code: 'bad-input', detail, errors })
    },
  })
}

/** A JSON answer of a schema, for the description of a route. */
export function jsonOf<Schema>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } } as const
}

function problemOf(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } } as const
}

/** The problems a route may answer with, by status; each route names those that can happen to it. */
export const problems = {
  400: problemOf('The body is not valid JSON'),
  403: problemOf('This server does not do that'),
  404: problemOf('Nothing is here'),
  409: problemOf('More than one may be meant'),
  410: problemOf('The text was removed'),
  411: problemOf('The body does not say how long it is'),
  413: problemOf('The body is too large'),
  415: problemOf('The body is not JSON'),
  422: problemOf('The request is not as the API expects it'),
} as const
