// What a few lines of code give for lineage: the comparators that its figures stand beside.

import type { LabelledReport } from './lineage-corpora.ts'

type Vector = ReadonlyMap<string, number>

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function shinglesOf(text: string): Vector {
  const all = words(text)
  return new Map(all.slice(0, -2).map((_, at) => [all.slice(at, at + 3).join(' '), 1]))
}

function jaccard(a: Vector, b: Vector): number {
  const shared = [...a.keys()].filter((key) => b.has(key)).length
  return shared / Math.max(1, a.size + b.size - shared)
}

function tfIdf(texts: readonly string[]): Vector[] {
  const counts = texts.map((text) => {
    const count = new Map<string, number>()
    for (const word of words(text)) count.set(word, (count.get(word) ?? 0) + 1)
    return count
  })
  const holders = new Map<string, number>()
  for (const count of counts) for (const word of count.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  return counts.map((count) => {
    const weighed = [...count].map(
      ([word, times]) => [word, times * Math.log(texts.length / (holders.get(word) ?? 1))] as const,
    )
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1
    return new Map(weighed.map(([word, weight]) => [word, weight / length]))
  })
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0)
  return sum
}

/** Links every pair above a threshold; the earlier published is the source, and every derived report a copy. */
export function naiveLineage(reports: readonly LabelledReport[], by: 'shingles' | 'cosine') {
  const texts = reports.map(({ rendition }) => rendition.text)
  const vectors = by === 'shingles' ? texts.map(shinglesOf) : tfIdf(texts)
  const likeness = by === 'shingles' ? jaccard : cosine
  const threshold = by === 'shingles' ? 0.2 : 0.5
  const group = reports.map((_, at) => at)
  const rootOf = (at: number): number => (group[at] === at ? at : rootOf(group[at] ?? at))
  const derivations: { report: string; from: string; relation: string }[] = []
  reports.forEach((later, i) => {
    let best: { from: string; score: number } | null = null
    reports.forEach((other, j) => {
      const [a, b] = [vectors[i], vectors[j]]
      if (i === j || a === undefined || b === undefined) return
      const score = likeness(a, b)
      if (score < threshold) return
      group[rootOf(i)] = rootOf(j)
      const earlier = `${other.report.published.date} ${other.name}` < `${later.report.published.date} ${later.name}`
      if (earlier && score > (best?.score ?? 0)) best = { from: other.name, score }
    })
    const found = best as { from: string } | null
    if (found !== null) derivations.push({ report: later.name, from: found.from, relation: 'copy' })
  })
  const families = [...Map.groupBy(reports.keys(), rootOf).values()].map((members) =>
    members.map((at) => reports[at]?.name ?? ''),
  )
  return {
    reports: reports.map(({ name }) => ({ id: name, parts: [] })),
    derivations,
    families,
    events: families,
    statements: [],
    positions: [],
    counts: [],
  }
}
