import { z } from '@hono/zod-openapi'
import type { Sign } from '../../../records/because.ts'
import type { Dated } from '../../../records/day.ts'
import type { Passage } from '../../../records/passage.ts'
import { agreeing } from './agreeing.ts'

export const daySchema = z.iso.date().openapi({ description: 'A calendar day without a zone.', example: '2031-09-05' })

export const datedSchema = agreeing<Dated>()(
  z
    .object({
      date: daySchema.nullable(),
      precision: z.enum(['day', 'month', 'year', 'unknown']),
    })
    .openapi('Dated', {
      description: 'A day as exactly as the text gives it; the first day of the span where the precision is coarser.',
      example: { date: '2031-09-05', precision: 'day' },
    }),
)

export const passageSchema = agreeing<Passage>()(
  z
    .object({
      start: z.int().min(0),
      end: z.int().min(1),
      quote: z.string(),
      in: z.enum(['text', 'headline']),
    })
    .openapi('Passage', {
      description:
        'The exact words a value rests on. Offsets are UTF-16 units of the text or the headline, end exclusive.',
      example: { start: 42, end: 54, quote: '400 trainers', in: 'text' },
    }),
)

export const signSchema = agreeing<Sign>()(
  z
    .object({
      sign: z.string(),
      words: z.string(),
      at: z.object({ start: z.int(), end: z.int() }).optional(),
    })
    .openapi('Sign', {
      description:
        'One sign that made a value: the rule that fired and the words it fired on; `at` is where these stand in the text, where they are cut from it.',
      example: { sign: 'verb:pledge', words: 'pledged to send' },
    }),
)
