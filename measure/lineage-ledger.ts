// node measure/lineage-ledger.ts [SIZE...] [--peer-limit N]: JSON Lines to committed families, through the pipeline as
// `surety add --no-read` goes, into a fresh ledger with full synchronous commits. Beside it, on the same file and in the same
// run, SQLite full-text search asked for "more like this"; from --peer-limit reports on only so many of them are asked for.
// Each bar that a size must reach stands beside its figure. Other work on the machine slows both, but two threads more than one.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openDesk } from '../src/doors/open-desk.ts'
import { filesGiven, refusedBySystem } from '../src/outside/files.ts'
import { addReports } from '../src/pipeline/add-reports.ts'
import { takeFiles } from '../src/pipeline/take-files.ts'
import { shared } from './shared.ts'

/** What placing costs is told by so many other reports, put on top of each ledger. */
const others = 2000

/** As `bin/surety.js` starts `surety add`. */
const bounds = ['--max-semi-space-size=8', '--heap-growing-percent=40']

interface Run {
  readonly reports: number
  readonly seconds: number
  readonly peakMb: number
  /** Milliseconds of processor time of the placing thread for each report. */
  readonly cost: number
}

interface Peer {
  readonly index_seconds: number
  readonly ms_per_query: number
  readonly peak_mb: number
}

interface Scored {
  readonly clusterPairs: { readonly P: number; readonly R: number; readonly F1: number }
  /** By kind of unrelated text, the share that was linked to anything. */
  readonly wrongLinks: Readonly<Record<string, number>>
}

