import { z } from '@hono/zod-openapi'
import type { CountSaying, ReconciledCount, Reconciliation } from '../../../records/reconciled.ts'
import { agreeing } from './agreeing.ts'
import { packLabelsSchema } from './board.ts'
import { daySchema } from './passage.ts'
import { actorIdSchema, componentIdSchema, stanceSchema } from './reading.ts'
import { reportIdSchema } from './report.ts'

const sayingSchema = agreeing<CountSaying>()(
  z.object({
    id: z.string(),
    day: daySchema.nullable(),
    speaker: z.string().nullable(),
    via: z.array(z.string()),
    report: reportIdSchema,
    outlet: z.string().nullable(),
    family: reportIdSchema,
    quote: z.string(),
  }),
)

const differenceSchema = z.enum(['date', 'stance', 'component', 'whole', 'rounding', 'unexplained'])

const countSchema = agreeing<ReconciledCount>()(
  z
    .object({
      what: z.string(),
      count: z.number(),
      of: z.number().nullable(),
      approx: z.boolean(),
      stance: stanceSchema.nullable(),
      components: z.array(componentIdSchema),
      first: daySchema.nullable(),
      last: daySchema.nullable(),
      confirmations: z.object({ reports: z.int(), families: z.int() }),
      sayings: z.array(sayingSchema),
      known: z.array(z.object({ actor: actorIdSchema, name: z.string() })),
      namedAtMost: z.number(),
      unnamedAtLeast: z.number(),
      unnamedAtMost: z.number(),
      exceeded: z.boolean(),
      differs: z.array(z.object({ from: z.int(), by: z.array(differenceSchema) })),
    })
    .openapi('ReconciledCount', { description: 'A stated size, and what is known by name of those it counts.' }),
)

export const reconciliationSchema = agreeing<Reconciliation>()(
  z
    .object({ kind: z.literal('counts'), asOf: daySchema, pack: packLabelsSchema, counts: z.array(countSchema) })
    .openapi('Reconciliation', { description: 'Every stated count beside the others.' }),
)
