import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** What a server answered, as an archive keeps it. */
export interface HttpAnswer {
  readonly status: number
  readonly contentType: string | null
  /** Without chunks and unpacked; null where that is more than `most` bytes, or broken. */
  readonly body: Uint8Array | null
}

/** Fields of a header by their names in lower case; of a field that stands twice the first. */
export function headerFields(head: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}

/** A body sent in chunks, put together; as it is where it was put together already, as some archives do without saying so. */
function withoutChunks(body: Buffer): Buffer {
  const pieces: Buffer[] = []
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at, 'latin1')
    const size = end < 0 || end - at > 20 ? null : /^([\da-f]{1,7})(?:;.*)?$/i.exec(body.toString('latin1', at, end))
    if (size === null) return pieces.length === 0 ? body : Buffer.concat(pieces)
    const length = Number.parseInt(size[1] ?? '0', 16)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(body.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
}

function unpacked(body: Buffer, encoding: string, most: number): Uint8Array | null {
  const limit = { maxOutputLength: most }
  try {
    if (encoding === 'br') return brotliDecompressSync(body, limit)
    if (encoding.endsWith('gzip')) return body[0] === 0x1f ? gunzipSync(body, limit) : body
    if (encoding !== 'deflate') return body
    return (body[0] ?? 0) % 16 === 8 ? inflateSync(body, limit) : inflateRawSync(body, limit)
  } catch {
    return null
  }
}

/** Read an answer in HTTP/1; null where it is none. */
export function httpAnswer(bytes: Buffer, most: number): HttpAnswer | null {
  const end = bytes.indexOf('\r\n\r\n', 0, 'latin1')
  const head = bytes.toString('latin1', 0, end < 0 ? Math.min(bytes.length, 65_536) : end)
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(head)?.[1]
  if (status === undefined) return null
  const fields = headerFields(head)
  const raw = end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 4)
  const body = /chunked/i.test(fields.get('transfer-encoding') ?? '') ? withoutChunks(raw) : raw
  return {
    status: Number(status),
    contentType: fields.get('content-type') ?? null,
    body: unpacked(body, fields.get('content-encoding')?.toLowerCase() ?? '', most),
  }
}
