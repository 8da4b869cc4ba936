import { decode, markedEncoding } from './decode.ts'

/** Formats whose files are taken in whole. */
export type WholeFormat = 'text' | 'html' | 'pdf' | 'zip' | 'mail' | 'feed'

/** What given bytes are, told by their beginning and never by a name. */
export type Looks =
  | { readonly as: WholeFormat | 'json-lines' | 'json-values' | 'csv' | 'gzip' | 'warc' }
  /** A format that reports come in and that is not read yet. */
  | { readonly as: 'unsupported'; readonly name: string }
  | { readonly as: 'binary'; readonly name: string | null }

/** Bytes that are enough to tell; `looksLike` sees no more. */
export const sniffBytes = 65_536

/** First bytes of files that carry reports, and of files that do not. */
const magic: readonly {
  readonly at: number
  readonly bytes: string
  readonly name: string
  readonly carries?: WholeFormat | 'gzip' | 'warc' | 'unsupported'
}[] = [
  { at: 0, bytes: '%PDF-', name: 'PDF', carries: 'pdf' },
  { at: 0, bytes: 'PK\x03\x04', name: 'ZIP', carries: 'zip' },
  { at: 0, bytes: 'PK\x05\x06', name: 'ZIP', carries: 'zip' },
  { at: 0, bytes: '\x1f\x8b\x08', name: 'gzip', carries: 'gzip' },
  { at: 0, bytes: 'WARC/', name: 'WARC', carries: 'warc' },
  { at: 0, bytes: '{\\rtf', name: 'RTF', carries: 'unsupported' },
  { at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', name: 'Microsoft Office', carries: 'unsupported' },
  { at: 0, bytes: '\x89PNG\r\n\x1a\n', name: 'PNG' },
  { at: 0, bytes: '\xff\xd8\xff', name: 'JPEG' },
  { at: 0, bytes: 'GIF8', name: 'GIF' },
  { at: 8, bytes: 'WEBP', name: 'WebP' },
  { at: 8, bytes: 'WAVE', name: 'WAV' },
  { at: 4, bytes: 'ftyp', name: 'MP4' },
  { at: 0, bytes: 'ID3', name: 'MP3' },
  { at: 0, bytes: 'OggS', name: 'Ogg' },
  { at: 0, bytes: '\x7fELF', name: 'ELF' },
  { at: 0, bytes: 'MZ', name: 'Windows program' },
  { at: 0, bytes: '\xcf\xfa\xed\xfe', name: 'Mach-O' },
  { at: 0, bytes: '\xca\xfe\xba\xbe', name: 'Java class' },
  { at: 0, bytes: '\0asm', name: 'WebAssembly' },
  { at: 0, bytes: 'SQLite format 3\0', name: 'SQLite' },
  { at: 0, bytes: '7z\xbc\xaf\x27\x1c', name: '7-Zip' },
  { at: 0, bytes: 'Rar!', name: 'RAR' },
  { at: 0, bytes: 'BZh', name: 'bzip2' },
  { at: 0, bytes: '\xfd7zXZ', name: 'xz' },
  { at: 0, bytes: '\x28\xb5\x2f\xfd', name: 'Zstandard' },
  { at: 257, bytes: 'ustar', name: 'tar' },
]

function hasAt(bytes: Uint8Array, at: number, words: string): boolean {
  for (let i = 0; i < words.length; i++) if (bytes[at + i] !== words.charCodeAt(i)) return false
  return true
}

/** `MZ`, `GIF8` and the like also begin words: what is text after all is no program. */
function isText(bytes: Uint8Array): boolean {
  let odd = 0
  for (const byte of bytes) {
    if (byte === 0) return false
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd++
  }
  return odd * 50 <= bytes.length
}

function byMagic(bytes: Uint8Array): Looks | null {
  const readable = isText(bytes)
  for (const { at, bytes: words, name, carries } of magic) {
    if (!hasAt(bytes, at, words)) continue
    if (carries === 'unsupported') return { as: carries, name }
    if (carries !== undefined) return { as: carries }
    if (!readable) return { as: 'binary', name }
  }
  return null
}

const htmlTags = /<(?:p|div|br|span|a|article|section|h[1-6]|ul|li|table|script|style|img|meta|link)\b/gi
const mailFields =
  /^(?:received|return-path|message-id|mime-version|content-type|delivered-to|dkim-signature|x-mailer|snapshot-content-location):/gim
const articleFields = /\b(?:url|link|title|headline|text|body|content|date|published|outlet|source|author)\b/gi

/** As many tags near the start are a page and not a story that quotes one. */
const tagsOfAPage = 6

/** True for a page, or a stretch of one, in HTML. */
export function isHtml(text: string): boolean {
  const start = text
    .trimStart()
    .slice(0, 8192)
    .replace(/^(?:<!--[\s\S]*?-->\s*){1,5}/, '')
    .slice(0, 4096)
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start) || /^<p\b[^>]{0,200}>/i.test(start)) return true
  return (start.match(htmlTags)?.length ?? 0) >= tagsOfAPage
}

/** Markup and mail, told by their first characters. */
function markup(head: string): Looks | null {
  const start = head.trimStart().slice(0, 8192)
  const unsupported = (name: string): Looks => ({ as: 'unsupported', name })
  if (/^<\?xml\b/i.test(start) || /^<(?:rss|feed|rdf:RDF)\b/i.test(start)) {
    if (/<html\b/i.test(start)) return { as: 'html' }
    return /<(?:rss|feed|rdf:RDF)\b/i.test(start) ? { as: 'feed' } : unsupported('XML')
  }
  if (/^\{\\rtf/.test(start)) return unsupported('RTF')
  if (/^(?:from |[\w-]+: )/i.test(start) && (start.match(mailFields)?.length ?? 0) >= 2) return { as: 'mail' }
  if (isHtml(start)) return { as: 'html' }
  const first = start.slice(0, start.search(/[\r\n]|$/))
  const names = first.length < 1000 && /^[\w".-]+(?:[,;\t][\w".-]+)+$/.test(first) ? first.match(articleFields) : null
  if ((names?.length ?? 0) >= 2) return { as: 'csv' }
  return null
}

/** One article to a line, or one value that goes over lines; null where it is no JSON. */
function json(head: string): Looks | null {
  const start = head.trimStart()
  if (/^\[\s*[{\]]/.test(start)) return { as: 'json-values' }
  if (!/^\{\s*["}]/.test(start)) return null
  const end = start.search(/[\r\n]/)
  if (end < 0) return { as: 'json-lines' }
  const first = start.slice(0, end).trimEnd()
  const next = start.slice(end).trimStart()
  if (first.endsWith('}') || /^\{\s*"/.test(next)) return { as: 'json-lines' }
  return { as: 'json-values' }
}

/** Say what bytes look like by their first `sniffBytes`. Empty bytes are text. */
export function looksLike(bytes: Uint8Array): Looks {
  const head = bytes.subarray(0, sniffBytes)
  const known = byMagic(head)
  if (known !== null) return known
  if (markedEncoding(head) === null && !isText(head)) return { as: 'binary', name: null }
  const text = decode(head).text
  // JSON first: an article may hold as many tags as a page.
  return json(text) ?? markup(text) ?? { as: 'text' }
}
