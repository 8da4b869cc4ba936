import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { WebTrouble } from '../../records/web-answer.ts'

/** What is asked for; what is sent in spite of it (`deflate`) is read too. */
export const encodingsWanted = 'gzip, br, zstd'

/** Bytes unpacked from where on a body that packs this many times too well is taken for a bomb. */
const bomb = { from: 32 * 1024 * 1024, ratio: 200 } as const

/** Nobody packs one body more often than this. */
const mostLayers = 3

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

function layersOf(contentEncoding: string | null): readonly string[] {
  const layers = (contentEncoding ?? '').toLowerCase().split(',')
  return layers.map((one) => one.trim()).filter((one) => one !== '' && one !== 'identity')
}

/** A body without the packing that its `Content-Encoding` names, unpacked while it is read. @throws WebTrouble */
export async function* unpackedBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
): AsyncGenerator<Uint8Array> {
  const layers = layersOf(contentEncoding)
  const format = layers.at(-1) ?? ''
  const wanted = layers.flatMap((one) => unpackers[one] ?? [])
  if (wanted.length < layers.length || layers.length > mostLayers) {
    throw new WebTrouble({ code: 'unsupported', looksLike: `a body packed as ${layers.join(', ').slice(0, 60)}` })
  }
  if (layers.length === 0) {
    yield* body
    return
  }
  let packed = 0
  let unpacked = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      packed += chunk.length
      yield chunk
    }
  }
  const stages = wanted.toReversed().map((make) => make())
  // What goes wrong in any stage ends the last one, which is read here.
  const last = pipeline([Readable.from(counted()), ...stages], () => undefined) as Transform
  try {
    for await (const chunk of last as AsyncIterable<Uint8Array>) {
      unpacked += chunk.length
      if (unpacked > bomb.from && unpacked > packed * bomb.ratio) throw new WebTrouble({ code: 'bomb', format })
      yield chunk
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(?:Z_|ERR_BROTLI|ERR_|ZSTD_)/.test(String(error.code))) {
      throw new WebTrouble({ code: 'broken-file', format }, error)
    }
    throw error
  } finally {
    last.destroy()
  }
}
