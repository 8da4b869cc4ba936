import { z } from '@hono/zod-openapi'
import type { Part, Rendition, Report } from '../../../records/report.ts'
import { publishedFromAll } from '../../../records/report.ts'
import { agreeing } from './agreeing.ts'
import { editionSchema } from './edition.ts'
import { datedSchema } from './passage.ts'

export const reportIdSchema = z.string().openapi({
  description: 'Names a report: 24 hex digits made from its address and bytes.',
  example: '3f0c9a61d2b84e7755aa01c9',
})

export const partSchema = agreeing<Part>()(
  z
    .object({ start: z.int().min(0), end: z.int().min(0), role: z.enum(['story', 'foreign', 'furniture']) })
    .openapi('Part', { description: 'A stretch of a text that tells one story. UTF-16 offsets.' }),
)

export const reportSchema = agreeing<Report>()(
  z
    .object({
      kind: z.literal('report'),
      id: reportIdSchema,
      name: z.string().nullable(),
      url: z.string().nullable(),
      outlet: z.string().nullable(),
      headline: z.string().nullable(),
      byline: z.string().nullable(),
      published: datedSchema,
      publishedFrom: z.enum(publishedFromAll),
      updated: datedSchema,
      language: z.string(),
      credits: z.array(z.string()),
      original: z.object({ hash: z.string(), bytes: z.int() }),
      encoding: z.string(),
      web: z
        .object({
          canonical: z.string().nullable(),
          section: z.string().nullable(),
          credit: z.string().nullable(),
          archived: z.object({ address: z.string(), at: z.string().nullable() }).nullable(),
          fetched: z.object({ address: z.string(), finalAddress: z.string(), at: z.string() }).optional(),
          from: z.record(
            z.string(),
            z.enum(['given', 'json-ld', 'open-graph', 'meta', 'microdata', 'text', 'address']),
          ),
        })
        .optional(),
      edition: editionSchema.optional(),
    })
    .openapi('Report', { description: 'One published text as it was received. Never edited.' }),
)

export const renditionSchema = agreeing<Rendition>()(
  z
    .object({
      kind: z.literal('rendition'),
      id: z.string(),
      report: reportIdSchema,
      madeBy: z.string(),
      text: z.string(),
      parts: z.array(partSchema),
    })
    .openapi('Rendition', { description: 'The text that one version of the extractor made; passages point into it.' }),
)
