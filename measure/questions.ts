// node measure/questions.ts [SIZE...]: questions to a ledger of so many reports with ten positions each, beside plain SQL that
// reads the positions they are about through the same driver, in one run; and `verify` beside reading and hashing the same rows.
// Times are of the processor. Each question runs in a process of its own; the least of at least three rounds counts, and of as
// many as fit into two seconds, so that a question of milliseconds is measured as a program asks it that runs for long.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openDesk } from '../src/doors/open-desk.ts'
import { askBoard } from '../src/pipeline/ask-board.ts'
import { askChanges } from '../src/pipeline/ask-changes.ts'
import { askCounts } from '../src/pipeline/ask-counts.ts'
import { askHistory } from '../src/pipeline/ask-history.ts'
import { askVerify } from '../src/pipeline/ask-verify.ts'
import { askWhatIf } from '../src/pipeline/ask-what-if.ts'
import type { Desk } from '../src/pipeline/desk.ts'
import type { Answer } from '../src/records/failure.ts'
import { inventLedger } from './invented-ledger.ts'

const asOf = '2034-06-30'
const leastRounds = 3
const leastMs = 2000

interface Question {
  readonly name: string
  readonly ask: (desk: Desk) => Promise<Answer<unknown>>
  /** The positions it is about, as SQL reads them. */
  readonly plain: string
  readonly values: readonly string[]
  /** Measured beside the others; no bar is set for it. */
  readonly barless?: true
}

const all = 'SELECT * FROM position WHERE day <= ?'
const cell = { actor: 'actor-07', component: 'sea', asOf }
const ofCell = {
  plain: `SELECT * FROM position WHERE actor = 'actor-07' AND component = 'sea' AND day <= ?`,
  values: [asOf],
}
const questions: readonly Question[] = [
  { name: 'board', ask: (desk) => askBoard(desk, { asOf }), plain: all, values: [asOf] },
  {
    name: 'board of three actors',
    ask: (desk) => askBoard(desk, { asOf, actors: ['actor-01', 'actor-02', 'actor-03'] }),
    plain: `SELECT * FROM position WHERE actor IN ('actor-01', 'actor-02', 'actor-03') AND day <= ?`,
    values: [asOf],
  },
  // As many as the command and the API show without being asked for more.
  { name: 'history', ask: (desk) => askHistory(desk, cell, { cursor: null, limit: 50 }), ...ofCell },
  {
    name: 'history, 200 at once',
    ask: (desk) => askHistory(desk, cell, { cursor: null, limit: 200 }),
    ...ofCell,
    barless: true,
  },
  { name: 'history, all of it', ask: (desk) => askHistory(desk, cell, null), ...ofCell, barless: true },
  {
    name: 'history of groups',
    ask: (desk) => askHistory(desk, { actor: 'group', component: 'sea', asOf }, { cursor: null, limit: 50 }),
    plain: `SELECT * FROM position WHERE actor = 'group' AND component = 'sea' AND day <= ?`,
    values: [asOf],
  },
  {
    name: 'changes of a month',
    ask: (desk) => askChanges(desk, { from: '2034-05-31', to: asOf }),
    plain: all,
    values: [asOf],
  },
  { name: 'what-if', ask: (desk) => askWhatIf(desk, { asOf, met: ['ceasefire'] }), plain: all, values: [asOf] },
  { name: 'counts', ask: (desk) => askCounts(desk, { asOf }), plain: all, values: [asOf] },
]

/** Milliseconds of processor time since `before`: what else runs on the machine does not count. */
function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function best(run: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = []
  for (let all = 0; times.length < leastRounds || all < leastMs; all += times.at(-1) ?? 0) {
    const started = process.cpuUsage()
    await run()
    times.push(spent(started))
  }
  return Math.min(...times)
}

interface Measured {
  readonly name: string
  readonly ms: number
  readonly plainMs: number
  readonly peakMb: number
}

