import { describe, expect, it } from 'vitest'
import { analyse } from '../text/analyse.ts'
import { saidDay } from './said-day.ts'

const day = (text: string, published: string | null = '2031-05-08') => {
  const found = saidDay(analyse(text)[0]?.tokens ?? [], published)
  return found === null ? null : `${found.date} ${found.precision}`
}

describe('the day on which something was said', () => {
  it('is the last such weekday up to publication', () => {
    // 8 May 2031 is a Thursday.
    expect(day('The mayor said Thursday that it would close.')).toBe('2031-05-08 day')
    expect(day('The mayor said on Friday that it would close.')).toBe('2031-05-02 day')
    expect(day('The mayor said yesterday that it would close.')).toBe('2031-05-07 day')
  })
  it('is as exact as the text', () => {
    expect(day('In January the mayor promised two ships.')).toBe('2031-01-01 month')
    expect(day('In November the mayor promised two ships.')).toBe('2030-11-01 month')
    expect(day('She said on May 3 that it would close.')).toBe('2031-05-03 day')
    expect(day('She said on 3 June 2029 that it would close.')).toBe('2029-06-03 day')
    expect(day('She said on Feb. 12, 2030, that it would close.')).toBe('2030-02-12 day')
    expect(day('She said last month that it would close.')).toBe('2031-04-01 month')
    expect(day('She said last year that it would close.')).toBe('2030-01-01 year')
  })
  it('is not found in words that only look like one', () => {
    expect(day('The mayor may march on.')).toBeNull()
    expect(day('The mayor sat next to him.')).toBeNull()
    expect(day('The mayor said Thursday that it would close.', null)).toBeNull()
  })
})
