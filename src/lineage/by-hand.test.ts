import { describe, expect, test } from 'vitest'
import type { LineageDecision, Verdict } from '../records/decision.ts'
import type { Placement, Relation } from '../records/derivation.ts'
import { EarlierInMemory } from './earlier-in-memory.ts'
import * as stories from './invented-stories.ts'
import { arrived } from './invented-stories.ts'
import { objectionTo } from './objection.ts'
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
  arrived('other', stories.independent, { outlet: 'The Quay', published: next }),
  arrived('bees', stories.unrelated, { outlet: 'Valley Times', published: day }),
]

const names = new Map(all.map(({ report }) => [report.id, report.name ?? '']))
const idOf = (name: string): string => all.find(({ report }) => report.name === name)?.report.id ?? ''

function said(verdict: Verdict, report: string, other: string, relation: Relation | null = null): LineageDecision {
  const pair = { report: idOf(report), other: idOf(other) }
  return { kind: 'decision', about: 'lineage', verdict, ...pair, relation, by: 'Ines', why: 'the editor told me' }
}

/** A step of what happens to a ledger: reports come, or a person decides and all families that it touches are placed again. */
type Step = readonly Arrival[] | LineageDecision

async function placedAfter(steps: readonly Step[]): Promise<ReadonlyMap<string, Placement>> {
  const ledger = new EarlierInMemory()
  for (const step of steps) {
    if (!('kind' in step)) ledger.add(step, await place(step, ledger))
    else {
      ledger.decide(step)
      const standing = ledger.placements()
      const families = new Set([step.report, step.other].map((id) => standing.get(id)?.family))
      const again = all.filter(({ report }) => families.has(standing.get(report.id)?.family ?? ''))
      ledger.add(again, await place(again, ledger))
    }
  }
  return new Map([...ledger.placements()].map(([id, placement]) => [names.get(id) ?? id, placement]))
}

const familyOf = (placed: ReadonlyMap<string, Placement>, name: string) =>
  names.get(placed.get(name)?.family ?? '') ?? null
const sourceOf = (placed: ReadonlyMap<string, Placement>, name: string) =>
  names.get(placed.get(name)?.derivations.find(({ main }) => main)?.from ?? '') ?? null
const reasons = (placed: ReadonlyMap<string, Placement>, name: string) =>
  placed
    .get(name)
    ?.derivations[0]?.because.filter(({ sign }) => sign === 'by-hand')
    .map(({ words }) => words) ?? []

describe('what a person says of two reports', () => {
  test('holds two texts together that share nothing, with the reason and who said it', async () => {
    const placed = await placedAfter([all, said('same-text', 'bees', 'other')])
    expect(familyOf(placed, 'bees')).toBe(familyOf(placed, 'other'))
    expect(familyOf(placed, 'wire')).toBe('wire')
    const [words] = [...reasons(placed, 'bees'), ...reasons(placed, 'other')]
    expect(words).toBe('the same text as that one: the editor told me (Ines)')
    const { shareOfReport, shareOfSource } = [...placed.values()].flatMap(({ derivations }) => derivations)[0] ?? {}
    expect(Number.isFinite(shareOfReport)).toBe(true)
    expect(Number.isFinite(shareOfSource)).toBe(true)
  })

  test('brings their whole families together', async () => {
    const placed = await placedAfter([all, said('same-text', 'other', 'reworded')])
    expect(familyOf(placed, 'other')).toBe(familyOf(placed, 'copy'))
  })

  test('keeps a copy apart from its source, and both say so no more once it is taken back', async () => {
    const apart = await placedAfter([all, said('different-text', 'copy', 'wire')])
    expect(familyOf(apart, 'copy')).not.toBe(familyOf(apart, 'wire'))
    const back = await placedAfter([all, said('different-text', 'copy', 'wire'), said('undecided', 'wire', 'copy')])
    expect(back).toEqual(await placedAfter([all]))
  })

  test('sends what is like both with the one that it is more like', async () => {
    const placed = await placedAfter([all, said('different-text', 'reworded', 'wire')])
    expect(familyOf(placed, 'reworded')).toBe('reworded')
    for (const name of ['copy', 'short', 'edit', 'long']) expect(familyOf(placed, name), name).toBe('wire')
  })

  test('leaves reprints that are as like to both with the earlier one', async () => {
    const reprints = ['b', 'c', 'd', 'e'].map((name) => arrived(name, stories.wire, { published: next }))
    const wire = arrived('a', stories.wire, { published: day })
    const [first] = reprints
    const ledger = new EarlierInMemory()
    const decision = {
      ...said('different-text', 'wire', 'copy'),
      report: first?.report.id ?? '',
      other: wire.report.id,
    }
    ledger.decide(decision)
    const batch = [wire, ...reprints]
    ledger.add(batch, await place(batch, ledger))
    const alone = [...ledger.placements().values()].filter(({ family }) => family !== wire.report.id)
    expect(alone.map(({ report }) => report)).toEqual([first?.report.id])
  })

  test('fixes source and direction against all signs, and the relation where one is named', async () => {
    const placed = await placedAfter([all, said('derives-from', 'wire', 'short', 'expansion')])
    const [derivation] = placed.get('wire')?.derivations ?? []
    expect(sourceOf(placed, 'wire')).toBe('short')
    expect(derivation).toMatchObject({ relation: 'expansion', direction: 'known', main: true })
    expect(reasons(placed, 'wire')).toEqual(['made from that one: the editor told me (Ines)'])
    expect(sourceOf(placed, 'short')).toBeNull()
    expect(familyOf(placed, 'copy')).toBe('short')
  })

  test('leaves no trace when it is taken back, not even of a relation that was named', async () => {
    const translated = said('derives-from', 'copy', 'wire', 'translation')
    const placed = await placedAfter([all, translated])
    expect(placed.get('copy')?.derivations[0]?.relation).toBe('translation')
    expect(await placedAfter([all, translated, said('undecided', 'copy', 'wire')])).toEqual(await placedAfter([all]))
  })

  test('draws no circle where two ledgers that were put together hold one', async () => {
    const placed = await placedAfter([
      all,
      said('derives-from', 'copy', 'short'),
      said('derives-from', 'short', 'edit'),
      said('derives-from', 'edit', 'copy'),
    ])
    for (const name of placed.keys()) {
      const seen = new Set<string>()
      for (let at: string | null = name; at !== null; at = sourceOf(placed, at)) {
        expect(seen.has(at)).toBe(false)
        seen.add(at)
      }
    }
  })
})

