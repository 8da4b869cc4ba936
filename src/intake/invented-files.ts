/* Files of every format, made by hand for tests and measurements. Invented: the strait, the people, the papers, what states say. */
import { deflateRawSync, gzipSync } from 'node:zlib'

export const sentences: readonly string[] = [
  'Norway will send two frigates to guard the ferries of the Lorne Strait once a ceasefire holds, its prime minister said on Friday.',
  'The Netherlands has not yet decided whether it will send soldiers, a Dutch government spokesman said in The Hague.',
  'Portugal ruled out sending troops, its defence minister told reporters in Lisbon after a meeting of twelve countries.',
  'Fishermen in the strait said the ferries had been running late since the shelling of the northern pier in December.',
  'Denmark is ready to train the coast guard of the strait, the Danish foreign minister said on her way to the meeting.',
]

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const crlf = (lines: readonly string[]): string => lines.join('\r\n')

export const page = (paragraphs: readonly string[] = sentences, title = 'Frigates for the strait'): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>` +
  `${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`

function little(...numbers: readonly (readonly [number, 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, size]) => sum + size, 0)))
  let at = 0
  for (const [number, size] of numbers) {
    if (size === 2) view.setUint16(at, number, true)
    else view.setUint32(at, number, true)
    at += size
  }
  return new Uint8Array(view.buffer)
}

/** A ZIP archive. `claimed`: the size that its directory says each file has, where that is to be a lie. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>, claimed?: number): Uint8Array {
  const local: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? bytesOf(content) : content
    const packed = deflateRawSync(bytes)
    const title = bytesOf(name)
    const size = claimed ?? bytes.length
    const sizes = [
      [0, 4],
      [packed.length, 4],
      [size, 4],
      [title.length, 2],
    ] as const
    const head = little([0x04034b50, 4], [20, 2], [0, 2], [8, 2], [0, 4], ...sizes, [0, 2])
    local.push(head, title, packed)
    directory.push(
      little([0x02014b50, 4], [20, 2], [20, 2], [0, 2], [8, 2], [0, 4], ...sizes),
      little([0, 4], [0, 4], [0, 4], [offset, 4]),
      title,
    )
    offset += head.length + title.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const count = Object.keys(files).length
  const end = little([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [listed.length, 4], [offset, 4], [0, 2])
  return Buffer.concat([...local, listed, end])
}

/** A Word document whose second word of each paragraph was struck out and put in again under "track changes". */
export function docxOf(title: string, paragraphs: readonly string[]): Uint8Array {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  const struck = '<w:del><w:r><w:t>struck out</w:t></w:r></w:del>'
  const body = paragraphs.map((text) => `<w:p>${run(text.slice(0, 20))}${struck}${run(text.slice(20))}</w:p>`)
  const head = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(title)}</w:p>`
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${head}${body.join('')}</w:body></w:document>`,
    'word/footer1.xml': '<w:ftr xmlns:w="w"><w:p><w:r><w:t>Page 1</w:t></w:r></w:p></w:ftr>',
    'docProps/core.xml': '<p xmlns:dc="dc"><dc:creator>Ana Brook</dc:creator></p>',
  })
}

/** A line on a page of a PDF, in points from its lower left corner. */
export interface Printed {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

/** A PDF of A4 pages in Helvetica. */
export function pdfOf(pages: readonly (readonly Printed[])[]): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const add = (object: string): number => objects.push(object)
  const kids = pages.map((lines) => {
    const drawn = lines.map(({ x, y, size, text }) => {
      const escaped = text.replace(/[\\()]/g, (sign) => `\\${sign}`)
      return `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj`
    })
    const stream = `BT\n${drawn.join('\n')}\nET`
    const content = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return String(at).padStart(10, '0')
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.map((at) => `${at} 00000 n \n`).join('')}`
  return Buffer.from(`${out}${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${out.length}\n%%EOF`, 'latin1')
}

/** Break a text into lines of at most so many characters; `hyphen` cuts the first word that does not fit. */
export function broken(text: string, width: number, hyphen = false): string[] {
  const lines: string[] = ['']
  let cut = hyphen
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    const room = width - last.length - 2
    if (last.length + word.length + 1 <= width) lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
    else if (cut && room >= 3 && /^[a-z]{7,}$/.test(word)) {
      lines[lines.length - 1] = `${last} ${word.slice(0, 3)}-`
      lines.push(word.slice(3))
      cut = false
    } else lines.push(word)
  }
  return lines
}

/** Pages in two columns with a headline over both, a running head and a page number. */
export function columnsPdf(pages: number, paragraphs: readonly string[] = sentences): Uint8Array {
  const half = Math.ceil(paragraphs.length / 2)
  const column = (x: number, from: number, to: number): Printed[] => {
    let y = 700
    return paragraphs.slice(from, to).flatMap((text) =>
      broken(text, 40, true).map((line, i) => {
        y -= 14
        return { x: x + (i === 0 ? 10 : 0), y, size: 11, text: line }
      }),
    )
  }
  return pdfOf(
    Array.from({ length: pages }, (_, n) => [
      { x: 50, y: 815, size: 9, text: `Harbour Gazette, page ${n + 1}` },
      ...(n === 0
        ? [{ x: 50, y: 740, size: 20, text: 'Frigates for the strait promised by Norway, not yet by others' }]
        : []),
      ...column(50, 0, half),
      ...column(310, half, paragraphs.length),
      { x: 290, y: 30, size: 9, text: `- ${n + 1} -` },
    ]),
  )
}

