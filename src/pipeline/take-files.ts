import type { Given, Source } from '../intake/article.ts'
import { peek } from '../intake/chunks.ts'
import { looksLike } from '../intake/looks-like.ts'
import type { Raw } from '../intake/raw.ts'
import { splitStream } from '../intake/split.ts'
import type { Taken } from '../intake/take-in.ts'
import { takeInStream } from '../intake/take-in.ts'
import type { Refused } from '../records/refusal.ts'
import type { Scannable, Unchanged } from './intake-messages.ts'
import { withPacked } from './packed-original.ts'
import { takeInBeside } from './take-in-beside.ts'
import { takeInByPool, takePieces } from './take-in-by-pool.ts'

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
        /** A word that changes when the file does, where one is known. */
        readonly written?: string
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

async function* takeInSmall(chunks: AsyncIterable<Uint8Array>, source: Source): AsyncGenerator<Scannable> {
  for await (const taken of takeInStream(chunks, source)) yield withPacked(taken)
}

/** Take in a stream of so many bytes, as far as that is known (0: it is not). */
export function takeChunks(
  chunks: AsyncIterable<Uint8Array>,
  source: Source,
  bytes: number,
): AsyncGenerator<Scannable> {
  return bytes >= worthAThread ? takeInLarge(chunks, source) : takeInSmall(chunks, source)
}

/**
 * Take in file after file. A file that breaks while it is read keeps what came before and stops nothing. The first small files
 * are taken in here, which has them ready at once; where many follow, they are shared out among threads as a large one is.
 */
export async function* takeFiles(
  found: AsyncIterable<FileFound>,
  given: Given,
  refusedBySystem: SystemRefusal,
): AsyncGenerator<Scannable> {
  const files = new Ahead(found)
  let small = 0
  for (let one = await files.next(); one !== null; one = await files.next()) {
    if (isLarge(one)) yield* takeOne(one, takeInLarge, given, refusedBySystem)
    else if (small < worthAThread) {
      small += one.ok ? (one.file.bytes ?? 0) : 0
      yield* takeOne(one, takeInSmall, given, refusedBySystem)
    } else {
      files.putBack(one)
      yield* takePieces(piecesOfSmall(files, given, refusedBySystem))
    }
  }
}

function isLarge(one: FileFound): boolean {
  return one.ok && (one.file.bytes ?? 0) >= worthAThread
}

async function* takeOne(
  one: FileFound,
  takeWith: typeof takeInSmall,
  given: Given,
  refusedBySystem: SystemRefusal,
): AsyncGenerator<Scannable> {
  if (!one.ok) {
    yield { ok: false, refused: one.refused }
    return
  }
  try {
    yield* takeWith(one.file.chunks, sourceOf(one.file, given))
  } catch (error) {
    const refused = refusedBySystem(one.file.source, error)
    if (refused === null) throw error
    yield { ok: false, refused }
  }
}

function sourceOf({ name, source }: (FileFound & { readonly ok: true })['file'], given: Given): Source {
  return { name: name ?? '-', said: source, given }
}

/** The pieces of small files, up to the next large one. */
async function* piecesOfSmall(files: Ahead, given: Given, refusedBySystem: SystemRefusal): AsyncGenerator<Raw> {
  for (let one = await files.next(); one !== null; one = await files.next()) {
    if (isLarge(one)) {
      files.putBack(one)
      return
    }
    if (!one.ok) {
      yield asPiece(one.refused)
      continue
    }
    try {
      yield* splitStream(one.file.chunks, sourceOf(one.file, given))
    } catch (error) {
      const refused = refusedBySystem(one.file.source, error)
      if (refused === null) throw error
      yield asPiece(refused)
    }
  }
}

function asPiece(refused: Refused): Raw {
  return { as: 'refused', source: { name: refused.source, given: {} }, refused }
}

/** Files one after the other, of which the last can be put back. */
class Ahead {
  readonly #files: AsyncIterator<FileFound>
  #held: FileFound | null = null

  constructor(files: AsyncIterable<FileFound>) {
    this.#files = files[Symbol.asyncIterator]()
  }

  putBack(one: FileFound): void {
    this.#held = one
  }

  async next(): Promise<FileFound | null> {
    const held = this.#held
    this.#held = null
    if (held !== null) return held
    const next = await this.#files.next()
    return next.done === true ? null : next.value
  }
}
