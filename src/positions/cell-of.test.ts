import { describe, expect, it } from 'vitest'
import { type Invented, invented, quantity } from '../../tests/positions/invented.ts'
import type { Cell } from '../records/board.ts'
import { cellOf } from './cell-of.ts'

function cell(asOf: string, ...given: readonly Invented[]): Cell {
  return cellOf(given.map(invented), { actor: 'NO', component: 'sea', asOf, empty: 'no-evidence' })
}

const stances = (found: Cell) => found.stances.map(({ stance, beside }) => (beside ? `(${stance})` : stance))

describe('a cell', () => {
  it('shows what was said last before the day asked for, and nothing of later', () => {
    const said: Invented[] = [
      { in: 'a', said: '2031-04-01', stance: 'undecided' },
      { in: 'b', said: '2031-05-01', stance: 'open' },
      { in: 'c', said: '2031-06-01', stance: 'pledged' },
    ]
    expect(stances(cell('2031-05-20', ...said))).toEqual(['open'])
    expect(stances(cell('2031-06-01', ...said))).toEqual(['pledged'])
    expect(cell('2031-03-01', ...said)).toMatchObject({ stances: [], empty: 'no-evidence', mixed: false })
  })

  it('is mixed where several stances of one day stand together, the highest rung first', () => {
    const found = cell(
      '2031-05-02',
      { in: 'a', stance: 'undecided', on: ['clarity'] },
      { in: 'a', stance: 'open', at: 50 },
    )
    expect(stances(found)).toEqual(['open', 'undecided'])
    expect(found.mixed).toBe(true)
  })

  it('leaves out what is told as past, and what no date is known of', () => {
    expect(stances(cell('2031-05-02', { in: 'a', stance: 'pledged', past: true }))).toEqual([])
    expect(stances(cell('2031-05-02', { in: 'a', stance: 'pledged', published: null }))).toEqual([])
  })

  it('counts three versions of one text as three reports and one family', () => {
    const found = cell(
      '2031-05-03',
      { in: 'a', stance: 'open' },
      { in: 'b', family: 'a', stance: 'open', published: '2031-05-02' },
      { in: 'c', family: 'a', stance: 'open', published: '2031-05-03' },
    )
    expect(found.confirmations).toEqual({ reports: 3, families: 1, own: false })
    expect(found.stances[0]?.said.date).toBe('2031-05-01')
  })

  it('counts families that said the same before, back to the day when something else stood', () => {
    const found = cell(
      '2031-05-30',
      { in: 'a', said: '2031-01-01', stance: 'open' },
      { in: 'b', said: '2031-02-01', stance: 'refused' },
      { in: 'c', said: '2031-03-01', stance: 'open' },
      { in: 'd', said: '2031-04-01', stance: 'open', voice: 'own' },
    )
    expect(found.confirmations).toEqual({ reports: 2, families: 2, own: true })
    expect(found.stances[0]?.positions).toHaveLength(2)
  })
})

describe('versions of one text', () => {
  it('speak by their source, though a reprint came earlier', () => {
    const found = cell(
      '2031-05-09',
      { in: 'reprint', family: 'wire', published: '2031-05-01', on: ['un'] },
      { in: 'wire', published: '2031-05-02', on: ['ceasefire'] },
    )
    expect(found.stances[0]).toMatchObject({ said: { date: '2031-05-02' }, conditions: [{ kind: 'ceasefire' }] })
  })

  it('speak by the earliest that has the position where the source lacks it', () => {
    const found = cell(
      '2031-05-09',
      { in: 'late', family: 'wire', published: '2031-05-04', added: true },
      { in: 'early', family: 'wire', published: '2031-05-03', added: true },
    )
    expect(found.stances[0]?.said.date).toBe('2031-05-03')
    expect(found.confirmations).toEqual({ reports: 2, families: 1, own: false })
  })

  it('do not turn a slip of a translation into a second stance', () => {
    const found = cell(
      '2031-05-09',
      { in: 'wire', stance: 'open' },
      { in: 'translation', family: 'wire', stance: 'pledged', published: '2031-05-02', added: false },
    )
    expect(stances(found)).toEqual(['open'])
    expect(found.confirmations.reports).toBe(1)
  })

  it('do tell what an edit adds in words of its own', () => {
    const found = cell(
      '2031-05-09',
      { in: 'wire', stance: 'open' },
      { in: 'update', family: 'wire', stance: 'refused', published: '2031-05-02', added: true },
    )
    expect(stances(found)).toEqual(['refused'])
  })

  it('speak by a dated copy while the source has no date', () => {
    const found = cell(
      '2031-05-09',
      { in: 'wire', published: null },
      { in: 'copy', family: 'wire', published: '2031-05-03' },
    )
    expect(found.stances[0]?.said.date).toBe('2031-05-03')
  })

  it('keep two stances that one report gives, though its source has neither', () => {
    const found = cell(
      '2031-05-09',
      { in: 'copy', family: 'wire', stance: 'open' },
      { in: 'copy', family: 'wire', stance: 'undecided', at: 40 },
    )
    expect(stances(found)).toEqual(['open', 'undecided'])
  })
})

