import { z } from '@hono/zod-openapi'
import type { ComparedRow, Comparison, WordRun } from '../../../records/report-view.ts'
import { agreeing } from './agreeing.ts'
import { derivationSchema, varianceSchema } from './lineage.ts'
import { passageSchema } from './passage.ts'
import { reportSchema } from './report.ts'

const runSchema = agreeing<WordRun>()(
  z.object({ text: z.string(), change: z.enum(['same', 'added', 'dropped']) }).openapi('WordRun'),
)

const sideSchema = z.object({ start: z.int(), end: z.int(), runs: z.array(runSchema) }).nullable()

const rowSchema = agreeing<ComparedRow>()(
  z
    .object({ kind: z.enum(['same', 'changed', 'moved', 'only-a', 'only-b']), a: sideSchema, b: sideSchema })
    .openapi('ComparedRow', { description: 'One line of two texts side by side.' }),
)

export const comparisonSchema = agreeing<Comparison>()(
  z
    .object({
      kind: z.literal('comparison'),
      a: reportSchema,
      b: reportSchema,
      derivation: derivationSchema.nullable(),
      sameFamily: z.boolean(),
      variances: z.array(varianceSchema),
      sharedStatements: z.array(
        z.object({
          here: passageSchema,
          there: passageSchema,
          quotedHere: z.boolean(),
          quotedThere: z.boolean(),
          speaker: z.string().nullable(),
        }),
      ),
      rows: z.array(rowSchema),
      shareOfA: z.number().min(0).max(1),
      shareOfB: z.number().min(0).max(1),
    })
    .openapi('Comparison', { description: 'Two texts aligned passage by passage.' }),
)
