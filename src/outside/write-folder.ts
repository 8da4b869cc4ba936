import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { systemCode } from './write-whole.ts'

export interface FileToWrite {
  /** With slashes where it lies in a folder of the folder. */
  readonly name: string
  readonly chunks: AsyncIterable<string | Uint8Array>
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

/** Whether an earlier run wrote a file, by its name and how it begins; a folder's name ends with a slash, and begins with nothing. */
type Own = (name: string, beginning: string) => boolean

/**
 * Write files into a folder so that a reader sees the folder as it was or as it is to be. They are written into a folder
 * beside it, which then takes its name. A folder that holds anything but `own` files is refused; with `besideOthers`
 * what else lies there stays, but for what has a name that is written.
 */
export async function writeFolder(
  path: string,
  files: AsyncIterable<FileToWrite>,
  own: Own,
  { besideOthers = false }: { readonly besideOthers?: boolean } = {},
): Promise<FolderRefused | null> {
  let beside: string | null = null
  try {
    const there = await whatIsThere(resolve(path))
    const foreign = there.folder ? await foreignIn(there.path, own) : []
    if (there.other) return { because: 'not-a-folder' }
    if (!besideOthers && foreign[0] !== undefined) return { because: 'other-file', file: foreign[0] }
    const name = `.${basename(there.path)}-part-${randomUUID()}`
    await mkdir(join(dirname(there.path), name))
    beside = join(dirname(there.path), name)
    for await (const file of files) {
      await mkdir(dirname(join(beside, file.name)), { recursive: true })
      await writeFile(join(beside, file.name), file.chunks)
    }
    await putInPlace(beside, there, foreign)
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

/** Names of what is not our own: files and folders; what lies in a folder that is not our own is not looked at. */
async function foreignIn(folder: string, own: Own, within = ''): Promise<readonly string[]> {
  const foreign: string[] = []
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${within}${entry.name}`
    if (entry.isDirectory() && own(`${name}/`, '')) {
      foreign.push(...(await foreignIn(join(folder, entry.name), own, `${name}/`)))
    } else if (!entry.isFile() || !own(name, await beginningOf(join(folder, entry.name)))) foreign.push(name)
  }
  return foreign
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

/**
 * The old folder steps aside, the new one takes its name, what others wrote comes over, then the old one goes; where the new one cannot
 * take the name, the old one comes back.
 */
async function putInPlace(beside: string, { path, folder }: There, foreign: readonly string[]): Promise<void> {
  if (!folder) return rename(beside, path)
  const aside = `${beside}-old`
  await rename(path, aside)
  try {
    await rename(beside, path)
  } catch (error) {
    await rename(aside, path)
    throw error
  }
  for (const name of foreign) {
    if ((await lstat(join(path, name)).catch(() => null)) === null) await bringOver(name, aside, path)
  }
  await rm(aside, { recursive: true, force: true })
}

async function bringOver(name: string, from: string, to: string): Promise<void> {
  await mkdir(dirname(join(to, name)), { recursive: true })
  await rename(join(from, name), join(to, name))
}
