import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { columnsPdf, jsonFeed, sentences, warcOf } from '../src/intake/invented-files.ts'
import { newPlace, started } from './cli-desk.ts'
import { added, feedOf, kept, newspaper, story, surety, urlset } from './web-desk.ts'

const ends: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
})

async function paper(...given: Parameters<typeof newspaper>) {
  const made = await newspaper(...given)
  ends.push(made.close)
  return made
}

const codes = ({ refused }: Awaited<ReturnType<typeof added>>) => refused.map(({ refusal }) => refusal.code)

describe('surety add with an address', () => {
  it('takes a page in with its address, where it led and when it was fetched', async () => {
    const place = newPlace()
    const { base } = await paper(() => ({
      '/old': () => ({ status: 301, headers: { location: '/story' } }),
      '/story': () => ({ body: story('one') }),
    }))
    expect(await added(place, [`${base}/old`])).toMatchObject({
      refused: [],
      added: [{ name: `${base}/story` }],
    })
    const { url, web } = await kept(place, `${base}/story`)
    expect(url).toBe(`${base}/story`)
    expect(web?.fetched).toMatchObject({ address: `${base}/old`, finalAddress: `${base}/story` })
    expect(Math.abs(Date.parse(web?.fetched?.at ?? '') - Date.now())).toBeLessThan(600_000)
  })

  it('asks no private address unless it is told to, and makes no ledger for nothing', async () => {
    const place = newPlace()
    const { base, asked } = await paper(() => ({ '/story': () => ({ body: story('two') }) }))
    const run = await surety(place, 'add', `${base}/story`)
    expect(run).toMatchObject({ code: 1, out: '' })
    expect(run.err).toContain(
      'is no address of the public network (127.0.0.1); --allow-host 127.0.0.1 allows this one.',
    )
    expect(asked).toEqual([])
    expect(place.surety('reports').code).toBe(3)
    expect((await surety(place, 'add', '--allow-host', '127.0.0.1', '--delay', '0', `${base}/story`)).code).toBe(0)
  })

  it('takes what else stands at an address: a PDF, a web archive, a JSON Feed', async () => {
    const place = newPlace()
    const archive = warcOf(
      [
        { url: 'https://gazette.example/1', body: story('three') },
        { url: 'https://gazette.example/2', body: story('four') },
      ],
      true,
    )
    const { base } = await paper(() => ({
      '/a.pdf': () => ({ body: columnsPdf(2), headers: { 'content-type': 'application/pdf' } }),
      '/b.warc.gz': () => ({ body: archive, headers: { 'content-type': 'application/gzip' } }),
      '/feed.json': () => ({
        body: jsonFeed.replaceAll(/"url":"[^"]*",/g, ''),
        headers: { 'content-type': 'application/feed+json' },
      }),
    }))
    const { added: all } = await added(place, [`${base}/a.pdf`, `${base}/b.warc.gz`, `${base}/feed.json`])
    expect(all).toHaveLength(1 + 2 + 3)
    expect(all.map(({ name }) => name)).toContain(`${base}/b.warc.gz/https://gazette.example/1`)
  })

  it('knows an archived copy by its address: the report has the address that was copied', async () => {
    const place = newPlace()
    const { base } = await paper(() => ({
      '/web/20310214103000/https://gazette.example/story': () => ({ body: story('five') }),
      '/web/20310214103000/https://gazette.example/a.txt': () => ({
        body: sentences.join('\n\n'),
        headers: { 'content-type': 'text/plain' },
      }),
    }))
    for (const name of ['story', 'a.txt']) {
      const copy = `${base}/web/20310214103000/https://gazette.example/${name}`
      const { added: all } = await added(place, [copy])
      const { url, web } = await kept(place, all[0]?.id ?? '')
      expect([url, web?.archived]).toEqual([
        `https://gazette.example/${name}`,
        { address: copy, at: '2031-02-14T10:30:00Z' },
      ])
    }
  })

  it('refuses pages that are no reports with their reason, and the rest goes on', async () => {
    const place = newPlace()
    const { base } = await paper(() => ({
      '/robots.txt': () => ({ body: 'User-agent: *\nDisallow: /private' }),
      '/empty': () => ({
        body: '<html><head><title>x</title><script>1</script></head><body><div id="app"></div></body></html>',
      }),
      '/gone': () => ({ status: 410 }),
      '/busy': () => ({ status: 429, headers: { 'retry-after': '900' } }),
      '/story': () => ({ body: story('six') }),
    }))
    const result = await added(
      place,
      ['empty', 'gone', 'private', 'story', 'busy'].map((path) => `${base}/${path}`),
    )
    expect(codes(result)).toEqual(['empty-page', 'http-status', 'robots', 'busy'])
    expect(result.added).toHaveLength(1)
    expect((await added(place, [`${base}/private`], { robots: false })).refused[0]?.refusal).toEqual({
      code: 'http-status',
      status: 404,
    })
  })

  it('is not sent a page again that has not changed, and takes one with other bytes and the same text for the same', async () => {
    const place = newPlace()
    const { base, asked } = await paper(() => ({
      '/etag': ({ headers }) =>
        headers['if-none-match'] === '"1"' ? { status: 304 } : { body: story('seven'), headers: { etag: '"1"' } },
      '/always': () => ({ body: story('eight') }),
    }))
    expect((await added(place, [`${base}/etag`, `${base}/always`])).added).toHaveLength(2)
    const again = await added(place, [`${base}/etag`, `${base}/always`])
    expect([again.added.length, again.known.length]).toEqual([0, 2])
    expect(asked.filter((one) => one === 'GET /etag')).toHaveLength(2)
  })
})