/** Milliseconds of processor time of this thread. */
function spent(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** One add in a process of its own, so that its peak memory is its own. */
async function addOnce(corpus: string, ledger: string): Promise<Run> {
  const opened = await openDesk(ledger, { create: true })
  if (!opened.ok) throw new Error(`No ledger was made: ${opened.refusal.code}.`)
  const before = spent()
  const started = performance.now()
  const items = takeFiles(filesGiven([corpus], process.stdin), {}, refusedBySystem)
  const added = await addReports(opened.desk, items, () => undefined, { read: false })
  await opened.desk.store.close()
  const seconds = (performance.now() - started) / 1000
  const reports = added.added.length
  return { reports, seconds, peakMb: process.resourceUsage().maxRSS / 1024, cost: (spent() - before) / reports }
}

async function writePairs(ledger: string, pairs: string): Promise<void> {
  const opened = await openDesk(ledger, { create: false })
  if (!opened.ok) throw new Error(`The ledger cannot be read: ${opened.refusal.code}.`)
  const families = new Map<string, string[]>()
  let cursor: string | null = null
  do {
    const page = await opened.desk.store.reports({ cursor, limit: 500 })
    for (const { report, placement } of page.items) {
      const family = placement?.family ?? report.id
      families.set(family, [...(families.get(family) ?? []), report.name ?? report.id])
    }
    cursor = page.next
  } while (cursor !== null)
  await opened.desk.store.close()
  const rows = [...families.values()].flatMap((members) =>
    members.flatMap((one, at) => members.slice(at + 1).map((other) => `${one}\t${other}`)),
  )
  writeFileSync(pairs, `${rows.join('\n')}\n`)
}

/** Cost of a report on top of the first ledger of this run, and how many reports that has. */
let least: { readonly size: number; readonly cost: number } | null = null

function tellCost(size: number, { cost }: Run): void {
  console.log(`   placing ${others} others on top, processor ms a report of the placing thread: ${cost.toFixed(2)}`)
  if (least === null) least = { size, cost }
  else bar(size, `cost by that at ${least.size}`, cost / least.cost, bars.costRatio, 2)
}

/** A bar that a run of a size must reach: at least or at most so much; null where that size has none. */
type Bar = (size: number) => { readonly atLeast: number } | { readonly atMost: number } | null

/** What this must reach, by size. */
const bars = {
  peakMb: (size) => (size >= 100_000 ? { atMost: 690 } : null),
  costRatio: (size) => (size >= 100_000 ? { atMost: 2 } : null),
  times: (size) => (size >= 100_000 ? { atLeast: 15 } : null),
  f1: (size) => (size <= 1000 ? { atLeast: 0.995 } : size <= 10_000 ? { atLeast: 0.99 } : null),
  wrongLinks: (size) => (size <= 10_000 ? { atMost: 0.01 } : null),
} as const satisfies Readonly<Record<string, Bar>>

function bar(size: number, what: string, figure: number, wanted: Bar, digits: number): void {
  const set = wanted(size)
  const reached = set !== null && ('atLeast' in set ? figure >= set.atLeast : figure <= set.atMost)
  const limit = set === null ? 'no bar' : 'atLeast' in set ? `at least ${set.atLeast}` : `at most ${set.atMost}`
  const verdict = set === null ? '' : reached ? ': reached' : ': NOT REACHED'
  console.log(`   ${what}: ${figure.toFixed(digits)} (${limit})${verdict}`)
}

/** Reports a second of the whole work, told from a sample of the queries where not all were made. */
function peerRate(peer: Peer, reports: number): number {
  return reports / (peer.index_seconds + (reports * peer.ms_per_query) / 1000)
}

function make({ maker }: Tools, size: number, seed: number, corpus: string): void {
  execFileSync('node', [maker, '--size', String(size), '--seed', String(seed), '--out', corpus], { stdio: 'pipe' })
}

async function measure(size: number, peerLimit: number, tools: Tools): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'surety-ledger-'))
  try {
    const [corpus, ledger, pairs] = ['corpus.jsonl', 'surety.db', 'pairs.tsv'].map((name) => join(work, name))
    if (corpus === undefined || ledger === undefined || pairs === undefined) return
    make(tools, size, 1, corpus)
    const itself = fileURLToPath(import.meta.url)
    const add = (file: string): Run =>
      JSON.parse(execFileSync(process.execPath, [...bounds, itself, '--once', file, ledger]).toString()) as Run
    const run = add(corpus)
    const rate = run.reports / run.seconds
    console.log(`== ${size}: ${rate.toFixed(0)} reports a second`)
    bar(size, 'peak memory, MB', run.peakMb, bars.peakMb, 0)
    await writePairs(ledger, pairs)
    const scored = JSON.parse(execFileSync('node', [tools.scorer, corpus, pairs]).toString()) as Scored
    const { P, R, F1 } = scored.clusterPairs
    console.log(`   pairs of families: precision ${P}, recall ${R}`)
    bar(size, 'pairs of families, F1', F1, bars.f1, 3)
    for (const [kind, told] of Object.entries(scored.wrongLinks)) {
      bar(size, `share of unrelated texts linked, ${kind}`, told, bars.wrongLinks, 4)
    }
    const sample = size > peerLimit ? [String(peerLimit)] : []
    const searched = execFileSync('python3', [tools.peer, corpus, join(work, 'peer.tsv'), '0.5', ...sample]).toString()
    const peer = JSON.parse(searched) as Peer
    const peers = peerRate(peer, size)
    console.log(`   full-text search: ${peers.toFixed(1)} reports a second, ${peer.peak_mb} MB`)
    bar(size, 'times the rate of full-text search', rate / peers, bars.times, 1)
    make(tools, others, 2, corpus)
    tellCost(size, add(corpus))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

interface Tools {
  readonly maker: string
  readonly scorer: string
  readonly peer: string
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { once: { type: 'boolean' }, 'peer-limit': { type: 'string', default: '1000' } },
})
const [maker, scorer, peer] = ['make-corpus.mjs', 'score-pairs.mjs', 'run-fts5.py'].map((name) =>
  shared('lineage', name),
)
if (values.once) {
  console.log(JSON.stringify(await addOnce(positionals[0] ?? '', positionals[1] ?? '')))
} else if (maker == null || scorer == null || peer == null) {
  console.log('SURETY_SHARED names no folder with lineage/: nothing to measure.')
} else {
  const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000]
  for (const size of sizes) await measure(size, Number(values['peer-limit']), { maker, scorer, peer })
}
