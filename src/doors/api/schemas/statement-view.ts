import { z } from '@hono/zod-openapi'
import type { Page } from '../../../records/page.ts'
import type { ReportName } from '../../../records/report-name.ts'
import type { StatementView } from '../../../records/statement-view.ts'
import { agreeing } from './agreeing.ts'
import { reportNameExample } from './examples.ts'
import { statementSchema } from './reading.ts'
import { reportIdSchema } from './report.ts'

export const reportNameSchema = agreeing<ReportName>()(
  z
    .object({
      id: reportIdSchema,
      name: z.string().nullable(),
      outlet: z.string().nullable(),
      headline: z.string().nullable(),
      published: z.string().nullable(),
    })
    .openapi('ReportName', { description: 'How a report is shown in a list.', example: reportNameExample }),
)

const viewSchema = agreeing<StatementView>()(
  z
    .object({ statement: statementSchema, report: reportNameSchema, family: reportIdSchema })
    .openapi('StatementView', { description: 'A statement with the report it stands in.' }),
)

export const statementPageSchema = agreeing<Page<StatementView>>()(
  z.object({ items: z.array(viewSchema), next: z.string().nullable() }).openapi('StatementPage'),
)
