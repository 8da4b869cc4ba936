import { createRoute, z } from '@hono/zod-openapi'
import { addValue } from '../../../pipeline/add-value.ts'
import { askReview } from '../../../pipeline/ask-review.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import type { FieldWords } from '../../../pipeline/fields-given.ts'
import { judgeValue } from '../../../pipeline/judge-value.ts'
import { undoDecision } from '../../../pipeline/undo-decision.ts'
import { stances } from '../../../records/position.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery, listedWords, mostItems, reportWords, shortWords, splitWords } from '../schemas/asked.ts'
import { judgedKindSchema, judgedSchema, reviewQueueSchema, undoneSchema } from '../schemas/queue.ts'
import type { InTurn } from '../turns.ts'

const reason = z.string().trim().min(1).max(2000)

/** Names, days and numbers as people write them; `none` empties what can be empty. */
const fieldWords = z
  .strictObject({
    actor: shortWords,
    group: shortWords,
    component: shortWords,
    stance: z.enum(stances),
    voice: z.enum(['own', 'claim', 'report']),
    past: z.boolean(),
    conditions: z.array(shortWords).max(50),
    caveats: z.array(shortWords).max(50),
    quantity: shortWords,
    place: shortWords,
    said: shortWords,
    due: shortWords,
    speaker: shortWords,
    official: z.boolean(),
    mode: z.enum(['direct', 'indirect', 'mixed']),
    anonymous: z.boolean(),
    what: shortWords,
    count: z.number().min(0),
    of: z.number().min(0),
    approx: z.boolean(),
  })
  .partial()
  .openapi('FieldWords', {
    description:
      'Fields of a value as a person writes them (actor: "Germany", conditions: ["partner:US"], quantity: "6 minehunters"); `none` empties.',
  })

const queueRoute = createRoute({
  method: 'get',
  path: '/review',
  summary: 'What waits for review, what lost its place, and where two people differ',
  request: {
    query: asOfQuery.extend({
      actor: listedWords.openapi({ description: 'Only these actors, with commas between them.' }),
      component: listedWords.openapi({ description: 'Only these components, with commas between them.' }),
      limit: z.coerce.number().int().min(1).max(mostItems).default(50),
    }),
  },
  responses: { 200: jsonOf(reviewQueueSchema, 'The queue'), 404: problems[404], 422: problems[422] },
})

const judgementBody = z
  .strictObject({
    verdict: z.enum(['confirmed', 'corrected', 'rejected', 'noted']),
    fields: fieldWords.optional(),
    quote: z.string().min(1).max(5000).optional(),
    why: z.string().trim().max(2000).default(''),
  })
  .openapi('ValueJudgement', {
    description: 'What a person says of a value. Only `confirmed` needs no reason; of a note `why` is the note.',
  })

const judgeRoute = createRoute({
  method: 'post',
  path: '/values/{id}/judgements',
  summary: 'Confirm, correct or reject a position, statement or count, or note something of it',
  description: 'It is kept as an entry, and every copy of its passage inherits it.',
  request: {
    params: z.object({ id: shortWords.openapi({ description: 'Its id, or the first letters of it.' }) }),
    body: { required: true, content: { 'application/json': { schema: judgementBody } } },
  },
  responses: {
    200: jsonOf(judgedSchema, 'The value as it stands then'),
    400: problems[400],
    404: problems[404],
    409: problems[409],
    410: problems[410],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const addBody = z
  .strictObject({
    about: judgedKindSchema,
    fields: fieldWords,
    on: z.union([
      z.strictObject({ quote: z.string().min(1).max(5000) }),
      z.strictObject({ start: z.int().min(0), end: z.int().min(1), in: z.enum(['text', 'headline']) }),
    ]),
    why: reason,
  })
  .openapi('ValueAddition', {
    description: 'A value that the reader missed: what it is, and the words (or their UTF-16 offsets) that say it.',
  })

const addRoute = createRoute({
  method: 'post',
  path: '/reports/{id}/values',
  summary: 'Add a position, statement or count by the words of a report',
  request: {
    params: z.object({ id: reportWords }),
    body: { required: true, content: { 'application/json': { schema: addBody } } },
  },
  responses: {
    201: jsonOf(judgedSchema, 'The value as it stands then'),
    400: problems[400],
    404: problems[404],
    409: problems[409],
    410: problems[410],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const undoRoute = createRoute({
  method: 'post',
  path: '/decisions/{id}/undo',
  summary: 'Take a decision back',
  request: {
    params: z.object({ id: shortWords.openapi({ description: 'Its id, or the first letters of it.' }) }),
    body: { required: true, content: { 'application/json': { schema: z.strictObject({ why: reason }) } } },
  },
  responses: {
    200: jsonOf(undoneSchema, 'What was taken back'),
    400: problems[400],
    404: problems[404],
    409: problems[409],
    410: problems[410],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

/** Only what was given. */
function given(fields: z.infer<typeof fieldWords>): FieldWords {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

export function reviewRoutes(desk: Desk, by: string, inTurn: InTurn) {
  return newRouter()
    .openapi(queueRoute, async (c) => {
      const { asOf, actor, component, limit } = c.req.valid('query')
      const answer = await askReview(desk, {
        actors: splitWords(actor),
        components: splitWords(component),
        limit,
        ...(asOf === undefined ? {} : { asOf }),
      })
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 422])
    })
    .openapi(judgeRoute, async (c) => {
      const { verdict, fields, quote, why } = c.req.valid('json')
      const value = c.req.valid('param').id
      const more = {
        ...(fields === undefined ? {} : { fields: given(fields) }),
        ...(quote === undefined ? {} : { quote }),
      }
      const answer = await inTurn(() => judgeValue(desk, { value, verdict, why, by, ...more }))
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409, 410])
    })
    .openapi(addRoute, async (c) => {
      const { about, fields, on, why } = c.req.valid('json')
      const report = c.req.valid('param').id
      const answer = await inTurn(() => addValue(desk, { report, about, fields: given(fields), on, why, by }))
      return answer.ok ? c.json(answer.value, 201) : failing(c, answer.failure, [404, 409, 410])
    })
    .openapi(undoRoute, async (c) => {
      const { why } = c.req.valid('json')
      const decision = c.req.valid('param').id
      const answer = await inTurn(() => undoDecision(desk, { decision, why, by }))
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409])
    })
}
