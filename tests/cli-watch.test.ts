import { writeFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openDesk } from '../src/doors/open-desk.ts'
import { usualWeb, webFor } from '../src/doors/open-web.ts'
import { filesGiven, refusedBySystem } from '../src/outside/files.ts'
import { jobsHere } from '../src/outside/jobs-here.ts'
import { keepWatching, type Watching, watchOnce } from '../src/pipeline/keep-watching.ts'
import { askSources, unwatchSource, watchSource } from '../src/pipeline/watch-sources.ts'
import type { Look } from '../src/records/watched.ts'
import { newPlace, type Place, wire } from './cli-desk.ts'
import { feedOf, newspaper, story, surety } from './web-desk.ts'

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends.reverse()) await end()
})

/** A desk over a place's ledger, and what looking at its sources takes. */
async function watchingAt(place: Place) {
  const opened = await openDesk(place.at('surety.db'), { create: true })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { desk } = opened
  const web = await webFor({ ...usualWeb, allowPrivate: true, delay: 0 })
  ends.push(web.close, () => desk.store.close())
  const looked: Look[] = []
  const watching: Watching = {
    web,
    atMost: 50,
    read: false,
    refusedBySystem,
    filesAt: (path) => filesGiven([path], process.stdin),
    onProgress: () => undefined,
    beforeLook: () => undefined,
    onLook: async (_, look) => {
      looked.push(look)
    },
  }
  const order = { every: 30, outlet: null }
  return { desk, watching, looked, watch: (address: string) => watchSource(desk, address, order, 'anna') }
}

async function paper(...given: Parameters<typeof newspaper>) {
  const made = await newspaper(...given)
  ends.push(made.close)
  return made
}

test('a feed that is watched gives what is new each time, asks for nothing twice, and says why things were left out', async () => {
  const place = newPlace()
  const { desk, watching, looked, watch } = await watchingAt(place)
  let names = ['1', '2', 'stub']
  const { base, asked } = await paper((base) => ({
    '/feed.xml': ({ headers }) => {
      const etag = `"${names.length}"`
      if (headers['if-none-match'] === etag) return { status: 304 }
      return { body: feedOf(names.map((one) => `<title>${one}</title><link>${base}/${one}</link>`)), headers: { etag } }
    },
    ...Object.fromEntries(['1', '2', '3'].map((one) => [`/${one}`, () => ({ body: story(`watched ${one}`) })])),
    '/stub': () => ({ status: 410 }),
  }))
  await watch(`${base}/feed.xml`)
  await watchOnce(desk, watching)
  await watchOnce(desk, watching)
  names = ['3', ...names]
  await watchOnce(desk, watching)
  expect(looked.map(({ is, added }) => [is, added])).toEqual([
    ['done', 2],
    ['unchanged', 0],
    ['done', 1],
  ])
  expect(looked[0]).toMatchObject({ reasons: { 'http-status': 1 }, left: [{ what: `${base}/stub` }] })
  expect(looked[2]).toMatchObject({ reasons: {}, left: [] })
  expect(asked.filter((one) => /\/(?:\d|stub)$/.test(one))).toEqual(['GET /1', 'GET /2', 'GET /stub', 'GET /3'])
  const view = await askSources(desk)
  if (!view.ok) throw new Error(view.failure.code)
  expect(view.value.sources).toMatchObject([{ address: `${base}/feed.xml`, by: 'anna', looks: 3, added: 3 }])
})

test('a page that is watched is a new report when its text changes, and none when only its bytes do', async () => {
  const place = newPlace()
  const { desk, watching, looked, watch } = await watchingAt(place)
  let version = 'first'
  const { base } = await paper(() => ({ '/story': () => ({ body: story(version) }) }))
  await watch(`${base}/story`)
  await watchOnce(desk, watching)
  await watchOnce(desk, watching)
  version = 'second'
  await watchOnce(desk, watching)
  expect(looked.map(({ is, added }) => [is, added])).toEqual([
    ['done', 1],
    ['unchanged', 0],
    ['done', 1],
  ])
})

test('a folder that is watched gives files that are new or were written again', async () => {
  const place = newPlace()
  const { desk, watching, looked, watch } = await watchingAt(place)
  place.write('in/a.txt', wire)
  place.write('in/empty.txt', '')
  await watch(place.at('in'))
  await watchOnce(desk, watching)
  await watchOnce(desk, watching)
  writeFileSync(place.at('in/a.txt'), `${wire}\nA line that was put in later says that nothing else has changed.\n`)
  await watchOnce(desk, watching)
  expect(looked.map(({ is, added, reasons }) => [is, added, reasons])).toEqual([
    ['done', 1, { empty: 1 }],
    ['unchanged', 0, {}],
    ['done', 1, {}],
  ])
})

