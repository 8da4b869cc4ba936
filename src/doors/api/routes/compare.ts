import { createRoute, z } from '@hono/zod-openapi'
import { askCompare } from '../../../pipeline/ask-compare.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { reportWords } from '../schemas/asked.ts'
import { comparisonSchema } from '../schemas/comparison.ts'

const route = createRoute({
  method: 'get',
  path: '/compare/{a}/{b}',
  summary: 'Two reports aligned passage by passage, added, dropped and changed down to words',
  request: { params: z.object({ a: reportWords, b: reportWords }) },
  responses: {
    200: jsonOf(comparisonSchema, 'The comparison'),
    404: problems[404],
    409: problems[409],
    410: problems[410],
    422: problems[422],
  },
})

export function compareRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { a, b } = c.req.valid('param')
    const answer = await askCompare(desk, a, b)
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409, 410])
  })
}
