import { z } from '@hono/zod-openapi'
import type { PageRequest } from '../../../records/page.ts'
import { daySchema } from './passage.ts'

/** What requests carry: dates, cursors and names in the address. */

export const asOfQuery = z.object({
  asOf: daySchema.optional().openapi({
    param: { name: 'asOf', in: 'query' },
    description: 'The date of the board; without it the later of today and the newest publication date.',
  }),
})

/** Lists give at most this many items at once. */
export const mostItems = 200

export const pageQuery = z.object({
  cursor: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .openapi({ param: { name: 'cursor', in: 'query' }, description: '`next` of the stretch before.' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostItems)
    .default(50)
    .openapi({ param: { name: 'limit', in: 'query' }, description: 'At most this many items.', example: 50 }),
})

export const reportWords = z.string().min(1).max(500).openapi({
  description: 'A report: its id, a unique prefix of it, or the id given on input.',
  example: '3f0c9a61d2b8',
})

/** What a list of reports, or of what stands in them, is narrowed to. */
export const publishedQuery = z.object({
  outlet: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .optional()
    .openapi({ description: 'Who published it, as reports name it.' }),
  from: daySchema.optional().openapi({ description: 'Published on this day or later.' }),
  to: daySchema.optional().openapi({ description: 'Published on this day or earlier.' }),
})

export const shortWords = z.string().trim().min(1).max(300)

/** The page a question asks for, as the pipeline takes it. */
export function pageAsked(cursor: string | undefined, limit: number): PageRequest {
  return { cursor: cursor ?? null, limit }
}

/** Yes or no in an address; no where it is left out. */
export const flag = z.stringbool().default(false)

/** Several names in one parameter, with commas between them: `ceasefire,partner:US`. */
export const listedWords = z.string().max(2000).optional()

export function splitWords(words: string | undefined): readonly string[] {
  return (words ?? '').split(',').filter((one) => one.trim() !== '')
}
