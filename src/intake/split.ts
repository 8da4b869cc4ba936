import type { Source } from './article.ts'
import { type Chunks, iteratorOf, peek, wholeOf } from './chunks.ts'
import { csvRows } from './csv.ts'
import { dayGiven } from './day-given.ts'
import { markedEncoding } from './decode.ts'
import { gunzipped } from './gunzip.ts'
import { linePieces, type Piece, valuePieces } from './json-pieces.ts'
import { type Looks, looksLike } from './looks-like.ts'
import { type Raw, refusedRaw, saidOf } from './raw.ts'
import { warcFound } from './warc.ts'

/** Most bytes of one text, page or JSON line: some hundred times the longest article. Whole streams have no limit. */
export const ceiling = 16 * 1024 * 1024

/** Most bytes of a file that holds pictures or other files beside its text. */
const filesCeiling = 128 * 1024 * 1024
/** Archives in archives; a mail with a ZIP of pages in a WARC has three. */
const deepest = 4

/**
 * Cut a stream of bytes into pieces that can be taken in one by one. The format is told by the content. What is wrong with
 * one piece is said in its place and the rest goes on. No more than one piece is held at a time.
 */
export async function* splitStream(chunks: Chunks, source: Source, depth = 0): AsyncGenerator<Raw> {
  const { published } = source.given
  if (published !== undefined && dayGiven(published) === null) {
    yield refusedRaw(source, null, { code: 'bad-date', given: published })
    return
  }
  if (depth > deepest) {
    yield refusedRaw(source, null, { code: 'nested', levels: deepest })
    return
  }
  const iterator = iteratorOf(chunks)
  try {
    const { head, rest } = await peek(iterator)
    yield* fromStream(head, rest, source, depth)
  } finally {
    // Also where we stop early, so that a file that was opened for us is closed.
    await iterator.return?.()
  }
}

async function* fromStream(head: Uint8Array, rest: Chunks, source: Source, depth: number): AsyncGenerator<Raw> {
  if (head.length === 0) {
    yield refusedRaw(source, null, { code: 'empty' })
    return
  }
  const looks: Looks = looksLike(head)
  switch (looks.as) {
    case 'gzip':
      yield* fromGzip(rest, source, depth)
      return
    case 'warc':
      yield* fromWarc(rest, source, depth)
      return
    case 'csv':
      yield* fromCsv(head, rest, source)
      return
    case 'unsupported':
      yield refusedRaw(source, null, { code: 'unsupported', looksLike: looks.name })
      return
    case 'binary':
      yield refusedRaw(source, null, { code: 'binary', looksLike: looks.name })
      return
    case 'json-lines':
    case 'json-values': {
      const bytes = asUtf8(rest, markedEncoding(head))
      const pieces = looks.as === 'json-lines' ? linePieces(bytes, ceiling) : valuePieces(bytes, ceiling)
      for await (const piece of pieces) yield fromPiece(piece, source)
      return
    }
    default: {
      const most = looks.as === 'pdf' || looks.as === 'zip' || looks.as === 'mail' ? filesCeiling : ceiling
      const whole = await wholeOf(rest, most)
      yield 'tooLarge' in whole
        ? refusedRaw(source, null, { code: 'too-large', bytes: whole.tooLarge, ceiling: most })
        : { as: looks.as, bytes: whole.bytes, source, depth }
    }
  }
}

async function* fromCsv(head: Uint8Array, rest: Chunks, source: Source): AsyncGenerator<Raw> {
  let any = false
  for await (const row of csvRows(head, rest, ceiling)) {
    any = true
    yield row === null
      ? refusedRaw(source, null, { code: 'broken-file', format: 'CSV' })
      : { as: 'row', ...row, source }
  }
  // A first line with names and nothing under it.
  if (!any) yield refusedRaw(source, null, { code: 'no-reports', path: saidOf(source) })
}

async function* fromGzip(packed: Chunks, source: Source, depth: number): AsyncGenerator<Raw> {
  const { chunks, failed } = gunzipped(packed)
  yield* splitStream(chunks, source, depth + 1)
  const why = failed()
  if (why !== null) yield refusedRaw(source, null, { code: why === 'bomb' ? 'bomb' : 'broken-file', format: 'gzip' })
}

async function* fromWarc(chunks: Chunks, source: Source, depth: number): AsyncGenerator<Raw> {
  let any = false
  for await (const found of warcFound(chunks, source, ceiling)) {
    any = true
    if ('refusal' in found) yield refusedRaw(found.source, null, found.refusal)
    else yield* splitStream([found.bytes], found.source, depth + 1)
  }
  if (!any) yield refusedRaw(source, null, { code: 'no-reports', path: saidOf(source) })
}

function fromPiece(piece: Piece, source: Source): Raw {
  const { line, column } = piece
  return 'tooLarge' in piece
    ? refusedRaw(source, line, { code: 'too-large', bytes: piece.tooLarge, ceiling })
    : { as: 'json', bytes: piece.bytes, line, column, source }
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
