import { createRoute, z } from '@hono/zod-openapi'
import { askConditions } from '../../../pipeline/ask-conditions.ts'
import { askWhatIf } from '../../../pipeline/ask-what-if.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { setCondition } from '../../../pipeline/set-condition.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery, listedWords, shortWords, splitWords } from '../schemas/asked.ts'
import {
  conditionRegisterSchema,
  conditionStateSchema,
  registeredConditionSchema,
  whatIfSchema,
} from '../schemas/conditions.ts'
import { daySchema } from '../schemas/passage.ts'

const ownConditions = z.stringbool().default(false).openapi({
  type: 'boolean',
  description: 'Leave out what named actors inherit from unnamed groups.',
})

const registerRoute = createRoute({
  method: 'get',
  path: '/conditions',
  summary: 'The register of conditions: each with its state over time and all that hangs on it',
  request: { query: asOfQuery.extend({ ownConditions }) },
  responses: { 200: jsonOf(conditionRegisterSchema, 'The register'), 422: problems[422] },
})

const setRoute = createRoute({
  method: 'post',
  path: '/conditions/{id}/states',
  summary: 'Say whether a condition holds, from a day on, with a source',
  request: {
    params: z.object({ id: shortWords.openapi({ description: 'A condition.', example: 'partner:US' }) }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({ state: conditionStateSchema, on: daySchema.optional(), source: shortWords })
            .openapi('ConditionSetting'),
        },
      },
    },
  },
  responses: {
    200: jsonOf(registeredConditionSchema, 'The condition as it stands then'),
    400: problems[400],
    404: problems[404],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const listed = listedWords.openapi({
  description: 'Conditions, with commas between them.',
  example: 'ceasefire,partner:US',
})

const whatIfRoute = createRoute({
  method: 'get',
  path: '/what-if',
  summary: 'What would be in force if these conditions held and those did not',
  request: {
    query: asOfQuery.extend({
      ownConditions,
      met: listed,
      unmet: listed,
      unknown: listed,
      component: shortWords.optional().openapi({ description: 'Also the smallest sets that bring it into force.' }),
      atLeast: z.coerce.number().int().min(1).max(1000).optional().openapi({ description: 'For so many actors.' }),
    }),
  },
  responses: { 200: jsonOf(whatIfSchema, 'What follows'), 404: problems[404], 422: problems[422] },
})

export function conditionRoutes(desk: Desk, by: string) {
  return newRouter()
    .openapi(registerRoute, async (c) => {
      const { asOf, ownConditions: ownOnly } = c.req.valid('query')
      const answer = await askConditions(desk, { ownOnly, ...(asOf === undefined ? {} : { asOf }) })
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
    })
    .openapi(setRoute, async (c) => {
      const { on, ...said } = c.req.valid('json')
      const condition = c.req.valid('param').id
      const answer = await setCondition(desk, { ...said, condition, by, ...(on === undefined ? {} : { on }) })
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404])
    })
    .openapi(whatIfRoute, async (c) => {
      const { asOf, met, unmet, unknown, component, atLeast, ownConditions: ownOnly } = c.req.valid('query')
      const answer = await askWhatIf(desk, {
        ownOnly,
        met: splitWords(met),
        unmet: splitWords(unmet),
        unknown: splitWords(unknown),
        ...(asOf === undefined ? {} : { asOf }),
        ...(component === undefined ? {} : { component }),
        ...(atLeast === undefined ? {} : { atLeast }),
      })
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404])
    })
}
