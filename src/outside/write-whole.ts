import { rename, rm, writeFile } from 'node:fs/promises'

/**
 * Write a file so that a reader sees the old one or the new one and never half of it.
 * @returns null, or the operating system's code (such as EACCES) where it cannot be written.
 */
export async function writeWhole(path: string, text: string): Promise<string | null> {
  const beside = `${path}.${process.pid}.part`
  try {
    await writeFile(beside, text)
    await rename(beside, path)
    return null
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
    throw error
  }
}
