import { describe, expect, it } from 'vitest'
import type { Given } from './article.ts'
import { ceiling, type Taken, takeIn, takeInStream } from './take-in.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

async function all(taken: AsyncIterable<Taken>): Promise<Taken[]> {
  const list: Taken[] = []
  for await (const one of taken) list.push(one)
  return list
}

const from = (bytes: Uint8Array | string, name = '-', given: Given = {}): Promise<Taken[]> =>
  all(takeIn(typeof bytes === 'string' ? bytesOf(bytes) : bytes, { name, given }))

const story =
  'Five states will send patrol boats to the Sound of Ennis, their ministers said on Monday after a night of talks. ' +
  'Two of them made it depend on a vote at home.'

const reports = (taken: readonly Taken[]) => taken.flatMap((one) => (one.ok ? [one.report] : []))
const refusals = (taken: readonly Taken[]) => taken.flatMap((one) => (one.ok ? [] : [one.refused]))
const line = (fields: object) => JSON.stringify(fields)

describe('taking in a text', () => {
  it('keeps it as it was given and names it by its file', async () => {
    const [one] = await from(`${story}\r\n`, 'ennis.txt')
    expect(one).toMatchObject({
      ok: true,
      report: {
        name: 'ennis.txt',
        encoding: 'utf-8',
        language: 'en',
        publishedFrom: 'none',
        published: { date: null },
      },
      rendition: { text: `${story}\r\n` },
    })
  })

  it('gives the same report for the same bytes, and another one for an edited text', async () => {
    const [a] = reports(await from(story, 'a.txt'))
    const [b] = reports(await from(story, 'b.txt'))
    const [c] = reports(await from(`${story} `, 'a.txt'))
    expect(b?.id).toBe(a?.id)
    expect(c?.id).not.toBe(a?.id)
  })

  it('tells the same words at two addresses apart', async () => {
    const [a] = reports(await from(story, '-', { url: 'https://gazette.example/1' }))
    const [b] = reports(await from(story, '-', { url: 'https://courier.example/1' }))
    expect(a?.url).toBe('https://gazette.example/1')
    expect(b?.id).not.toBe(a?.id)
  })

  it('takes what is said about it: outlet, headline and day', async () => {
    const given = { outlet: 'Ennis Gazette', headline: 'Boats for the Sound', published: '2031-05-04T23:30:00-05:00' }
    expect(reports(await from(story, '-', given))[0]).toMatchObject({
      name: null,
      outlet: 'Ennis Gazette',
      headline: 'Boats for the Sound',
      published: { date: '2031-05-04', precision: 'day' },
      publishedFrom: 'given',
    })
  })

  it('recognises headline, byline, agency and day in it', async () => {
    const text = [
      'Nine boats for the Sound',
      'By Ana Brook, Valley Post',
      `ENNIS, May 4, 2031 (HW) - ${story}`,
      story,
    ].join('\n')
    expect(reports(await from(text))[0]).toMatchObject({
      headline: 'Nine boats for the Sound',
      byline: 'Ana Brook, Valley Post',
      credits: ['HW', 'Valley Post'],
      published: { date: '2031-05-04', precision: 'day' },
      publishedFrom: 'dateline',
    })
  })

  it('does not let the day of a foreign story on the page date the report', async () => {
    const other = [
      'MOST READ',
      '',
      'Beavers close bowling club',
      'Published: 9 June 2031',
      'A family of beavers has built a dam at Willowby and flooded a car park, the trust said.',
      'Engineers counted five animals. The lodge must not be touched before autumn.',
    ]
    const [one] = await from(['Nine boats for the Sound', story, story, '', ...other].join('\n'))
    expect(one).toMatchObject({ ok: true, report: { published: { date: null }, publishedFrom: 'none' } })
    expect(one?.ok === true && one.rendition.parts.map((part) => part.role)).toEqual(['story', 'furniture', 'foreign'])
  })

  it('reads the head of a Markdown file and leaves the text as it is', async () => {
    const text = `---\ntitle: "Boats for the Sound"\ndate: 2031-05-04\noutlet: Ennis Gazette\nurl: https://gazette.example/1\n---\n\n# Boats for the Sound\n\n${story}\n`
    const [one] = await from(text, 'boats.md')
    expect(one).toMatchObject({
      ok: true,
      report: {
        headline: 'Boats for the Sound',
        outlet: 'Ennis Gazette',
        url: 'https://gazette.example/1',
        published: { date: '2031-05-04' },
      },
      rendition: { text, madeBy: 'intake/markdown@1' },
    })
    expect(one?.ok === true && one.rendition.parts[0]).toEqual({
      start: 0,
      end: text.indexOf('# Boats'),
      role: 'furniture',
    })
  })

  it('takes a Markdown heading for the headline, without its marks', async () => {
    expect(reports(await from(`# Boats for the Sound of Ennis\n\n${story}\n`))[0]?.headline).toBe(
      'Boats for the Sound of Ennis',
    )
  })

  it('refuses nothing for a head that is no YAML', async () => {
    for (const head of [': : [', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', 'only words', '- a list']) {
      const [one] = await from(`---\n${head}\n---\n${story}`)
      expect(one).toMatchObject({ ok: true, rendition: { madeBy: 'intake/text@1' } })
    }
  })

  it('keeps a text with halves of characters and NULs, each replaced where it stood', async () => {
    const [one] = await from(line({ text: `${story}\ud800 \u0000 end` }))
    expect(one?.ok === true && one.rendition.text).toBe(`${story}\ufffd \ufffd end`)
  })

  it('says why it refuses what is empty, too short or no text', async () => {
    const bytes = (...list: readonly number[]) => new Uint8Array(list)
    expect(refusals(await from(bytes(), 'a'))[0]?.refusal).toEqual({ code: 'empty' })
    expect(refusals(await from(' \n\t ', 'a'))[0]?.refusal).toEqual({ code: 'empty' })
    expect(refusals(await from('Sorry, no access.', 'a'))[0]?.refusal).toEqual({
      code: 'too-little-text',
      characters: 17,
      floor: 50,
    })
    expect(refusals(await from(bytes(0x7f, 0x45, 0x4c, 0x46, 0, 1), 'a'))[0]?.refusal).toEqual({
      code: 'binary',
      looksLike: 'ELF',
    })
    expect(refusals(await from('<html><p>x', 'a'))[0]?.refusal).toEqual({
      code: 'too-little-text',
      characters: 0,
      floor: 50,
    })
  })

  it('tells the language, and that a short text does not show it', async () => {
    const german =
      'Die Regierung hat am Dienstag angekündigt, dass sie nach einem Waffenstillstand Lotsen in den Sund schicken will. Das Parlament soll im Herbst darüber abstimmen.'
    const ukrainian =
      'Уряд повідомив у вівторок, що після припинення вогню направить лоцманів до протоки, а парламент проголосує восени.'
    expect(reports(await from(german))[0]?.language).toBe('de')
    expect(reports(await from(ukrainian))[0]?.language).toBe('uk')
    expect(reports(await from('12 17 19 23 29 31 37 41 43 47 53 59 61 67 71 73 79 83'))[0]?.language).toBe('und')
  })

  it('refuses a day that no calendar has, before it reads anything', async () => {
    for (const published of ['2031-02-30', 'soon', '2031-13', '04/05/2031', '']) {
      expect(refusals(await from(story, 'a.txt', { published }))).toEqual([
        { source: 'a.txt', line: null, refusal: { code: 'bad-date', given: published } },
      ])
    }
  })
})

describe('taking in articles as JSON', () => {
  it('takes one to a line with all its fields', async () => {
    const fields = {
      id: 'a1',
      url: 'https://x.example/1',
      outlet: 'Courier',
      headline: 'Boats',
      published: '2031-05',
      text: story,
    }
    const [one] = await from(`${line(fields)}\n`, 'reports.jsonl')
    expect(one).toMatchObject({
      ok: true,
      report: {
        name: 'a1',
        url: fields.url,
        outlet: 'Courier',
        headline: 'Boats',
        published: { date: '2031-05-01', precision: 'month' },
      },
      rendition: { text: story, madeBy: 'intake/json@1' },
    })
  })

  it('refuses a broken line with its place and keeps the good ones around it', async () => {
    const lines = [
      line({ id: 'a', text: story }),
      '{"id":"b","text":"cut off',
      '{"id":"c" "text":""}',
      line({ id: 'd', text: story }),
    ]
    const taken = await from(`${lines.join('\r\n')}\r\n`, 'feed.jsonl')
    expect(reports(taken).map((r) => r.name)).toEqual(['a', 'd'])
    expect(refusals(taken)).toEqual([
      {
        source: 'feed.jsonl',
        line: 2,
        refusal: { code: 'broken-json', line: 2, column: 26, reason: 'unexpected-end' },
      },
      {
        source: 'feed.jsonl',
        line: 3,
        refusal: { code: 'broken-json', line: 3, column: 11, reason: 'unexpected-character' },
      },
    ])
  })

  it('refuses one article without text, with too little, with a text that is none, or with a day that is none', async () => {
    const lines = [
      { id: 1 },
      { text: 'Sorry.' },
      { text: 42 },
      { text: story, published: 'last week' },
      { text: story },
    ]
    const taken = await from(lines.map(line).join('\n'))
    expect(refusals(taken).map((r) => [r.line, r.refusal.code])).toEqual([
      [1, 'no-text'],
      [2, 'too-little-text'],
      [3, 'bad-field'],
      [4, 'bad-date'],
    ])
    expect(reports(taken)).toHaveLength(1)
  })

  it('understands the fields of common news crawlers', async () => {
    const articles = [
      {
        title: 'Boats',
        maintext: story,
        source_domain: 'courier.example',
        date_publish: '2031-05-04 07:12:00',
        authors: ['Ana Brook'],
      },
      {
        title: 'Boats',
        content: story,
        source: { id: null, name: 'Courier' },
        publishedAt: '2031-05-04T07:12:00Z',
        author: 'Ana Brook',
      },
      {
        title: 'Boats',
        body: [story.slice(0, 60), story.slice(60)],
        media_name: 'Courier',
        publish_date: 'Sun, 04 May 2031 07:12:00 GMT',
      },
      { headline: { main: 'Boats' }, articleBody: story, publisher: { name: 'Courier' }, datePublished: 1935472320 },
    ]
    const taken = reports(await from(articles.map(line).join('\n')))
    expect(taken.map((r) => r.headline)).toEqual(['Boats', 'Boats', 'Boats', 'Boats'])
    expect(taken.map((r) => r.outlet)).toEqual(['courier.example', 'Courier', 'Courier', 'Courier'])
    expect(taken.map((r) => r.published.date)).toEqual(['2031-05-04', '2031-05-04', '2031-05-04', '2031-05-02'])
    expect(taken.map((r) => r.byline)).toEqual(['Ana Brook', 'Ana Brook', null, null])
  })

  it('keeps a report whose day a crawler wrote so that nobody can read it, and leaves it undated', async () => {
    const [one] = reports(await from(line({ title: 'Boats', maintext: story, date_publish: '04/05/2031' })))
    expect(one).toMatchObject({ published: { date: null }, publishedFrom: 'none' })
  })

  it('tells an address from an outlet where both are kept under one name', async () => {
    const lines = [
      { text: story, source: 'Courier' },
      { text: story, source: 'https://courier.example/1' },
    ]
    const taken = reports(await from(lines.map(line).join('\n')))
    expect(taken.map((r) => [r.outlet, r.url])).toEqual([
      ['Courier', null],
      [null, 'https://courier.example/1'],
    ])
  })

  it('makes plain text of an article in HTML', async () => {
    const [one] = await from(line({ title: 'Boats', content: `<p>${story}</p><p>Tom &amp; Ana <b>agree</b>.</p>` }))
    expect(one?.ok === true && one.rendition.text).toBe(`${story}\n\nTom & Ana agree.`)
  })

  it('reads lines in UTF-16 and lines whose encoding is broken', async () => {
    const utf16 = Buffer.from(`\ufeff${line({ id: 'é', text: `${story} “é”` })}\n`, 'utf16le')
    expect(reports(await from(utf16))[0]).toMatchObject({ name: 'é' })
    const western = Buffer.from(line({ id: 'w', text: `${story} Jos\u00e9 said so, and Andr\u00e9 too.` }), 'latin1')
    const [one] = await from(western)
    expect(one).toMatchObject({ ok: true, report: { name: 'w', encoding: 'windows-1252' } })
    expect(one?.ok === true && one.rendition.text).toContain('José said so')
  })

  it('takes a list, an article written over several lines, and the answer of a news service', async () => {
    const two = [
      { id: 'a', text: story },
      { id: 'b', text: story },
    ]
    expect(reports(await from(JSON.stringify(two))).map((r) => r.name)).toEqual(['a', 'b'])
    expect(reports(await from(JSON.stringify(two, null, 2))).map((r) => r.name)).toEqual(['a', 'b'])
    expect(reports(await from(JSON.stringify(two[0], null, 2))).map((r) => r.name)).toEqual(['a'])
    expect(reports(await from(JSON.stringify({ status: 'ok', articles: two }))).map((r) => r.name)).toEqual(['a', 'b'])
  })

  it('gives an article the same id from a line, from a list, and twice', async () => {
    const article = { id: 'a', text: story }
    const ids = [line(article), JSON.stringify([article]), `${line(article)}\r\n`, `\ufeff${line(article)}\n`]
    const found = await Promise.all(ids.map(async (text) => reports(await from(text))[0]?.id))
    expect(new Set(found).size).toBe(1)
  })

  it('refuses the faulty member of a list where it stands, and what is no article beside it', async () => {
    const taken = await from(`[${line({ text: story })},\n  {"text":},\n  ${line({ text: story })} oops]`)
    expect(reports(taken)).toHaveLength(2)
    expect(refusals(taken).map((r) => r.refusal)).toEqual([
      { code: 'broken-json', line: 2, column: 11, reason: 'unexpected-character' },
      { code: 'broken-json', line: 3, column: expect.any(Number), reason: 'bad-word' },
    ])
  })

  it('names articles without an id by file and line', async () => {
    const taken = reports(await from(`${line({ text: story })}\n\n${line({ text: `${story}!` })}`, 'feed.jsonl'))
    expect(taken.map((r) => r.name)).toEqual(['feed.jsonl:1', 'feed.jsonl:3'])
  })

  it('does not take an address that would run as a script', async () => {
    const taken = await from(line({ url: 'javascript:alert(1)', text: story }))
    expect(refusals(taken)[0]?.refusal).toMatchObject({ code: 'bad-field', field: 'url' })
  })

  it('refuses a line of fifty megabytes without holding it, and takes the next', async () => {
    const piece = bytesOf('word '.repeat(200_000))
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield bytesOf('{"text":"')
      for (let i = 0; i < 50; i++) yield piece
      yield bytesOf(`"}\n${line({ id: 'next', text: story })}\n`)
    }
    const taken = await all(takeInStream(chunks(), { name: 'big.jsonl', given: {} }))
    expect(refusals(taken)).toEqual([
      { source: 'big.jsonl', line: 1, refusal: { code: 'too-large', bytes: 50_000_011, ceiling } },
    ])
    expect(reports(taken).map((r) => r.name)).toEqual(['next'])
  })

  it('does not mind where a stream is cut into chunks', async () => {
    const bytes = bytesOf(`[${line({ id: 'é1', text: `${story} “é”` })} , ${line({ id: 'b{"}', text: story })}]`)
    function* single(): Generator<Uint8Array> {
      for (let i = 0; i < bytes.length; i++) yield bytes.subarray(i, i + 1)
    }
    expect(await all(takeInStream(single(), { name: '-', given: {} }))).toEqual(await from(bytes))
  })

  it('closes a stream that it refuses at its first bytes', async () => {
    let closed = false
    async function* chunks(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield bytesOf('{\\rtf1 boats '.repeat(10_000))
      } finally {
        closed = true
      }
    }
    const taken = await all(takeInStream(chunks(), { name: 'a.rtf', given: {} }))
    expect(refusals(taken)[0]?.refusal).toEqual({ code: 'unsupported', looksLike: 'RTF' })
    expect(closed).toBe(true)
  })
})
