// node measure/web.ts [--why] [--rounds 3]: the size of what a browser loads first, and the longest task of each thing that is done
// with a board of about 60 actors by 14 components after its first paint, on a processor four times as slow. Tasks are those of the
// browser's own trace, in processor time, times four, times what a calibration loop behind them says of the machine: where the loop
// took twice as long as at its quickest in the same run, so did they. (A browser that slows itself idles by the clock, and makes a
// busy machine's tasks longer than they are.) The median of the rounds counts. Beside each stands the naive comparator: the rows that
// are shown then, put into the page at once and laid out whole. --why says what the longest tasks were made of.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession } from 'playwright-core'
import { openBrowser } from '../scripts/browser.ts'
import { buildWeb } from '../scripts/build-web.ts'
import { serveLedger } from '../src/doors/api/serve.ts'
import { openDesk } from '../src/doors/open-desk.ts'
import { inventLedger } from './invented-ledger.ts'
import { firstLoads } from './web-bundle.ts'
import { settled, steps } from './web-steps.ts'
import { ask, type Traced, traced } from './web-trace.ts'

const slowed = 4
/** Rounds; the median of each step counts. */
const roundsAt = process.argv.indexOf('--rounds')
const rounds = roundsAt < 0 ? 3 : Number(process.argv[roundsAt + 1])
/** KB of 1024 bytes. */
const mostPacked = 170
/** Milliseconds. */
const longestWanted = 50
const reports = 400
const why = process.argv.includes('--why')

/** One step of one round. */
interface Taken {
  readonly step: string
  readonly done: Traced
  /** The same rows drawn naively. */
  readonly naive: Traced
}

/** Runs in the page: the rows it shows, put in at once and laid out whole; then they are gone again. */
const naively = `new Promise((done) => {
  const scroll = document.querySelector('.board-scroll')
  const copy = scroll.cloneNode(true)
  scroll.hidden = true
  for (const row of copy.querySelectorAll('tr')) row.style.contentVisibility = 'visible'
  scroll.after(copy)
  requestAnimationFrame(() => setTimeout(() => {
    copy.remove()
    scroll.hidden = false
    done(copy.querySelectorAll('tbody tr').length)
  }))
})`

async function round(browser: Browser, url: string): Promise<readonly Taken[]> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const session: CDPSession = await context.newCDPSession(page)
  const taken: Taken[] = []
  for (const { name, act } of steps) {
    const done = await traced(browser, page, session, async () => {
      await act(page, session)
      await settled(page, session)
    })
    const naive = await traced(browser, page, session, async () => void (await ask(session, naively)))
    taken.push({ step: name, done, naive })
    await settled(page, session)
  }
  console.log(`A round on ${await ask(session, `document.querySelectorAll('table.board tbody tr').length`)} rows.`)
  await context.close()
  return taken
}

/** Milliseconds of the longest task as it would be on the slow processor. */
function longestOf({ tasks, loops }: Traced, quickest: number): number {
  return ((tasks[0]?.took ?? 0) * slowed * quickest) / Math.min(...loops)
}

function tell({ step, done: { tasks, loops } }: Taken, quickest: number): void {
  const scale = (slowed * quickest) / Math.min(...loops)
  for (const { took, within } of tasks.slice(0, 3))
    console.log(`  ${step}: ${(took * scale).toFixed(1)} ms (${took.toFixed(1)} here): ${within.join(', ')}`)
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
const done: Taken[] = []
for (let at = 0; at < rounds; at++) done.push(...(await round(browser, serving.url)))
await browser.close()
await serving.close()
await opened.desk.store.close()
rmSync(folder, { recursive: true, force: true })

const quickest = Math.min(...done.flatMap((one) => [...one.done.loops, ...one.naive.loops]))
if (why) for (const one of done) tell(one, quickest)
console.log(`Longest task in ms, median of ${rounds} rounds (bar ${longestWanted}), and drawn naively:`)
const medians = steps.map(({ name }) => {
  const here = done.filter(({ step }) => step === name)
  const longest = median(here.map((one) => longestOf(one.done, quickest)))
  const naive = median(here.map((one) => longestOf(one.naive, quickest)))
  console.log(`${longest.toFixed(1).padStart(7)}  ${naive.toFixed(1).padStart(6)} naive  ${name}`)
  return longest
})
process.exit(packed <= mostPacked && Math.max(...medians) <= longestWanted ? 0 : 1)
