import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { askBrief } from '../../../pipeline/ask-brief.ts'
import { askFeed } from '../../../pipeline/ask-feed.ts'
import { askLinked } from '../../../pipeline/ask-linked.ts'
import { askTables } from '../../../pipeline/ask-tables.ts'
import type { Desk } from '../../../pipeline/desk.ts'
import { briefBlocks, briefTitle } from '../../../publish/brief/brief-blocks.ts'
import { briefHtml } from '../../../publish/brief/html.ts'
import { briefMarkdown } from '../../../publish/brief/markdown.ts'
import { usualQuoteLength } from '../../../publish/cut-quote.ts'
import { atomOf, atomType } from '../../../publish/feed/atom.ts'
import { csvText, packageFiles } from '../../../publish/tables/data-package.ts'
import { zipOf } from '../../../publish/zip.ts'
import type { Brief } from '../../../records/brief.ts'
import { failing } from '../failing.ts'
import { jsonOf, newRouter, problems } from '../router.ts'
import { asOfQuery, listedWords, splitWords } from '../schemas/asked.ts'
import { type BriefPage, briefPageSchema } from '../schemas/brief-page.ts'
import { daySchema } from '../schemas/passage.ts'

const quoteLength = z.coerce.number().int().min(0).max(100_000).default(usualQuoteLength).openapi({
  description: 'Quotations are cut at so many characters; 0 leaves them out.',
})

function textOf(type: string, description: string) {
  return { description, content: { [type]: { schema: z.string() } } }
}

const feedRoute = createRoute({
  method: 'get',
  path: '/feed.atom',
  summary: 'The newest changes as an Atom feed; an item keeps its id whatever is added later',
  request: {
    query: z.object({
      to: daySchema.optional().openapi({ description: 'Changes up to this day.' }),
      actors: listedWords.openapi({ description: 'Only these actors, with commas between them.', example: 'NO,DE' }),
      components: listedWords.openapi({ description: 'Only these components.', example: 'sea,air' }),
      limit: z.coerce.number().int().min(1).max(1000).default(100),
      quoteLength,
    }),
  },
  responses: { 200: textOf('application/atom+xml', 'The feed'), 404: problems[404], 422: problems[422] },
})

const listed = listedWords.openapi({ description: 'Conditions, with commas between them.', example: 'ceasefire' })

const briefQuery = asOfQuery.extend({
  from: daySchema.optional().openapi({ description: 'Changes after this day; without it a month before.' }),
  met: listed,
  unmet: listed,
  unknown: listed,
  quoteLength,
})

const briefRoute = createRoute({
  method: 'get',
  path: '/brief',
  summary: 'Board, changes, what-if and counts as a page to keep, with a note for every value',
  request: { query: briefQuery.extend({ format: z.enum(['html', 'markdown']).default('html') }) },
  responses: { 200: textOf('text/html', 'The page'), 404: problems[404], 422: problems[422] },
})

const briefPageRoute = createRoute({
  method: 'get',
  path: '/brief.json',
  summary:
    'The same brief as headings, tables and lists, for a page that draws it itself; its links are addresses of the app',
  request: { query: briefQuery },
  responses: { 200: jsonOf(briefPageSchema, 'The brief'), 404: problems[404], 422: problems[422] },
})

const packageRoute = createRoute({
  method: 'get',
  path: '/datapackage.zip',
  summary: 'All tables as a data package (Frictionless, version 2) in one file',
  request: {
    query: asOfQuery.extend({
      quoteLength,
      licence: listedWords.openapi({
        description: 'What the tables are published under: short names or addresses, with commas between them.',
        example: 'CC-BY-4.0',
      }),
    }),
  },
  responses: { 200: textOf('application/zip', 'The data package'), 422: problems[422] },
})

const tableNames = ['board', 'positions', 'statements', 'counts', 'changes', 'reports'] as const

const tableRoute = createRoute({
  method: 'get',
  path: '/tables/{table}',
  summary: 'One table as CSV',
  request: {
    params: z.object({ table: z.enum(tableNames.map((name) => `${name}.csv` as const)) }),
    query: asOfQuery.extend({ quoteLength }),
  },
  responses: { 200: textOf('text/csv', 'The table'), 422: problems[422] },
})

