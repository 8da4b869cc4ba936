import { createRoute, z } from '@hono/zod-openapi'
import { askHistory } from '../../../pipeline/ask-history.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery, pageAsked, pageQuery, shortWords } from '../schemas/asked.ts'
import { historySchema } from '../schemas/history.ts'

const route = createRoute({
  method: 'get',
  path: '/cells/{actor}/{component}',
  summary: 'The history of a cell: the positions of one actor on one component, with their passages',
  description:
    'What stands, whatever its age, and the latest of the others until the date, oldest first; `next` leads to those before them, and at the end to those after the date. Without `asOf`, a stretch is seen from the date of the one before.',
  request: {
    params: z.object({
      actor: shortWords.openapi({
        description: 'An actor by code or name, or the words that name an unnamed group.',
        example: 'DE',
      }),
      component: shortWords.openapi({ description: 'A component by id or name.', example: 'troops' }),
    }),
    query: pageQuery.extend(asOfQuery.shape).extend({
      lifecycle: z
        .stringbool()
        .default(false)
        .openapi({ type: 'boolean', description: 'Also what became of its promises.' }),
    }),
  },
  responses: { 200: jsonOf(historySchema, 'A stretch of the history'), 404: problems[404], 422: problems[422] },
})

export function cellRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { asOf, lifecycle, cursor, limit } = c.req.valid('query')
    const question = { ...c.req.valid('param'), lifecycle, ...(asOf === undefined ? {} : { asOf }) }
    const answer = await askHistory(desk, question, pageAsked(cursor, limit))
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 422])
  })
}
