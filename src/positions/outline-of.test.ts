import { describe, expect, it } from 'vitest'
import { type Invented, invented, quantity } from '../../tests/positions/invented.ts'
import type { CellPosition } from '../records/told-position.ts'
import { changesBetween } from './changes-between.ts'
import { surroundings } from './history-item.ts'
import { type Outline, type OutlineOf, outlineOf } from './outline-of.ts'

function inCell(given: Invented): CellPosition {
  const standing = invented(given)
  return { ...standing, start: standing.position.passage.start }
}

function history(given: readonly Invented[], more: Partial<OutlineOf> = {}): Outline<CellPosition> {
  return outlineOf(given.map(inCell), { actor: 'NO', component: 'sea', asOf: '2031-06-01', ...more })
}

const shown = ({ items }: Outline<CellPosition>) =>
  items.map(({ one, standing, changes }) => [one.position.stance, standing, ...changes])

describe('the history of a cell', () => {
  it('is in order of the days, each with its change from the one before', () => {
    const found = history([
      { in: 'c', said: '2031-05-01', stance: 'refused' },
      { in: 'a', said: '2031-01-01', stance: 'undecided' },
      { in: 'b', said: '2031-03-01', stance: 'pledged', on: ['ceasefire'] },
      { in: 'd', said: '2031-07-01', stance: 'refused' },
      { in: 'e', published: null, stance: 'open' },
    ])
    expect(shown(found)).toEqual([
      ['undecided', 'superseded', 'new'],
      ['pledged', 'superseded', 'hardened', 'condition-added'],
      ['refused', 'stands', 'softened', 'reversed', 'condition-dropped'],
      ['refused', 'later', 'restated'],
      ['open', 'undated'],
    ])
  })

  it('shows reprints, which restate nothing and change nothing', () => {
    const found = history([
      { in: 'wire', said: '2031-05-01', stance: 'open' },
      { in: 'copy', family: 'wire', published: '2031-05-02', stance: 'open' },
    ])
    expect(found.items.map(({ speaks }) => speaks)).toEqual([true, false])
    expect(shown(found)).toEqual([
      ['open', 'stands', 'new'],
      ['open', 'restated'],
    ])
  })

  it('takes what a report tells as past for what stood before', () => {
    const found = history([
      { in: 'a', said: '2031-05-01', stance: 'withdrawn' },
      { in: 'a', said: '2031-01-15', stance: 'pledged', past: true, at: 40 },
    ])
    expect(shown(found)).toEqual([
      ['pledged', 'past', 'new'],
      ['withdrawn', 'stands', 'reversed'],
    ])
  })

  it("never measures an actor's own word by what somebody else claimed of it", () => {
    const found = history([
      { in: 'a', said: '2031-01-01', stance: 'pledged', voice: 'claim' },
      { in: 'b', said: '2031-02-01', stance: 'open', voice: 'own' },
      { in: 'c', said: '2031-03-01', stance: 'refused', voice: 'claim' },
      { in: 'd', said: '2031-04-01', stance: 'open', voice: 'own' },
    ])
    expect(found.items.map(({ changes }) => changes)).toEqual([
      ['new'],
      ['new'],
      ['softened', 'reversed'],
      ['restated'],
    ])
  })

  it('measures a group against the same words only', () => {
    const group: Invented = { actor: 'group', group: '12 states' }
    const given: Invented[] = [
      { ...group, in: 'a', said: '2031-01-01', stance: 'open' },
      { ...group, in: 'b', said: '2031-02-01', stance: 'pledged', group: 'several states' },
      { ...group, in: 'c', said: '2031-03-01', stance: 'pledged', group: '12  States' },
    ]
    expect(history(given).items.map(({ changes }) => changes)).toEqual([['new'], ['new'], ['hardened']])
    expect(history(given, { group: '12 states' }).items).toHaveLength(2)
  })

  it('shows the whole sentences that a passage touches', () => {
    const text = 'Nothing before. Oslo may send a frigate, she said. Nothing after.'
    const start = text.indexOf('may send')
    const passage = { start, end: start + 8, quote: 'may send', in: 'text' } as const
    expect(surroundings(passage, text)).toEqual({ start: 16, text: 'Oslo may send a frigate, she said.' })
    expect(surroundings(passage, null)).toEqual({ start, text: 'may send' })
  })
})

describe('a change', () => {
  const position = (given: Invented) => invented(given).position

  it.each([
    ['open', 'pledged', ['hardened']],
    ['pledged', 'undecided', ['softened']],
    ['refused', 'open', ['hardened', 'reversed']],
    ['acting', 'withdrawn', ['reversed']],
    ['withdrawn', 'pledged', ['reversed']],
    ['withdrawn', 'undecided', ['hardened']],
    ['withdrawn', 'refused', ['restated']],
    ['open', 'open', ['restated']],
  ] as const)('from %s to %s is %s', (before, after, changes) => {
    expect(changesBetween(position({ stance: before }), position({ stance: after }))).toEqual(changes)
  })

  it('names conditions that came and went', () => {
    const changes = changesBetween(position({ on: ['un', 'ceasefire'] }), position({ on: ['ceasefire', 'parliament'] }))
    expect(changes).toEqual(['condition-added', 'condition-dropped'])
  })

  it('is wider with more of the same, without a limit of place, and without an alternative', () => {
    const before = { quantity: quantity(200, 'soldiers'), place: 'outside the country', alternative: 'one' }
    const after = { quantity: quantity(400, 'Soldiers') }
    expect(changesBetween(position(before), position(after))).toEqual(['widened'])
    expect(changesBetween(position(after), position(before))).toEqual(['narrowed'])
    expect(changesBetween(position({ quantity: quantity(2, 'ships') }), position(after))).toEqual(['restated'])
  })
})
