import { z } from '@hono/zod-openapi'
import type { ActorList } from '../../../records/actor-list.ts'
import { agreeing } from './agreeing.ts'
import { actorIdSchema } from './reading.ts'

export const actorsSchema = agreeing<ActorList>()(
  z
    .object({
      kind: z.literal('actors'),
      actors: z.array(
        z.object({
          id: actorIdSchema,
          kind: z.enum(['state', 'organisation']),
          name: z.string(),
          sets: z.array(z.string()),
        }),
      ),
      sets: z.array(z.object({ id: z.string(), name: z.string() })),
    })
    .openapi('ActorList', { description: 'Who is known by name, and the sets they belong to.' }),
)
