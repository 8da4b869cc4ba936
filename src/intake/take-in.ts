import type { Dated } from '../records/day.ts'
import { sha256 } from '../records/ids.ts'
import type { Refusal, Refused } from '../records/refusal.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { Article, Source } from './article.ts'
import { articlesIn, readFields } from './article-fields.ts'
import { dayGiven } from './day-given.ts'
import { decode, markedEncoding } from './decode.ts'
import { frontMatterOf } from './front-matter.ts'
import { jsonFault } from './json-fault.ts'
import { linePieces, type Piece, valuePieces } from './json-pieces.ts'
import { looksLike, sniffBytes } from './looks-like.ts'
import { makeReport } from './make-report.ts'

/** One thing that was given: a report with its text, or why it is none. */
export type Taken =
  | { readonly ok: true; readonly report: Report; readonly rendition: Rendition }
  | { readonly ok: false; readonly refused: Refused }

/** Most bytes of one text or one JSON line: some hundred times the longest article. Whole streams have no limit. */
export const ceiling = 16 * 1024 * 1024

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Take in bytes that are at hand; see `takeInStream`. */
export function takeIn(bytes: Uint8Array, source: Source): AsyncGenerator<Taken> {
  return takeInStream([bytes], source)
}

/**
 * Take in what a stream of bytes holds: one text, or any number of articles as JSON. The format is told by the content.
 * What is wrong with one article is said in its place and the rest goes on. No more than one article is held at a time.
 * The same bytes from the same source give the same reports, however they were cut into chunks.
 */
export async function* takeInStream(chunks: Chunks, source: Source): AsyncGenerator<Taken> {
  const published = source.given.published === undefined ? null : dayGiven(source.given.published)
  if (source.given.published !== undefined && published === null) {
    yield refused(source, null, { code: 'bad-date', given: source.given.published })
    return
  }
  const iterator = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
  try {
    const { head, rest } = await peek(iterator)
    yield* fromStream(head, rest, source, published)
  } finally {
    // Also where we stop early, so that a file that was opened for us is closed.
    await iterator.return?.()
  }
}

async function* fromStream(
  head: Uint8Array,
  rest: Chunks,
  source: Source,
  published: Dated | null,
): AsyncGenerator<Taken> {
  const looks = looksLike(head)
  if (head.length === 0) yield refused(source, null, { code: 'empty' })
  else if (looks.as === 'unsupported') yield refused(source, null, { code: 'unsupported', looksLike: looks.name })
  else if (looks.as === 'binary') yield refused(source, null, { code: 'binary', looksLike: looks.name })
  else if (looks.as === 'text') yield await oneText(rest, source, published)
  else {
    const bytes = asUtf8(rest, markedEncoding(head))
    const pieces = looks.as === 'json-lines' ? linePieces(bytes, ceiling) : valuePieces(bytes, ceiling)
    for await (const piece of pieces) yield* fromPiece(piece, source, published)
  }
}

function refused(source: Source, line: number | null, refusal: Refusal): Taken {
  return { ok: false, refused: { source: source.name, line, refusal } }
}

type Chunk = AsyncIterator<Uint8Array> | Iterator<Uint8Array>

/** The first bytes of a stream, and the stream with them put back. */
async function peek(chunks: Chunk): Promise<{ head: Uint8Array; rest: AsyncGenerator<Uint8Array> }> {
  const first: Uint8Array[] = []
  let bytes = 0
  let next = await chunks.next()
  while (next.done !== true) {
    first.push(next.value)
    bytes += next.value.length
    if (bytes >= sniffBytes) break
    next = await chunks.next()
  }
  const ended = next.done === true
  async function* rest(): AsyncGenerator<Uint8Array> {
    yield* first
    if (ended) return
    for (let more = await chunks.next(); more.done !== true; more = await chunks.next()) yield more.value
  }
  const [only] = first
  return { head: only !== undefined && first.length === 1 ? only : Buffer.concat(first), rest: rest() }
}

/** A stream in UTF-16 as UTF-8, and one in UTF-8 without its byte-order mark; any other as it is. */
async function* asUtf8(chunks: Chunks, marked: ReturnType<typeof markedEncoding>): AsyncGenerator<Uint8Array> {
  if (marked === null) {
    yield* chunks
    return
  }
  const decoder = new TextDecoder(marked)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}