test('a source that cannot be had has failed, one whose server is busy is left alone, and the others go on', async () => {
  const place = newPlace()
  const { desk, watching, looked, watch } = await watchingAt(place)
  const { base, asked } = await paper(() => ({
    '/a-busy': () => ({ status: 503, headers: { 'retry-after': '7200' } }),
    '/b-gone': () => ({ status: 404 }),
  }))
  const other = await paper(() => ({ '/story': () => ({ body: story('others') }) }))
  for (const address of [`${base}/a-busy`, `${base}/b-gone`, `${other.base}/story`]) await watch(address)
  await watchOnce(desk, watching)
  const byAddress = new Map(
    (await desk.store.watched()).map(({ id, address }) => [id, address.slice(address.lastIndexOf('/'))]),
  )
  const seen = looked.map(({ source, is, added }) => `${byAddress.get(source)} ${is} ${added}`).toSorted()
  expect(seen).toEqual(['/a-busy failed 0', '/b-gone failed 0', '/story done 1'])
  asked.splice(0)
  await watchOnce(desk, watching)
  expect(asked).not.toContain('GET /a-busy')
})

test('sources are entries: said again the latest word holds, taken back they are gone, and the chain is whole', async () => {
  const place = newPlace()
  const { desk } = await watchingAt(place)
  const address = 'https://gazette.example/feed.xml'
  await watchSource(desk, address, { every: 30, outlet: null }, 'anna')
  await watchSource(desk, address, { every: 60, outlet: 'Harbour Gazette' }, 'ben')
  expect(await desk.store.watched()).toMatchObject([{ address, every: 60, outlet: 'Harbour Gazette', by: 'ben' }])
  expect(await unwatchSource(desk, 'https://other.example/', 'anna')).toMatchObject({
    failure: { code: 'no-such-source', known: [address] },
  })
  await unwatchSource(desk, address, 'anna')
  expect(await desk.store.watched()).toEqual([])
  await watchSource(desk, address, { every: 15, outlet: null }, 'anna')
  await desk.store.repair()
  expect(await desk.store.watched()).toMatchObject([{ address, every: 15 }])
  const log = await desk.store.log({ kinds: ['watched'] }, { cursor: null, limit: 10 })
  expect(log.items).toHaveLength(4)
  expect(place.surety('verify').code).toBe(0)
})

test('while it runs, a source that is added later is looked at too, each when it is due', async () => {
  const place = newPlace()
  const { desk, watching, looked, watch } = await watchingAt(place)
  const { base } = await paper(() => ({
    '/1': () => ({ body: story('running 1') }),
    '/2': () => ({ body: story('running 2') }),
  }))
  await watch(`${base}/1`)
  // A clock that runs a thousand times as fast: a minute is 60 ms.
  const began = Date.now()
  const clock = () => new Date(began + (Date.now() - began) * 1000)
  const jobs = jobsHere(clock, 20)
  const onLook: Watching['onLook'] = async (source, look) => {
    looked.push(look)
    if (looked.length === 1) await watch(`${base}/2`)
    if (source.address.endsWith('/2')) jobs.close()
  }
  await keepWatching({ ...desk, clock, store: desk.store }, jobs, { ...watching, onLook })
  expect(looked.filter(({ added }) => added === 1)).toHaveLength(2)
})

test('the commands say what each look gave, and why something was left out', async () => {
  const place = newPlace()
  const { desk, watch } = await watchingAt(place)
  const { base } = await paper((base) => ({
    '/feed.xml': () => ({
      body: feedOf([`<title>1</title><link>${base}/1</link>`, `<title>2</title><link>${base}/2</link>`]),
    }),
    '/1': () => ({ body: story('commands') }),
  }))
  const feed = `${base}/feed.xml`
  await watch(feed)
  await desk.store.close()
  const run = await surety(place, 'watch', 'run', '--once', '--allow-private', '--delay', '0', '--no-read')
  expect(run.out).toMatch(/feed\.xml {2}1 added, 1 left out \(1 server errors\)/)
  expect(place.surety('watch', 'list').out).toContain(`${feed}   every 30 min`)
  expect(place.surety('sources', feed).out.replace(/\s+/g, ' ')).toContain(`${base}/2: the server answered 404`)
})

test('the commands keep what is to be watched, and refuse what is not there', () => {
  const place = newPlace()
  const feed = 'https://gazette.example/feed.xml'
  const added = place.surety('watch', 'add', feed, 'nowhere/', '--every', '2h')
  expect(added.out).toContain(`Watching ${feed} every 2 h`)
  expect(added.err).toContain('there is no such file or folder')
  expect(place.surety('watch', 'remove', feed).out).toContain('No longer watching')
  expect(place.surety('sources').out).toContain('Nothing is watched.')
})
