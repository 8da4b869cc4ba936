// What a static site comes to: node measure/site.ts [reports=1000] [days=90]. Files, bytes, the largest file, and processor time.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '../src/doors/open-desk.ts'
import { recordSite } from '../src/doors/site/record-site.ts'
import { siteFiles } from '../src/doors/site/site-files.ts'
import type { FileToWrite } from '../src/outside/write-folder.ts'
import { inventLedger } from './invented-ledger.ts'

/** As publications are cut where nothing else is said. */
const quoteLength = 200
const [reports = 1000, days = 90] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'surety-site-'))
const path = join(folder, 'surety.db')
await (await inventLedger(path, reports)).close()
const opened = await openDesk(path, { create: false })
if (!opened.ok) throw new Error(opened.refusal.code)

const before = process.cpuUsage()
const sizes = new Map<string, number>()
const recorded = recordSite(opened.desk, { quoteLength, days, files: {} })
for await (const { name, chunks } of siteFiles(recorded, noFiles())) {
  let bytes = 0
  for await (const chunk of chunks) bytes += Buffer.byteLength(chunk)
  sizes.set(name, bytes)
}
const { user, system } = process.cpuUsage(before)
await opened.desk.store.close()
rmSync(folder, { recursive: true, force: true })

/** Files to save are those of every export. */
async function* noFiles(): AsyncGenerator<FileToWrite> {}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const data = [...sizes].filter(([name]) => name.startsWith('data/'))
const kindOf = (name: string) => name.replace(/^data\//, '').replace(/-.*|\.js$/g, '')
console.log(
  `${reports} reports, ${days} days: ${sizes.size} files, ${((user + system) / 1e6).toFixed(0)} s of processor time`,
)
console.log(
  `app: ${megabytes(sizes.get('app.js') ?? 0)}; data: ${megabytes(data.reduce((sum, [, size]) => sum + size, 0))}`,
)
for (const [kind, files] of Map.groupBy(data, ([name]) => kindOf(name))) {
  const all = files.map(([, size]) => size)
  const sum = all.reduce((total, one) => total + one, 0)
  console.log(`  ${kind}: ${all.length} files, ${megabytes(sum)}, the largest ${megabytes(Math.max(...all))}`)
}
