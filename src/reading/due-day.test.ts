import { describe, expect, it } from 'vitest'
import { dueDay } from './due-day.ts'

function due(words: string, published: string | null = '2031-02-14') {
  const all = words.split(' ').map((text) => ({ text, lower: text.toLowerCase() }))
  const found = dueDay(all, published)
  return found === null ? null : `${found.date} ${found.precision}`
}

describe('the day something is to be done by', () => {
  it.each([
    ['will send two frigates by the end of March', '2031-03-31 month'],
    ['will send two frigates in June', '2031-06-30 month'],
    ['will arrive on 3 May', '2031-05-03 day'],
    ['will arrive on May 3', '2031-05-03 day'],
    ['will be in place by 1 September 2032', '2032-09-01 day'],

    ['will be in place no later than 2033', '2033-12-31 year'],
    ['will deploy by the end of the year', '2031-12-31 year'],
    ['will deploy within six weeks', '2031-03-28 day'],
    ['will deploy within a month', '2031-03-14 month'],
    ['will deploy by next month', '2031-03-31 month'],
  ])('%s', (words, expected) => {
    expect(String(due(words))).toBe(expected)
  })

  it('is no day of the past, and none without a day of publication', () => {
    expect(due('pledged in January 2031 to send troops')).toBeNull()
    expect(due('will send troops by March', null)).toBeNull()
    expect(due('will send 300 troops')).toBeNull()
  })
})
