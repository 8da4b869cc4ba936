import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../shared.ts'

/** SHA-256 of each cluster's texts and labels, and of the phrasings, by path: what a model was made from. */
export function trainingData(folders: readonly string[]): Readonly<Record<string, string>> {
  const all = [...folders, join(root, 'corpus', 'phrasings')]
  return Object.fromEntries(all.map((folder) => [relative(root, folder), hashOf(folder)]))
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return hash.digest('hex')
}
