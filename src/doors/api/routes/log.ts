import { createRoute, z } from '@hono/zod-openapi'
import { askLog } from '../../../pipeline/ask-log.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { actKinds } from '../../../records/entry.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { pageAsked, pageQuery, reportWords } from '../schemas/asked.ts'
import { logPageSchema } from '../schemas/log.ts'

const route = createRoute({
  method: 'get',
  path: '/log',
  summary: 'What was recorded, newest to arrive first; acts hold places and no words of a text',
  request: {
    query: pageQuery.extend({
      report: reportWords.optional(),
      kind: z.enum(actKinds).optional().openapi({ description: 'Only entries of this kind.' }),
      since: z.string().max(40).optional().openapi({ description: 'A day, or a time with its zone.' }),
    }),
  },
  responses: {
    200: jsonOf(logPageSchema, 'The entries'),
    404: problems[404],
    409: problems[409],
    422: problems[422],
  },
})

export function logRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { cursor, limit, report, kind, since } = c.req.valid('query')
    const question = {
      ...(report === undefined ? {} : { report }),
      ...(kind === undefined ? {} : { kinds: [kind] }),
      ...(since === undefined ? {} : { since }),
    }
    const answer = await askLog(desk, question, pageAsked(cursor, limit))
    if (!answer.ok) return failing(c, answer.failure, [404, 409])
    return c.json(logPageSchema.parse(answer.value), 200)
  })
}
