import { z } from '@hono/zod-openapi'
import type { LedgerExport } from '../../../records/export.ts'
import { agreeing } from './agreeing.ts'
import { alignedPairSchema, relationSchema } from './lineage.ts'
import { datedSchema, passageSchema, signSchema } from './passage.ts'
import { conditionSchema, meetingFormSchema, modeSchema, quantitySchema, stanceSchema, voiceSchema } from './reading.ts'

const nameList = z.array(z.array(z.string()))
const common = { id: z.string(), report: z.string(), passage: passageSchema }

const derivation = z.object({
  report: z.string(),
  from: z.string(),
  relation: relationSchema,
  direction: z.enum(['known', 'unknown']),
  main: z.boolean(),
  shareOfReport: z.number(),
  shareOfSource: z.number(),
  because: z.array(signSchema),
  aligned: z.array(alignedPairSchema),
})

const statement = z.object({
  ...common,
  speaker: z.string(),
  actor: z.string().nullable(),
  official: z.boolean(),
  mode: modeSchema,
  via: z.array(z.string()),
  anonymous: z.boolean(),
  said: datedSchema,
  cue: z.string(),
})

const position = z.object({
  ...common,
  actor: z.string(),
  group: z.string().nullable(),
  component: z.string(),
  stance: stanceSchema,
  past: z.boolean(),
  voice: voiceSchema,
  conditions: z.array(conditionSchema),
  caveats: z.array(z.string()),
  quantity: quantitySchema.nullable(),
  place: z.string().nullable(),
  alternative: z.string().nullable(),
  said: datedSchema,
  due: datedSchema.nullable(),
  statement: z.string().nullable(),
})

const count = z.object({
  ...common,
  what: z.string(),
  count: z.number(),
  of: z.number().nullable(),
  approx: z.boolean(),
  statement: z.string().nullable(),
})

const meeting = z.object({
  ...common,
  date: z.string().nullable(),
  held: datedSchema,
  place: z.string().nullable(),
  kind: meetingFormSchema,
})

export const exportSchema = agreeing<LedgerExport>()(
  z
    .object({
      reports: z.array(
        z.object({
          id: z.string(),
          outlet: z.string().nullable(),
          headline: z.string().nullable(),
          published: z.string().nullable(),
          language: z.string(),
          parts: z.array(z.object({ start: z.int(), end: z.int() })),
        }),
      ),
      derivations: z.array(derivation),
      families: nameList,
      events: nameList,
      statements: z.array(statement),
      positions: z.array(position),
      counts: z.array(count),
      meetings: z.array(meeting),
    })
    .openapi('LedgerExport', {
      description: 'The whole ledger. Reports go by the name given on input where one was given.',
    }),
)
