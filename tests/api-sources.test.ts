import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshServer, sendJson, serveArticles } from '../scripts/fresh-server.ts'
import type { LookAnswer } from '../src/doors/api/schemas/sources.ts'
import { serveLedger } from '../src/doors/api/serve.ts'
import { usualWeb } from '../src/doors/open-web.ts'
import { watchSource } from '../src/pipeline/watch-sources.ts'
import { watchedId } from '../src/records/watched.ts'
import { feedOf, newspaper, story } from './web-desk.ts'

let served: FreshServer
const ends: (() => Promise<void>)[] = []
beforeAll(async () => {
  served = await serveArticles([])
})
afterAll(async () => {
  for (const end of ends) await end()
  await served.close()
})

const allowed = { ...usualWeb, allowPrivate: true, delay: 0 }

/** The API over the same ledger, asking addresses as it is told. */
async function asking(how: typeof usualWeb | null): Promise<string> {
  const serving = await serveLedger(served.desk, { host: '127.0.0.1', port: 0, asking: how, log: () => undefined })
  if (!serving.ok) throw new Error(serving.code)
  ends.push(serving.close)
  return `${serving.url}/api/v1`
}

test('an address is taken in by the same safe rules, and a private one is not asked', async () => {
  const { base, asked, close } = await newspaper((base) => ({
    '/story': () => ({ body: story('api') }),
    '/feed': () => ({
      body: feedOf([`<title>1</title><link>${base}/story</link>`, `<title>2</title><link>${base}/gone</link>`]),
    }),
  }))
  ends.push(close)
  const refused = await sendJson(`${await asking(usualWeb)}/addresses`, 'POST', { address: `${base}/story` })
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'private-address' }])
  expect(asked).toEqual([])
  const api = await asking(allowed)
  const first = await sendJson(`${api}/addresses`, 'POST', { address: `${base}/story`, outlet: 'Given Times' })
  expect([first.status, await first.json()]).toMatchObject([
    201,
    { added: [{ name: `${base}/story`, outlet: 'Given Times' }] },
  ])
  const feed = await sendJson(`${api}/addresses`, 'POST', { address: `${base}/feed` })
  expect([feed.status, await feed.json()]).toMatchObject([
    200,
    { known: [{ name: `${base}/story` }], refused: [{ code: 'http-status' }] },
  ])
  for (const address of ['file:///etc/passwd', 'nonsense']) {
    expect((await sendJson(`${api}/addresses`, 'POST', { address })).status).toBe(422)
  }
})

test('a server that is told not to asks no address', async () => {
  const answer = await sendJson(`${await asking(null)}/addresses`, 'POST', { address: 'https://gazette.example/' })
  expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'addresses-off' }])
})

test('sources are listed with what they gave, and each look with why things were left out', async () => {
  const { desk, url } = served
  const address = 'https://gazette.example/feed.xml'
  await watchSource(desk, address, { every: 30, outlet: null }, 'anna')
  const source = watchedId(address)
  for (const [n, added] of [2, 0, 1].entries()) {
    const began = `2031-05-0${n + 1}T08:00:00.000Z`
    const left = [{ what: `${address}#${n}`, refusal: { code: 'paywall', characters: 120 } as const }]
    await desk.store.noteLook({
      source,
      began,
      ended: began,
      is: 'done',
      added,
      known: 0,
      reasons: { paywall: 1 },
      left,
      again: null,
    })
  }
  const all = await (await fetch(`${url}/api/v1/sources`)).json()
  expect(all).toMatchObject({
    sources: [{ id: source, address, looks: 3, added: 3, reasons: '3 paywalls', next: '2031-05-03T08:30:00.000Z' }],
  })
  const runs = async (query: string) => {
    const answer = await fetch(`${url}/api/v1/sources/${source}/runs?${query}`)
    return (await answer.json()) as { readonly items: readonly LookAnswer[]; readonly next: string | null }
  }
  const first = await runs('limit=2')
  expect(first.items.map(({ added }) => added)).toEqual([1, 0])
  expect(first.items[0]?.left[0]).toMatchObject({ code: 'paywall', detail: expect.stringContaining('for subscribers') })
  const second = await runs(`limit=2&cursor=${first.next}`)
  expect([second.items.length, second.next]).toEqual([1, null])
  expect((await fetch(`${url}/api/v1/sources/nowhere/runs`)).status).toBe(404)
  expect((await fetch(`${url}/sources`, { headers: { accept: 'text/html' } })).status).toBe(200)
})

test('a source is watched and watched no longer through the API, by whoever runs the server', async () => {
  const api = await asking(allowed)
  const ordered = { address: 'https://harbour.example/feed.xml#top', every: 15 }
  const first = await sendJson(`${api}/sources`, 'POST', ordered)
  expect([first.status, await first.json()]).toMatchObject([
    200,
    { address: 'https://harbour.example/feed.xml', every: 15, outlet: null, by: 'web', looks: 0, last: null },
  ])
  const again = await sendJson(`${api}/sources`, 'POST', { ...ordered, every: 60, outlet: 'Harbour Mail' })
  const { id } = (await again.json()) as { readonly id: string }
  const listed = async () => {
    const answer = (await (await fetch(`${api}/sources`)).json()) as {
      readonly sources: readonly { readonly address: string; readonly every: number; readonly outlet: string | null }[]
    }
    return answer.sources.filter(({ address }) => address.includes('harbour'))
  }
  expect(await listed()).toMatchObject([{ every: 60, outlet: 'Harbour Mail' }])
  const gone = await fetch(`${api}/sources/${id}`, { method: 'DELETE' })
  expect([gone.status, await gone.json()]).toEqual([
    200,
    { kind: 'unwatched', id, address: 'https://harbour.example/feed.xml' },
  ])
  expect(await listed()).toEqual([])
  expect((await fetch(`${api}/sources/${id}`, { method: 'DELETE' })).status).toBe(404)
})

test('no folder of the server is watched on the word of a request, and nothing where no address is asked', async () => {
  const api = await asking(allowed)
  for (const address of ['/etc', 'file:///etc', 'ftp://gazette.example/']) {
    expect((await sendJson(`${api}/sources`, 'POST', { address })).status).toBe(422)
  }
  expect((await sendJson(`${api}/sources`, 'POST', { address: 'https://a.example/', every: 0 })).status).toBe(422)
  const off = await sendJson(`${await asking(null)}/sources`, 'POST', { address: 'https://gazette.example/' })
  expect([off.status, await off.json()]).toMatchObject([403, { code: 'addresses-off' }])
})
