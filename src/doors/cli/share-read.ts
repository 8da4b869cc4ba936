import { bytesBelow } from '../../outside/files.ts'
import type { FileFound } from '../../pipeline/take-files.ts'

/** How much of the files that were given has been read. */
export interface ShareRead {
  /** From 0 to 1; null where it is not known how much there is. */
  readonly now: () => number | null
  /** The same files, counted while they are read. */
  readonly count: (found: AsyncIterable<FileFound>) => AsyncGenerator<FileFound>
}

/** Counts the bytes of what paths name beside the work, which does not wait for it. */
export function shareRead(paths: readonly string[]): ShareRead {
  let read = 0
  let total: number | null = null
  bytesBelow(paths).then(
    (bytes) => {
      total = bytes
    },
    () => undefined,
  )
  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      read += chunk.length
      yield chunk
    }
  }
  async function* count(found: AsyncIterable<FileFound>): AsyncGenerator<FileFound> {
    for await (const one of found) {
      yield one.ok ? { ok: true, file: { ...one.file, chunks: counted(one.file.chunks) } } : one
    }
  }
  return { now: () => (total === null || total === 0 ? null : Math.min(1, read / total)), count }
}
