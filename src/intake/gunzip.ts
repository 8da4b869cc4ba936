import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Chunks } from './chunks.ts'

/** Bytes unpacked from where on a file that packs this many times too well is taken for a bomb. */
const bomb = { from: 64 * 1024 * 1024, ratio: 200 } as const

/** Bytes that are unpacked while they are read; `failed` says at their end why they ended too soon. */
export interface Unpacking {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly failed: () => 'broken' | 'bomb' | null
}

/**
 * Unpack a stream of gzip members. One that is broken, or that unpacks to far more than any text would, ends where it shows: what
 * came before stands. An error of the stream itself is thrown.
 */
export function gunzipped(chunks: Chunks): Unpacking {
  let failed: 'broken' | 'bomb' | null = null
  async function* all(): AsyncGenerator<Uint8Array> {
    failed = yield* unpackedFrom(chunks)
  }
  return { chunks: all(), failed: () => failed }
}

async function* unpackedFrom(chunks: Chunks): AsyncGenerator<Uint8Array, 'broken' | 'bomb' | null> {
  let packed = 0
  let unpacked = 0
  let own: unknown = null
  async function* counted(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) {
        packed += chunk.length
        yield chunk
      }
    } catch (error) {
      own = error
      throw error
    }
  }
  // Read by its events and not by `for await`, which throws away what was unpacked before an error.
  const unzip = createGunzip({ chunkSize: 256 * 1024 })
  const ready: Uint8Array[] = []
  let state: 'open' | 'ended' | 'failed' = 'open'
  let wake: () => void = () => undefined
  const set = (to: 'ended' | 'failed') => {
    if (state === 'open') state = to
    wake()
  }
  unzip.on('data', (chunk: Uint8Array) => {
    ready.push(chunk)
    unzip.pause()
    wake()
  })
  unzip.on('end', () => set('ended'))
  unzip.on('error', () => set('failed'))
  const stream = Readable.from(counted())
  stream.on('error', () => set('failed'))
  stream.pipe(unzip)
  try {
    for (;;) {
      const chunk = ready.shift()
      if (chunk !== undefined) {
        unpacked += chunk.length
        if (unpacked > bomb.from && unpacked > packed * bomb.ratio) return 'bomb'
        yield chunk
      } else if (state !== 'open') break
      else {
        await new Promise<void>((resolve) => {
          wake = resolve
          unzip.resume()
        })
      }
    }
    if (own !== null) throw own
    return (state as string) === 'failed' ? 'broken' : null
  } finally {
    stream.destroy()
    unzip.destroy()
  }
}