export interface MailParts {
  readonly subject?: string
  readonly text?: string
  readonly attached?: Readonly<Record<string, { readonly kind: string; readonly bytes: Uint8Array }>>
}

/** A mail with its text and what is attached to it. */
export function mailOf({ subject = 'Frigates', text = sentences.join('\r\n\r\n'), attached = {} }: MailParts): string {
  const parts = Object.entries(attached).map(([name, { kind, bytes }]) =>
    crlf([
      `--bound\r\nContent-Type: ${kind}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"\r\n`,
      Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
    ]),
  )
  return crlf([
    'Received: from mail.example by desk.example',
    'From: Ana Brook <ana@gazette.example>',
    'To: desk@think.example',
    `Subject: ${subject}`,
    'Date: Fri, 14 Feb 2031 23:30:00 -0500',
    'Message-ID: <1@gazette.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="bound"\r\n',
    `--bound\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`,
    ...parts,
    '--bound--\r\n',
  ])
}

/** A page saved from a browser in one file. */
export function mhtmlOf(url: string, html: string): string {
  return crlf([
    'From: <Saved by a browser>',
    `Snapshot-Content-Location: ${url}`,
    'Subject: Frigates',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="bound"\r\n',
    `--bound\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${url}\r\n`,
    html.replace(/=/g, '=3D').replace(/.{70}/g, '$&=\r\n'),
    '--bound--\r\n',
  ])
}

export interface WarcRecord {
  readonly type?: string
  readonly url: string
  readonly status?: string
  readonly contentType?: string
  readonly body: string | Uint8Array
}

/** One record of a web archive. */
export function warcRecord({ type = 'response', url, status = '200 OK', contentType, body }: WarcRecord): Uint8Array {
  const content = typeof body === 'string' ? bytesOf(body) : body
  const http = bytesOf(`HTTP/1.1 ${status}\r\nContent-Type: ${contentType ?? 'text/html; charset=utf-8'}\r\n\r\n`)
  const head = crlf([
    'WARC/1.0',
    `WARC-Type: ${type}`,
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>',
    'WARC-Date: 2031-02-14T10:00:00Z',
    `WARC-Target-URI: ${url}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${http.length + content.length}`,
  ])
  return Buffer.concat([bytesOf(`${head}\r\n\r\n`), http, content, bytesOf('\r\n\r\n')])
}

export function warcOf(records: readonly WarcRecord[], packed = false): Uint8Array {
  return Buffer.concat(records.map((one) => (packed ? gzipSync(warcRecord(one)) : warcRecord(one))))
}

const items = sentences
  .slice(0, 3)
  .map((text, i) => ({ url: `https://gazette.example/${i}`, title: `Story ${i} &amp; more`, text }))

export const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour Gazette</title>${items
  .map(
    ({ url, title, text }) =>
      `<item><title>${title}</title><link>${url}</link><pubDate>Sat, 15 Feb 2031 08:00:00 GMT</pubDate><description>Short</description>` +
      `<content:encoded><![CDATA[<p>${text}</p><p>${text}</p>]]></content:encoded></item>`,
  )
  .join('')}</channel></rss>`

export const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title>${items
  .map(
    ({ url, title, text }) =>
      `<entry><title>${title}</title><id>tag:${url}</id><link rel="self" href="${url}.xml"/><link href="${url}"/>` +
      `<published>2031-02-15T08:00:00Z</published><author><name>Ana Brook</name></author><content type="text">${text}</content></entry>`,
  )
  .join('')}</feed>`

export const jsonFeed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harbour Gazette',
  items: items.map(({ url, title, text }) => ({
    id: url,
    url,
    title,
    content_html: `<p>${text}</p>`,
    date_published: '2031-02-15',
  })),
})

export const csv = `URL;Title;Date;Text\r\n${items.map(({ url, title, text }) => `${url};"${title}";2031-02-15;"${text}\r\n\r\n${text}"`).join('\r\n')}\r\n`

export const ninjs = JSON.stringify([
  {
    uri: 'urn:wire:1',
    pubstatus: 'usable',
    versioncreated: '2031-02-15T08:00:00Z',
    headlines: [{ value: 'Frigates for the strait' }],
    bodies: [
      { contenttype: 'text/html', value: `<p>${sentences[0]}</p>` },
      { contenttype: 'text/plain', value: sentences.join('\n\n') },
    ],
    provider: { name: 'Northern Wire' },
  },
  { uri: 'urn:wire:2', pubstatus: 'withheld', versioncreated: '2031-02-15T08:00:00Z', headline: 'Held back' },
])
