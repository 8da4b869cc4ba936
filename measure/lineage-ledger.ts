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

/** Reports of a stretch at least: what placing costs is told for each. */
const stretch = 250

/** As `bin/surety.js` starts `surety add`. */
const youngMemory = '--max-semi-space-size=16'

interface Run {
  readonly reports: number
  readonly seconds: number
  readonly peakMb: number
  /** Milliseconds of processor time of the placing thread for each report, in stretches, by how many reports there were at their ends. */
  readonly costs: readonly { readonly to: number; readonly ms: number }[]
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
  const costs: { to: number; ms: number }[] = []
  let [from, before] = [0, spent()]
  const started = performance.now()
  const items = takeFiles(filesGiven([corpus], process.stdin), {}, refusedBySystem)
  const added = await addReports(
    opened.desk,
    items,
    ({ done }) => {
      if (done - from < stretch) return
      const now = spent()
      costs.push({ to: done, ms: (now - before) / (done - from) })
      from = done
      before = now
    },
    { read: false },
  )
  await opened.desk.store.close()
  const seconds = (performance.now() - started) / 1000
  return { reports: added.added.length, seconds, peakMb: process.resourceUsage().maxRSS / 1024, costs }
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

function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length)
}

/** The cost of the early reports is told between these: before, the engine has not compiled its code. */
const early = { from: 1000, to: 3000 } as const
/** Smaller runs end where they have hardly begun. */
const leastForCosts = 10_000

/** Milliseconds a report with some thousand in the ledger, and in the last tenth of the run; null where that is the same. */
function costsOf({ reports, costs }: Run): { readonly early: number; readonly late: number } | null {
  const between = (from: number, to: number): number =>
    mean(costs.filter((one) => one.to > from && one.to <= to).map(({ ms }) => ms))
  return reports < leastForCosts
    ? null
    : { early: between(early.from, early.to), late: between(reports * 0.9, reports) }
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

async function measure(size: number, peerLimit: number, tools: Tools): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'surety-ledger-'))
  try {
    const [corpus, ledger, pairs] = ['corpus.jsonl', 'surety.db', 'pairs.tsv'].map((name) => join(work, name))
    if (corpus === undefined || ledger === undefined || pairs === undefined) return
    execFileSync('node', [tools.maker, '--size', String(size), '--out', corpus], { stdio: 'pipe' })
    const itself = fileURLToPath(import.meta.url)
    const told = execFileSync(process.execPath, [youngMemory, itself, '--once', corpus, ledger]).toString()
    const run = JSON.parse(told) as Run
    const rate = run.reports / run.seconds
    console.log(`== ${size}: ${rate.toFixed(0)} reports a second`)
    bar(size, 'peak memory, MB', run.peakMb, bars.peakMb, 0)
    const costs = costsOf(run)
    if (costs !== null) {
      const told = `${costs.early.toFixed(2)} between 1,000 and 3,000, ${costs.late.toFixed(2)} in the last tenth`
      console.log(`   placing thread, ms a report: ${told}`)
      bar(size, 'cost in the last tenth by that from 1,000 on', costs.late / costs.early, bars.costRatio, 2)
    }
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
