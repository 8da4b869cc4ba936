import { join } from 'node:path'
import { expect, it } from 'vitest'
import { growForest } from '../measure/learned/grow-forest.ts'
import { trainLinear } from '../measure/learned/train-linear.ts'
import { trainingData } from '../measure/learned/training-data.ts'
import { root } from '../measure/shared.ts'
import model from '../src/reading/learned/model.json' with { type: 'json' }

it('the shipped model says what it was made from, and that has not changed since', () => {
  const { 'corpus/phrasings': phrasings, ...clusters } = model.data
  expect(Object.keys(clusters).length).toBeGreaterThan(20)
  expect(trainingData(Object.keys(clusters).map((path) => join(root, path)))).toEqual({
    ...clusters,
    'corpus/phrasings': phrasings,
  })
})

it('no cluster that is kept unread is among what the model was made from', () => {
  expect(Object.keys(model.data).filter((path) => /strait-escort|embargo-watch/.test(path))).toEqual([])
})

it('training gives the same weights every time, and learns what it is shown', () => {
  const examples = Array.from({ length: 400 }, (_, at) => ({
    features: Uint32Array.from([at % 2, 2 + (at % 3)]),
    label: at % 2 === 0 ? 0 : 1 + (at % 3),
    weight: 1,
    cluster: `cluster ${at % 5}`,
    group: `${at}`,
  }))
  const names = ['no', 'yes', 'a', 'b', 'c'].map((value): readonly [string, string] => ['w', value])
  const [one, other] = [trainLinear(examples, names), trainLinear(examples, names)]
  expect(one).toEqual(other)
  expect(one.presence[1]).toBeGreaterThan(one.presence[0] ?? 0)
})

it('a forest grown twice from the same rows and seed is the same', () => {
  const rows = Array.from({ length: 300 }, (_, at) => [at % 7, at % 11])
  const target = rows.map(([a = 0, b = 0]) => a > 3 && b < 6)
  const weight = rows.map(() => 1)
  expect(growForest({ rows, target, weight }, 5)).toEqual(growForest({ rows, target, weight }, 5))
})
