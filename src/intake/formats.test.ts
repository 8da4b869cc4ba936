import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Given } from './article.ts'
import {
  atom,
  bytesOf,
  columnsPdf,
  csv,
  docxOf,
  jsonFeed,
  mailOf,
  mhtmlOf,
  ninjs,
  page,
  pdfOf,
  rss,
  sentences,
  warcOf,
  zipOf,
} from './invented-files.ts'
import { takeIn } from './take-in.ts'

const whole = sentences.join('\n\n')

/** What comes of bytes: for each report what it says, for each refusal where and why. */
async function from(content: string | Uint8Array, name = 'file', given: Given = {}) {
  const found = []
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  for await (const one of takeIn(bytes, { name, given })) {
    if (!one.ok) found.push({ source: one.refused.source, ...one.refused.refusal })
    else {
      const { report, rendition } = one
      const { headline, outlet, url, byline } = report
      found.push({ name: report.name, headline, outlet, url, byline, day: report.published.date, text: rendition.text })
    }
  }
  return found
}

describe('a PDF', () => {
  it('is read column by column, with cut words put together, without running heads and page numbers', async () => {
    const [one, ...more] = await from(columnsPdf(2))
    expect(more).toEqual([])
    expect(one).toMatchObject({ headline: 'Frigates for the strait promised by Norway, not yet by others' })
    expect(one?.text).toBe(
      ['Frigates for the strait promised by Norway, not yet by others', ...sentences, ...sentences].join('\n\n'),
    )
  })

  it('without text, with a password or broken is refused with its reason', async () => {
    expect(await from(pdfOf([[], []]))).toEqual([{ source: 'file', code: 'no-text-layer', pages: 2 }])
    expect(await from('%PDF-1.7 and nothing more')).toEqual([{ source: 'file', code: 'broken-file', format: 'PDF' }])
  })
})

describe('a Word document', () => {
  it('gives its paragraphs without what was struck out, its title and its author', async () => {
    expect(await from(docxOf('Frigates for the strait', sentences))).toMatchObject([
      { headline: 'Frigates for the strait', byline: 'Ana Brook', text: whole },
    ])
  })
})

describe('a mail', () => {
  it('is dated by its sender and named by its subject', async () => {
    expect(await from(mailOf({ subject: 'Re: Fwd: Frigates' }))).toMatchObject([
      { headline: 'Frigates', outlet: 'Ana Brook', day: '2031-02-14', name: '1@gazette.example' },
    ])
  })

  it('that forwards a text is that text, with its sender, subject and day', async () => {
    const text = `See below.\r\n\r\n---------- Forwarded message ---------\r\nFrom: Northern Wire <w@wire.example>\r\nDate: Thu, 13 Feb 2031 at 10:00\r\nSubject: Two frigates\r\nTo: Ana <a@b.example>\r\n\r\n${sentences.join('\r\n\r\n')}`
    expect(await from(mailOf({ text }))).toMatchObject([
      { headline: 'Two frigates', outlet: 'Northern Wire', day: '2031-02-13', text: whole },
    ])
  })

  it('gives each attachment that is a report, and its own text only where that is more than a note', async () => {
    const attached = {
      'a.docx': { kind: 'application/octet-stream', bytes: docxOf('Attached', sentences) },
      'logo.png': { kind: 'image/png', bytes: bytesOf('no picture') },
    }
    expect(await from(mailOf({ text: 'As promised.', attached }), 'm.eml')).toMatchObject([
      { headline: 'Attached', name: 'm.eml/a.docx', day: '2031-02-14' },
    ])
    expect(await from(mailOf({ attached }))).toHaveLength(2)
  })

  it('that is a saved page is that page', async () => {
    expect(await from(mhtmlOf('https://gazette.example/1', page()))).toMatchObject([
      { headline: 'Frigates for the strait', url: 'https://gazette.example/1', text: whole },
    ])
  })
})

