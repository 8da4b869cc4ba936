import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Figures } from './floors.ts'
import { root, scorer, shared } from './shared.ts'

export interface Corpus {
  readonly name: string
  readonly folders: readonly string[]
  /** The pack it is read with; security-guarantees where none is given. */
  readonly pack?: string
  /** Labelled for descent, stories and events alone: nothing is read, and only those figures count. */
  readonly lineageOnly?: true
}

/** The figures of lineage and of the cutting of pages. */
const lineageFigures = new Set(['families', 'events', 'source', 'relation', 'foreign'])

/** Corpora by name: those in the repository always, the real seeds where they are at hand. */
export function corpora(): readonly Corpus[] {
  const seeds = shared('corpus', 'seeds')
  const own = join(root, 'corpus', 'own')
  return [
    { name: 'dev', folders: [join(root, 'corpus', 'dev')] },
    { name: 'dev2', folders: [join(root, 'corpus', 'dev2')] },
    { name: 'dev3', folders: [join(root, 'corpus', 'dev3')] },
    { name: 'climate', folders: [join(root, 'corpus', 'climate')], pack: 'climate-pledges' },
    { name: 'lineage', folders: [join(root, 'corpus', 'lineage')], lineageOnly: true },
    ...(existsSync(own) ? [{ name: 'own', folders: [own] }] : []),
    ...(seeds === null ? [] : [{ name: 'seeds', folders: [seeds] }]),
  ]
}

/** The clusters that nobody looks at while rules are written (corpus/README.md), by themselves: our own held-out estimate. */
export function unreadCorpus(): Corpus {
  const folder = mkdtempSync(join(tmpdir(), 'surety-unread-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const cluster of ['dev/strait-escort', 'dev2/embargo-watch'])
    cpSync(join(root, 'corpus', cluster), join(folder, basename(cluster)), { recursive: true })
  return { name: 'the two unread clusters', folders: [folder] }
}

function run(args: readonly string[], input?: string): string {
  const env = { ...process.env, SURETY_CONFIG: join(tmpdir(), 'surety-measure-config') }
  const done = spawnSync(process.execPath, args, { input, env, encoding: 'utf8', maxBuffer: 1 << 30 })
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}:\n${done.stderr}`)
  return done.stdout
}

/** What the program makes of reports given as JSON Lines: a fresh ledger, the command a user runs, its export. */
export function suretyExport(jsonLines: string, { pack, lineageOnly }: Pick<Corpus, 'pack' | 'lineageOnly'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'surety-measure-'))
  const ledger = join(folder, 'measure.db')
  const surety = join(root, 'bin', 'surety.js')
  if (pack !== undefined) run([surety, 'init', '--pack', pack, '--ledger', ledger])
  run([surety, 'add', '-', '--ledger', ledger, ...(lineageOnly === true ? ['--no-read'] : [])], jsonLines)
  const exported = run([surety, 'export', '--format', 'json', '--ledger', ledger])
  rmSync(folder, { recursive: true, force: true })
  return exported
}

/** What the scorer says of an export: its figures, and the table it prints. */
export function scoreOf(exported: string, corpus: Corpus): { readonly figures: Figures; readonly table: string } {
  const folder = mkdtempSync(join(tmpdir(), 'surety-measure-'))
  const file = join(folder, 'export.json')
  writeFileSync(file, exported)
  const printed = run([scorer(), file, ...corpus.folders])
    .trimEnd()
    .split('\n')
  rmSync(folder, { recursive: true, force: true })
  const all = Object.entries(JSON.parse(printed.at(-1) ?? '{}') as Figures)
  const figures = Object.fromEntries(all.filter(([name]) => corpus.lineageOnly !== true || lineageFigures.has(name)))
  return { figures, table: printed.slice(0, -1).join('\n') }
}

/** A corpus as JSON Lines, as `corpus/to-jsonl.mjs` prints it. */
export const jsonLinesOf = (corpus: Corpus): string => run([join(root, 'corpus', 'to-jsonl.mjs'), ...corpus.folders])
