import { z } from '@hono/zod-openapi'
import { reliabilities } from '../../../records/grade.ts'
import type { History, HistoryItem } from '../../../records/history.ts'
import type { LifecyclePhase } from '../../../records/lifecycle.ts'
import { agreeing } from './agreeing.ts'
import { cellSchema } from './board.ts'
import { daySchema } from './passage.ts'
import { actorIdSchema, componentIdSchema, positionSchema, stanceSchema, statementSchema } from './reading.ts'
import { reportIdSchema } from './report.ts'
import { cursorSchema } from './report-view.ts'

export const changeTypeSchema = z.enum([
  'new',
  'hardened',
  'softened',
  'reversed',
  'condition-added',
  'condition-dropped',
  'widened',
  'narrowed',
  'restated',
])

const standingSchema = z.enum([
  'stands',
  'superseded',
  'past',
  'restated',
  'undated',
  'later',
  'rejected',
  'replaced',
  'withdrawn',
])

export const historyItemSchema = agreeing<HistoryItem>()(
  z
    .object({
      position: positionSchema,
      statement: statementSchema.nullable(),
      report: z.object({
        id: reportIdSchema,
        name: z.string().nullable(),
        outlet: z.string().nullable(),
        headline: z.string().nullable(),
        published: daySchema.nullable(),
        url: z.string().nullable(),
        grade: z.enum(reliabilities).nullable(),
      }),
      family: reportIdSchema,
      familySize: z.int(),
      speaks: z.boolean(),
      standing: standingSchema,
      changes: z.array(changeTypeSchema),
      around: z.object({ start: z.int(), text: z.string() }),
    })
    .openapi('HistoryItem', {
      description: 'One position of the history, with the report and the sentence it stands in.',
    }),
)

export const lifecyclePhaseSchema = agreeing<LifecyclePhase>()(
  z
    .object({
      phase: z.enum(['stated', 'waiting', 'due', 'in-force', 'lapsed', 'dropped', 'broken', 'ended']),
      from: daySchema,
      stance: stanceSchema,
      waitsFor: z.array(z.string()),
      because: z.object({
        positions: z.array(z.string()),
        conditions: z.array(z.string()),
        passed: daySchema.nullable(),
      }),
    })
    .openapi('LifecyclePhase', { description: 'What had become of a promise from a day on.' }),
)

export const historySchema = agreeing<History>()(
  z
    .object({
      kind: z.literal('history'),
      actor: actorIdSchema,
      actorName: z.string(),
      component: componentIdSchema,
      componentName: z.string(),
      asOf: daySchema,
      cell: cellSchema,
      items: z.array(historyItemSchema),
      next: cursorSchema,
      total: z.int().openapi({ description: 'Positions of the whole history.' }),
      lifecycle: z.array(lifecyclePhaseSchema).nullable(),
    })
    .openapi('History', {
      description: 'Positions of one actor on one component, oldest first, undated last: all, or a stretch of them.',
    }),
)
