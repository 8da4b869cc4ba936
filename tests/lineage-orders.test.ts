import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { EarlierInMemory } from '../src/lineage/earlier-in-memory.ts'
import { arrived } from '../src/lineage/invented-stories.ts'
import { place } from '../src/lineage/place.ts'
import type { Arrival } from '../src/lineage/version.ts'
import type { Placement } from '../src/records/derivation.ts'

const corpora = fileURLToPath(new URL('../corpus', import.meta.url))

interface Gold {
  readonly reports: readonly { readonly file: string; readonly outlet: string; readonly published: string }[]
}

/** A labelled cluster as it comes, with the pages' foreign stories and menus in it. */
function cluster(name: string, dates: boolean): Arrival[] {
  const folder = join(corpora, name)
  const { reports } = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
  return reports.map(({ file, outlet, published }) =>
    arrived(`${name}/${file}`, readFileSync(join(folder, file), 'utf8'), dates ? { outlet, published } : {}),
  )
}

/** Mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The reports in a random order, cut into batches of random sizes. */
function batches(reports: readonly Arrival[], seed: number): Arrival[][] {
  const random = randomFrom(seed)
  const left = reports.map((report) => ({ report, key: random() })).sort((a, b) => a.key - b.key)
  const cut: Arrival[][] = []
  while (left.length > 0) cut.push(left.splice(0, 1 + Math.floor(random() * 5)).map(({ report }) => report))
  return cut
}

async function standing(groups: readonly (readonly Arrival[])[]): Promise<ReadonlyMap<string, Placement>> {
  const ledger = new EarlierInMemory()
  for (const group of groups) ledger.add(group, await place(group, ledger))
  return ledger.placements()
}

describe('the placements that stand in the end', () => {
  // Those of `lineage` hold chains, follow-ups, round-ups, passages in common and a joint statement beside reports on it.
  const names = ['dev', 'lineage', 'climate'].flatMap((corpus) =>
    readdirSync(join(corpora, corpus))
      .slice(0, corpus === 'dev' ? 4 : undefined)
      .map((name) => join(corpus, name)),
  )

  test.each([true, false])(
    'are the same in any order and any batches of real-looking clusters (with dates: %s)',
    async (dates) => {
      const reports = names.flatMap((name) => cluster(name, dates))
      const reference = await standing([reports])
      expect(reference.size).toBe(reports.length)
      for (let seed = 1; seed <= 4; seed++) expect(await standing(batches(reports, seed))).toEqual(reference)
    },
  )

  test('have no cycle, and no report is its own source or in a family that its source is not in', async () => {
    const placed = await standing(
      batches(
        names.flatMap((name) => cluster(name, true)),
        7,
      ),
    )
    for (const { report, family, derivations } of placed.values()) {
      const source = derivations.find(({ main }) => main)?.from
      if (source !== undefined) expect(placed.get(source)?.family).toBe(family)
      const seen = new Set<string>()
      for (let at: string | undefined = report; at !== undefined; ) {
        expect(seen.has(at)).toBe(false)
        seen.add(at)
        at = placed.get(at)?.derivations.find(({ main }) => main)?.from
      }
    }
  })
})
