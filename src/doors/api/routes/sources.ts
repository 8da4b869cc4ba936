import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../../../pipeline/desk.ts'
import { askLooks, askSources, unwatchSource, watchSource } from '../../../pipeline/watch-sources.ts'
import { everyAtMost } from '../../../records/watched.ts'
import { failing } from '../failing.ts'
import { problem } from '../problem.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { addedSchema } from '../schemas/added.ts'
import { pageAsked, pageQuery, shortWords } from '../schemas/asked.ts'
import { daySchema } from '../schemas/passage.ts'
import {
  lookAnswer,
  lookPageSchema,
  sourceAnswer,
  sourceSchema,
  sourcesSchema,
  unwatchedSchema,
} from '../schemas/sources.ts'
import { type Asking, takeFromAddress } from '../taking-in.ts'
import type { InTurn } from '../turns.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'Every source that is watched, with what it gave and why things were left out',
  responses: { 200: jsonOf(sourcesSchema, 'The sources'), 422: problems[422] },
})

const orderBody = z
  .strictObject({
    address: z.url({ protocol: /^https?$/ }).max(2000),
    every: z.int().min(1).max(everyAtMost).default(30).openapi({ description: 'Minutes from one look to the next.' }),
    outlet: z.string().trim().min(1).max(300).nullable().default(null),
  })
  .openapi('SourceOrdered', {
    description:
      'A feed, a sitemap or a page to be looked at again and again. Folders are ordered where they are, by "surety watch add".',
    example: { address: 'https://example.org/news/feed.xml', every: 15 },
  })

const watchRoute = createRoute({
  method: 'post',
  path: '/sources',
  summary: 'Say that a web address is to be looked at again and again; said again, the latest word holds',
  description: 'It is kept as an entry. "surety watch run" does the looking. 403 where this server asks no addresses.',
  request: { body: { required: true, content: { 'application/json': { schema: orderBody } } } },
  responses: {
    200: jsonOf(sourceSchema, 'The source as it is watched then'),
    400: problems[400],
    403: problems[403],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const unwatchRoute = createRoute({
  method: 'delete',
  path: '/sources/{id}',
  summary: 'Say that a source is watched no longer; what it gave stays',
  request: { params: z.object({ id: shortWords.openapi({ description: 'The id of a source, or its address.' }) }) },
  responses: { 200: jsonOf(unwatchedSchema, 'What is watched no longer'), 404: problems[404], 422: problems[422] },
})

const runsRoute = createRoute({
  method: 'get',
  path: '/sources/{id}/runs',
  summary: 'Each look at a source, the latest first',
  request: {
    params: z.object({ id: shortWords.openapi({ description: 'The id of a source, or its address.' }) }),
    query: pageQuery,
  },
  responses: { 200: jsonOf(lookPageSchema, 'A stretch of the looks'), 404: problems[404], 422: problems[422] },
})

const addressBody = z
  .strictObject({
    address: z.url({ protocol: /^https?$/ }).max(2000),
    outlet: z.string().trim().min(1).max(300).optional(),
    published: daySchema.optional(),
  })
  .openapi('AddressGiven', {
    description:
      'A web address to take in: a page, a file, or a feed or sitemap, of which at most 20 pages are asked for.',
    example: { address: 'https://example.org/news/frigates.html' },
  })

const addRoute = createRoute({
  method: 'post',
  path: '/addresses',
  summary: 'Take in what stands at a web address',
  description:
    'Public addresses only, under the rules of docs/watch.md. 201 where something was added, 200 where all was known. 403 where this server asks no addresses.',
  request: { body: { required: true, content: { 'application/json': { schema: addressBody } } } },
  responses: {
    200: jsonOf(addedSchema, 'Nothing was added: all of it was in the ledger'),
    201: jsonOf(addedSchema, 'What was added, known and refused'),
    400: problems[400],
    403: problems[403],
    413: problems[413],
    415: problems[415],
    422: problems[422],
  },
})

const addressesOff = {
  status: 403,
  code: 'addresses-off',
  detail: 'This server asks no web addresses; whoever runs it can allow that.',
} as const

/** `asking` is null where this server asks no addresses. */
export function sourceRoutes(desk: Desk, by: string, inTurn: InTurn, asking: Asking | null) {
  return newRouter()
    .openapi(listRoute, async (c) => {
      const answer = await askSources(desk)
      if (!answer.ok) return failing(c, answer.failure, [422])
      return c.json({ kind: 'sources' as const, sources: answer.value.sources.map(sourceAnswer) }, 200)
    })
    .openapi(watchRoute, async (c) => {
      if (asking === null) return problem(c, addressesOff)
      const { address, ...order } = c.req.valid('json')
      const url = new URL(address)
      url.hash = ''
      const answer = await inTurn(() => watchSource(desk, url.href, order, by))
      return answer.ok ? c.json(sourceAnswer(answer.value), 200) : failing(c, answer.failure, [422])
    })
    .openapi(unwatchRoute, async (c) => {
      const answer = await inTurn(() => unwatchSource(desk, c.req.valid('param').id, by))
      if (!answer.ok) return failing(c, answer.failure, [404])
      const { id, address } = answer.value
      return c.json({ kind: 'unwatched' as const, id, address }, 200)
    })
    .openapi(runsRoute, async (c) => {
      const { cursor, limit } = c.req.valid('query')
      const answer = await askLooks(desk, c.req.valid('param').id, pageAsked(cursor, limit))
      if (!answer.ok) return failing(c, answer.failure, [404])
      return c.json({ items: answer.value.items.map(lookAnswer), next: answer.value.next }, 200)
    })
    .openapi(addRoute, async (c) => {
      if (asking === null) return problem(c, addressesOff)
      const { address, outlet, published } = c.req.valid('json')
      const answer = await takeFromAddress(desk, address, { outlet, published }, asking, inTurn)
      if (answer.added.length > 0) return c.json(answer, 201)
      if (answer.known.length > 0 || answer.refused.length === 0) return c.json(answer, 200)
      const [first] = answer.refused
      const errors = answer.refused.map(({ detail }) => ({ at: 'json.address', detail }))
      return problem(c, { status: 422, code: first?.code ?? 'nothing-given', detail: first?.detail ?? '', errors })
    })
}
