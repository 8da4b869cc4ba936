import { createRoute } from '@hono/zod-openapi'
import { askCounts } from '../../../pipeline/ask-counts.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery } from '../schemas/asked.ts'
import { reconciliationSchema } from '../schemas/reconciled.ts'

const route = createRoute({
  method: 'get',
  path: '/counts',
  summary: 'Every stated count beside the others, the names known by then, and the bounds that follow',
  request: { query: asOfQuery },
  responses: { 200: jsonOf(reconciliationSchema, 'The counts'), 422: problems[422] },
})

export function countRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { asOf } = c.req.valid('query')
    const answer = await askCounts(desk, asOf === undefined ? {} : { asOf })
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
  })
}
