import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Arrangement } from '../records/arrangement.ts'

/** The pack that ships, in src/ or, built, in dist/. */
const packs = new URL('../packs/', import.meta.url)
/** This installation's own folder: from src/outside and from dist/outside it is two up. */
const installation = new URL('../../', import.meta.url)

/** Ids of the packs that ship with the program, in the order of the alphabet. */
export async function bundledPacks(): Promise<readonly string[]> {
  const files = await readdir(packs)
  return files.flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : [])).sort()
}

/** The YAML of a pack that ships with the program. */
export function readBundledPack(id: string): Promise<string> {
  return readFile(new URL(`${encodeURIComponent(id)}.yaml`, packs), 'utf8')
}

/** The invented reports that `npm start` shows, and what they are about. */
export async function bundledSample(): Promise<{ readonly reports: string; readonly about: Arrangement }> {
  const about = JSON.parse(await readFile(new URL('sample/arrangement.json', installation), 'utf8')) as Arrangement
  return { reports: fileURLToPath(new URL('sample/reports.jsonl', installation)), about }
}

/** The version in package.json. */
export async function ownVersion(): Promise<string> {
  const found: unknown = JSON.parse(await readFile(new URL('package.json', installation), 'utf8'))
  const named = typeof found === 'object' && found !== null && 'version' in found ? found.version : null
  return typeof named === 'string' ? named : 'unknown'
}
