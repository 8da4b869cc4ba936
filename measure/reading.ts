// node measure/reading.ts [--misses] [CLUSTER...]: scores intake and reading alone, without a ledger, beside a naive comparator.
// Without clusters: those of corpus/dev and corpus/dev2 that may be read, and the seeds of SURETY_SHARED. `--all` adds the two
// that are kept unread as an estimate; never together with --misses.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeIn } from '../src/intake/take-in.ts'
import { peopleIn, readReport } from '../src/reading/read-report.ts'
import { bundledVocabulary } from './bundled-vocabulary.ts'
import { naiveExport } from './naive.ts'
import { root, scorer, shared } from './shared.ts'

const keptUnread = new Set(['strait-escort', 'embargo-watch'])
const options = process.argv.slice(2)
const asked = options.filter((option) => !option.startsWith('--'))
const misses = options.includes('--misses')

function clusterFolders(): readonly { readonly from: string; readonly cluster: string }[] {
  const seeds = shared('corpus', 'seeds')
  const roots = [
    join(root, 'corpus', 'dev'),
    join(root, 'corpus', 'dev2'),
    join(root, 'corpus', 'dev3'),
    ...(seeds === null ? [] : [seeds]),
  ]
  const all = roots.flatMap((from) => readdirSync(from).map((cluster) => ({ from, cluster })))
  return all.filter(({ cluster }) => {
    if (asked.length > 0) return asked.includes(cluster) && !(misses && keptUnread.has(cluster))
    return !keptUnread.has(cluster) || (options.includes('--all') && !misses)
  })
}

/** A corpus of copies, so that the scorer sees the chosen clusters only. */
function chosenCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), 'surety-reading-'))
  for (const { from, cluster } of clusterFolders())
    cpSync(join(from, cluster), join(folder, cluster), { recursive: true })
  return folder
}

function run(args: readonly string[]): string {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 30 })
  if (done.status !== 0) throw new Error(done.stderr)
  return done.stdout
}

/** Intake and reading of JSON Lines, as the export's fields. Families are those of the labels, so that names carry over. */
async function readingExport(jsonLines: string, corpus: string): Promise<object> {
  const vocabulary = bundledVocabulary()
  const taken = []
  const source = { name: 'corpus', given: {} }
  for await (const one of takeIn(new TextEncoder().encode(jsonLines), source)) if (one.ok) taken.push(one)
  const family = familiesOf(corpus)
  const people = new Map(taken.map(({ report, rendition }) => [report.name ?? '', peopleIn(rendition, vocabulary)]))
  const out = {
    reports: [] as object[],
    statements: [] as object[],
    positions: [] as object[],
    counts: [] as object[],
    meetings: [] as object[],
  }
  let milliseconds = 0
  for (const { report, rendition } of taken) {
    const id = report.name ?? ''
    const known = [...(people.entries() ?? [])].flatMap(([other, list]) =>
      other !== id && family.get(other) === family.get(id) ? list : [],
    )
    const began = performance.now()
    const reading = readReport({ report, rendition, published: report.published, arrangement: null, known }, vocabulary)
    milliseconds += performance.now() - began
    out.reports.push({ id, parts: rendition.parts })
    for (const kind of ['statements', 'positions', 'counts', 'meetings'] as const)
      for (const value of reading[kind]) out[kind].push({ ...value, report: id })
  }
  console.log(`${taken.length} reports read in ${milliseconds.toFixed(0)} ms`)
  return out
}

/** Which text each report of the labels descends from. */
function familiesOf(corpus: string): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  for (const cluster of readdirSync(corpus)) {
    const gold = JSON.parse(readFileSync(join(corpus, cluster, 'gold.json'), 'utf8')) as {
      reports: { file: string; derives_from: string | null }[]
    }
    const parent = new Map(gold.reports.map((report) => [report.file, report.derives_from]))
    for (const { file } of gold.reports) {
      let at = file
      for (let next = parent.get(at); next !== null && next !== undefined; next = parent.get(at)) at = next
      families.set(`${cluster}/${file}`, `${cluster}/${at}`)
    }
  }
  return families
}

function score(exported: object, corpus: string, withMisses: boolean): string {
  const file = join(corpus, '..', `${corpus.split('/').at(-1)}.json`)
  writeFileSync(file, JSON.stringify(exported))
  const printed = run([scorer(), file, corpus, ...(withMisses ? ['--misses'] : [])])
  rmSync(file)
  return printed
}

/** The lines of the scorer that tell of reading; the others need a ledger. */
function ofReading(printed: string): string {
  const wanted =
    /^(?:positions|conditions|quantities|passages|statements|direct|sizes|\s+(?:missed|extra|passage elsewhere|statement|speaker|count))/
  return printed
    .split('\n')
    .filter((line) => wanted.test(line))
    .join('\n')
}

const corpus = chosenCorpus()
const jsonLines = run([join(root, 'corpus', 'to-jsonl.mjs'), corpus])
const ours = await readingExport(jsonLines, corpus)
console.log(ofReading(score(ours, corpus, misses)))
if (!misses) console.log(`\nnaive\n${ofReading(score(naiveExport(jsonLines), corpus, false))}`)
rmSync(corpus, { recursive: true, force: true })
