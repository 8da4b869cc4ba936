import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { webFolder } from '../src/doors/api/web-build.ts'

/** What a browser loads before the first page: the script, its preloads and the styles that index.html names. */
export interface FirstLoad {
  readonly address: string
  /** Bytes as gzip packs them at its best. */
  readonly packed: number
}

/** Files of the built web app that its one page names, each with its packed size. */
export function firstLoads(folder: string = webFolder): readonly FirstLoad[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((found) => found[1] ?? '')
  return [...new Set(named)].map((address) => ({
    address,
    packed: gzipSync(readFileSync(join(folder, address)), { level: 9 }).length,
  }))
}