describe('feeds and tables', () => {
  const items = [0, 1, 2].map((i) => ({
    headline: `Story ${i} & more`,
    outlet: 'Harbour Gazette',
    url: `https://gazette.example/${i}`,
    day: '2031-02-15',
  }))

  it('give a report for each entry of RSS, Atom and JSON Feed', async () => {
    expect(await from(rss)).toMatchObject(
      items.map((one, i) => ({ ...one, text: `${sentences[i]}\n\n${sentences[i]}` })),
    )
    expect(await from(atom)).toMatchObject(items.map((one, i) => ({ ...one, byline: 'Ana Brook', text: sentences[i] })))
    expect(await from(jsonFeed)).toMatchObject(
      items.map(({ headline: _, ...one }, i) => ({ ...one, text: sentences[i] })),
    )
  })

  it('give a report for each row of a table, whatever divides its fields', async () => {
    for (const divider of [';', ',', '\t']) {
      const table = await from(csv.replaceAll(';', divider))
      expect(table.map(({ url, day }) => [url, day])).toEqual(items.map(({ url, day }) => [url, day]))
    }
  })

  it('that have names and no rows are refused', async () => {
    expect(await from('url,title,date,text\r\n')).toMatchObject([{ code: 'no-reports' }])
  })

  it('hold back what an agency holds back', async () => {
    expect(await from(ninjs)).toMatchObject([
      {
        name: 'urn:wire:1',
        headline: 'Frigates for the strait',
        outlet: 'Northern Wire',
        day: '2031-02-15',
        text: whole,
      },
      { code: 'withheld', status: 'withheld' },
    ])
  })
})

describe('archives', () => {
  const records = [
    { url: 'https://gazette.example/1', body: page() },
    { url: 'https://gazette.example/2', status: '404 Not Found', body: '<html>no' },
    { url: 'https://gazette.example/1', type: 'revisit', body: '' },
    { url: 'https://gazette.example/p.png', contentType: 'image/png', body: 'xx' },
    { url: 'https://gazette.example/q', type: 'request', body: '' },
    {
      url: 'https://gazette.example/3',
      contentType: 'text/html; charset=windows-1252',
      body: Buffer.from(page([...sentences, 'José said so.']), 'latin1'),
    },
  ]
  const pages = [
    { url: 'https://gazette.example/1', name: 'crawl/https://gazette.example/1', text: whole },
    { source: 'crawl, https://gazette.example/2', code: 'http-status', status: 404 },
    { source: 'crawl, https://gazette.example/1', code: 'revisit' },
    { url: 'https://gazette.example/3', text: `${whole}\n\nJosé said so.` },
  ]

  it('of the web give their pages, packed or not, and say why others are none', async () => {
    expect(await from(warcOf(records), 'crawl')).toMatchObject(pages)
    expect(await from(warcOf(records, true), 'crawl')).toMatchObject(pages)
  })

  it('in ZIP give their files, each with its own result', async () => {
    const files = {
      'b/two.html': page(),
      'a.txt': whole,
      'c.zip': zipOf({ 'd.json': JSON.stringify({ id: 'd', text: whole }) }),
      'x.bin': '\x7fELF\0\0',
    }
    expect(await from(zipOf(files), 'all.zip')).toMatchObject([
      { name: 'all.zip/a.txt', text: whole },
      { name: 'all.zip/b/two.html', text: whole },
      { name: 'd', text: whole },
      { source: 'all.zip, x.bin', code: 'binary' },
    ])
  })

  it('may be packed with gzip, whatever they hold', async () => {
    expect(await from(gzipSync(JSON.stringify({ id: 'a', text: whole })))).toMatchObject([{ name: 'a', text: whole }])
  })

  it('that are bombs are not unpacked', async () => {
    const zeros = new Uint8Array(80 * 1024 * 1024)
    expect(await from(zipOf({ 'a.txt': zeros }))).toMatchObject([{ code: 'bomb' }])
    expect(await from(zipOf({ 'a.txt': zeros }, 1000), 'z')).toMatchObject([
      { source: 'z, a.txt', code: 'broken-file' },
    ])
    expect(await from(gzipSync(Buffer.alloc(200 * 1024 * 1024, 'words ')))).toMatchObject([{ code: 'too-large' }])
  })

  it('in archives in archives come to an end', async () => {
    let inner = zipOf({ 'a.txt': whole })
    for (let i = 0; i < 8; i++) inner = zipOf({ [`${i}.zip`]: inner })
    expect(await from(inner)).toMatchObject([{ code: 'nested' }])
  })

  it('that broke off keep what came before', async () => {
    const cut = warcOf(records.slice(0, 1), true)
    const second = warcOf(records.slice(5), true)
    const found = await from(Buffer.concat([cut, second.subarray(0, 60)]), 'crawl')
    expect(found[0]).toMatchObject({ text: whole })
    expect(found.at(-1)).toMatchObject({ code: 'broken-file' })
  })
})
