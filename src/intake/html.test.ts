import { describe, expect, it } from 'vitest'
import type { Given } from './article.ts'
import { type Taken, takeIn } from './take-in.ts'

/* Invented: the strait, the people, the papers. */

const story = [
  'Norway will send two frigates to guard the ferries of the Lorne Strait once a ceasefire holds, its prime minister said on Friday.',
  'The Netherlands has not yet decided whether it will send soldiers, a Dutch government spokesman said in The Hague.',
  'Portugal ruled out sending troops, its defence minister told reporters in Lisbon after a meeting of twelve countries.',
  'Fishermen in the strait said the ferries had been running late since the shelling of the northern pier in December.',
  'Denmark is ready to train the coast guard of the strait, the Danish foreign minister said on her way to the meeting.',
  'The twelve will meet again in two weeks, and a smaller group will look at who could clear mines before the summer comes.',
  'Nobody in the harbour believes that the ferries will keep to their timetable before the spring, whatever is decided there.',
  'Two of the three piers are still closed, and the third is open only by day because its lamps were taken down for repair.',
]
const paragraphs = story.map((one) => `<p>${one}</p>`).join('\n')
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`

async function taken(html: string | Uint8Array, given: Given = {}): Promise<Taken> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html
  for await (const one of takeIn(bytes, { name: 'page.html', given })) return one
  throw new Error('Nothing came of the page.')
}

async function reportOf(html: string | Uint8Array, given: Given = {}) {
  const one = await taken(html, given)
  if (!one.ok) throw new Error(JSON.stringify(one.refused))
  return { ...one.report, text: one.rendition.text }
}

async function refusalOf(html: string) {
  const one = await taken(html)
  return one.ok ? null : one.refused.refusal
}

describe('the body of a page', () => {
  it('is the story, paragraph by paragraph, without what stands around it and in it', async () => {
    const { text } = await reportOf(
      page(
        '<title>Frigates for the strait | Harbour Gazette</title>',
        `<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
        <article><h1>Frigates for the strait</h1><p class="byline">By Ana Brook</p>
        <figure><img src="x.jpg"><figcaption>A frigate in the fog last winter. Photo: Harbour Gazette</figcaption></figure>
        ${story
          .slice(0, 3)
          .map((one) => `<p>${one}</p>`)
          .join('')}
        <div class="related-stories"><h3>Related</h3><ul><li><a href="/1">Ferries late again</a></li></ul></div>
        <p><a href="/2">READ MORE: The long winter of the northern pier</a></p>
        ${story
          .slice(3)
          .map((one) => `<p>${one}</p>`)
          .join('')}
        <h3>About the author</h3><p>Ana Brook has written about harbours for a decade.</p></article>
        <footer><p>Subscribe to our newsletter. All rights reserved.</p></footer><script>document.write("late")</script>`,
      ),
    )
    expect(text).toBe(story.join('\n\n'))
  })

  it('is found where lines are broken by br alone', async () => {
    const { text } = await reportOf(page('', `<div id="ad-free-content">${story.join('<br><br>')}</div>`))
    expect(text.split('\n\n')).toEqual(story)
  })

  it('keeps what is called an advertisement and holds the story', async () => {
    const { text } = await reportOf(page('', `<div class="promo">${paragraphs}</div>`))
    expect(text).toContain(story[0])
  })
})

describe('the fields of a page', () => {
  const meta = `<meta property="og:title" content="From Open Graph"><meta property="og:site_name" content="Harbour Gazette">
    <meta property="article:published_time" content="2031-02-15T08:00:00Z"><meta property="article:section" content="World">
    <link rel="canonical" href="https://gazette.example/frigates">`
  const described = {
    '@type': 'NewsArticle',
    headline: 'From JSON-LD &amp; more',
    author: [{ name: 'Ana Brook' }, { name: 'Ilse Maar' }],
    datePublished: '2031-02-14T23:30:00-05:00',
    dateModified: '2031-02-16',
  }
  const jsonLd = `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ '@type': 'WebSite' }, described] })}</script>`

  it('come from JSON-LD before Open Graph, and say where they came from', async () => {
    const report = await reportOf(page(`${meta}${jsonLd}`, paragraphs))
    expect(report).toMatchObject({
      headline: 'From JSON-LD & more',
      byline: 'Ana Brook, Ilse Maar',
      outlet: 'Harbour Gazette',
      url: 'https://gazette.example/frigates',
      published: { date: '2031-02-14', precision: 'day' },
      publishedFrom: 'json-ld',
      updated: { date: '2031-02-16' },
      credits: [],
      web: {
        section: 'World',
        canonical: 'https://gazette.example/frigates',
        from: { headline: 'json-ld', published: 'json-ld', outlet: 'open-graph', section: 'open-graph' },
      },
    })
  })

  it('come from Open Graph, meta, microdata and what is seen, in this order', async () => {
    expect(await reportOf(page(meta, paragraphs))).toMatchObject({
      headline: 'From Open Graph',
      publishedFrom: 'open-graph',
    })
    expect(await reportOf(page('<meta name="pubdate" content="2031-02-17">', paragraphs))).toMatchObject({
      published: { date: '2031-02-17' },
      publishedFrom: 'meta',
    })
    const micro = '<span itemprop="datePublished" content="2031-02-18"></span><h1>Seen by readers</h1>'
    expect(await reportOf(page('', micro + paragraphs))).toMatchObject({
      headline: 'Seen by readers',
      published: { date: '2031-02-18' },
      publishedFrom: 'microdata',
    })
    const seen = '<div class="post-date">Some day</div><div class="post-date">Posted 19 February 2031</div>'
    expect(await reportOf(page('', seen + paragraphs))).toMatchObject({
      published: { date: '2031-02-19' },
      publishedFrom: 'text',
    })
  })

  it('yield to what a person says of the page', async () => {
    const given = { published: '2031-01-01', outlet: 'Given Post', url: 'https://given.example/1', headline: 'Given' }
    expect(await reportOf(page(`${meta}${jsonLd}`, paragraphs), given)).toMatchObject({
      headline: 'Given',
      outlet: 'Given Post',
      url: 'https://given.example/1',
      published: { date: '2031-01-01' },
      publishedFrom: 'given',
    })
  })

  it('name the address that an archived copy was made of', async () => {
    const address = 'https://archive.example/web/20310214120000/https://gazette.example/frigates'
    const report = await reportOf(page('', paragraphs), { url: address })
    expect(report.url).toBe('https://gazette.example/frigates')
    expect(report.web?.archived).toEqual({ address, at: '2031-02-14T12:00:00Z' })
  })

  it('credit the agency that a byline or a source names', async () => {
    const report = await reportOf(page('<meta name="author" content="Northern Wire News Agency">', paragraphs))
    expect(report.credits).toEqual(['Northern Wire News Agency'])
  })

  it('never take an address that would run as a script', async () => {
    const report = await reportOf(page('<link rel="canonical" href="javascript:alert(1)">', paragraphs))
    expect(report.url).toBeNull()
  })

  it('survive JSON-LD that is broken', async () => {
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>'
    expect(await reportOf(page(broken + meta, paragraphs))).toMatchObject({ headline: 'From Open Graph' })
  })
})

describe('the encoding of a page', () => {
  const western = (head: string) => Buffer.from(page(head, `<p>José said so in Ærø.</p>${paragraphs}`), 'latin1')

  it('is the one that its meta declares', async () => {
    const report = await reportOf(western('<meta charset="iso-8859-1">'))
    expect(report.encoding).toBe('windows-1252')
    expect(report.text).toContain('José said so in Ærø.')
  })

  it('is told by its content where the declaration is wrong', async () => {
    const utf8 = page('<meta charset="iso-8859-1">', `<p>José said so in Ærø.</p>${paragraphs}`)
    expect(await reportOf(utf8)).toMatchObject({ encoding: 'utf-8' })
    expect((await reportOf(western('<meta charset="utf-8">'))).text).toContain('José said so')
  })
})

describe('a page that is no report is refused with its reason', () => {
  it('a stub of a story for subscribers', async () => {
    const stub = `<article><p>${story[0]}</p><div>Subscribe to continue reading. Already a subscriber? Sign in.</div></article>`
    expect(await refusalOf(page('', stub))).toMatchObject({ code: 'paywall' })
    const said =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":"False"}</script>'
    expect(await refusalOf(page(said, `<p>${story[0]}</p>`))).toMatchObject({ code: 'paywall' })
  })

  it('a question about cookies', async () => {
    const asked = `<div><h1>Before you continue</h1><p>We and our partners use cookies and process personal data to show
      content. See our privacy policy.</p><button>Accept all</button><a href="#">Manage preferences</a><p>Accept all</p></div>`
    expect(await refusalOf(page('<title>Harbour Gazette</title>', asked))).toEqual({ code: 'consent-page' })
  })

  it('an error', async () => {
    const lost = '<h1>Page not found</h1><p>The page you are looking for has moved or was never here at all, sorry.</p>'
    expect(await refusalOf(page('<title>404 - Page not found</title>', lost))).toMatchObject({ code: 'error-page' })
    const human = '<p>Verify you are human by completing the action below. gazette.example needs to review it.</p>'
    expect(await refusalOf(page('<title>Just a moment...</title>', human))).toMatchObject({ code: 'error-page' })
  })

  it('an empty frame, and a page of links', async () => {
    expect(await refusalOf(page('<script src="app.js"></script>', '<div id="root"></div>'))).toMatchObject({
      code: 'empty-page',
    })
    const links = Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">Story number ${i} of the day</a></li>`)
    expect(await refusalOf(page('', `<ul>${links.join('')}</ul>`))).toMatchObject({ code: 'no-article' })
  })

  it('markup that is nested without end', async () => {
    expect(await refusalOf(`<html><body>${'<div>'.repeat(5000)}${story[0]}`)).toEqual({
      code: 'tangled',
      why: 'too-deep',
    })
    expect(await refusalOf(`<html><body>${'<i>'.repeat(200_000)}`)).toEqual({
      code: 'tangled',
      why: 'too-many-elements',
    })
  })

  it('markup in which too much lies too deep, which to look through takes minutes', async () => {
    const chain = `${'<div>'.repeat(370)}${paragraphs}${'</div>'.repeat(370)}`
    expect(await refusalOf(page('', `<article>${chain.repeat(8)}</article>`))).toEqual({
      code: 'tangled',
      why: 'too-deep',
    })
    expect(await refusalOf(`${page('', `<article>${paragraphs}</article>`)}${'<div>'.repeat(3000)}`)).toEqual({
      code: 'tangled',
      why: 'too-deep',
    })
    const deep = `${'<div>'.repeat(90)}${paragraphs}${'</div>'.repeat(90)}`
    expect((await taken(page('', `<article>${deep}</article>`))).ok).toBe(true)
  })

  it('but a long story on a page that also offers a subscription is one', async () => {
    const offered = `<article>${paragraphs}</article><p>Already a subscriber? Sign in to read more stories.</p>`
    expect((await taken(page('', offered))).ok).toBe(true)
  })
})