const linkedRoute = createRoute({
  method: 'get',
  path: '/export.jsonld',
  summary: 'Everything as JSON-LD: Web Annotations, and how reports derive from each other (PROV)',
  request: { query: z.object({ quoteLength }) },
  responses: { 200: textOf('application/ld+json', 'The ledger') },
})

export function publishingRoutes(desk: Desk) {
  return newRouter()
    .openapi(feedRoute, async (c) => {
      const { to, actors, components, limit, quoteLength: length } = c.req.valid('query')
      const answer = await askFeed(desk, {
        limit,
        actors: splitWords(actors),
        components: splitWords(components),
        ...(to === undefined ? {} : { to }),
      })
      if (!answer.ok) return failing(c, answer.failure, [404])
      return c.body(atomOf(answer.value, { base: servedAt(c), quoteLength: length }), 200, { 'content-type': atomType })
    })
    .openapi(briefRoute, async (c) => {
      const { format, ...asked } = c.req.valid('query')
      const answer = await askBrief(desk, { ...briefAsked(asked), base: servedAt(c) })
      if (!answer.ok) return failing(c, answer.failure, [404])
      return format === 'html'
        ? c.body(briefHtml(answer.value), 200, toKeep('text/html; charset=utf-8', 'brief.html'))
        : c.body(briefMarkdown(answer.value), 200, toKeep('text/markdown; charset=utf-8', 'brief.md'))
    })
    .openapi(briefPageRoute, async (c) => {
      const answer = await askBrief(desk, { ...briefAsked(c.req.valid('query')), base: '' })
      if (!answer.ok) return failing(c, answer.failure, [404])
      return c.json(briefPageOf(answer.value), 200)
    })
    .openapi(packageRoute, async (c) => {
      const { asOf, quoteLength: length, licence } = c.req.valid('query')
      const answer = await askTables(desk, {
        quoteLength: length,
        licences: splitWords(licence),
        ...(asOf === undefined ? {} : { asOf }),
      })
      if (!answer.ok) return failing(c, answer.failure, [422])
      const { tables, facts } = answer.value
      return c.body(streamOf(zipOf(packageFiles(tables, facts))), 200, toKeep('application/zip', 'datapackage.zip'))
    })
    .openapi(tableRoute, async (c) => {
      const { asOf, quoteLength: length } = c.req.valid('query')
      const file = c.req.valid('param').table
      const answer = await askTables(desk, { quoteLength: length, ...(asOf === undefined ? {} : { asOf }) })
      if (!answer.ok) return failing(c, answer.failure, [422])
      const table = answer.value.tables.find(({ name }) => `${name}.csv` === file)
      if (table === undefined) throw new Error(`There is no table for ${file}.`)
      return sent(c, csvText(table), toKeep('text/csv; charset=utf-8; header=present', file))
    })
    .openapi(linkedRoute, (c) => {
      const { quoteLength: length } = c.req.valid('query')
      const chunks = askLinked(desk, { quoteLength: length, base: servedAt(c) })
      return sent(c, chunks, { 'content-type': 'application/ld+json' })
    })
}

type BriefAsked = z.output<typeof briefQuery>

function briefAsked({ asOf, from, met, unmet, unknown, quoteLength: length }: BriefAsked) {
  return {
    met: splitWords(met),
    unmet: splitWords(unmet),
    unknown: splitWords(unknown),
    quoteLength: length,
    ...(asOf === undefined ? {} : { asOf }),
    ...(from === undefined ? {} : { from }),
  }
}

function briefPageOf(brief: Brief): BriefPage {
  return { kind: 'brief-page', title: briefTitle(brief), asOf: brief.asOf, blocks: briefBlocks(brief) }
}

/** Where this server was called. It answers only to names of its own machine, so that nobody else chooses this. */
function servedAt(c: Context): string {
  return new URL(c.req.url).origin
}

/** A file to save: a page of another make is never shown as one of this server's. */
function toKeep(type: string, name: string) {
  return { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
}

/** A long answer in stretches, so that it is never in memory as a whole. Where the ledger fails on the way, the connection breaks off. */
function sent(c: Context, chunks: AsyncIterable<string>, headers: Readonly<Record<string, string>>): Response {
  return c.body(streamOf(chunks), 200, headers)
}

function streamOf(chunks: AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const next = await source.next()
      if (next.done === true) controller.close()
      else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value)
    },
    cancel: async () => {
      await source.return?.()
    },
  })
}
