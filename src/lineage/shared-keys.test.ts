import { expect, test } from 'vitest'
import { SharedKeys } from './shared-keys.ts'

test('lists of keys are told how many they share with each other', () => {
  const lists = [[1, 5, 9, 4_294_967_295], [5, 9], [], [9, 4_294_967_295], [77]]
  const shared = new SharedKeys(lists.map((list) => Uint32Array.from(list)))
  const of = (at: number, atLeast: number) => shared.with(at, atLeast).toSorted((a, b) => a.at - b.at)
  expect(of(0, 1)).toEqual([
    { at: 1, shared: 2 },
    { at: 3, shared: 2 },
  ])
  expect(of(3, 1)).toEqual([
    { at: 0, shared: 2 },
    { at: 1, shared: 1 },
  ])
  expect([of(3, 2), of(2, 1), of(4, 1)]).toEqual([[{ at: 0, shared: 2 }], [], []])
  expect(new SharedKeys([]).with(0, 1)).toEqual([])
})
