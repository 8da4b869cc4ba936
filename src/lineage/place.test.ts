import { describe, expect, test } from 'vitest'
import type { Placement } from '../records/derivation.ts'
import { EarlierInMemory } from './earlier-in-memory.ts'
import * as stories from './invented-stories.ts'
import { arrived } from './invented-stories.ts'
import { place } from './place.ts'
import type { Arrival } from './version.ts'

const day = '2031-05-06'
const next = '2031-05-07'
const all: readonly Arrival[] = [
  arrived('wire', stories.wire, { outlet: 'Tidewater Agency', published: day }),
  arrived('copy', stories.copied, { outlet: 'Harbour Mail', published: day }),
  arrived('short', stories.abridged, { outlet: 'North Shore Post', published: next }),
  arrived('edit', stories.edited, { outlet: 'Channel Seven', published: next }),
  arrived('long', stories.expanded, { outlet: 'Strait Review', published: '2031-05-09' }),
  arrived('reworded', stories.paraphrased, { outlet: 'Evening Courier', published: next }),
  arrived('translated', stories.translated, { outlet: 'Globo Diario', published: next }),
  arrived('other', stories.independent, { outlet: 'The Quay', published: next }),
  arrived('later', stories.later, { outlet: 'Tidewater Agency', published: '2031-05-27' }),
  arrived('bees', stories.unrelated, { outlet: 'Valley Times', published: day }),
]

async function placedIn(batches: readonly (readonly Arrival[])[]): Promise<ReadonlyMap<string, Placement>> {
  const ledger = new EarlierInMemory()
  for (const batch of batches) ledger.add(batch, await place(batch, ledger))
  const named = new Map(all.map(({ report }) => [report.id, report.name ?? '']))
  return new Map([...ledger.placements()].map(([id, placement]) => [named.get(id) ?? id, placement]))
}

const nameOf = (id: string | undefined): string | null =>
  all.find(({ report }) => report.id === id)?.report.name ?? null

describe('placing reports', () => {
  test('tells of each report what it was made from and how', async () => {
    const placed = await placedIn([all])
    const told = Object.fromEntries(
      [...placed].map(([name, { derivations }]) => [
        name,
        `${nameOf(derivations[0]?.from)} ${derivations[0]?.relation ?? 'origin'}`,
      ]),
    )
    expect(told).toEqual({
      wire: 'null origin',
      copy: 'wire copy',
      short: 'wire abridgement',
      edit: 'wire edit',
      long: 'wire expansion',
      reworded: 'wire paraphrase',
      translated: 'wire translation',
      other: 'null origin',
      later: 'null origin',
      bees: 'null origin',
    })
  })

  test('names family and event by their source, and tells two meetings of one group apart', async () => {
    const placed = await placedIn([all])
    expect(nameOf(placed.get('translated')?.family)).toBe('wire')
    expect(nameOf(placed.get('other')?.family)).toBe('other')
    expect(nameOf(placed.get('other')?.event)).toBe('wire')
    expect(nameOf(placed.get('later')?.event)).toBe('later')
  })

  test('shows why: the share of words, the sentences, the credit line, the names spelled differently', async () => {
    const placed = await placedIn([all])
    const signs = (name: string) => placed.get(name)?.derivations[0]?.because.map((sign) => sign.sign)
    expect(signs('copy')).toEqual(expect.arrayContaining(['same-words', 'sentences-in-order', 'credit-line']))
    expect(signs('translated')).toContain('names-spelled-differently')
    expect(placed.get('copy')?.derivations[0]?.direction).toBe('known')
  })

  test('gives the aligned passages in the offsets of both texts', async () => {
    const placed = await placedIn([all])
    const pair = placed.get('short')?.derivations[0]?.aligned.find(({ score }) => score === 1)
    expect(pair).toBeDefined()
    const words = (text: string, start = 0, end = 0) => text.slice(start, end).split(/\s+/)
    const own = words(stories.abridged, pair?.start, pair?.end)
    expect(own.length).toBeGreaterThan(5)
    expect(own).toEqual(words(stories.wire, pair?.fromStart, pair?.fromEnd))
  })

  test('ends the same in any order and any batches', async () => {
    const reference = await placedIn([all])
    for (let seed = 1; seed <= 12; seed++) {
      const placed = await placedIn(batchesOf(shuffled(all, seed), 1 + (seed % 4)))
      for (const [name, placement] of reference) expect(placed.get(name)).toEqual(placement)
    }
  })

  test('says nothing again of reports that a new one does not change', async () => {
    const ledger = new EarlierInMemory()
    ledger.add(all.slice(0, 9), await place(all.slice(0, 9), ledger))
    const changed = await place(all.slice(9), ledger)
    expect(changed.map(({ report }) => nameOf(report))).toEqual(['bees'])
  })

  test('changes an earlier conclusion when the source itself arrives', async () => {
    const ledger = new EarlierInMemory()
    const first = all.filter(({ report }) => report.name === 'reworded' || report.name === 'short')
    ledger.add(first, await place(first, ledger))
    const changed = await place(all.slice(0, 1), ledger)
    expect(changed.map(({ report, derivations }) => [nameOf(report), nameOf(derivations[0]?.from)]).sort()).toEqual([
      ['reworded', 'wire'],
      ['short', 'wire'],
      ['wire', null],
    ])
  })

  test("never makes a report its own source, nor two each other's", async () => {
    const placed = await placedIn(batchesOf(all, 3))
    for (const { report } of placed.values()) {
      const seen = new Set<string>()
      for (
        let at: string | undefined = report;
        at !== undefined;
        at = placed.get(nameOf(at) ?? '')?.derivations[0]?.from
      ) {
        expect(seen.has(at)).toBe(false)
        seen.add(at)
      }
    }
  })
})

/** Mulberry32: the same order for the same seed. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

function batchesOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}
