/* Files that were spoiled on purpose, for the measurement and the test of hostile input. */
import { gzipSync } from 'node:zlib'
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
  rss,
  sentences,
  warcOf,
  zipOf,
} from '../src/intake/invented-files.ts'
import { numbersFrom } from './seeded.ts'

const whole = sentences.join('\n\n')
const record = { url: 'https://gazette.example/1', body: page() }

/** A sound file of every format. */
export const soundFiles: Readonly<Record<string, Uint8Array>> = {
  text: bytesOf(whole),
  markdown: bytesOf(`---\ntitle: Frigates\ndate: 2031-02-14\n---\n\n# Frigates\n\n${whole}`),
  html: bytesOf(page()),
  pdf: columnsPdf(1),
  docx: docxOf('Frigates', sentences),
  mail: bytesOf(mailOf({ attached: { 'a.html': { kind: 'text/html', bytes: bytesOf(page()) } } })),
  mhtml: bytesOf(mhtmlOf('https://gazette.example/1', page())),
  json: bytesOf(JSON.stringify([{ id: 'a', text: whole, published: '2031-02-14', authors: ['Ana'] }])),
  lines: bytesOf(`${JSON.stringify({ id: 'a', text: whole })}\n${JSON.stringify({ id: 'b', text: page() })}\n`),
  ninjs: bytesOf(ninjs),
  csv: bytesOf(csv),
  rss: bytesOf(rss),
  atom: bytesOf(atom),
  jsonfeed: bytesOf(jsonFeed),
  warc: warcOf([record, record]),
  'warc.gz': warcOf([record, record], true),
  zip: zipOf({ 'a.html': page(), 'b.txt': whole }),
  gzip: gzipSync(JSON.stringify({ id: 'a', text: whole })),
}

/** Stretches that readers stumble over. */
const stumbling: readonly string[] = [
  '<div>'.repeat(3000),
  '<p>'.repeat(20_000),
  '</p></div></body>',
  '<!--',
  '<![CDATA[',
  '<script>',
  '&#xfffff;&#0;',
  '{"a":'.repeat(2000),
  '['.repeat(5000),
  '"',
  '\r\n\r\n',
  '--bound\r\n',
  '\0'.repeat(64),
  'x'.repeat(100_000),
  '😀'.repeat(2000),
  'a b '.repeat(20_000),
  '\ud800',
  '((((((((((',
  '-'.repeat(20_000),
  'Content-Length: 99999999999\r\n',
  '<a href="'.repeat(2000),
  '%PDF-1.7',
  'PK\x03\x04',
  '1 0 obj << /Type /Page /Parent 1 0 R /Kids [1 0 R] >> endobj',
]

/** One change: bytes turned, left out, doubled, moved or put in. */
function changed(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * (bytes.length + 1))
  const length = Math.floor(random() ** 3 * bytes.length)
  const stretch = bytes.subarray(at, at + length)
  const kind = Math.floor(random() * 6)
  if (kind === 0) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
  if (kind === 1) return bytes.subarray(0, at)
  if (kind === 2) return Buffer.concat([bytes.subarray(0, at), stretch, stretch, bytes.subarray(at)])
  if (kind === 3) {
    const other = Math.floor(random() * (bytes.length + 1))
    return Buffer.concat([bytes.subarray(0, other), stretch, bytes.subarray(other)])
  }
  if (kind === 4) {
    const stumble = Buffer.from(stumbling[Math.floor(random() * stumbling.length)] ?? '', 'utf8')
    return Buffer.concat([bytes.subarray(0, at), stumble, bytes.subarray(at)])
  }
  const turned = new Uint8Array(bytes)
  for (let n = Math.floor(random() * 12); n >= 0; n--) turned[Math.floor(random() * turned.length)] = random() * 256
  return turned
}

/** The mutation with a number of a sound file: the same for the same seed. */
export function mutated(bytes: Uint8Array, seed: number, number: number): Uint8Array {
  const random = numbersFrom(seed * 1_000_003 + number)
  let spoiled = bytes
  for (let n = Math.floor(random() * 4); n >= 0; n--) spoiled = changed(spoiled, random)
  return spoiled
}
