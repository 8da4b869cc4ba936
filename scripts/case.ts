// npm run case -- add FILE --cluster NAME [--published YYYY-MM-DD] [--outlet NAME]: adds a report to the project's own cases.
// npm run case -- check: says which labels of the project's cases are no words of their reports.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { LedgerExport } from '../src/records/export.ts'
import { casesFrom, type Gold } from './gold.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const own = process.env.SURETY_CASES ?? join(root, 'corpus', 'own')

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

function surety(args: readonly string[], input?: string): string {
  const done = spawnSync(process.execPath, [join(root, 'bin', 'surety.js'), ...args], { input, encoding: 'utf8' })
  if (done.status !== 0) fail(done.stderr.trim())
  return done.stdout
}

/** What the program reads in one text: the rows that a person then corrects. */
function readByProgram(id: string, text: string, published: string | undefined): LedgerExport {
  const folder = mkdtempSync(join(tmpdir(), 'surety-case-'))
  const ledger = join(folder, 'case.db')
  surety(['add', '-', '--ledger', ledger], JSON.stringify({ id, published, text }))
  const exported = JSON.parse(surety(['export', '--format', 'json', '--ledger', ledger])) as LedgerExport
  rmSync(folder, { recursive: true, force: true })
  return exported
}

function add(file: string, options: { cluster?: string; published?: string; outlet?: string }): void {
  const { cluster } = options
  if (cluster === undefined || !/^[a-z0-9-]+$/.test(cluster))
    fail('Name the cluster in lower case and hyphens: npm run case -- add FILE --cluster NAME')
  if (!existsSync(file)) fail(`There is no file ${file}.`)
  const folder = join(own, cluster)
  mkdirSync(folder, { recursive: true })
  const goldFile = join(folder, 'gold.json')
  const gold: Gold = existsSync(goldFile)
    ? (JSON.parse(readFileSync(goldFile, 'utf8')) as Gold)
    : { cluster, about: '', reports: [], commitments: [], statements: [], coalition: [], meetings: [] }
  const name = `${String(readdirSync(folder).filter((each) => each.endsWith('.txt')).length + 1).padStart(2, '0')}.txt`
  const text = readFileSync(file, 'utf8')
  const more = casesFrom(readByProgram(name, text, options.published), name)
  writeFileSync(join(folder, name), text)
  const report = {
    file: name,
    outlet: options.outlet ?? null,
    published: options.published ?? null,
    story: 's1',
    derives_from: null,
    relation: 'origin',
  }
  const next: Gold = {
    ...gold,
    reports: [...gold.reports, report],
    commitments: [...gold.commitments, ...more.commitments],
    statements: [...gold.statements, ...more.statements],
    coalition: [...gold.coalition, ...more.coalition],
    meetings: [...gold.meetings, ...more.meetings],
  }
  writeFileSync(goldFile, `${JSON.stringify(next, null, 1)}\n`)
  console.log(`Added ${join(folder, name)} with ${more.commitments.length} positions and ${more.statements.length} statements as the program reads them.
Now correct ${goldFile} by corpus/LABELS.md, then run: npm run case -- check`)
}

function check(): void {
  if (!existsSync(own)) fail(`There are no cases yet in ${own}.`)
  const done = spawnSync(process.execPath, [join(root, 'corpus', 'validate.mjs'), own], { stdio: 'inherit' })
  process.exitCode = done.status ?? 1
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cluster: { type: 'string' }, published: { type: 'string' }, outlet: { type: 'string' } },
})
const [command, file] = positionals
if (command === 'add' && file !== undefined) add(file, values)
else if (command === 'check') check()
else
  fail(
    'Usage: npm run case -- add FILE --cluster NAME [--published YYYY-MM-DD] [--outlet NAME], or npm run case -- check',
  )
