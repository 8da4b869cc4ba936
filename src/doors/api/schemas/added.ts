import { z } from '@hono/zod-openapi'
import type { Added } from '../../../records/added.ts'
import { agreeing } from './agreeing.ts'
import { reportNameSchema } from './statement-view.ts'
import { withdrawalSchema } from './versions.ts'

/** What became of the reports that were sent. Refusals carry their place in the list and are worded. */
export type AddedAnswer = Omit<Added, 'refused'> & {
  readonly refused: readonly { readonly at: number; readonly code: string; readonly detail: string }[]
}

export const addedSchema = agreeing<AddedAnswer>()(
  z
    .object({
      kind: z.literal('added'),
      added: z.array(reportNameSchema),
      known: z.array(reportNameSchema),
      refused: z.array(
        z.object({
          at: z.int().min(0).openapi({ description: 'Place in the list that was sent, from 0.' }),
          code: z.string(),
          detail: z.string(),
        }),
      ),
      undated: z.array(reportNameSchema),
      unread: z.array(z.object({ report: reportNameSchema, why: z.string() })),
      foreignParts: z.array(z.object({ report: reportNameSchema, parts: z.int() })),
      finished: z.array(reportNameSchema),
      withdrawn: z.array(withdrawalSchema),
      originals: z.object({ kept: z.int(), bytes: z.int(), packed: z.int() }),
      families: z.int(),
      familiesJoined: z.int(),
      positions: z.int(),
      statements: z.int(),
    })
    .openapi('Added', { description: 'What became of the reports that were sent.' }),
)

/** An article as one sends it. Only the text is needed; a field that nobody knows is refused and not lost in silence. */
const articleSchema = z
  .strictObject({
    id: z.string().trim().min(1).max(300).optional(),
    url: z.url().max(2000).optional(),
    outlet: z.string().trim().min(1).max(300).optional(),
    headline: z.string().trim().min(1).max(2000).optional(),
    published: z.string().trim().min(4).max(40).optional(),
    text: z.string().min(1),
  })
  .openapi('Article', {
    description: 'A report to take in. Without `published` it is kept and marked undated.',
    example: {
      id: 'wire-07',
      outlet: 'Northern Wire',
      headline: 'Norway to send trainers once the truce holds',
      published: '2031-02-14',
      text: 'SOLVIK (Northern Wire) - Norway will send 400 trainers once a ceasefire holds, its prime minister said.',
    },
  })

export type ArticleSent = z.infer<typeof articleSchema>

/** At most this many articles at once: an answer is waited for, and a thousand are read within its patience. */
export const mostArticles = 500

export const articlesSchema = z.union([articleSchema, z.array(articleSchema).min(1).max(mostArticles)])
