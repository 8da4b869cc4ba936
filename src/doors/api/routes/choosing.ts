import { createRoute } from '@hono/zod-openapi'
import { askActors } from '../../../pipeline/ask-actors.ts'
import { askDays } from '../../../pipeline/ask-days.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { actorsSchema } from '../schemas/actors.ts'
import { daysSchema } from '../schemas/days.ts'

/** What a person chooses by: days on which something happened, and names. */

const daysRoute = createRoute({
  method: 'get',
  path: '/days',
  summary: 'The days on which positions changed or people met',
  responses: { 200: jsonOf(daysSchema, 'The days'), 422: problems[422] },
})

const actorsRoute = createRoute({
  method: 'get',
  path: '/actors',
  summary: 'Who is known by name, and the sets (alliances, regions) they belong to',
  responses: { 200: jsonOf(actorsSchema, 'The actors'), 422: problems[422] },
})

export function choosingRoutes(desk: Desk) {
  return newRouter()
    .openapi(daysRoute, async (c) => {
      const answer = await askDays(desk)
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
    })
    .openapi(actorsRoute, async (c) => {
      const answer = await askActors(desk)
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
    })
}
