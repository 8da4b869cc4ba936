import { rename, rm, writeFile } from 'node:fs/promises'

/**
 * Write a file so that a reader sees the old one or the new one and never half of it. A text that comes in pieces is
 * never in memory as a whole.
 * @returns null, or the operating system's code (such as EACCES) where it cannot be written.
 */
export async function writeWhole(path: string, text: string | AsyncIterable<string>): Promise<string | null> {
  const beside = `${path}.${process.pid}.part`
  try {
    await writeFile(beside, text)
    await rename(beside, path)
    return null
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    return systemCode(error)
  }
}

/** The operating system's code of an error. @throws the error where it has none: it is a bug then. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error)
    return error.code
  throw error
}
