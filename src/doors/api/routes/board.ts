import { createRoute } from '@hono/zod-openapi'
import { askBoard } from '../../../pipeline/ask-board.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery } from '../schemas/asked.ts'
import { boardSchema } from '../schemas/board.ts'

const route = createRoute({
  method: 'get',
  path: '/board',
  summary: 'The table actor by component as of a date',
  request: { query: asOfQuery },
  responses: { 200: jsonOf(boardSchema, 'The board'), 422: problems[422] },
})

export function boardRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { asOf } = c.req.valid('query')
    const answer = await askBoard(desk, asOf === undefined ? {} : { asOf })
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
  })
}
