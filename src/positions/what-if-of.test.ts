import { describe, expect, it } from 'vitest'
import { type Invented, invented } from '../../tests/positions/invented.ts'
import { numbersFrom } from '../../tests/seeded.ts'
import type { Board } from '../records/board.ts'
import type { ConditionState, SetCondition } from '../records/condition.ts'
import type { WhatIf } from '../records/what-if.ts'
import { boardOf } from './board-of.ts'
import { conditionRegister } from './condition-register.ts'
import { stateOn, statesOverTime } from './condition-states.ts'
import { type WhatIfMore, whatIfOf } from './what-if-of.ts'

const labels: Board['pack'] = {
  id: 'invented',
  name: 'Invented',
  components: [
    { id: 'troops', name: 'Troops' },
    { id: 'sea', name: 'Sea' },
  ],
  conditions: [
    { id: 'ceasefire', name: 'Ceasefire', party: 'none' },
    { id: 'parliament', name: 'Parliament', party: 'own' },
    { id: 'partner', name: 'Partner', party: 'other' },
  ],
}
const members: Readonly<Record<string, readonly string[]>> = { EU: ['AT', 'SE'] }

function board(...positions: readonly Invented[]): Board {
  return boardOf(
    positions.map((one, at) => invented({ in: `r${at}`, ...one })),
    {
      asOf: '2031-06-01',
      labels,
      nameOf: (actor) => actor,
      counts: [],
      reports: positions.length,
      families: positions.length,
      undated: [],
      unread: [],
    },
  )
}

function set(condition: string, state: ConditionState, on: string): SetCondition {
  return { condition, state, on, source: 'gazette', by: 'Ines Dahl' }
}

function whatIf(on: Board, assumed: Readonly<Record<string, ConditionState>> = {}, more: Partial<WhatIfMore> = {}) {
  return whatIfOf(on, {
    states: statesOverTime([]),
    assumed: new Map(Object.entries(assumed)),
    ownOnly: false,
    nameOf: (id) => id,
    actorName: (actor) => actor,
    membersOf: (actor) => members[actor] ?? [],
    wanted: null,
    ...more,
  })
}

const outcomes = ({ cells }: WhatIf) =>
  Object.fromEntries(
    cells.map(({ actor, component, outcome, freed }) => [`${actor} ${component}`, freed ? 'freed' : outcome]),
  )

describe('what would be in force', () => {
  const mixed = board(
    { actor: 'NO', stance: 'pledged', on: ['ceasefire'] },
    { actor: 'AT', stance: 'pledged', on: ['ceasefire', 'parliament:AT'] },
    { actor: 'SE', stance: 'pledged' },
    { actor: 'DK', stance: 'acting', on: ['ceasefire'] },
    { actor: 'FI', stance: 'open', on: ['ceasefire'] },
    { actor: 'IS', stance: 'open' },
    { actor: 'EE', stance: 'undecided', on: ['partner:US'] },
    { actor: 'LV', stance: 'refused', on: ['ceasefire'] },
    { actor: 'LT', stance: 'withdrawn' },
  )

  it('is today what was acted on, and due what hangs on nothing', () => {
    expect(outcomes(whatIf(mixed))).toEqual({
      'NO sea': 'waiting',
      'AT sea': 'waiting',
      'SE sea': 'due',
      'DK sea': 'in-force',
      'FI sea': 'open',
      'IS sea': 'open',
      'EE sea': 'undecided',
      'LV sea': 'refused',
      'LT sea': 'withdrawn',
    })
  })

  it('grows by what a condition that is met sets free, and says for what the rest waits', () => {
    const then = whatIf(mixed, { ceasefire: 'met' })
    expect(outcomes(then)).toMatchObject({ 'NO sea': 'due', 'AT sea': 'waiting', 'FI sea': 'freed', 'IS sea': 'open' })
    expect(then.cells.find(({ actor }) => actor === 'AT')?.waitsFor).toEqual(['parliament:AT'])
    expect(then.differences.map(({ actor, from, to }) => [actor, from.outcome, to.outcome, to.freed])).toEqual([
      ['FI', 'open', 'open', true],
      ['NO', 'waiting', 'due', false],
    ])
    expect(then.totals.find(({ component }) => component === 'sea')).toMatchObject({
      inForce: 1,
      due: 3,
      waiting: 1,
      freed: 1,
    })
  })

  it('is today where nothing is assumed', () => {
    expect(whatIf(mixed).differences).toEqual([])
    const known = { states: statesOverTime([set('ceasefire', 'met', '2031-05-20')]) }
    expect(whatIf(mixed, {}, known).differences).toEqual([])
    expect(whatIf(mixed, { ceasefire: 'met' }, known).differences).toEqual([])
    expect(whatIf(mixed, { ceasefire: 'unmet' }, known).differences).toHaveLength(2)
  })

  it('counts an actor of several stances once, at its highest', () => {
    const twice = board({ actor: 'NO', stance: 'open' }, { actor: 'NO', stance: 'pledged', on: ['ceasefire'] })
    expect(outcomes(whatIf(twice))).toEqual({ 'NO sea': 'waiting' })
  })
})

