import { open } from 'node:fs/promises'

/** What a file of text holds, or why it cannot be had: a code of the operating system, or its size in bytes. */
export type SmallFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string }
  | { readonly ok: false; readonly code: 'too-large'; readonly bytes: number }

/**
 * The text of a file that a person wrote by hand: a pack, a list. Nothing larger than `ceiling` bytes is read. A byte
 * order mark is left out; what is no UTF-8 becomes U+FFFD.
 */
export async function readSmallFile(path: string, ceiling: number): Promise<SmallFile> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > ceiling) return { ok: false, code: 'too-large', bytes: size }
      return { ok: true, text: new TextDecoder().decode(await file.readFile()) }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
      return { ok: false, code: error.code }
    }
    throw error
  }
}
