// node measure/lineage-large.ts [SIZE...]: lineage alone on the generated corpora of the shared folder, in memory. Prints
// F1 of families, the share of unrelated texts that were linked to anything, and where the time goes.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EarlierInMemory } from '../src/lineage/earlier-in-memory.ts'
import { place } from '../src/lineage/place.ts'
import { arrivalOf } from '../src/lineage/version.ts'
import { undated } from '../src/records/day.ts'
import { idFrom, sha256 } from '../src/records/ids.ts'
import type { Rendition, Report } from '../src/records/report.ts'
import { shared } from './shared.ts'

const maker = shared('lineage', 'make-corpus.mjs')
const scorer = shared('lineage', 'score-pairs.mjs')
const sizes = process.argv.slice(2).map(Number)
/** Reports placed at a time, as an import of a large file would. */
const batch = 250

/** Milliseconds of processor time since the process began: what else the machine does is not in it. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

interface Line {
  readonly id: string
  readonly text: string
}

function reportOf({ id, text }: Line): { report: Report; rendition: Rendition } {
  const report: Report = {
    kind: 'report',
    id,
    name: id,
    url: null,
    outlet: null,
    headline: null,
    byline: null,
    published: undated,
    publishedFrom: 'none',
    updated: undated,
    language: 'en',
    credits: [],
    original: { hash: '', bytes: text.length },
    encoding: 'utf-8',
  }
  const parts = [{ start: 0, end: text.length, role: 'story' as const }]
  return {
    report,
    rendition: {
      kind: 'rendition',
      id: idFrom('rendition', [id, sha256(text)]),
      report: id,
      madeBy: 'corpus',
      text,
      parts,
    },
  }
}

async function measure(size: number, work: string): Promise<void> {
  const corpus = join(work, 'corpus.jsonl')
  execFileSync('node', [maker ?? '', '--size', String(size), '--out', corpus], { stdio: 'pipe' })
  const lines = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  const ledger = new EarlierInMemory()
  let sketching = 0
  let placing = 0
  let said = 0
  for (let at = 0; at < lines.length; at += batch) {
    const started = spent()
    const arrivals = lines.slice(at, at + batch).map((line) => {
      const { report, rendition } = reportOf(line)
      return arrivalOf(report, rendition)
    })
    const sketched = spent()
    const placements = await place(arrivals, ledger)
    placing += spent() - sketched
    sketching += sketched - started
    said += placements.length
    ledger.add(arrivals, placements)
  }
  const pairs = join(work, 'pairs.tsv')
  const families = Map.groupBy(ledger.placements().values(), (each) => each.family)
  const rows = [...families.values()].flatMap((members) =>
    members.flatMap((one, i) => members.slice(i + 1).map((other) => `${one.report}\t${other.report}`)),
  )
  writeFileSync(pairs, `${rows.join('\n')}\n`)
  const scored = execFileSync('node', [scorer ?? '', corpus, pairs]).toString()
  const each = (time: number): string => `${((time / size) * 1000).toFixed(0)} µs`
  const { clusterPairs, wrongLinks, kinds } = JSON.parse(scored) as Record<string, unknown>
  console.log(
    `== ${size}: ${((size / (sketching + placing)) * 1000).toFixed(0)} reports a second of processor time, in memory, keys and comparison and all`,
  )
  console.log(
    `   scan and keys ${each(sketching)}, placing ${each(placing)} a report; ${(said / size).toFixed(2)} placements said for each`,
  )
  console.log(`   clusterPairs ${JSON.stringify(clusterPairs)}  wrongLinks ${JSON.stringify(wrongLinks)}`)
  console.log(`   kinds ${JSON.stringify(kinds)}`)
}

if (maker === null || scorer === null) console.log('SURETY_SHARED names no folder with lineage/: nothing to measure.')
else {
  const work = mkdtempSync(join(tmpdir(), 'surety-lineage-'))
  try {
    for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) await measure(size, work)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