describe('a condition of a group', () => {
  const general = board(
    { actor: 'group', group: '26 countries', stance: 'pledged', on: ['ceasefire', 'partner:US', 'parliament:group'] },
    { actor: 'NO', stance: 'pledged' },
    { actor: 'US', stance: 'open' },
    { actor: 'AT', stance: 'refused' },
    { actor: 'SE', component: 'troops', stance: 'pledged' },
  )

  it('holds for every named position on that component, and is marked as inherited', () => {
    const { cells } = whatIf(general)
    const norway = cells.find(({ actor }) => actor === 'NO')
    expect(norway?.outcome).toBe('waiting')
    expect(norway?.conditions.map(({ id, from }) => `${id} ${from}`)).toEqual([
      'ceasefire inherited',
      'parliament:NO inherited',
      'partner:US inherited',
    ])
    expect(cells.find(({ actor }) => actor === 'SE')?.outcome).toBe('due')
    expect(cells.find(({ actor }) => actor === 'AT')?.conditions).toEqual([])
    expect(cells.find(({ actor }) => actor === 'US')?.waitsFor).not.toContain('partner:US')
  })

  it('binds the group alone with own conditions only', () => {
    const { cells, groups } = whatIf(general, {}, { ownOnly: true })
    expect(cells.find(({ actor }) => actor === 'NO')?.outcome).toBe('due')
    expect(groups.map(({ group, outcome }) => [group, outcome])).toEqual([['26 countries', 'waiting']])
  })

  it('is not met by another partner where the text names none', () => {
    const unnamed = board({ actor: 'NO', stance: 'pledged', on: ['partner:?'] })
    expect(outcomes(whatIf(unnamed, { 'partner:US': 'met' }))).toEqual({ 'NO sea': 'waiting' })
    expect(outcomes(whatIf(unnamed, { 'partner:?': 'met' }))).toEqual({ 'NO sea': 'due' })
  })
})