describe('the placements that stand in the end', () => {
  const spoken = [
    [said('same-text', 'bees', 'other')],
    [said('different-text', 'wire', 'copy'), said('same-text', 'bees', 'edit')],
    [said('derives-from', 'wire', 'short', 'expansion'), said('different-text', 'long', 'wire')],
    [said('derives-from', 'other', 'reworded'), said('different-text', 'short', 'edit')],
    [
      said('same-text', 'wire', 'other'),
      said('undecided', 'wire', 'other'),
      said('different-text', 'reworded', 'wire'),
    ],
  ]

  test.each(spoken)('are the same whether people spoke before, between or after the arrivals', async (...decisions) => {
    const reference = await placedAfter([all, ...decisions])
    expect(reference.size).toBe(all.length)
    for (let seed = 1; seed <= 24; seed++) expect(await placedAfter(mixed(decisions, seed))).toEqual(reference)
  })
})

describe('a decision that cannot hold together with others', () => {
  test('is told from one that can: circles, second sources, and the same text said to be another', () => {
    const standing = [said('derives-from', 'copy', 'wire'), said('derives-from', 'short', 'copy')]
    const objection = (verdict: Verdict, report: string, other: string, others = standing) =>
      objectionTo(said(verdict, report, other), others)?.code ?? null
    expect(objection('derives-from', 'wire', 'short')).toBe('circular')
    expect(objection('derives-from', 'copy', 'edit')).toBe('two-sources')
    expect(objection('different-text', 'wire', 'short')).toBe('contradicts')
    expect(objection('same-text', 'wire', 'edit')).toBeNull()
    expect(objection('undecided', 'wire', 'short')).toBeNull()
    // The same pair the other way round takes the place of what stands.
    expect(objection('derives-from', 'wire', 'copy', standing.slice(0, 1))).toBeNull()
    const apart = [said('same-text', 'wire', 'copy'), said('different-text', 'copy', 'bees')]
    expect(objection('same-text', 'bees', 'wire', apart)).toBe('contradicts')
    expect(objection('derives-from', 'bees', 'edit', apart)).toBeNull()
  })
})

/** Arrivals in a random order and random batches, with the decisions, in their order, at random places between. Mulberry32. */
function mixed(decisions: readonly LineageDecision[], seed: number): Step[] {
  let state = seed
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const left = all.map((arrival) => ({ arrival, key: random() })).sort((a, b) => a.key - b.key)
  const steps: Step[] = []
  while (left.length > 0) {
    steps.push(left.splice(0, 1 + Math.floor(random() * 3)).map(({ arrival }) => arrival))
  }
  const places = decisions.map(() => Math.floor(random() * (steps.length + 1))).sort((a, b) => b - a)
  for (const [at, place] of places.entries()) {
    const decision = decisions.at(-1 - at)
    if (decision !== undefined) steps.splice(place, 0, decision)
  }
  return steps
}
