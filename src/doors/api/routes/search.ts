import { createRoute } from '@hono/zod-openapi'
import { askSearch } from '../../../pipeline/ask-search.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { pageAsked, pageQuery, shortWords } from '../schemas/asked.ts'
import { searchPageSchema } from '../schemas/report-view.ts'

const route = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Full-text search over headlines and texts',
  request: {
    query: pageQuery.extend({ q: shortWords.openapi({ description: 'Words to find.', example: 'ceasefire' }) }),
  },
  responses: { 200: jsonOf(searchPageSchema, 'Reports that have the words'), 422: problems[422] },
})

export function searchRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { q, cursor, limit } = c.req.valid('query')
    const answer = await askSearch(desk, q, pageAsked(cursor, limit))
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
  })
}
