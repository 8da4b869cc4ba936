import { z } from '@hono/zod-openapi'
import { type Edition, editionMarkKinds } from '../../../records/edition.ts'
import { agreeing } from './agreeing.ts'

export const editionSchema = agreeing<Edition>()(
  z
    .object({
      uri: z.string().nullable(),
      number: z.int().nullable(),
      changed: z.string().nullable(),
      marks: z.array(
        z.object({
          kind: z.enum(editionMarkKinds),
          in: z.enum(['text', 'headline']),
          start: z.int().min(0),
          end: z.int().min(0),
        }),
      ),
    })
    .openapi('Edition', { description: 'What a report says of which version it is, and of having been changed.' }),
)
