// The labelled corpora as lineage takes them in.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeIn } from '../src/intake/take-in.ts'
import type { Rendition, Report } from '../src/records/report.ts'

export interface LabelledReport {
  /** As the scorer names it: cluster/file. */
  readonly name: string
  readonly report: Report
  readonly rendition: Rendition
}

interface Gold {
  readonly reports: readonly {
    readonly file: string
    readonly outlet: string | null
    readonly published: string | null
    readonly foreign_from?: string
  }[]
}

function clustersIn(folder: string, take: (cluster: string) => boolean): readonly string[] {
  return readdirSync(folder).filter((cluster) => existsSync(join(folder, cluster, 'gold.json')) && take(cluster))
}

/** A folder that holds only the clusters that were taken, for the scorer. */
export function scoredFolder(folder: string, take: (cluster: string) => boolean, work: string): string {
  const target = join(work, 'scored')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target)
  for (const cluster of clustersIn(folder, take))
    cpSync(join(folder, cluster), join(target, cluster), { recursive: true })
  return target
}

/** Reports as intake makes them, with the outlets and days of the labels; without days where `dates` is false. */
export async function labelledReports(
  folder: string,
  take: (cluster: string) => boolean,
  dates: boolean,
): Promise<readonly LabelledReport[]> {
  const reports: LabelledReport[] = []
  for (const cluster of clustersIn(folder, take)) {
    const gold = JSON.parse(readFileSync(join(folder, cluster, 'gold.json'), 'utf8')) as Gold
    for (const row of gold.reports) {
      const text = readFileSync(join(folder, cluster, row.file), 'utf8')
      const line = { id: `${cluster}/${row.file}`, outlet: row.outlet, published: dates ? row.published : null, text }
      reports.push(await taken(line, row.foreign_from ?? null))
    }
  }
  return reports
}

async function taken(
  line: {
    readonly id: string
    readonly outlet: string | null
    readonly published: string | null
    readonly text: string
  },
  foreignFrom: string | null,
): Promise<LabelledReport> {
  const given = Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null))
  for await (const each of takeIn(Buffer.from(`${JSON.stringify(given)}\n`), { name: '-', given: {} })) {
    if (!each.ok) throw new Error(`${line.id} was refused: ${each.refused.refusal.code}`)
    const { report, rendition } = each
    return { name: line.id, report, rendition: withGoldParts(rendition, foreignFrom) }
  }
  throw new Error(`${line.id} gave no report.`)
}

/** Where intake did not cut a page that the labels cut, the labels do: lineage is measured here, not intake. */
function withGoldParts(rendition: Rendition, foreignFrom: string | null): Rendition {
  if (foreignFrom === null || rendition.parts.some((part) => part.role === 'foreign')) return rendition
  const at = rendition.text.indexOf(`\n${foreignFrom.trim()}`) + 1
  if (at === 0) return rendition
  const { length } = rendition.text
  return {
    ...rendition,
    parts: [
      { start: 0, end: at, role: 'story' },
      { start: at, end: length, role: 'foreign' },
    ],
  }
}
