import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parsePack } from '../src/packs/parse-pack.ts'
import { stances } from '../src/records/position.ts'
import { read, root } from './map.ts'

const folder = join(root, 'corpus', 'climate')
const parsed = parsePack(read('src/packs/climate-pledges.yaml'))
const pack = parsed.ok ? parsed.pack : null

interface Label {
  readonly report: string
  readonly quote: string
  readonly component?: string
  readonly stance?: string
  readonly conditions?: readonly string[]
}

it.each(readdirSync(folder))('the labels of %s are words of their reports, in the terms of the pack', (cluster) => {
  const gold = JSON.parse(readFileSync(join(folder, cluster, 'gold.json'), 'utf8')) as Record<
    'commitments' | 'statements' | 'coalition' | 'meetings',
    readonly Label[]
  >
  const labels = [...gold.commitments, ...gold.statements, ...gold.coalition, ...gold.meetings]
  const text = (label: Label) => readFileSync(join(folder, cluster, label.report), 'utf8')
  expect(labels.length).toBeGreaterThan(20)
  expect(labels.filter((label) => label.quote.includes('\n') || !text(label).includes(label.quote))).toEqual([])
  const components = new Set(pack?.components.map(({ id }) => id))
  const kinds = new Set(pack?.conditions.map(({ id }) => id))
  const unknown = gold.commitments.filter(
    ({ component = '', stance, conditions = [] }) =>
      !components.has(component) || !stances.some((one) => one === stance) || conditions.some((one) => !kinds.has(one)),
  )
  expect(unknown).toEqual([])
})
