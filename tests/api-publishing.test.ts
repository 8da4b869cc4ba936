import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshServer, sampleArticles, serveArticles } from '../scripts/fresh-server.ts'
import type { BriefPage } from '../src/doors/api/schemas/brief-page.ts'
import { entriesOf, faultsOf, readXml } from './atom.ts'

let served: FreshServer
const get = (path: string) => fetch(`${served.url}/api/v1${path}`)

beforeAll(async () => {
  served = await serveArticles(sampleArticles())
})
afterAll(() => served.close())

test('the feed is served as Atom, with links to cells of this server', async () => {
  const answer = await get('/feed.atom')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const feed = readXml(await answer.text())
  expect(faultsOf(feed)).toEqual([])
  const links = entriesOf(feed).flatMap(({ children }) => children.filter(({ name }) => name === 'link'))
  expect(links.length).toBeGreaterThan(10)
  const href = links[0]?.attributes.href ?? ''
  expect(href.startsWith(`${served.url}/cells/`)).toBe(true)
  expect((await fetch(href)).status).toBe(200)
  expect((await fetch(href.replace('/cells/', '/api/v1/cells/'))).status).toBe(200)
  const few = readXml(await (await get('/feed.atom?limit=2&actors=Denmark')).text())
  expect(entriesOf(few).length).toBeLessThanOrEqual(2)
  expect((await get('/feed.atom?actors=Nowhere')).status).toBe(404)
})

test('a brief is a file to save, never a page of this server', async () => {
  const answer = await get('/brief?met=ceasefire')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="brief.html"')
  expect(await answer.text()).toContain('Assumed met')
  const markdown = await get('/brief?format=markdown&quoteLength=40')
  expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(await markdown.text()).toContain('Quotations are cut at 40 characters.')
  expect((await get('/brief?met=sunshine')).status).toBe(404)
  expect((await get('/brief?asOf=2033-02-30')).status).toBe(422)
})

test('tables and linked data are the same as the command writes', async () => {
  const answer = await get('/tables/positions.csv')
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
  const rows: readonly unknown[] = parse(await answer.text(), { columns: true, bom: true })
  const exported = (await (await get('/export')).json()) as { readonly positions: readonly unknown[] }
  expect(rows).toHaveLength(exported.positions.length)
  expect((await get('/tables/secrets.csv')).status).toBe(422)
  const linked = await get('/export.jsonld')
  expect(linked.headers.get('content-type')).toBe('application/ld+json')
  const graph = (await linked.json()) as { readonly '@graph': readonly { readonly id: string }[] }
  expect(graph['@graph'].every(({ id }) => /^(urn:surety:|http:\/\/)/.test(id))).toBe(true)
})

test('the data package is one file, and the brief comes as blocks whose links are pages of the app', async () => {
  const packed = await get('/datapackage.zip?licence=CC-BY-4.0')
  expect(packed.headers.get('content-disposition')).toBe('attachment; filename="datapackage.zip"')
  const bytes = Buffer.from(await packed.arrayBuffer()).toString('latin1')
  expect(bytes.startsWith('PK')).toBe(true)
  for (const name of ['board.csv', 'positions.csv', 'datapackage.json']) expect(bytes).toContain(name)
  const page = (await (await get('/brief.json?met=ceasefire')).json()) as BriefPage
  expect(page.blocks[0]?.is).toBe('title')
  const addresses = [...JSON.stringify(page).matchAll(/"address":"([^"]+)"/g)].map(([, address]) => address ?? '')
  expect(addresses.length).toBeGreaterThan(10)
  expect(addresses.filter((address) => !/^(\/cells\/|\/reports\/|https?:)/.test(address))).toEqual([])
})
