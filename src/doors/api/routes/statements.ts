import { createRoute } from '@hono/zod-openapi'
import { askStatements } from '../../../pipeline/ask-statements.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { pageAsked, pageQuery, publishedQuery, reportWords, shortWords } from '../schemas/asked.ts'
import { modeSchema } from '../schemas/reading.ts'
import { statementPageSchema } from '../schemas/statement-view.ts'

const route = createRoute({
  method: 'get',
  path: '/statements',
  summary: 'Who said what, where',
  request: {
    query: pageQuery.extend({
      ...publishedQuery.shape,
      speaker: shortWords.optional().openapi({ description: 'Words of the speaker’s name.', example: 'minister' }),
      actor: shortWords.optional().openapi({ description: 'Whom the speaker speaks for.', example: 'DE' }),
      report: reportWords.optional(),
      mode: modeSchema.optional(),
    }),
  },
  responses: { 200: jsonOf(statementPageSchema, 'A stretch of the statements'), 422: problems[422] },
})

export function statementRoutes(desk: Desk) {
  return newRouter().openapi(route, async (c) => {
    const { cursor, limit, speaker, actor, report, mode, outlet, from, to } = c.req.valid('query')
    const question = {
      ...(speaker === undefined ? {} : { speaker }),
      ...(actor === undefined ? {} : { actor }),
      ...(report === undefined ? {} : { report }),
      ...(mode === undefined ? {} : { mode }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    }
    const answer = await askStatements(desk, question, pageAsked(cursor, limit))
    return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
  })
}
