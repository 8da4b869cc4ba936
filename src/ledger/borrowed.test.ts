import { describe, expect, it } from 'vitest'
import type { Derivation, Placement } from '../records/derivation.ts'
import type { Passage } from '../records/passage.ts'
import { originOf } from './borrowed.ts'

const passage = (start: number, end: number, place: Passage['in'] = 'text'): Passage => ({
  start,
  end,
  quote: 'as it says',
  in: place,
})

const derivation = (from: string, main: boolean, ...spans: readonly (readonly [number, number])[]): Derivation => ({
  kind: 'derivation',
  report: 'here',
  from,
  relation: 'edit',
  direction: 'known',
  main,
  shareOfReport: 0.5,
  shareOfSource: 0.5,
  because: [],
  aligned: spans.map(([start, end]) => ({ start, end, fromStart: start, fromEnd: end, score: 1 })),
})

const placement = (derivations: readonly Derivation[], siblings: readonly string[] = []): Placement => ({
  kind: 'placement',
  report: 'here',
  madeBy: 'test@1',
  derivations,
  siblings,
  family: 'there',
  event: 'there',
})

describe('the words a position rests on', () => {
  const edited = placement([derivation('wire', true, [0, 40], [40, 100]), derivation('other', false, [200, 300])])

  it("are the source's where half of them are aligned with it, over several sentences too", () => {
    expect(originOf(passage(30, 60), edited)).toEqual({ added: false, lender: null })
    expect(originOf(passage(90, 110), edited)).toEqual({ added: false, lender: null })
    expect(originOf(passage(95, 110), edited)).toEqual({ added: true, lender: null })
  })

  it('are lent by another family where they are aligned with a report of that', () => {
    expect(originOf(passage(210, 260), edited)).toEqual({ added: false, lender: 'other' })
  })

  it("are a report's own where it derives from none, and are not where it has siblings of an unseen source", () => {
    expect(originOf(passage(0, 10), null).added).toBe(true)
    expect(originOf(passage(0, 10), placement([])).added).toBe(true)
    expect(originOf(passage(0, 10), placement([], ['sibling'])).added).toBe(false)
  })

  it('are no news in the new headline of an old text', () => {
    expect(originOf(passage(0, 10, 'headline'), edited)).toEqual({ added: false, lender: null })
    expect(originOf(passage(0, 10, 'headline'), placement([])).added).toBe(true)
  })
})
