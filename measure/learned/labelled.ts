// Labelled clusters read up to the point where candidates are made, with their labels: for training and measuring the learned reader.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeIn } from '../../src/intake/take-in.ts'
import type { ReadDocument } from '../../src/reading/document.ts'
import { peopleIn, readDocument } from '../../src/reading/read-report.ts'
import type { Rendition, Report } from '../../src/records/report.ts'
import { bundledVocabulary } from '../bundled-vocabulary.ts'
import { root } from '../shared.ts'

export interface GoldPosition {
  readonly report: string
  readonly actor: string
  readonly component: string
  readonly stance: string
  readonly conditions: readonly string[]
  readonly quantity: { readonly value: number } | null
  readonly quote: string
  readonly optional?: boolean
}

export interface LabelledReport {
  readonly folder: string
  readonly cluster: string
  readonly file: string
  readonly report: Report
  readonly rendition: Rendition
  readonly document: ReadDocument
  readonly gold: readonly GoldPosition[]
  /** The report that it descends from. */
  readonly family: string
}

/** Kept unread as estimates: never trained on, never listed. */
const keptUnread = new Set(['strait-escort', 'embargo-watch'])

interface GoldFile {
  readonly reports: readonly {
    readonly file: string
    readonly published: string
    readonly derives_from: string | null
  }[]
  readonly commitments: readonly GoldPosition[]
}

/** The clusters of a folder of the corpus, but those kept unread. */
export function clusterFolders(name: string): readonly string[] {
  const folder = name.startsWith('/') ? name : join(root, 'corpus', name)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((cluster) => !keptUnread.has(cluster) && existsSync(join(folder, cluster, 'gold.json')))
    .sort()
    .map((cluster) => join(folder, cluster))
}

const vocabulary = bundledVocabulary()

export async function readCluster(folder: string): Promise<readonly LabelledReport[]> {
  const cluster = folder.split('/').at(-1) ?? ''
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as GoldFile
  const parent = new Map(gold.reports.map((one) => [one.file, one.derives_from]))
  const familyOf = (file: string): string => {
    const up = parent.get(file)
    return up === null || up === undefined ? file : familyOf(up)
  }
  const lines = gold.reports.map((one) => {
    const text = readFileSync(join(folder, one.file), 'utf8')
    return JSON.stringify({ ...one, id: `${cluster}/${one.file}`, text })
  })
  const taken: { readonly report: Report; readonly rendition: Rendition }[] = []
  const source = { name: 'corpus', given: {} }
  for await (const one of takeIn(new TextEncoder().encode(lines.join('\n')), source))
    if (one.ok) taken.push({ report: one.report, rendition: one.rendition })
  const people = taken.map(({ rendition }) => peopleIn(rendition, vocabulary))
  return taken.map(({ report, rendition }, at) => {
    const file = (report.name ?? '').split('/').at(-1) ?? ''
    const family = familyOf(file)
    const known = taken.flatMap((other, index) =>
      index !== at && familyOf((other.report.name ?? '').split('/').at(-1) ?? '') === family
        ? (people[index] ?? [])
        : [],
    )
    return {
      folder,
      cluster,
      file,
      report,
      rendition,
      document: readDocument({ rendition, published: report.published, arrangement: null, known }, vocabulary),
      gold: gold.commitments.filter((one) => one.report === file),
      family,
    }
  })
}
