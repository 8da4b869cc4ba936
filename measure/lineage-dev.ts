// node measure/lineage-dev.ts [--without-dates] [--misses CLUSTER...]: lineage alone on the labelled corpora and the seeds,
// scored by the corpora's own scorer, beside two naive comparators in the same run. Given clusters, only those are taken.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { labelledReports, scoredFolder } from './lineage-corpora.ts'
import { naiveLineage } from './lineage-naive.ts'
import { lineageExport } from './lineage-run.ts'
import { root, scorer, shared } from './shared.ts'

const options = process.argv.slice(2)
const misses = options.includes('--misses')
const dates = !options.includes('--without-dates')
const chosen = options.filter((option) => !option.startsWith('--'))
/** Kept unread, as an estimate of how well lineage does on what it was not made with. */
const unread = ['strait-escort', 'embargo-watch']

const folders = [
  ...['dev', 'dev2', 'dev3', 'lineage', 'climate'].map((name) => join(root, 'corpus', name)),
  shared('corpus', 'seeds'),
].filter((folder) => folder !== null)
const work = mkdtempSync(join(tmpdir(), 'surety-lineage-'))
try {
  for (const folder of folders) {
    const take = (cluster: string): boolean =>
      chosen.length > 0 ? chosen.includes(cluster) : !misses || !unread.includes(cluster)
    const reports = await labelledReports(folder, take, dates)
    const scored = scoredFolder(folder, take, work)
    const exports = [
      ['surety', await lineageExport(reports)],
      ['word shingles, Jaccard 0.2', naiveLineage(reports, 'shingles')],
      ['tf-idf cosine 0.5', naiveLineage(reports, 'cosine')],
    ] as const
    for (const [name, made] of exports) {
      const path = join(work, 'export.json')
      writeFileSync(path, JSON.stringify(made))
      const table = execFileSync('node', [scorer(), path, scored, ...(misses && name === 'surety' ? ['--misses'] : [])])
      console.log(`\n== ${folder.split('/').at(-1)}: ${name}\n${onlyLineage(table.toString())}`)
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}

function onlyLineage(table: string): string {
  const wanted = /^(?:families|events|derivations|foreign|\s+(?:together|apart|source|origin|relation|split|foreign))/
  return table
    .split('\n')
    .filter((line) => wanted.test(line))
    .join('\n')
}
