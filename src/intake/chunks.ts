import { sniffBytes } from './looks-like.ts'

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

export type ChunkIterator = AsyncIterator<Uint8Array> | Iterator<Uint8Array>

export function iteratorOf(chunks: Chunks): ChunkIterator {
  return Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]()
}

/** The first bytes of a stream, and the stream with them put back. */
export async function peek(
  chunks: ChunkIterator,
): Promise<{ readonly head: Uint8Array; readonly rest: AsyncGenerator<Uint8Array> }> {
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

/** A stream in one piece; of one that is larger than `most`, how much was read until that was known: it may have no end. */
export async function wholeOf(
  chunks: Chunks,
  most: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly tooLarge: number }> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) return { tooLarge: size }
    held.push(chunk)
  }
  return { bytes: Buffer.concat(held) }
}
