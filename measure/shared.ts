import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Data that is measured with and not part of the project; null where `SURETY_SHARED` does not name a folder. */
export function sharedFolder(): string | null {
  const folder = process.env.SURETY_SHARED
  return folder !== undefined && existsSync(folder) ? folder : null
}

/** A path inside the shared folder, where it exists. */
export function shared(...path: readonly string[]): string | null {
  const folder = sharedFolder()
  if (folder === null) return null
  const found = join(folder, ...path)
  return existsSync(found) ? found : null
}

/** The scorer: the shared one where it is present, else the project's own copy. */
export const scorer = (): string => shared('corpus', 'score.mjs') ?? join(root, 'corpus', 'score.mjs')
