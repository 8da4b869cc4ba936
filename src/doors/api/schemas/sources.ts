import { z } from '@hono/zod-openapi'
import type { Look, SourceView } from '../../../records/watched.ts'
import { countsByReason, explainRefusal } from '../../explain-refusal.ts'
import { agreeing } from './agreeing.ts'

/** A look with what was left out in words. */
export type LookAnswer = Omit<Look, 'left' | 'reasons'> & {
  /** Why things were left out, counted: "3 paywalls, 1 error pages". */
  readonly reasons: string
  readonly left: readonly { readonly what: string; readonly code: string; readonly detail: string }[]
}

export type SourceAnswer = Omit<SourceView, 'last' | 'reasons'> & {
  readonly reasons: string
  readonly last: LookAnswer | null
}

export const lookSchema = agreeing<LookAnswer>()(
  z
    .object({
      source: z.string(),
      began: z.string(),
      ended: z.string(),
      is: z.enum(['done', 'unchanged', 'failed']),
      added: z.int(),
      known: z.int(),
      reasons: z.string(),
      left: z.array(z.object({ what: z.string(), code: z.string(), detail: z.string() })),
      again: z.string().nullable(),
    })
    .openapi('Look', {
      description: 'What one look at a watched source gave, and why things were left out (the first hundred).',
    }),
)

export const sourceSchema = agreeing<SourceAnswer>()(
  z
    .object({
      id: z.string(),
      address: z.string(),
      every: z.int().openapi({ description: 'Minutes from one look to the next.' }),
      outlet: z.string().nullable(),
      by: z.string(),
      since: z.string(),
      looks: z.int(),
      added: z.int(),
      reasons: z.string(),
      last: lookSchema.nullable(),
      next: z.string(),
    })
    .openapi('Source', { description: 'A feed, a sitemap, a page or a folder that is watched.' }),
)

export const sourcesSchema = z.object({ kind: z.literal('sources'), sources: z.array(sourceSchema) }).openapi('Sources')

export const lookPageSchema = z.object({ items: z.array(lookSchema), next: z.string().nullable() }).openapi('LookPage')

export function lookAnswer({ left, reasons, ...look }: Look): LookAnswer {
  return {
    ...look,
    reasons: countsByReason(reasons),
    left: left.map(({ what, refusal }) => ({ what, code: refusal.code, detail: explainRefusal(refusal) })),
  }
}

export function sourceAnswer({ last, reasons, ...source }: SourceView): SourceAnswer {
  return { ...source, reasons: countsByReason(reasons), last: last === null ? null : lookAnswer(last) }
}

export const unwatchedSchema = z
  .object({ kind: z.literal('unwatched'), id: z.string(), address: z.string() })
  .openapi('Unwatched')
