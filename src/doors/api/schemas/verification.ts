import { z } from '@hono/zod-openapi'
import type { Fault, Verification } from '../../../records/verification.ts'
import { agreeing } from './agreeing.ts'

const faultSchema = agreeing<Fault>()(
  z
    .discriminatedUnion('code', [
      z.object({ code: z.literal('database-damaged'), detail: z.string() }),
      z.object({
        code: z.literal('chain-broken'),
        writer: z.string(),
        number: z.int(),
        detail: z.enum(['hash', 'previous', 'gap', 'unreadable']),
      }),
      z.object({ code: z.literal('text-changed'), report: z.string(), rendition: z.string() }),
      z.object({ code: z.enum(['original-changed', 'original-missing']), report: z.string(), hash: z.string() }),
      z.object({
        code: z.literal('passage-moved'),
        table: z.string(),
        id: z.string(),
        report: z.string(),
        start: z.int(),
        end: z.int(),
      }),
      z.object({
        code: z.literal('row-differs'),
        table: z.string(),
        id: z.string(),
        detail: z.enum(['missing', 'extra', 'changed']),
      }),
      z.object({ code: z.literal('board-differs'), detail: z.string() }),
      z.object({ code: z.literal('receipt-changed'), writer: z.string(), number: z.int() }),
      z.object({ code: z.literal('head-missing'), head: z.string() }),
    ])
    .openapi('Fault', { description: 'One thing that does not hold.' }),
)

export const verificationSchema = agreeing<Verification>()(
  z
    .object({
      kind: z.literal('verification'),
      ok: z.boolean(),
      entries: z.int(),
      passages: z.int(),
      reports: z.int(),
      originals: z.int(),
      heads: z.array(z.object({ writer: z.string(), number: z.int(), hash: z.string() })),
      faults: z.array(faultSchema),
    })
    .openapi('Verification', {
      description: 'Every passage, text and chain re-checked, the board rebuilt and compared.',
    }),
)