describe('a feed', () => {
  it('gives the page of an entry that carries only its beginning, and the text of one that carries all of it', async () => {
    const place = newPlace()
    const whole = [...sentences, ...sentences, ...sentences].map((one) => `<p>${one}</p>`).join('')
    const { base, asked } = await paper((base) => ({
      '/feed.xml': () => ({
        body: feedOf([
          `<title>Beginning</title><link>${base}/page</link><description>${sentences[0]} Read more</description>`,
          `<title>Whole</title><link>/whole</link><content:encoded><![CDATA[${whole}]]></content:encoded>`,
          `<title>Without a page</title><description>${sentences.join(' ')}</description>`,
        ]),
        headers: { 'content-type': 'application/rss+xml', etag: '"f"' },
      }),
      '/page': () => ({ body: story('nine') }),
    }))
    const result = await added(place, [`${base}/feed.xml`])
    expect([result.added.length, codes(result)]).toEqual([3, []])
    expect(asked).toEqual(['GET /robots.txt', 'GET /feed.xml', 'GET /page'])
    const outlets = result.added.filter(({ outlet }) => outlet === 'Harbour Gazette')
    expect(outlets).toHaveLength(2)
    expect(result.added.map(({ name }) => name)).toContain(`${base}/whole`)
    expect(result.originals.kept).toBe(3)
  })

  it('costs one request where nothing is new, and only new entries are asked for', async () => {
    const place = newPlace()
    let entries = ['1', '2']
    const { base, asked } = await paper((base) => ({
      '/feed.xml': ({ headers }) =>
        headers['if-none-match'] === `"${entries.length}"`
          ? { status: 304 }
          : {
              body: feedOf(entries.map((one) => `<title>${one}</title><link>${base}/${one}</link>`)),
              headers: { etag: `"${entries.length}"` },
            },
      ...Object.fromEntries(['1', '2', '3'].map((one) => [`/${one}`, () => ({ body: story(`ten ${one}`) })])),
    }))
    expect((await added(place, [`${base}/feed.xml`])).added).toHaveLength(2)
    asked.splice(0)
    expect((await added(place, [`${base}/feed.xml`])).known).toHaveLength(2)
    expect(asked).toEqual(['GET /robots.txt', 'GET /feed.xml'])
    entries = ['3', '1', '2']
    asked.splice(0)
    const third = await added(place, [`${base}/feed.xml`])
    expect([third.added.length, third.known.length]).toEqual([1, 2])
    expect(asked).toEqual(['GET /robots.txt', 'GET /feed.xml', 'GET /3'])
  })
})

describe('a sitemap', () => {
  it('leads through its index to pages, packed or not, news and the newest first, as many as are wanted', async () => {
    const place = newPlace()
    const { base, asked } = await paper((base) => ({
      '/sitemap.xml': () => ({
        body: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${base}/old.xml.gz</loc></sitemap><sitemap><loc>${base}/news.xml</loc></sitemap><sitemap><loc>${base}/sitemap.xml</loc></sitemap></sitemapindex>`,
        headers: { 'content-type': 'application/xml' },
      }),
      '/news.xml': () => ({
        body: urlset([
          { loc: `${base}/1`, lastmod: '2026-01-01' },
          { loc: `${base}/2`, lastmod: '2026-02-01' },
        ]),
      }),
      '/old.xml.gz': () => ({ body: gzipSync(urlset(['3', '4', '2'].map((one) => ({ loc: `${base}/${one}` })))) }),
      ...Object.fromEntries(['1', '2', '3', '4'].map((one) => [`/${one}`, () => ({ body: story(`eleven ${one}`) })])),
    }))
    const first = await added(place, [`${base}/sitemap.xml`], { atMost: 3 })
    expect(asked.filter((one) => /\/\d$/.test(one))).toEqual(['GET /2', 'GET /1', 'GET /3'])
    expect([first.added.length, codes(first)]).toEqual([3, ['too-many']])
    const second = await added(place, [`${base}/sitemap.xml`], { atMost: 3 })
    expect([second.added.length, second.known.length]).toEqual([1, 3])
  })

  it('goes on where it was when a run is stopped, and asks for nothing twice', async () => {
    const place = newPlace()
    const names = Array.from({ length: 40 }, (_, i) => `${i}`)
    let answered = 0
    let stop: () => void = () => undefined
    const { base, asked } = await paper((base) => ({
      '/sitemap.xml': () => ({ body: urlset(names.map((one) => ({ loc: `${base}/${one}` }))) }),
      ...Object.fromEntries(
        names.map((one) => [
          `/${one}`,
          () => {
            if (++answered === 30) stop()
            return { body: story(`twelve ${one}`) }
          },
        ]),
      ),
    }))
    const first = started(place, 'add', '--allow-private', '--delay', '0', '--no-read', `${base}/sitemap.xml`)
    stop = () => first.child.kill('SIGKILL')
    await first.ended
    const before = new Set(asked)
    const second = await added(place, [`${base}/sitemap.xml`])
    expect(second.added.length + second.known.length).toBe(40)
    expect(second.known.length).toBeGreaterThanOrEqual(16)
    const twice = asked.filter((one) => /\/\d+$/.test(one)).length - names.length
    // What was fetched and not committed when it was stopped: less than a batch, and what was asked for ahead.
    expect(twice).toBeLessThanOrEqual(20)
    expect(before.size).toBeGreaterThan(16)
    expect(place.surety('verify').code).toBe(0)
  })
})
