import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Count } from '../../src/records/count.ts'
import type { Position } from '../../src/records/position.ts'
import { scorer } from '../shared.ts'
import type { LabelledReport } from './labelled.ts'

export interface Read {
  readonly report: LabelledReport
  readonly positions: readonly Position[]
  readonly counts: readonly Count[]
}

const wanted = /^(?:positions actor|conditions|quantities|passages|sizes)/

/** What the scorer says of positions and counts read in labelled reports. */
export function scoreReading(all: readonly Read[], options: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'surety-learned-'))
  const corpus = join(folder, 'corpus')
  for (const path of new Set(all.map(({ report }) => report.folder)))
    cpSync(path, join(corpus, path.split('/').at(-1) ?? ''), { recursive: true })
  const idOf = ({ cluster, file }: LabelledReport) => `${cluster}/${file}`
  const exported = {
    reports: all.map(({ report }) => ({ id: idOf(report), parts: report.rendition.parts })),
    positions: all.flatMap(({ report, positions }) => positions.map((one) => ({ ...one, report: idOf(report) }))),
    counts: all.flatMap(({ report, counts }) => counts.map((one) => ({ ...one, report: idOf(report) }))),
    statements: [],
  }
  const file = join(folder, 'export.json')
  writeFileSync(file, JSON.stringify(exported))
  const done = spawnSync(process.execPath, [scorer(), file, corpus, ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  rmSync(folder, { recursive: true, force: true })
  if (done.status !== 0) throw new Error(done.stderr)
  return options.length > 0
    ? done.stdout
    : done.stdout
        .split('\n')
        .filter((line) => wanted.test(line))
        .join('\n')
}