async function oneText(chunks: Chunks, source: Source, published: Dated | null): Promise<Taken> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size <= ceiling) held.push(chunk)
    else held.length = 0
  }
  if (size > ceiling) return refused(source, null, { code: 'too-large', bytes: size, ceiling })
  const bytes = Buffer.concat(held)
  const { text, encoding } = decode(bytes)
  const { given } = source
  const head = frontMatterOf(text)
  return finish(source, null, {
    text,
    encoding,
    id: given.id ?? head?.id ?? null,
    fallbackName: source.name === '-' ? null : source.name,
    url: given.url ?? head?.url ?? null,
    outlet: given.outlet ?? head?.outlet ?? null,
    headline: given.headline ?? head?.headline ?? null,
    byline: head?.byline ?? null,
    published: published ?? head?.published ?? null,
    language: null,
    original: { hash: sha256(bytes), bytes: bytes.length },
    format: head !== null || /^\s*# \S/.test(text.slice(0, 200)) ? 'markdown' : 'text',
    storyFrom: head?.end ?? 0,
  })
}

async function finish(source: Source, line: number | null, article: Article): Promise<Taken> {
  const made = await makeReport(article)
  return made.ok ? made : refused(source, line, made.refusal)
}

/** A value and the bytes it stood in, or why it is none. */
function parsed(
  text: string,
  line: number,
  startColumn: number,
): { ok: true; value: unknown } | { ok: false; refusal: Refusal } {
  try {
    const value: unknown = JSON.parse(text)
    return { ok: true, value }
  } catch (error) {
    const fault = jsonFault(text)
    if (fault === null) throw new Error('JSON.parse refused what json-fault takes for JSON.', { cause: error })
    const before = text.slice(0, fault.at).split('\n')
    const column = (before.at(-1) ?? '').length + (before.length === 1 ? startColumn : 1)
    return { ok: false, refusal: { code: 'broken-json', line: line + before.length - 1, column, reason: fault.reason } }
  }
}

/** The articles in one line or one member of a list. */
async function* fromPiece(piece: Piece, source: Source, published: Dated | null): AsyncGenerator<Taken> {
  const { line } = piece
  if ('tooLarge' in piece) {
    yield refused(source, line, { code: 'too-large', bytes: piece.tooLarge, ceiling })
    return
  }
  const { text: json, encoding } = decode(piece.bytes)
  if (json.trim() === '') return
  const read = parsed(json.trimEnd(), line, piece.column)
  if (!read.ok) {
    yield refused(source, line, read.refusal)
    return
  }
  const values = articlesIn(read.value)
  const whole = values.length === 1 && values[0] === read.value
  for (const [i, value] of values.entries()) {
    // An article inside a wrapper has no bytes of its own: it is written again, in one line.
    const bytes = whole ? trimmed(piece.bytes) : new TextEncoder().encode(JSON.stringify(value))
    const place = whole ? `${line}` : `${line}.${i + 1}`
    const article = articleFrom(value, line, { source, published, bytes, encoding, place })
    yield article.ok ? await finish(source, line, article.article) : refused(source, line, article.refusal)
  }
}

/** Without white space at its ends, so that a line gives the same report whatever system ended it. */
function trimmed(bytes: Uint8Array): Uint8Array {
  const blank = (byte: number | undefined) => byte === 32 || byte === 9 || byte === 10 || byte === 13
  let start = 0
  let end = bytes.length
  while (start < end && blank(bytes[start])) start++
  while (end > start && blank(bytes[end - 1])) end--
  return bytes.subarray(start, end)
}

interface Around {
  readonly source: Source
  readonly published: Dated | null
  readonly bytes: Uint8Array
  readonly encoding: string
  readonly place: string
}

/** What the article says of itself goes before what was said about the whole source. */
function articleFrom(
  value: unknown,
  line: number,
  around: Around,
): { ok: true; article: Article } | { ok: false; refusal: Refusal } {
  const read = readFields(value, line)
  if (!read.ok) return read
  const { fields } = read
  const { source, published, bytes, encoding, place } = around
  return {
    ok: true,
    article: {
      ...fields,
      id: fields.id ?? source.given.id ?? null,
      fallbackName: source.name === '-' ? null : `${source.name}:${place}`,
      url: fields.url ?? source.given.url ?? null,
      outlet: fields.outlet ?? source.given.outlet ?? null,
      headline: fields.headline ?? source.given.headline ?? null,
      published: fields.published ?? published,
      original: { hash: sha256(bytes), bytes: bytes.length },
      encoding,
      format: 'json',
      storyFrom: 0,
    },
  }
}
