import { createRoute, z } from '@hono/zod-openapi'
import { askHistory } from '../../../pipeline/ask-history.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery, shortWords } from '../schemas/asked.ts'
import { historySchema } from '../schemas/history.ts'

const route = createRoute({
  method: 'get',
  path: '/cells/{actor}/{component}',
  summary: 'The history of a cell: every position of one actor on one component, with its passage',
  request: {
    params: z.object({
      actor: shortWords.openapi({
        description: 'An actor by code or name, or the words that name an unnamed group.',
        example: 'DE',
      }),
      component: shortWords.openapi({ description: 'A component by id or name.', example: 'troops' }),
    }),
    query: asOfQuery.extend({
      lifecycle: z
        .stringbool()
        .default(false)
        .openapi({ type: 'boolean', description: 'Also what became of its promises.' }),
    }),
  },
  responses: { 200: jsonOf(historySchema, 'The history'), 404: problems[404], 422: problems[422] },
})

export function cellRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { asOf, lifecycle } = c.req.valid('query')
    const answer = await askHistory(desk, {
      ...c.req.valid('param'),
      lifecycle,
      ...(asOf === undefined ? {} : { asOf }),
    })
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404])
  })
}
