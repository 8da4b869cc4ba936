import { createRoute, z } from '@hono/zod-openapi'
import { askExport } from '../../../pipeline/ask-export.ts'
import { askVerify } from '../../../pipeline/ask-verify.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { exportSchema } from '../schemas/export.ts'
import { verificationSchema } from '../schemas/verification.ts'

const exportRoute = createRoute({
  method: 'get',
  path: '/export',
  summary: 'Everything in the ledger as one object',
  responses: { 200: jsonOf(exportSchema, 'The ledger'), 422: problems[422] },
})

const verifyRoute = createRoute({
  method: 'get',
  path: '/verify',
  summary: 'Re-check every passage, text and chain, rebuild the board and compare',
  request: {
    query: z.object({
      head: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'A hash is 64 hex digits')
        .optional()
        .openapi({ description: 'The last hash of a chain, kept from earlier: finds a rewritten chain.' }),
    }),
  },
  responses: { 200: jsonOf(verificationSchema, 'What was checked and what does not hold'), 422: problems[422] },
})

export function ledgerRoutes(desk: Desk) {
  return newRouter()
    .openapi(exportRoute, async (c) => {
      const answer = await askExport(desk)
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
    })
    .openapi(verifyRoute, async (c) => {
      const { head } = c.req.valid('query')
      const answer = await askVerify(desk, head === undefined ? {} : { head })
      return answer.ok ? c.json(answer.value, 200) : failing(c, answer.failure, [422])
    })
}
