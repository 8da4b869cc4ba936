import { createRoute, z } from '@hono/zod-openapi'
import { askBoard } from '../../../pipeline/ask-board.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery, flag, listedWords, splitWords } from '../schemas/asked.ts'
import { boardSchema } from '../schemas/board.ts'

const route = createRoute({
  method: 'get',
  path: '/board',
  summary: 'The table actor by component as of a date',
  request: {
    query: asOfQuery.extend({
      actors: listedWords.openapi({ description: 'Only these actors, with commas between them.', example: 'NO,DE' }),
      components: listedWords.openapi({ description: 'Only these components.', example: 'sea,air' }),
      outlets: listedWords.openapi({ description: 'Only what reports of these outlets say.' }),
      atLeast: z
        .enum(['undecided', 'open', 'pledged', 'acting'])
        .optional()
        .openapi({ description: 'Only this rung or above.' }),
      ownOnly: flag.openapi({ type: 'boolean', description: 'Only what actors say themselves.' }),
      independentOnly: flag.openapi({
        type: 'boolean',
        description: 'Only what at least two independent texts carry.',
      }),
      minGrade: z.string().max(2).optional().openapi({
        description: '`B`: only outlets graded B or better; `3`: only stances of credibility 3 or better; `B3`: both.',
        example: 'B3',
      }),
    }),
  },
  responses: { 200: jsonOf(boardSchema, 'The board'), 404: problems[404], 422: problems[422] },
})

export function boardRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { asOf, actors, components, outlets, atLeast, ownOnly, independentOnly, minGrade } = c.req.valid('query')
    const answer = await askBoard(desk, {
      ...(asOf === undefined ? {} : { asOf }),
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(minGrade === undefined ? {} : { minGrade }),
      actors: splitWords(actors),
      components: splitWords(components),
      outlets: splitWords(outlets),
      ownOnly,
      independentOnly,
    })
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404])
  })
}
