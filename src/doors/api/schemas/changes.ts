import { z } from '@hono/zod-openapi'
import type {
  ChangeItem,
  Changes,
  ClaimAgainst,
  Contradiction,
  Saying,
  StanceVariance,
} from '../../../records/changes.ts'
import { agreeing } from './agreeing.ts'
import { confirmationsSchema, packLabelsSchema } from './board.ts'
import { changeTypeSchema } from './history.ts'
import { daySchema } from './passage.ts'
import { actorIdSchema, componentIdSchema, stanceSchema, voiceSchema } from './reading.ts'
import { reportIdSchema } from './report.ts'

const sayingSchema = agreeing<Saying>()(
  z
    .object({
      stance: stanceSchema,
      day: daySchema,
      voice: voiceSchema,
      family: reportIdSchema,
      report: reportIdSchema,
      position: z.string(),
      quote: z.string(),
      outlet: z.string().nullable(),
      conditions: z.array(z.object({ kind: z.string(), party: z.string().nullable() })),
    })
    .openapi('Saying', { description: 'What one text says of a cell, with the words it rests on.' }),
)

const cell = {
  actor: actorIdSchema,
  name: z.string(),
  group: z.string().nullable(),
  component: componentIdSchema,
}

const changeItemSchema = agreeing<ChangeItem>()(
  z
    .object({
      ...cell,
      types: z.array(changeTypeSchema),
      before: sayingSchema.nullable(),
      after: sayingSchema,
      confirmations: confirmationsSchema,
      weight: z.number(),
    })
    .openapi('ChangeItem', { description: 'A position that differs from the one before it.' }),
)

const contradictionSchema = agreeing<Contradiction>()(z.object({ ...cell, one: sayingSchema, other: sayingSchema }))
const varianceSchema = agreeing<StanceVariance>()(z.object({ ...cell, here: sayingSchema, there: sayingSchema }))
const claimSchema = agreeing<ClaimAgainst>()(z.object({ ...cell, claim: sayingSchema, own: sayingSchema.nullable() }))

export const changesSchema = agreeing<Changes>()(
  z
    .object({
      kind: z.literal('changes'),
      from: daySchema,
      to: daySchema,
      pack: packLabelsSchema,
      changes: z.array(changeItemSchema),
      contradictions: z.array(contradictionSchema),
      variances: z.array(varianceSchema),
      claims: z.array(claimSchema),
      more: z.int(),
      nearest: z.object({ before: daySchema.nullable(), after: daySchema.nullable() }).nullable(),
    })
    .openapi('Changes', { description: 'What changed between two days, and what does not agree.' }),
)
