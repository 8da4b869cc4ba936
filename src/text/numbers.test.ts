import { expect, test } from 'vitest'
import { figure, numberAt } from './numbers.ts'

const read = (words: string) => numberAt(words.split(' '), 0)

test('figures are read with grouping, decimals and glued scales', () => {
  expect(figure('4,000')).toBe(4000)
  expect(figure('1.5')).toBe(1.5)
  expect(figure('1,100,000')).toBe(1_100_000)
  expect(figure('900m')).toBe(900_000_000)
  expect(figure('F-35')).toBeNull()
})

test('numbers in words are read whole', () => {
  expect(read('two hundred and five trucks')).toMatchObject({ value: 205, words: 4 })
  expect(read('one thousand two hundred men')).toMatchObject({ value: 1200, words: 4 })
  expect(read('twenty five thousand men')).toMatchObject({ value: 25_000, words: 3 })
  expect(read('sixty-one drones')).toMatchObject({ value: 61, words: 1 })
  expect(read('half a dozen flights')).toMatchObject({ value: 6, words: 3 })
  expect(read('five dozen cars')).toMatchObject({ value: 60, words: 2 })
  expect(read('a pair of vessels')).toMatchObject({ value: 2, words: 2 })
})

test('a plain article is no number', () => {
  expect(read('a frigate')).toBeNull()
})

test('money keeps its scale, with or without a sign before it', () => {
  expect(read('1.6 billion euros')).toMatchObject({ value: 1_600_000_000, words: 2 })
  expect(read('$ 75 million')).toMatchObject({ value: 75_000_000, words: 3 })
  expect(read('£ 900 m a year')).toMatchObject({ value: 900_000_000, words: 3 })
})

test('what stands before a number tells how exact it is', () => {
  expect(read('up to 4,000 soldiers')).toMatchObject({ value: 4000, atMost: true, words: 3 })
  expect(read('as many as 40 police')).toMatchObject({ value: 40, atMost: true, words: 4 })
  expect(read('around 30 leaders')).toMatchObject({ value: 30, approx: true, words: 2 })
  expect(read('between 300 and 400 soldiers')).toMatchObject({ value: 300, to: 400, words: 4 })
})

test('two numbers side by side are not added up', () => {
  expect(read('12 30 drones')).toMatchObject({ value: 12, words: 1 })
})
