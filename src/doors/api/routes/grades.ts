import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../../../pipeline/desk.ts'
import { askGrades, gradeOutlet } from '../../../pipeline/grade-outlet.ts'
import { linkActor } from '../../../pipeline/link-actor.ts'
import { askRequirements, requireComponent } from '../../../pipeline/require-component.ts'
import { reliabilities } from '../../../records/grade.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery, shortWords } from '../schemas/asked.ts'
import { gradedOutletSchema, gradesSchema, requirementsSchema } from '../schemas/queue.ts'
import { actorIdSchema } from '../schemas/reading.ts'
import type { InTurn } from '../turns.ts'

const why = z.string().trim().min(1).max(2000)

function bodyOf<Schema extends z.ZodObject>(schema: Schema) {
  return { required: true, content: { 'application/json': { schema } } } as const
}

const gradesRoute = createRoute({
  method: 'get',
  path: '/outlets',
  summary: 'Every outlet with how far people say it can be relied on',
  responses: { 200: jsonOf(gradesSchema, 'The outlets'), 422: problems[422] },
})

const gradeRoute = createRoute({
  method: 'post',
  path: '/outlets/{outlet}/grades',
  summary: 'Say how far an outlet can be relied on, A to F',
  request: {
    params: z.object({ outlet: shortWords }),
    body: bodyOf(z.strictObject({ grade: z.enum(reliabilities), why }).openapi('OutletGrading')),
  },
  responses: {
    200: jsonOf(gradedOutletSchema, 'The outlet as it stands then'),
    400: problems[400],
    404: problems[404],
    409: problems[409],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const linkedSchema = z
  .object({
    kind: z.literal('linked-actor'),
    actor: actorIdSchema,
    same: actorIdSchema.nullable(),
    sameName: z.string().nullable(),
    by: z.string(),
    why: z.string(),
  })
  .openapi('LinkedActor')

const linkRoute = createRoute({
  method: 'post',
  path: '/actors/{id}/links',
  summary: 'Say that an actor is another one under a second name, or (`same` null) that it is not',
  request: {
    params: z.object({ id: shortWords.openapi({ description: 'The second name.' }) }),
    body: bodyOf(z.strictObject({ same: shortWords.nullable(), why }).openapi('ActorLinking')),
  },
  responses: {
    200: jsonOf(linkedSchema, 'Whom it means'),
    400: problems[400],
    404: problems[404],
    409: problems[409],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const neededRoute = createRoute({
  method: 'get',
  path: '/requirements',
  summary: 'What is needed of each component, and what of it the board covers on each rung',
  request: { query: asOfQuery },
  responses: { 200: jsonOf(requirementsSchema, 'What is needed'), 422: problems[422] },
})

const requireRoute = createRoute({
  method: 'post',
  path: '/requirements',
  summary: 'Say what is needed of a component; 0 takes it back',
  request: {
    body: bodyOf(
      z
        .strictObject({ component: shortWords, quantity: shortWords.openapi({ example: '6 minehunters' }), why })
        .openapi('RequirementSetting'),
    ),
  },
  responses: {
    200: jsonOf(requirementsSchema, 'All that is needed then'),
    400: problems[400],
    404: problems[404],
    409: problems[409],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

export function gradeRoutes(desk: Desk, by: string, inTurn: InTurn) {
  return newRouter()
    .openapi(gradesRoute, async (c) => {
      const answer = await askGrades(desk)
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
    })
    .openapi(gradeRoute, async (c) => {
      const { outlet } = c.req.valid('param')
      const answer = await inTurn(() => gradeOutlet(desk, { ...c.req.valid('json'), outlet, by }))
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404])
    })
    .openapi(linkRoute, async (c) => {
      const actor = c.req.valid('param').id
      const answer = await inTurn(() => linkActor(desk, { ...c.req.valid('json'), actor, by }))
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404, 409])
    })
    .openapi(neededRoute, async (c) => {
      const { asOf } = c.req.valid('query')
      const answer = await askRequirements(desk, asOf === undefined ? {} : { asOf })
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
    })
    .openapi(requireRoute, async (c) => {
      const answer = await inTurn(() => requireComponent(desk, { ...c.req.valid('json'), by }))
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [404])
    })
}
