import { z } from '@hono/zod-openapi'
import type { LedgerDays } from '../../../records/ledger-days.ts'
import { agreeing } from './agreeing.ts'
import { daySchema } from './passage.ts'
import { meetingFormSchema } from './reading.ts'
import { reportIdSchema } from './report.ts'

export const daysSchema = agreeing<LedgerDays>()(
  z
    .object({
      kind: z.literal('days'),
      days: z.array(
        z.object({
          day: daySchema,
          taken: z.int().openapi({ description: 'Cells of which a position was taken that day.' }),
          meetings: z.array(
            z.object({
              form: meetingFormSchema,
              place: z.string().nullable(),
              families: z.int(),
              report: reportIdSchema,
              quote: z.string(),
            }),
          ),
        }),
      ),
    })
    .openapi('LedgerDays', { description: 'The days on which positions were taken or people met, earliest first.' }),
)
