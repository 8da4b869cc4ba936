import type { Refusal } from '../records/refusal.ts'
import type { Source } from './article.ts'
import { ByteReader } from './byte-reader.ts'
import { type Chunks, iteratorOf } from './chunks.ts'
import { innerSource } from './found.ts'
import { headerFields, httpAnswer } from './http-answer.ts'

/** One record of a web archive that may be a report: the bytes that a server sent, or why there are none. */
export type WarcFound = { readonly source: Source } & ({ readonly bytes: Uint8Array } | { readonly refusal: Refusal })

/** Kinds of content that pages are made of and that are no reports. */
const noReport = /^(?:image|audio|video|font)\/|javascript|ecmascript|\bcss\b|wasm|octet-stream|x-www-form/i

/** Bytes of a record's header. */
const longestHeader = 65_536

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1] ?? null
}

type Fields = ReadonlyMap<string, string>

/** What a record holds; null for what is no report and no loss. */
function fromRecord(fields: Fields, block: Buffer, outer: Source, most: number): WarcFound | null {
  const url = fields.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null
  const type = fields.get('warc-type')
  const named = (contentType: string | null) =>
    innerSource(outer, url ?? 'a record', { url, charset: charsetOf(contentType) })
  if (type === 'revisit') {
    return { source: named(null), refusal: { code: 'revisit', of: fields.get('warc-refers-to-target-uri') ?? url } }
  }
  if (type === 'resource') {
    const contentType = fields.get('content-type') ?? null
    return noReport.test(contentType ?? '') ? null : { source: named(contentType), bytes: block }
  }
  const answer = httpAnswer(block, most)
  if (answer === null) return { source: named(null), refusal: { code: 'broken-file', format: 'HTTP' } }
  const { status, contentType, body } = answer
  // Redirects hold no page; the page that they lead to has a record of its own.
  if ((status >= 300 && status < 400) || noReport.test(contentType ?? '')) return null
  const source = named(contentType)
  if (status < 200 || status >= 300) return { source, refusal: { code: 'http-status', status } }
  return body === null ? { source, refusal: { code: 'bomb', format: 'HTTP' } } : { source, bytes: body }
}

/**
 * The pages of a web archive (ISO 28500), in order: what servers answered, each with its address and the encoding that its header
 * gives. Requests, metadata, pictures and scripts are left out. A record that says that a page had not changed (revisit), and an
 * answer that is an error, are refused with their reason. One record is held at a time. What is broken ends it, with a refusal.
 */
export async function* warcFound(chunks: Chunks, outer: Source, most: number): AsyncGenerator<WarcFound> {
  const reader = new ByteReader(iteratorOf(chunks))
  while (await reader.overLineEnds()) {
    const head = (await reader.before('\r\n\r\n', longestHeader))?.toString('utf8') ?? ''
    const fields = headerFields(head)
    const length = Number(fields.get('content-length') ?? Number.NaN)
    if (!head.startsWith('WARC/') || !Number.isSafeInteger(length) || length < 0) {
      yield { source: outer, refusal: { code: 'broken-file', format: 'WARC' } }
      return
    }
    const wanted = /^(?:response|revisit|resource)$/.test(fields.get('warc-type') ?? '')
    const keep = wanted && length <= most
    const block = await reader.take(length, keep)
    if (keep && block.length < length) {
      yield { source: outer, refusal: { code: 'broken-file', format: 'WARC' } }
      return
    }
    if (wanted && !keep) {
      const source = innerSource(outer, fields.get('warc-target-uri') ?? 'a record')
      yield { source, refusal: { code: 'too-large', bytes: length, ceiling: most } }
    }
    const found = keep ? fromRecord(fields, block, outer, most) : null
    if (found !== null) yield found
  }
}
