/** Puts beside the compiled code what tsc does not: the packs. Run by `npm run build`, after tsc. */
import { copyFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const from = new URL('../src/packs/', import.meta.url)
const to = new URL('../dist/packs/', import.meta.url)
for (const file of readdirSync(fileURLToPath(from)).filter((name) => name.endsWith('.yaml'))) {
  copyFileSync(new URL(file, from), new URL(file, to))
}
