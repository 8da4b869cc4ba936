import { z } from '@hono/zod-openapi'
import { judgementVerdicts } from '../../../records/judgement.ts'
import { stances } from '../../../records/position.ts'
import type { ReviewDecision, ReviewMark } from '../../../records/review.ts'
import { agreeing } from './agreeing.ts'
import { datedSchema, passageSchema } from './passage.ts'

export const verdictSchema = z.enum(judgementVerdicts).openapi('JudgementVerdict')
const voiceSchema = z.enum(['own', 'claim', 'report'])
const modeSchema = z.enum(['direct', 'indirect', 'mixed'])

/** All that a person may give of a value of any kind; those left out stay as they are. */
export const fieldsSchema = z
  .strictObject({
    actor: z.string().nullable(),
    group: z.string().nullable(),
    component: z.string(),
    stance: z.enum(stances),
    past: z.boolean(),
    voice: voiceSchema,
    conditions: z.array(z.object({ kind: z.string(), party: z.string().nullable() })),
    caveats: z.array(z.string()),
    quantity: z.object({ value: z.number(), unit: z.string() }).nullable(),
    place: z.string().nullable(),
    said: datedSchema,
    due: datedSchema.nullable(),
    passage: passageSchema,
    speaker: z.string(),
    official: z.boolean(),
    mode: modeSchema,
    anonymous: z.boolean(),
    what: z.string(),
    count: z.number(),
    of: z.number().nullable(),
    approx: z.boolean(),
  })
  .partial()
  .openapi('JudgedFields', {
    description: 'Fields of a value as a person gives them; those left out stay as they are.',
  })

export const reviewDecisionSchema = agreeing<ReviewDecision>()(
  z
    .object({
      id: z.string(),
      verdict: verdictSchema,
      by: z.string(),
      recorded: z.string(),
      why: z.string(),
      inherited: z.boolean(),
      stands: z.boolean(),
      fields: z.record(z.string(), z.unknown()).nullable(),
    })
    .openapi('ReviewDecision', { description: 'One judgement of a value: who, when, why, and whether it stands.' }),
)

export const reviewMarkSchema = agreeing<ReviewMark>()(
  z
    .object({
      status: verdictSchema,
      inherited: z.boolean().openapi({ description: 'Judged at another copy of the passage only.' }),
      disputed: z.boolean().openapi({ description: 'The latest words of two people on it differ.' }),
      decisions: z.array(reviewDecisionSchema),
      asRead: z
        .object({
          actor: z.string().nullable(),
          component: z.string().nullable(),
          stance: z.enum(stances).nullable(),
          words: z.string().nullable(),
          place: z.object({ start: z.int(), end: z.int(), in: z.enum(['text', 'headline']) }),
        })
        .openapi({ description: 'What the reader had, or who added it.' }),
      made: z.boolean().openapi({ description: 'Nobody read it: a person added it.' }),
    })
    .openapi('ReviewMark', { description: 'What people judged of a value.' }),
)
