import { brotliDecompressSync } from 'node:zlib'
import type { Refusal } from '../records/refusal.ts'
import type { Source } from './article.ts'
import type { Chunks } from './chunks.ts'
import { innerSource } from './found.ts'

/** One record of a web archive that may be a report: the bytes that a server sent, or why there are none. */
export type WarcFound = { readonly source: Source } & ({ readonly bytes: Uint8Array } | { readonly refusal: Refusal })

/** Kinds of content that pages are made of and that are no reports. */
const noReport = /^(?:image|audio|video|font)\/|javascript|ecmascript|\bcss\b|wasm|octet-stream|x-www-form/i

type Headers = { get(name: string): string | null } | Map<string, string>

const headerOf = (headers: Headers | undefined, name: string): string | null =>
  headers === undefined ? null : (headers.get(name) ?? headers.get(name.toLowerCase()) ?? null)

function charsetOf(contentType: string | null): string | null {
  return /charset\s*=\s*["']?([\w:.-]{2,40})/i.exec(contentType ?? '')?.[1] ?? null
}

/** At most so many bytes of a body; null where it has more. */
async function bodyOf(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | null> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) return null
    held.push(chunk)
  }
  return Buffer.concat(held)
}

/** The library unpacks gzip and deflate; what was packed otherwise it leaves as it is. */
function unpacked(bytes: Uint8Array, encoding: string | null, most: number): Uint8Array | null {
  if (encoding?.toLowerCase() !== 'br') return bytes
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: most })
  } catch {
    return null
  }
}

/**
 * The pages of a web archive (ISO 28500), in order: what servers answered, each with its address and the encoding that its header
 * gives. Requests, metadata, pictures and scripts are left out. A record that says that a page had not changed (revisit), and an
 * answer that is an error, are refused with their reason. One record is held at a time.
 */
export async function* warcFound(chunks: Chunks, outer: Source, most: number): AsyncGenerator<WarcFound> {
  const { WARCParser } = await import('warcio')
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield* chunks
  }
  try {
    for await (const record of WARCParser.iterRecords(bytes(), { parseHttp: true })) {
      const { warcType } = record
      if (warcType !== 'response' && warcType !== 'revisit' && warcType !== 'resource') continue
      const url = record.warcTargetURI?.replace(/^<|>$/g, '') ?? null
      const headers = record.httpHeaders?.headers as Headers | undefined
      const contentType = warcType === 'resource' ? (record.warcContentType ?? null) : headerOf(headers, 'Content-Type')
      const source = innerSource(outer, url ?? 'a record', { url, charset: charsetOf(contentType) })
      if (warcType === 'revisit') {
        yield { source, refusal: { code: 'revisit', of: record.warcRefersToTargetURI ?? url } }
        continue
      }
      if (contentType !== null && noReport.test(contentType)) continue
      const status = Number(record.httpHeaders?.statusCode ?? 200)
      // Redirects hold no page; the page they lead to has a record of its own.
      if (status >= 300 && status < 400) continue
      if (status < 200 || status >= 300) {
        yield { source, refusal: { code: 'http-status', status } }
        continue
      }
      if (record.warcContentLength > most) {
        yield { source, refusal: { code: 'too-large', bytes: record.warcContentLength, ceiling: most } }
        continue
      }
      const body = await bodyOf(record, most)
      const plain = body === null ? null : unpacked(body, headerOf(headers, 'Content-Encoding'), most)
      yield plain === null ? { source, refusal: { code: 'bomb', format: 'WARC' } } : { source, bytes: plain }
    }
  } catch (error) {
    // The library throws plain errors at what is no record; those of the stream itself have a code and go on upwards.
    if (error instanceof Error && 'syscall' in error) throw error
    yield { source: outer, refusal: { code: 'broken-file', format: 'WARC' } }
  }
}
