import type { Given, Source } from '../intake/article.ts'
import { peek } from '../intake/chunks.ts'
import { looksLike } from '../intake/looks-like.ts'
import type { Taken } from '../intake/take-in.ts'
import { takeInStream } from '../intake/take-in.ts'
import type { Refused } from '../records/refusal.ts'
import type { Scannable, Unchanged } from './intake-messages.ts'
import { takeInBeside } from './take-in-beside.ts'
import { takeInByPool } from './take-in-by-pool.ts'

export type { Given, Scannable, Taken, Unchanged }

/** What goes into an `add`: a report with its text, a refusal, or what was asked for again and is as it was. */
export type Item = Scannable | Unchanged

/** What a door found where a person pointed: a file whose bytes come when asked for, or why there is none. */
export type FileFound =
  | {
      readonly ok: true
      readonly file: {
        /** What a message about it says: its path, or `-`. */
        readonly source: string
        /** What its report is called where it says nothing itself; null for standard input. */
        readonly name: string | null
        readonly chunks: AsyncIterable<Uint8Array>
        /** How many bytes it has, where that is known. */
        readonly bytes?: number
      }
    }
  | { readonly ok: false; readonly refused: Refused }

/** Puts an error of the operating system into a refusal; null for any other error, which is a bug and goes on upwards. */
export type SystemRefusal = (source: string, error: unknown) => Refused | null

/** From this size on a file is taken in by a thread of its own, which takes 0.15 s to start; bytes. */
export const worthAThread = 2 * 1024 * 1024

/** Articles in JSON are light: one thread has them ready sooner than they are placed. All other large files are shared out. */
async function* takeInLarge(chunks: AsyncIterable<Uint8Array>, source: Source): AsyncGenerator<Scannable> {
  const { head, rest } = await peek(chunks[Symbol.asyncIterator]())
  const { as } = looksLike(head)
  yield* as === 'json-lines' || as === 'json-values' ? takeInBeside(rest, source) : takeInByPool(rest, source)
}

/** Take in a stream of so many bytes, as far as that is known (0: it is not). */
export function takeChunks(
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
  bytes: number,
): AsyncGenerator<Scannable> {
  return bytes >= worthAThread ? takeInLarge(chunks, source) : takeInStream(chunks, source)
}

/** Take in file after file. A file that breaks while it is read keeps what came before and stops nothing. */
export async function* takeFiles(
  found: AsyncIterable<FileFound>,
  given: Given,
  refusedBySystem: SystemRefusal,
): AsyncGenerator<Scannable> {
  for await (const one of found) {
    if (!one.ok) {
      yield { ok: false, refused: one.refused }
      continue
    }
    const { source, name, chunks, bytes = 0 } = one.file
    try {
      yield* takeChunks(chunks, { name: name ?? '-', said: source, given }, bytes)
    } catch (error) {
      const refused = refusedBySystem(source, error)
      if (refused === null) throw error
      yield { ok: false, refused }
    }
  }
}
