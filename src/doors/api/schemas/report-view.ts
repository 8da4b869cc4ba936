import { z } from '@hono/zod-openapi'
import type { Page } from '../../../records/page.ts'
import type { ReportDetail, SearchHit, StandingReport } from '../../../records/report-view.ts'
import { agreeing } from './agreeing.ts'
import { searchHitExample } from './examples.ts'
import { placementSchema } from './lineage.ts'
import { passageSchema } from './passage.ts'
import { readingSchema } from './reading.ts'
import { renditionSchema, reportIdSchema, reportSchema } from './report.ts'
import { versionShownSchema } from './versions.ts'

const standing = z.object({
  report: reportSchema,
  removed: z.boolean(),
  unread: z.string().nullable(),
  placement: placementSchema.nullable(),
  familySize: z.int(),
  positions: z.int(),
  statements: z.int(),
})

export const standingReportSchema = agreeing<StandingReport>()(
  standing.openapi('StandingReport', { description: 'A report as it stands, with its place among others.' }),
)

export const reportDetailSchema = agreeing<ReportDetail>()(
  standing
    .extend({
      original: z.object({
        kept: z.boolean(),
        packed: z.int().nullable(),
        source: z.string().nullable(),
        received: z.string().nullable(),
      }),
      versions: z.array(versionShownSchema),
      rendition: renditionSchema,
      reading: readingSchema.nullable(),
      quotedUnread: z.array(passageSchema),
    })
    .openapi('ReportDetail', { description: 'A report with its text and all that was read in it.' }),
)

export const cursorSchema = z
  .string()
  .nullable()
  .openapi({ description: 'Ask for the following stretch with it; null at the end.' })

export const reportPageSchema = agreeing<Page<StandingReport>>()(
  z.object({ items: z.array(standingReportSchema), next: cursorSchema }).openapi('ReportPage'),
)

export const searchHitSchema = agreeing<SearchHit>()(
  z
    .object({
      report: reportIdSchema,
      name: z.string().nullable(),
      outlet: z.string().nullable(),
      headline: z.string().nullable(),
      published: z.string().nullable(),
      snippet: z.object({
        text: z.string(),
        marks: z.array(z.object({ start: z.int(), end: z.int() })),
      }),
    })
    .openapi('SearchHit', {
      description: 'A report that has the words, with the text around them.',
      example: searchHitExample,
    }),
)

export const searchPageSchema = agreeing<Page<SearchHit>>()(
  z.object({ items: z.array(searchHitSchema), next: cursorSchema }).openapi('SearchPage'),
)
