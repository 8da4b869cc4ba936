import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One file of the built web app, held in memory: the whole app is smaller than one long report. */
export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** Its name carries a hash of its content, so that it never changes. */
  readonly immutable: boolean
}

/** The built web app by address ("/assets/index-1a2b.js"), and its one page. */
export interface WebBuild {
  readonly page: WebFile
  readonly files: ReadonlyMap<string, WebFile>
}

/** Kinds the build makes. Whatever else lies in the folder is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** `web/dist` of this installation; the same place whether this runs from src/ or from dist/. */
export const webFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** Read the built web app; null where there is none. */
export async function readWebBuild(folder: string): Promise<WebBuild | null> {
  const files = new Map<string, WebFile>()
  for (const path of await filesBelow(folder)) {
    const type = types[extname(path)]
    if (type === undefined) continue
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const bytes = new Uint8Array(await readFile(path))
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    files.set(address, { bytes, type, etag, immutable: address.startsWith('/assets/') })
  }
  const page = files.get('/index.html')
  if (page === undefined) return null
  files.delete('/index.html')
  return { page, files }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
