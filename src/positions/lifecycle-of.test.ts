import { describe, expect, it } from 'vitest'
import type { Cell } from '../records/board.ts'
import type { ConditionState } from '../records/condition.ts'
import type { Stance } from '../records/position.ts'
import { statesOverTime } from './condition-states.ts'
import { type CellThen, lifecycleOf } from './lifecycle-of.ts'

interface Told {
  readonly day: string
  readonly stance: Stance
  readonly on?: readonly string[]
  readonly due?: string
}

const cell: Cell = {
  actor: 'NO',
  component: 'sea',
  stances: [],
  empty: null,
  mixed: false,
  contested: false,
  stale: false,
  lately: null,
  review: 'none',
  disputed: false,
  confirmations: { reports: 1, families: 1, own: false },
}

function phases(told: readonly Told[], set: readonly (readonly [string, ConditionState, string])[] = []) {
  const on = (day: string): CellThen => {
    const last = told.findLast((one) => one.day <= day)
    return { cell, stance: last?.stance ?? null, hangsOn: last?.on ?? [], due: last?.due ?? null }
  }
  const states = statesOverTime(
    set.map(([condition, state, day]) => ({ condition, state, on: day, source: 'gazette', by: 'Ines Dahl' })),
  )
  const found = lifecycleOf({ days: told.map(({ day }) => day), on, states, until: '2031-12-31' })
  return found.map(({ from, phase }) => `${from} ${phase}`)
}

const pledge = { day: '2031-02-01', stance: 'pledged', on: ['ceasefire'] } as const

describe('a promise', () => {
  it('waits until its conditions are met, is due then, and in force once it is acted on', () => {
    expect(phases([pledge, { day: '2031-05-01', stance: 'acting' }], [['ceasefire', 'met', '2031-03-01']])).toEqual([
      '2031-02-01 waiting',
      '2031-03-01 due',
      '2031-05-01 in-force',
    ])
  })

  it('waits again where a condition fails', () => {
    expect(
      phases(
        [pledge],
        [
          ['ceasefire', 'met', '2031-03-01'],
          ['ceasefire', 'unmet', '2031-04-01'],
        ],
      ),
    ).toEqual(['2031-02-01 waiting', '2031-03-01 due', '2031-04-01 waiting'])
  })

  it('that is taken back is dropped while it waits, and broken after it was due', () => {
    const back = { day: '2031-05-01', stance: 'withdrawn' } as const
    expect(phases([pledge, back]).at(-1)).toBe('2031-05-01 dropped')
    expect(phases([pledge, back], [['ceasefire', 'met', '2031-03-01']]).at(-1)).toBe('2031-05-01 broken')
    expect(phases([pledge, { ...back, stance: 'refused' }]).at(-1)).toBe('2031-05-01 dropped')
  })

  it('lapses on the day after its own day passed without acting, and not where it was acted on', () => {
    const dated = { day: '2031-02-01', stance: 'pledged', due: '2031-03-31' } as const
    expect(phases([dated])).toEqual(['2031-02-01 due', '2031-04-01 lapsed'])
    expect(phases([dated, { day: '2031-03-20', stance: 'acting' }])).toEqual(['2031-02-01 due', '2031-03-20 in-force'])
    expect(phases([{ ...dated, due: '2032-03-31' }])).toEqual(['2031-02-01 due'])
  })

  it('is none yet where a stance is below a pledge, and ends where what was in force is left', () => {
    const left = [
      { day: '2031-01-01', stance: 'open' },
      { day: '2031-02-01', stance: 'acting' },
      { day: '2031-03-01', stance: 'withdrawn' },
    ] as const
    expect(phases(left)).toEqual(['2031-01-01 stated', '2031-02-01 in-force', '2031-03-01 ended'])
  })
})