describe("an actor's own word", () => {
  const own: Invented = { in: 'own', said: '2031-05-01', stance: 'undecided', voice: 'own' }

  it('is not replaced by what others claim later; the claim stands beside it and is not counted', () => {
    const found = cell('2031-05-20', own, { in: 'b', said: '2031-05-10', stance: 'pledged', voice: 'claim' })
    expect(stances(found)).toEqual(['undecided', '(pledged)'])
    expect(found.mixed).toBe(false)
  })

  it('is not replaced by a report that says more in its own voice', () => {
    const found = cell('2031-05-20', own, { in: 'b', said: '2031-05-10', stance: 'open' })
    expect(stances(found)).toEqual(['undecided', '(open)'])
  })

  it('yields to a later own word', () => {
    const found = cell('2031-05-20', own, { in: 'b', said: '2031-05-10', stance: 'refused', voice: 'own' })
    expect(stances(found)).toEqual(['refused'])
  })

  it.each(['acting', 'withdrawn'] as const)('yields to a report that it is %s', (stance) => {
    const found = cell('2031-05-20', own, { in: 'b', said: '2031-05-10', stance })
    expect(stances(found)).toEqual([stance])
  })

  it('stands together with what a report says of the same day', () => {
    const found = cell('2031-05-20', own, { in: 'b', said: '2031-05-01', stance: 'open' })
    expect(stances(found)).toEqual(['open', 'undecided'])
    expect(found.mixed).toBe(true)
  })

  it('is no longer shown beside a claim that a later claim repeated', () => {
    const found = cell(
      '2031-05-20',
      own,
      { in: 'b', said: '2031-05-05', stance: 'pledged', voice: 'claim' },
      { in: 'c', said: '2031-05-06', stance: 'undecided', voice: 'claim' },
    )
    expect(stances(found)).toEqual(['undecided'])
  })
})

describe('a contested cell', () => {
  const yes: Invented = { in: 'a', said: '2031-05-01', stance: 'pledged' }

  it('has two families that say yes and no within three days', () => {
    expect(cell('2031-05-20', yes, { in: 'b', said: '2031-05-04', stance: 'refused' }).contested).toBe(true)
    expect(cell('2031-05-20', yes, { in: 'b', said: '2031-05-05', stance: 'refused' }).contested).toBe(false)
    expect(cell('2031-05-20', yes, { in: 'b', said: '2031-05-02', stance: 'undecided' }).contested).toBe(false)
  })

  it('is none where the later is the own word of the actor, or tells a change', () => {
    expect(cell('2031-05-20', yes, { in: 'b', said: '2031-05-03', stance: 'refused', voice: 'own' }).contested).toBe(
      false,
    )
    expect(cell('2031-05-20', yes, { in: 'b', said: '2031-05-03', stance: 'withdrawn' }).contested).toBe(false)
    const told: Invented = { in: 'b', stance: 'pledged', said: '2031-02-01', past: true, at: 90 }
    expect(cell('2031-05-20', yes, { in: 'b', said: '2031-05-03', stance: 'refused' }, told).contested).toBe(false)
  })

  it('is none within one family, and none where a day is known by its month only', () => {
    const update: Invented = { in: 'b', family: 'a', said: '2031-05-02', stance: 'refused', added: true }
    expect(cell('2031-05-20', yes, update).contested).toBe(false)
    const vague: Invented = { in: 'b', said: '2031-05-01', precision: 'month', stance: 'refused' }
    expect(cell('2031-05-20', yes, vague).contested).toBe(false)
  })
})

describe('a stale cell', () => {
  it('was not said again for six calendar months, and is still shown', () => {
    const old: Invented = { in: 'a', said: '2031-02-28', stance: 'open' }
    expect(cell('2031-08-28', old)).toMatchObject({ stale: false })
    expect(cell('2031-08-31', old)).toMatchObject({ stale: false })
    expect(cell('2031-09-01', old)).toMatchObject({ stale: true, stances: [{ stance: 'open' }] })
  })

  it('is made fresh by another family, and not by a reprint', () => {
    const old: Invented = { in: 'a', said: '2031-01-10', stance: 'open', voice: 'own' }
    const reprint: Invented = { in: 'b', family: 'a', published: '2031-08-01', stance: 'open' }
    expect(cell('2031-08-20', old, reprint).stale).toBe(true)
    expect(cell('2031-08-20', old, reprint, { in: 'c', published: '2031-08-02', stance: 'open' }).stale).toBe(false)
  })
})

describe('the stance of a cell', () => {
  it('names every condition, quantity and alternative that is stated for it, each once', () => {
    const found = cell(
      '2031-05-20',
      { in: 'a', on: ['ceasefire'], quantity: quantity(2, 'frigates'), alternative: 'one' },
      { in: 'b', on: ['ceasefire', 'parliament'], quantity: quantity(2, 'frigates'), alternative: 'two' },
    )
    expect(found.stances[0]).toMatchObject({
      conditions: [
        { kind: 'ceasefire', party: null },
        { kind: 'parliament', party: null },
      ],
      quantities: [{ value: 2, unit: 'frigates' }],
      alternative: true,
    })
  })
})
