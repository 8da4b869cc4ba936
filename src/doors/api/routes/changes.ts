import { createRoute, z } from '@hono/zod-openapi'
import { askChanges } from '../../../pipeline/ask-changes.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { listedWords, splitWords } from '../schemas/asked.ts'
import { changesSchema } from '../schemas/changes.ts'
import { daySchema } from '../schemas/passage.ts'

const route = createRoute({
  method: 'get',
  path: '/changes',
  summary: 'What changed after one day and up to another, and what does not agree',
  request: {
    query: z.object({
      from: daySchema.optional().openapi({ description: 'Exclusive; without it a month before `to`.' }),
      to: daySchema
        .optional()
        .openapi({ description: 'Inclusive; without it the later of today and the newest report.' }),
      actors: listedWords.openapi({ description: 'Only these actors, with commas between them.', example: 'NO,DE' }),
      components: listedWords.openapi({ description: 'Only these components.', example: 'sea,air' }),
      since: z.iso
        .datetime()
        .optional()
        .openapi({ description: 'An instant: only what rests on a report that this ledger got then or later.' }),
      limit: z.coerce.number().int().min(1).max(2000).optional().openapi({ description: 'At most so many changes.' }),
    }),
  },
  responses: { 200: jsonOf(changesSchema, 'The changes'), 404: problems[404], 422: problems[422] },
})

export function changeRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { from, to, actors, components, limit, since } = c.req.valid('query')
    const answer = await askChanges(desk, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(limit === undefined ? {} : { limit }),
      ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
      actors: splitWords(actors),
      components: splitWords(components),
    })
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404])
  })
}