describe('what to work for', () => {
  const four = board(
    { actor: 'NO', stance: 'pledged', on: ['ceasefire', 'partner:US'] },
    { actor: 'AT', stance: 'pledged', on: ['partner:US'] },
    { actor: 'SE', stance: 'pledged', on: ['ceasefire', 'parliament:SE'] },
    { actor: 'DK', stance: 'open', on: ['ceasefire'] },
    { actor: 'FI', stance: 'pledged', on: ['ceasefire', 'parliament:FI', 'partner:US'] },
  )

  it('is ranked by what each condition alone makes due, then by what it frees, then by who waits for it', () => {
    expect(whatIf(four).ranking.map(({ id, due, freed, awaitedBy }) => [id, due, freed, awaitedBy])).toEqual([
      ['partner:US', 1, 0, 3],
      ['ceasefire', 0, 1, 4],
      ['parliament:FI', 0, 0, 1],
      ['parliament:SE', 0, 0, 1],
    ])
  })

  it.each([
    { atLeast: 1, sets: [['partner:US']] },
    { atLeast: 2, sets: [['ceasefire', 'partner:US']] },
    {
      atLeast: 3,
      sets: [
        ['ceasefire', 'parliament:FI', 'partner:US'],
        ['ceasefire', 'parliament:SE', 'partner:US'],
      ],
    },
    { atLeast: 5, sets: [] },
  ])('is the smallest sets that bring $atLeast into force', ({ atLeast, sets }) => {
    const { smallest } = whatIf(four, {}, { wanted: { component: 'sea', atLeast } })
    expect(smallest).toMatchObject({ now: 0, reachable: 4, sets, proven: true })
  })

  it('are sets that no smaller one equals, found by trying every set', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = numbersFrom(seed)
      const conditions = ['ceasefire', 'partner:US', 'partner:EU', 'partner:JP', 'partner:GB']
      const actors = ['NO', 'AT', 'SE', 'DK', 'FI', 'IS']
      const given = board(
        ...actors.map((actor) => ({ actor, stance: 'pledged' as const, on: conditions.filter(() => random() < 0.45) })),
      )
      const atLeast = 1 + Math.floor(random() * actors.length)
      const { smallest, totals } = whatIf(given, {}, { wanted: { component: 'sea', atLeast } })
      const due = (met: readonly string[]) =>
        whatIf(given, Object.fromEntries(met.map((id) => [id, 'met' as const]))).totals[1]?.due ?? 0
      const subsets = Array.from({ length: 32 }, (_, bits) => conditions.filter((_, at) => (bits >> at) & 1).sort())
      const enough = subsets.filter((met) => due(met) >= atLeast)
      const least = Math.min(...enough.map(({ length }) => length))
      const expected = (totals[1]?.due ?? 0) >= atLeast ? [] : enough.filter(({ length }) => length === least)
      expect(smallest?.sets, `seed ${seed}`).toEqual(
        expected.sort((one, other) => (one.join() < other.join() ? -1 : 1)),
      )
    }
  })
})

describe('waiting in a circle', () => {
  it('is found and named, with those behind it', () => {
    const circle = board(
      { actor: 'AT', stance: 'pledged', on: ['partner:US'] },
      { actor: 'SE', stance: 'open', on: ['partner:US'] },
      { actor: 'NO', stance: 'open', on: ['partner:SE'] },
      { actor: 'US', stance: 'undecided', on: ['partner:EU'] },
    )
    const { circles } = whatIf(circle)
    expect(circles.map(({ ring }) => ring.map(({ actor, waitsFor }) => `${actor} ${waitsFor}`))).toEqual([
      ['AT partner:US', 'US partner:EU'],
    ])
    expect(circles[0]?.behind.map(({ actor }) => actor)).toEqual(['SE'])
    expect(whatIf(circle, { 'partner:EU': 'met' }).circles).toEqual([])
  })

  it('is none where nobody waits back', () => {
    expect(
      whatIf(board({ actor: 'AT', stance: 'pledged', on: ['partner:US'] }, { actor: 'US', stance: 'acting' })).circles,
    ).toEqual([])
  })
})

describe('the register of conditions', () => {
  it('has every condition once with all that hangs on it, and the state of the day', () => {
    const states = statesOverTime([
      set('ceasefire', 'met', '2031-05-01'),
      set('ceasefire', 'unmet', '2031-05-15'),
      set('ceasefire', 'met', '2031-07-01'),
      set('partner:JP', 'unmet', '2031-01-01'),
    ])
    const given = board(
      { actor: 'NO', stance: 'pledged', on: ['ceasefire'] },
      { actor: 'AT', stance: 'open', on: ['ceasefire', 'parliament'] },
    )
    const { conditions } = conditionRegister(given, states, (id) => id, { ownOnly: false })
    expect(conditions.map(({ id, state, dependents }) => [id, state, dependents.map(({ actor }) => actor)])).toEqual([
      ['ceasefire', 'unmet', ['AT', 'NO']],
      ['parliament:AT', 'unknown', ['AT']],
      ['partner:JP', 'unmet', []],
    ])
    expect(conditions[0]?.states.map(({ on }) => on)).toEqual(['2031-05-01', '2031-05-15', '2031-07-01'])
  })

  it('takes of one day what was said last, and knows nothing before the first', () => {
    const states = statesOverTime([set('ceasefire', 'met', '2031-05-01'), set('ceasefire', 'unmet', '2031-05-01')])
    expect(stateOn(states, 'ceasefire', '2031-04-30')).toBe('unknown')
    expect(stateOn(states, 'ceasefire', '2031-05-01')).toBe('unmet')
  })
})
