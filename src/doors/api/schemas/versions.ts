import { z } from '@hono/zod-openapi'
import { editionMarkKinds } from '../../../records/edition.ts'
import type { VersionsView } from '../../../records/versions-view.ts'
import type { Withdrawal } from '../../../records/withdrawal.ts'
import { agreeing } from './agreeing.ts'
import { reportNameSchema } from './statement-view.ts'

export const withdrawalSchema = agreeing<Withdrawal>()(
  z
    .object({
      kind: z.literal('withdrawal'),
      uri: z.string(),
      status: z.enum(['withheld', 'canceled']),
      number: z.int().nullable(),
      changed: z.string().nullable(),
      why: z.string().nullable(),
      by: z.string().nullable(),
    })
    .openapi('Withdrawal', { description: 'That an agency holds an item back or has cancelled it.' }),
)

export const versionShownSchema = z.object({
  report: reportNameSchema,
  ord: z.int().min(1),
  url: z.string().nullable(),
  day: z.string().nullable(),
  until: z.string().nullable(),
  withdrawn: withdrawalSchema.nullable(),
  removed: z.boolean(),
  marks: z.array(z.object({ kind: z.enum(editionMarkKinds), words: z.string() })),
  edit: z.object({ same: z.int(), changed: z.int(), added: z.int(), dropped: z.int() }).nullable(),
})

export const versionsSchema = agreeing<VersionsView>()(
  z
    .object({
      kind: z.literal('versions'),
      report: z.string(),
      versions: z.array(versionShownSchema),
    })
    .openapi('Versions', { description: 'The versions of one page or item, earliest first.' }),
)
