import { describe, expect, it } from 'vitest'
import { ask } from './forest.ts'
import { Judge, type Linear, Weighing } from './linear.ts'

describe('a forest', () => {
  const forest = {
    bias: 0,
    trees: [{ feature: [1, -1, 0, -1, -1, -1, -1], cut: [2, 0, 5, 0, 0, 0, 0], value: [0, -1, 0, 0, 0, 2, 3] }],
  }

  it('follows each tree to its leaf and makes a probability of the sum', () => {
    expect(ask(forest, [9, 1])).toBeCloseTo(1 / (1 + Math.E))
    expect(ask(forest, [4, 2])).toBeCloseTo(1 / (1 + Math.exp(-2)))
    expect(ask(forest, [5, 2])).toBeCloseTo(1 / (1 + Math.exp(-3)))
  })

  it('takes a number that is missing for nought', () => {
    expect(ask(forest, [])).toBeCloseTo(1 / (1 + Math.E))
  })
})

describe('the linear model', () => {
  const linear: Linear = {
    numbers: new Map([
      ['v', new Map([['lemma:send', 0]])],
      ['w', new Map([['not', 1]])],
    ]),
    presence: Float32Array.from([2, 0.5]),
    presenceBias: -1,
    stance: Float32Array.from([0, 0, 0, 1, 0, 0, 3, 0, 0, -1, 0, 0]),
    stanceBias: [0, 0, 0, 0, 0, 0],
  }
  const judge = new Judge(linear)
  const verdictOn = (...features: readonly (readonly [string, string])[]) => {
    for (const [kind, value] of features) judge.add(kind, value)
    return judge.verdict()
  }

  it('counts a feature once and leaves out what it does not know', () => {
    const once = verdictOn(['v', 'lemma:send'])
    expect(verdictOn(['v', 'lemma:send'], ['v', 'lemma:send'], ['v', 'lemma:never-seen'], ['x', 'not'])).toEqual(once)
    expect(once.position).toBeCloseTo(1 / (1 + Math.exp(-1)))
  })

  it('gives each stance its share, all together one', () => {
    const { stance } = verdictOn(['v', 'lemma:send'], ['w', 'not'])
    expect(stance.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
    expect(stance.indexOf(Math.max(...stance))).toBe(0)
  })

  it('forgets one candidate before the next', () => {
    expect(verdictOn(['w', 'not']).position).toBeCloseTo(1 / (1 + Math.exp(0.5)))
  })

  it('names what spoke most for a stance, and nothing that spoke against it', () => {
    const told = (stance: 'refused' | 'pledged') => {
      const weighing = new Weighing(linear, stance)
      weighing.add('w', 'not')
      weighing.add('v', 'lemma:send')
      return weighing.strongest()
    }
    expect(told('refused')).toEqual(['w\tnot', 'v\tlemma:send'])
    expect(told('pledged')).toEqual(['v\tlemma:send'])
  })
})
