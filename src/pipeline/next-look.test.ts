import { expect, test } from 'vitest'
import { type Look, type WatchedSource, watchedId } from '../records/watched.ts'
import { nextLook } from './next-look.ts'

const id = watchedId('https://gazette.example/feed.xml')
const source: WatchedSource = {
  id,
  address: 'https://gazette.example/feed.xml',
  every: 30,
  outlet: null,
  by: 'anna',
  since: '2031-05-01T08:00:00.000Z',
}

const look = (began: string, is: Look['is'] = 'done', again: string | null = null): Look => ({
  source: id,
  began,
  ended: began,
  is,
  added: 0,
  known: 0,
  reasons: {},
  left: [],
  again,
})

test('a source is looked at at once, and then as often as was said', () => {
  expect(nextLook(source, [])).toBe('2031-05-01T08:00:00.000Z')
  expect(nextLook(source, [look('2031-05-01T09:00:00.000Z')])).toBe('2031-05-01T09:30:00.000Z')
})

test('one that fails is looked at less and less often, but once a day, and as before when it answers again', () => {
  const failed = (times: number) => Array.from({ length: times }, () => look('2031-05-01T09:00:00.000Z', 'failed'))
  expect(nextLook(source, failed(1))).toBe('2031-05-01T10:00:00.000Z')
  expect(nextLook(source, failed(3))).toBe('2031-05-01T13:00:00.000Z')
  expect(nextLook(source, failed(50))).toBe('2031-05-02T09:00:00.000Z')
  expect(nextLook(source, [look('2031-05-01T09:00:00.000Z'), ...failed(5)])).toBe('2031-05-01T09:30:00.000Z')
  expect(nextLook({ ...source, every: 3000 }, failed(2))).toBe('2031-05-03T11:00:00.000Z')
})

test('none is looked at before the time that its server named', () => {
  const busy = look('2031-05-01T09:00:00.000Z', 'failed', '2031-05-01T18:00:00.000Z')
  expect(nextLook(source, [busy])).toBe('2031-05-01T18:00:00.000Z')
})
