import { z } from 'zod'
import { stances } from '../../records/position.ts'

const words = z.string().max(2000)

/** The shape a model must answer in. Nullable and never optional: servers that check shapes want every field. */
export const modelValuesSchema = z.object({
  statements: z.array(
    z.object({
      speaker: words,
      actor: words.nullable(),
      official: z.boolean(),
      mode: z.enum(['direct', 'indirect', 'mixed']),
      via: z.array(words),
      anonymous: z.boolean(),
      cue: words,
      quote: words,
    }),
  ),
  positions: z.array(
    z.object({
      actor: words,
      group: words.nullable(),
      component: words,
      stance: z.enum(stances),
      past: z.boolean(),
      conditions: z.array(z.object({ kind: words, party: words.nullable(), quote: words })),
      quantity: z.object({ value: z.number(), unit: words, quote: words }).nullable(),
      place: words.nullable(),
      quote: words,
    }),
  ),
  counts: z.array(
    z.object({ what: words, count: z.number(), of: z.number().nullable(), approx: z.boolean(), quote: words }),
  ),
})
