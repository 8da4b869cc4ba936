import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { systemCode } from './write-whole.ts'

export interface FileToWrite {
  readonly name: string
  readonly chunks: AsyncIterable<string>
}

/** Why nothing was written; what was there is as it was. */
export type FolderRefused =
  | { readonly because: 'not-a-folder' }
  /** Something that an earlier run of ours did not write. */
  | { readonly because: 'other-file'; readonly file: string }
  /** The operating system's code, such as EACCES. */
  | { readonly because: 'system'; readonly code: string }

/** How much of a file is looked at to know whose it is, in bytes. */
const beginning = 4096

/**
 * Write files into a folder so that a reader sees the folder as it was or as it is to be. They are written into a folder
 * beside it, which then takes its name. A folder that holds anything but `own` files is refused.
 */
export async function writeFolder(
  path: string,
  files: AsyncIterable<FileToWrite>,
  own: (name: string, beginning: string) => boolean,
): Promise<FolderRefused | null> {
  let beside: string | null = null
  try {
    const there = await whatIsThere(resolve(path))
    const foreign = there.folder ? await foreignIn(there.path, own) : null
    if (there.other) return { because: 'not-a-folder' }
    if (foreign !== null) return { because: 'other-file', file: foreign }
    const name = `.${basename(there.path)}-part-${randomUUID()}`
    await mkdir(join(dirname(there.path), name))
    beside = join(dirname(there.path), name)
    for await (const file of files) await writeFile(join(beside, file.name), file.chunks)
    await putInPlace(beside, there)
    return null
  } catch (error) {
    if (beside !== null) await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    return { because: 'system', code: systemCode(error) }
  }
}

interface There {
  readonly path: string
  readonly folder: boolean
  readonly other: boolean
}

/** A link to a folder counts as the folder. */
async function whatIsThere(path: string): Promise<There> {
  const real = await realpath(path).catch(() => null)
  if (real === null) return { path, folder: false, other: (await lstat(path).catch(() => null)) !== null }
  const folder = (await lstat(real)).isDirectory()
  return { path: real, folder, other: !folder }
}

async function foreignIn(folder: string, own: (name: string, beginning: string) => boolean): Promise<string | null> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.isFile() || !own(entry.name, await beginningOf(join(folder, entry.name)))) return entry.name
  }
  return null
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(beginning), 0, beginning, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The old folder steps aside, the new one takes its name, then the old one goes; where that fails the old one comes back. */
async function putInPlace(beside: string, { path, folder }: There): Promise<void> {
  if (!folder) return rename(beside, path)
  const aside = `${beside}-old`
  await rename(path, aside)
  try {
    await rename(beside, path)
  } catch (error) {
    await rename(aside, path)
    throw error
  }
  await rm(aside, { recursive: true, force: true })
}