/** One question in a process of its own, so that its peak memory is its own. */
async function measureOne(path: string, name: string): Promise<Measured> {
  const question = questions.find((one) => one.name === name)
  if (question === undefined) throw new Error(`No question is called ${name}.`)
  const opened = await openDesk(path, { create: false })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const ms = await best(async () => {
    const answer = await question.ask(opened.desk)
    if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`)
  })
  const peakMb = process.resourceUsage().maxRSS / 1024
  await opened.desk.store.close()
  const raw = new DatabaseSync(path)
  raw.exec('PRAGMA cache_size = -65536')
  const statement = raw.prepare(question.plain)
  const plainMs = await best(() => statement.all(...question.values))
  raw.close()
  return { name, ms, plainMs, peakMb }
}

/** Rows of every table that verify reads, each hashed. */
function hashAll(path: string): number {
  const raw = new DatabaseSync(path)
  raw.exec('PRAGMA cache_size = -65536')
  const started = process.cpuUsage()
  let rows = 0
  for (const table of [
    'entry',
    'report',
    'rendition',
    'family',
    'derivation',
    'position',
    'statement',
    'counted',
    'meeting',
  ]) {
    for (const row of raw.prepare(`SELECT * FROM ${table}`).iterate()) {
      createHash('sha256').update(JSON.stringify(row)).digest('hex')
      rows++
    }
  }
  const ms = spent(started)
  raw.close()
  if (rows === 0) throw new Error('Nothing was hashed.')
  return ms
}

async function measureVerify(path: string): Promise<Measured> {
  const opened = await openDesk(path, { create: false })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const started = process.cpuUsage()
  const answer = await askVerify(opened.desk, {})
  const ms = spent(started)
  if (!answer.ok || !answer.value.ok) throw new Error('The invented ledger does not verify.')
  const peakMb = process.resourceUsage().maxRSS / 1024
  await opened.desk.store.close()
  return { name: 'verify', ms, plainMs: hashAll(path), peakMb }
}

/** Reports of a ledger that is held to the bars of time: in a smaller one a history is over before it is measured. */
const barsFrom = 100_000

/** What each figure must not exceed; issue and documentation name the same. */
const bars = { plain: 3, verify: 2, memory: 2, growth: 1.5 }

function against(figure: number, bar: number): string {
  return `${figure.toFixed(2)} (at most ${bar}${figure <= bar ? '' : ': MISSED'})`
}

/** A question's figures, each beside its bar; growth and memory beside the size before. */
function linesOf(one: Measured, earlier: Measured | undefined, size: number): readonly string[] {
  const verifies = one.name === 'verify'
  const barless = size < barsFrom || questions.some(({ name, barless: free }) => name === one.name && free === true)
  const times = one.ms / one.plainMs
  const ratio = barless ? `${times.toFixed(2)} (no bar)` : against(times, verifies ? bars.verify : bars.plain)
  const lines = [
    `   ${one.name.padEnd(22)} ${one.ms.toFixed(1).padStart(8)} ms for ${one.plainMs.toFixed(1)} ms of plain ${verifies ? 'hashing' : 'SQL'}: ${ratio}`,
  ]
  if (earlier === undefined) return lines
  const grown = one.ms / earlier.ms
  const memory = `${one.peakMb.toFixed(0)} MB for ${earlier.peakMb.toFixed(0)} MB: ${against(one.peakMb / earlier.peakMb, bars.memory)}`
  const time = one.name.startsWith('board') ? against(grown, bars.growth) : grown.toFixed(2)
  return [...lines, `   ${''.padEnd(22)} beside the size before: time ${time}, memory ${memory}`]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { once: { type: 'string' }, ledger: { type: 'string' }, keep: { type: 'string' } },
})
if (values.once !== undefined && values.ledger !== undefined) {
  const measured =
    values.once === 'verify' ? await measureVerify(values.ledger) : await measureOne(values.ledger, values.once)
  console.log(JSON.stringify(measured))
} else {
  const itself = fileURLToPath(import.meta.url)
  const sizes = positionals.length > 0 ? positionals.map(Number) : [10_000, 100_000]
  const before = new Map<string, Measured>()
  for (const size of sizes) {
    const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'surety-questions-'))
    const path = join(folder, `invented-${size}.db`)
    if (!existsSync(path)) await (await inventLedger(path, size)).close()
    console.log(`== ${size.toLocaleString('en')} reports, ${(size * 10).toLocaleString('en')} positions`)
    for (const name of [...questions.map((one) => one.name), 'verify']) {
      const one = JSON.parse(
        execFileSync(process.execPath, [itself, '--once', name, '--ledger', path]).toString(),
      ) as Measured
      for (const line of linesOf(one, before.get(name), size)) console.log(line)
      before.set(name, one)
    }
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
