import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshServer, sampleArticles, serveArticles } from '../scripts/fresh-server.ts'
import { articlesSchema } from '../src/doors/api/schemas/added.ts'
import { cellStanceSchema } from '../src/doors/api/schemas/board.ts'
import { problemSchema } from '../src/doors/api/schemas/problem.ts'
import { positionSchema, statementSchema } from '../src/doors/api/schemas/reading.ts'
import { searchHitSchema } from '../src/doors/api/schemas/report-view.ts'

let served: FreshServer
const api = (path: string) => `${served.url}/api/v1${path}`

beforeAll(async () => {
  served = await serveArticles(sampleArticles())
})
afterAll(() => served.close())

describe('its own description', () => {
  interface Operation {
    readonly summary?: string
    readonly responses: Readonly<Record<string, { content?: Record<string, { schema: unknown }> }>>
  }
  type Document = {
    readonly openapi: string
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
  }
  const document = async (): Promise<Document> => JSON.parse(await (await fetch(api('/openapi.json'))).text())

  it('is OpenAPI 3.1 and names every address', async () => {
    const { openapi, paths } = await document()
    expect(openapi).toBe('3.1.0')
    expect(Object.keys(paths).toSorted()).toEqual([
      '/actors',
      '/actors/{id}/links',
      '/addresses',
      '/board',
      '/brief',
      '/brief.json',
      '/cells/{actor}/{component}',
      '/changes',
      '/compare/{a}/{b}',
      '/conditions',
      '/conditions/{id}/states',
      '/counts',
      '/datapackage.zip',
      '/days',
      '/decisions/{id}/undo',
      '/export',
      '/export.jsonld',
      '/feed.atom',
      '/log',
      '/outlets',
      '/outlets/{outlet}/grades',
      '/reports',
      '/reports/{id}',
      '/reports/{id}/lineage',
      '/reports/{id}/original',
      '/reports/{id}/values',
      '/reports/{id}/versions',
      '/requirements',
      '/review',
      '/search',
      '/sources',
      '/sources/{id}',
      '/sources/{id}/runs',
      '/statements',
      '/tables/{table}',
      '/values/{id}/judgements',
      '/verify',
      '/what-if',
    ])
  })

  it('says for every operation what it does, and gives its errors the one shape', async () => {
    const { paths } = await document()
    for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
      expect(operation.summary).toMatch(/\S/)
      for (const [status, { content }] of Object.entries(operation.responses)) {
        const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
        if (Number(status) >= 400) expect(content).toEqual(problem)
      }
    }
  })

  it('refers to no schema that it does not hold', async () => {
    const whole = await document()
    const named = [...JSON.stringify(whole).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter((name) => name === undefined || whole.components.schemas[name] === undefined)).toEqual([])
  })

  it('shows how things look, in examples that are what they say', async () => {
    const { components } = await document()
    const shown = {
      Problem: problemSchema,
      Position: positionSchema,
      Statement: statementSchema,
      Article: articlesSchema,
    }
    for (const [name, schema] of Object.entries({
      ...shown,
      SearchHit: searchHitSchema,
      CellStance: cellStanceSchema,
    })) {
      const { example } = z.object({ example: z.unknown() }).parse(components.schemas[name])
      expect(schema.parse(example), name).toEqual(example)
    }
    const { text } = z.object({ example: z.object({ text: z.string() }) }).parse(components.schemas.Article).example
    const position = z.object({ example: positionSchema }).parse(components.schemas.Position).example
    for (const { start, end, quote } of [position.passage, ...position.conditions.map(({ passage }) => passage)]) {
      expect(text.slice(start, end)).toBe(quote)
    }
    const { example } = z.object({ example: searchHitSchema }).parse(components.schemas.SearchHit)
    const [mark] = example.snippet.marks
    expect(example.snippet.text.slice(mark?.start, mark?.end)).toBe('ceasefire')
  })
})
