import { describe, expect, it } from 'vitest'
import { copyrightYear, creditsInLine } from './credits.ts'

describe('a credit line', () => {
  it.each([
    ['Source: Coast Portal', ['Coast Portal']],
    ['© Harbour News Service 2029. All rights reserved.', ['Harbour News Service']],
    ['Copyright 2031 Baltic Harbour Wire. All rights reserved.', ['Baltic Harbour Wire']],
    ['This article first appeared in The Valley Daily.', ['The Valley Daily']],
    [
      'Ellery reported from Marrow. Harbour Wire reporters around the sound contributed to this report.',
      ['Harbour Wire'],
    ],
    ['Turkey will not take part. (Continental)', ['Continental']],
    ['Nobody would say more. - Harbour Wire', ['Harbour Wire']],
    ['With inputs from HW', ['HW']],
  ])('names its source: %s', (line, credits) => {
    expect(creditsInLine(line)).toEqual(credits)
  })

  it.each([
    'Nine states will send pilots, the minister said.',
    'He has contributed to this report for years.',
    'The source: a cook of the survey ship, who would not be named.',
    'Denmark (a member since May) will send a ship.',
    'This report is about boats.',
  ])('is none in a sentence of the story: %s', (line) => {
    expect(creditsInLine(line)).toEqual([])
  })

  it('gives the year of a copyright, of a range the last', () => {
    expect(copyrightYear('© Harbour Wire 2029')).toBe(2029)
    expect(copyrightYear('Copyright 2012-2031 Coast Media')).toBe(2031)
    expect(copyrightYear('In 2031 the copyright ends.')).toBeNull()
  })
})
