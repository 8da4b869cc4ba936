import { z } from '@hono/zod-openapi'
import { actKinds } from '../../../records/entry.ts'

/** An act by its kind; the rest of it is as docs/ledger.md says, and may grow. */
const actSchema = z.looseObject({ kind: z.enum(actKinds) }).openapi('Act')

const entrySchema = z
  .object({
    writer: z.string(),
    number: z.int(),
    recorded: z.string(),
    received: z.string(),
    hash: z.string(),
    outlet: z.string().nullable(),
    name: z.string().nullable(),
    act: actSchema,
  })
  .openapi('LoggedEntry', { description: 'One entry of a chain, and the report it is about.' })

export const logPageSchema = z.object({ items: z.array(entrySchema), next: z.string().nullable() }).openapi('LogPage')
