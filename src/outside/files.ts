import { createReadStream, statSync } from 'node:fs'
import { glob, lstat, open, opendir, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { Refused } from '../records/refusal.ts'

/** One file, or standard input, whose bytes are read only when they are asked for. */
export interface FileGiven {
  /** The path as given or found, or `-`: what a message about it says. */
  readonly source: string
  /** What the report will be called: the path below the folder given, else the file's name; null for standard input. */
  readonly name: string | null
  /** @throws NodeJS.ErrnoException while reading, such as EIO from a broken disk. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Of a plain file, when it was found. */
  readonly bytes?: number
  /** Of a plain file: when it was written and how large it is, as one word that changes when it does. */
  readonly written?: string
}

export type Found = { readonly ok: true; readonly file: FileGiven } | { readonly ok: false; readonly refused: Refused }

/** Large enough that a big file costs few turns of the event loop, small enough that memory stays flat. */
const chunkBytes = 256 * 1024

function nothingIn(path: string): Found {
  return { ok: false, refused: { source: path, line: null, refusal: { code: 'no-reports', path } } }
}

/** An error of the operating system has a code such as EACCES; anything else is a bug and goes on upwards. */
export function refusedBySystem(source: string, error: unknown): Refused | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  if (!('syscall' in error)) return null
  if (error.code === 'ENOENT') return { source, line: null, refusal: { code: 'missing', path: source } }
  return { source, line: null, refusal: { code: 'unreadable', path: source, reason: error.code } }
}

function unreadable(path: string, error: unknown): Found {
  const refused = refusedBySystem(path, error)
  if (refused === null) throw error
  return { ok: false, refused }
}

async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) yield chunk as Uint8Array
}

/** A file that can be opened, or why it cannot; opened once here so that the refusal comes before any reading. */
async function fileAt(path: string, name: string): Promise<Found> {
  try {
    // A pipe that is opened and closed again would lose its writer, so only plain files are tried.
    const found = await stat(path)
    if (!found.isFile()) return { ok: true, file: { source: path, name, chunks: readChunks(path) } }
    await (await open(path, 'r')).close()
    return {
      ok: true,
      file: {
        source: path,
        name,
        chunks: readChunks(path),
        bytes: found.size,
        written: `${found.mtimeMs} ${found.size}`,
      },
    }
  } catch (error) {
    return unreadable(path, error)
  }
}

/** Files below a folder in the order of their paths; hidden ones and links to folders (they may run in circles) are left out. */
async function* pathsBelow(folder: string): AsyncGenerator<string> {
  const names: string[] = []
  for await (const { name } of await opendir(folder)) if (!name.startsWith('.')) names.push(name)
  for (const name of names.sort()) {
    const path = join(folder, name)
    const found = await lstat(path)
    if (found.isDirectory()) yield* pathsBelow(path)
    else if (found.isFile() || (found.isSymbolicLink() && (await isFileLink(path)))) yield path
  }
}

async function isFileLink(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

async function* filesBelow(folder: string): AsyncGenerator<Found> {
  let any = false
  try {
    for await (const path of pathsBelow(folder)) {
      any = true
      const below = path.slice(join(folder, sep).length)
      yield await fileAt(path, below.split(sep).join('/'))
    }
  } catch (error) {
    yield unreadable(folder, error)
    return
  }
  if (!any) yield nothingIn(folder)
}

async function* filesLike(pattern: string): AsyncGenerator<Found> {
  const paths: string[] = []
  for await (const path of glob(pattern)) paths.push(path)
  let any = false
  for (const path of paths.sort()) {
    if (!(await isFileLink(path))) continue
    any = true
    yield await fileAt(path, basename(path))
  }
  if (!any) yield nothingIn(pattern)
}

async function* filesAt(path: string, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  if (path === '-') {
    yield { ok: true, file: { source: '-', name: null, chunks: stdin } }
    return
  }
  const there = await statOf(path)
  if (there.is === 'folder') yield* filesBelow(path)
  else if (there.is === 'file') yield await fileAt(path, basename(path))
  else if (/[*?[{]/.test(path)) yield* filesLike(path)
  else yield unreadable(path, there.error)
}

type There = { readonly is: 'folder' } | { readonly is: 'file' } | { readonly is: 'not-there'; readonly error: unknown }

async function statOf(path: string): Promise<There> {
  try {
    return (await stat(path)).isDirectory() ? { is: 'folder' } : { is: 'file' }
  } catch (error) {
    return { is: 'not-there', error }
  }
}

/**
 * What a person's arguments name, in the order given: files, everything in folders, the matches of patterns that the
 * shell left alone, and `-` for standard input. What cannot be had is a refusal and stops nothing.
 */
export async function* filesGiven(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  for (const path of paths) yield* filesAt(path, stdin)
}

/** How many bytes there are in files, folders and patterns; null where standard input is among them. What cannot be seen counts as none. */
export async function bytesBelow(paths: readonly string[]): Promise<number | null> {
  if (paths.includes('-')) return null
  let bytes = 0
  for (const path of paths) {
    const there = await statOf(path)
    const below =
      there.is === 'folder' ? pathsBelow(path) : there.is === 'file' ? [path] : /[*?[{]/.test(path) ? glob(path) : []
    for await (const one of below) bytes += statSync(one, { throwIfNoEntry: false })?.size ?? 0
  }
  return bytes
}

/** Whether something stands at a path already. */
export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}
