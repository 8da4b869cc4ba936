// node measure/web.ts: the size of what a browser loads first, and the longest task after the first paint of a board of about 60 actors
// by 14 components, with the processor slowed until a loop of the same run takes four times as long. Tasks are taken from the
// browser's own trace, in processor time; the median of the rounds counts.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { openBrowser } from '../scripts/browser.ts'
import { buildWeb } from '../scripts/build-web.ts'
import { serveLedger } from '../src/doors/api/serve.ts'
import { openDesk } from '../src/doors/open-desk.ts'
import { inventLedger } from './invented-ledger.ts'
import { firstLoads } from './web-bundle.ts'

const slowed = 4
const rounds = 3
/** KB of 1024 bytes. */
const mostPacked = 170
/** Milliseconds. */
const longestWanted = 50
const reports = 400

/** Runs in the page: milliseconds that a fixed amount of work takes. */
const calibration = `(() => {
  const began = performance.now()
  let x = 1
  for (let i = 0; i < 3e7; i++) x = (x * 1664525 + 1013904223) | 0
  return performance.now() - began + (x === 0 ? 1 : 0)
})()`

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly isMainFrame?: boolean }; readonly name?: string }
}

interface Round {
  /** How much longer the loop took. */
  readonly slower: number
  /** Milliseconds of the longest task after the first paint. */
  readonly longest: number
  readonly rows: number
}

async function loop(page: Page): Promise<number> {
  const took = await Promise.all([page.evaluate<number>(calibration)])
  return took[0] ?? Number.NaN
}

async function round(browser: Browser, url: string): Promise<Round> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const session: CDPSession = await context.newCDPSession(page)
  await page.goto('/favicon.svg')
  await loop(page)
  const usual = await loop(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  const slow = await loop(page)
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'loading', '__metadata'] })
  await page.goto('/board?components=all')
  await page.waitForSelector('table.board')
  const rows = await settled(page)
  const trace: { traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  await context.close()
  return { slower: slow / usual, longest: longestTask(trace.traceEvents), rows }
}

/** Waits until no row is added any more; gives how many there are. */
async function settled(page: Page): Promise<number> {
  const count = () => page.locator('table.board tbody tr').count()
  for (let before = 0, now = await count(); ; before = now) {
    await page.waitForTimeout(700)
    now = await count()
    if (now === before) return now
  }
}

/** Processor time, in milliseconds, of the longest task of the page's main thread that began after its first paint. */
function longestTask(events: readonly TraceEvent[]): number {
  const paint = events.findLast(({ name }) => name === 'firstPaint')
  if (paint === undefined) throw new Error('The trace names no first paint.')
  const tasks = events.filter(
    ({ name, pid, tid, ts }) => name.endsWith('RunTask') && pid === paint.pid && tid === paint.tid && ts > paint.ts,
  )
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

buildWeb()
const loads = firstLoads()
const packed = loads.reduce((sum, one) => sum + one.packed, 0) / 1024
for (const { address, packed: bytes } of loads)
  console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB gzip  ${address}`)
console.log(`${packed.toFixed(1).padStart(7)} KB gzip in all before the first page (bar ${mostPacked})`)

const folder = mkdtempSync(join(tmpdir(), 'surety-web-'))
process.env.SURETY_CONFIG ??= join(folder, '.config')
const path = join(folder, 'surety.db')
await (await inventLedger(path, reports)).close()
const opened = await openDesk(path, { create: false })
if (!opened.ok) throw new Error(`The ledger could not be opened: ${opened.refusal.code}`)
const serving = await serveLedger(opened.desk, { host: '127.0.0.1', port: 0 })
if (!serving.ok) throw new Error(`Nothing is served: ${serving.code}`)
const browser = await openBrowser()
const done: Round[] = []
for (let at = 0; at < rounds; at++) done.push(await round(browser, serving.url))
await browser.close()
await serving.close()
await opened.desk.store.close()
rmSync(folder, { recursive: true, force: true })

for (const { slower, longest, rows } of done) {
  console.log(`${longest.toFixed(1).padStart(7)} ms, ${rows} rows, the loop took ${slower.toFixed(2)} times as long`)
}
const longest = median(done.map((one) => one.longest))
console.log(
  `${longest.toFixed(1).padStart(7)} ms: the longest task after the first paint, median (bar ${longestWanted})`,
)
process.exit(packed <= mostPacked && longest <= longestWanted ? 0 : 1)
