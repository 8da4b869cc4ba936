import { z } from '@hono/zod-openapi'
import type { Count } from '../../../records/count.ts'
import type { Meeting } from '../../../records/meeting.ts'
import type { Condition, Position, Quantity } from '../../../records/position.ts'
import { stances } from '../../../records/position.ts'
import type { Reading } from '../../../records/reading.ts'
import type { Statement } from '../../../records/statement.ts'
import { agreeing } from './agreeing.ts'
import { positionExample, statementExample } from './examples.ts'
import { datedSchema, passageSchema, signSchema } from './passage.ts'
import { reportIdSchema } from './report.ts'
import { reviewMarkSchema } from './review.ts'

export const actorIdSchema = z
  .string()
  .openapi({ description: 'ISO 3166-1 alpha-2 of a state, an organisation, or `group`.', example: 'DE' })
export const componentIdSchema = z.string().openapi({ description: 'A component of the pack.', example: 'troops' })
export const stanceSchema = z.enum(stances).openapi('Stance')
export const voiceSchema = z.enum(['own', 'claim', 'report']).openapi('Voice', {
  description:
    '`own`: said by one who speaks for the actor. `claim`: said by somebody else. `report`: the report says so itself.',
})
export const modeSchema = z.enum(['direct', 'indirect', 'mixed']).openapi('Mode')

export const conditionSchema = agreeing<Condition>()(
  z
    .object({ kind: z.string(), party: z.string().nullable(), passage: passageSchema })
    .openapi('Condition', { description: 'What a position hangs on.' }),
)

export const quantitySchema = agreeing<Quantity>()(
  z.object({ value: z.number(), unit: z.string(), passage: passageSchema }).openapi('Quantity'),
)

export const positionSchema = agreeing<Position>()(
  z
    .object({
      kind: z.literal('position'),
      id: z.string(),
      report: reportIdSchema,
      actor: actorIdSchema,
      group: z.string().nullable(),
      component: componentIdSchema,
      stance: stanceSchema,
      past: z.boolean(),
      voice: voiceSchema,
      conditions: z.array(conditionSchema),
      caveats: z.array(z.string()),
      quantity: quantitySchema.nullable(),
      place: z.string().nullable(),
      alternative: z.string().nullable(),
      due: datedSchema.nullable(),
      said: datedSchema,
      statement: z.string().nullable(),
      passage: passageSchema,
      because: z.array(signSchema),
      review: reviewMarkSchema.optional(),
    })
    .openapi('Position', {
      description: "An actor's stance on a component as one report states it.",
      example: positionExample,
    }),
)

export const statementSchema = agreeing<Statement>()(
  z
    .object({
      kind: z.literal('statement'),
      id: z.string(),
      report: reportIdSchema,
      speaker: z.string(),
      actor: actorIdSchema.nullable(),
      official: z.boolean(),
      mode: modeSchema,
      via: z.array(z.string()),
      anonymous: z.boolean(),
      said: datedSchema,
      cue: z.string(),
      passage: passageSchema,
      because: z.array(signSchema),
      review: reviewMarkSchema.optional(),
    })
    .openapi('Statement', { description: 'What one report says that somebody said.', example: statementExample }),
)

export const countSchema = agreeing<Count>()(
  z
    .object({
      kind: z.literal('count'),
      id: z.string(),
      report: reportIdSchema,
      what: z.string(),
      count: z.number(),
      of: z.number().nullable(),
      approx: z.boolean(),
      statement: z.string().nullable(),
      passage: passageSchema,
      because: z.array(signSchema),
      review: reviewMarkSchema.optional(),
    })
    .openapi('Count', { description: 'A stated size of a group: "26 of 35 countries".' }),
)

export const meetingFormSchema = z.enum([
  'summit',
  'conference',
  'ministerial',
  'planning',
  'signing',
  'talks',
  'call',
  'review',
])

export const meetingSchema = agreeing<Meeting>()(
  z
    .object({
      kind: z.literal('meeting'),
      id: z.string(),
      report: reportIdSchema,
      form: meetingFormSchema,
      held: datedSchema,
      place: z.string().nullable(),
      passage: passageSchema,
      because: z.array(signSchema),
    })
    .openapi('Meeting', { description: 'Who met where and when.' }),
)

export const readingSchema = agreeing<Reading>()(
  z
    .object({
      kind: z.literal('reading'),
      report: reportIdSchema,
      rendition: z.string(),
      readBy: z.string(),
      unread: z.string().nullable(),
      statements: z.array(statementSchema),
      positions: z.array(positionSchema),
      counts: z.array(countSchema),
      meetings: z.array(meetingSchema),
    })
    .openapi('Reading', { description: 'All values one version of the reader found in one text.' }),
)
