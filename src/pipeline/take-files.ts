import type { Given } from '../intake/article.ts'
import type { Taken } from '../intake/take-in.ts'
import { takeInStream } from '../intake/take-in.ts'
import type { Refused } from '../records/refusal.ts'

export type { Given, Taken }

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
      }
    }
  | { readonly ok: false; readonly refused: Refused }

/** Puts an error of the operating system into a refusal; null for any other error, which is a bug and goes on upwards. */
export type SystemRefusal = (source: string, error: unknown) => Refused | null

/** Take in file after file. A file that breaks while it is read keeps what came before and stops nothing. */
export async function* takeFiles(
  found: AsyncIterable<FileFound>,
  given: Given,
  refusedBySystem: SystemRefusal,
): AsyncGenerator<Taken> {
  for await (const one of found) {
    if (!one.ok) {
      yield { ok: false, refused: one.refused }
      continue
    }
    const { source, name, chunks } = one.file
    try {
      for await (const taken of takeInStream(chunks, { name: name ?? '-', given })) {
        yield taken.ok ? taken : { ok: false, refused: { ...taken.refused, source } }
      }
    } catch (error) {
      const refused = refusedBySystem(source, error)
      if (refused === null) throw error
      yield { ok: false, refused }
    }
  }
}
