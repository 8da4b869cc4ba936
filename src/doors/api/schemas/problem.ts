import { z } from '@hono/zod-openapi'
import { agreeing } from './agreeing.ts'

/** The one shape of every error (RFC 9457). `code` is stable and for programs; `detail` is for people. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  /** Names one failure of the server, so that a user can quote it; null elsewhere. */
  readonly instance: string | null
  /** What of the input is wrong, one for each place: `query.asOf`, `json.0.text`. */
  readonly errors: readonly { readonly at: string; readonly detail: string }[]
  /** What may have been meant instead. */
  readonly suggestions: readonly { readonly id: string; readonly name: string }[]
}

export const problemSchema = agreeing<Problem>()(
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      code: z.string(),
      detail: z.string(),
      instance: z.string().nullable(),
      errors: z.array(z.object({ at: z.string(), detail: z.string() })),
      suggestions: z.array(z.object({ id: z.string(), name: z.string() })),
    })
    .openapi('Problem', {
      description: 'The one shape of every error (RFC 9457).',
      example: {
        type: 'urn:surety:problem:bad-input',
        title: 'The request is not as the API expects it',
        status: 422,
        code: 'bad-input',
        detail: 'query.asOf: Invalid ISO date',
        instance: null,
        errors: [{ at: 'query.asOf', detail: 'Invalid ISO date' }],
        suggestions: [],
      },
    }),
)
