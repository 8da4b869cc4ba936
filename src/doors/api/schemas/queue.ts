import { z } from '@hono/zod-openapi'
import type { Requirements } from '../../../pipeline/require-component.ts'
import { reliabilities } from '../../../records/grade.ts'
import type { GradedOutlet, Grades } from '../../../records/grades.ts'
import type { Judged, Undone } from '../../../records/judged.ts'
import { judgedKinds } from '../../../records/judgement.ts'
import { stances } from '../../../records/position.ts'
import type { Agreement, Dispute, LostJudgement, QueueItem, ReviewQueue } from '../../../records/queue.ts'
import { agreeing } from './agreeing.ts'
import { coverageSchema, packLabelsSchema } from './board.ts'
import { daySchema, passageSchema } from './passage.ts'
import { countSchema, positionSchema, statementSchema } from './reading.ts'
import { reportIdSchema } from './report.ts'
import { verdictSchema } from './review.ts'
import { reportNameSchema } from './statement-view.ts'

export const judgedKindSchema = z.enum(judgedKinds).openapi('JudgedKind')

const consequenceSchema = z.enum([
  'cell-empties',
  'stance-changes',
  'stance-goes',
  'terms-change',
  'no-longer-contested',
  'disputed',
  'less-confirmed',
])

const queueItemSchema = agreeing<QueueItem>()(
  z
    .object({
      position: positionSchema,
      actorName: z.string(),
      componentName: z.string(),
      report: reportNameSchema,
      family: reportIdSchema,
      copies: z.int(),
      around: z.object({ start: z.int(), text: z.string() }),
      consequences: z.array(consequenceSchema),
      weight: z.number(),
    })
    .openapi('QueueItem', { description: 'A position that stands on the board and that nobody reviewed.' }),
)

const lostSchema = agreeing<LostJudgement>()(
  z
    .object({
      decision: z.string(),
      recorded: z.string(),
      judgement: z.object({
        kind: z.literal('decision'),
        about: judgedKindSchema,
        verdict: verdictSchema,
        anchor: z.object({
          report: reportIdSchema,
          rendition: z.string(),
          passage: passageSchema,
          actor: z.string().nullable(),
          component: z.string().nullable(),
          stance: z.enum(stances).nullable(),
          words: z.string().nullable(),
        }),
        fields: z.record(z.string(), z.unknown()).nullable(),
        by: z.string(),
        why: z.string(),
      }),
      report: reportNameSchema,
    })
    .openapi('LostJudgement', { description: 'A judgement that no value of the standing reading answers to.' }),
)

const disputeSchema = agreeing<Dispute>()(
  z.object({
    position: positionSchema,
    actorName: z.string(),
    componentName: z.string(),
    report: reportNameSchema,
  }),
)

const agreementSchema = agreeing<Agreement>()(
  z
    .object({
      one: z.string(),
      other: z.string(),
      both: z.int(),
      agreed: z.int(),
      kappa: z.number().nullable(),
      counts: z.array(z.object({ verdict: z.string(), one: z.int(), other: z.int() })),
    })
    .openapi('Agreement', { description: "Cohen's kappa of two people over what both judged, with its counts." }),
)

export const reviewQueueSchema = agreeing<ReviewQueue>()(
  z
    .object({
      kind: z.literal('review'),
      asOf: daySchema,
      pack: packLabelsSchema,
      items: z.array(queueItemSchema),
      more: z.int(),
      lost: z.array(lostSchema),
      disputes: z.array(disputeSchema),
      agreement: z.array(agreementSchema),
      reviewed: z.int(),
    })
    .openapi('ReviewQueue', { description: 'What waits for a person, most consequential first.' }),
)

export const judgedSchema = agreeing<Judged>()(
  z
    .object({
      kind: z.literal('judged'),
      decision: z.string(),
      about: judgedKindSchema,
      value: z.union([positionSchema, statementSchema, countSchema]),
      report: reportNameSchema,
      reached: z.int().openapi({ description: 'Other reports that inherit it.' }),
    })
    .openapi('Judged', { description: 'What came of a judgement.' }),
)

export const undoneSchema = agreeing<Undone>()(
  z.object({ kind: z.literal('undone'), decision: z.string(), by: z.string() }).openapi('Undone'),
)

const reliabilitySchema = z.enum(reliabilities)

export const gradedOutletSchema = agreeing<GradedOutlet>()(
  z
    .object({
      outlet: z.string(),
      reports: z.int(),
      grade: reliabilitySchema.nullable(),
      disputed: z.boolean(),
      said: z.array(
        z.object({
          kind: z.literal('decision'),
          about: z.literal('outlet'),
          outlet: z.string(),
          grade: reliabilitySchema,
          by: z.string(),
          why: z.string(),
          id: z.string(),
          recorded: z.string(),
        }),
      ),
    })
    .openapi('GradedOutlet', { description: 'An outlet with the grade that stands, and what each person said.' }),
)

export const gradesSchema = agreeing<Grades>()(
  z.object({ kind: z.literal('grades'), outlets: z.array(gradedOutletSchema) }).openapi('Grades'),
)

export const requirementsSchema = agreeing<Requirements>()(
  z
    .object({ kind: z.literal('requirements'), asOf: daySchema, requirements: z.array(coverageSchema) })
    .openapi('Requirements'),
)
