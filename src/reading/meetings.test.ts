import { describe, expect, it } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'
import { meetingsOf } from './meetings.ts'

/** Read as published on Thursday, 8 May 2031. */
const meetings = (text: string) =>
  meetingsOf(documentOf(text)).map((one) => [one.form, one.held.date, one.held.precision, one.place])

describe('a meeting', () => {
  it('to come is dated forward, one that was backward', () => {
    expect(meetings('Defence ministers will meet again in Oslo on May 20.')).toEqual([
      ['ministerial', '2031-05-20', 'day', 'Oslo'],
    ])
    expect(meetings('Military planners met in Riga on Monday.')).toEqual([['planning', '2031-05-05', 'day', 'Riga']])
    expect(meetings('The leaders are to meet in Bern on 4 February.')).toEqual([
      ['summit', '2032-02-04', 'day', 'Bern'],
    ])
  })
  it('may be told by its noun', () => {
    expect(meetings('She spoke after a summit in Athens on Wednesday.')).toEqual([
      ['summit', '2031-05-07', 'day', 'Athens'],
    ])
    expect(meetings('It was agreed at an online conference on Tuesday.')).toEqual([
      ['conference', '2031-05-06', 'day', 'online'],
    ])
  })
  it('of a parliament or a cabinet is none', () => {
    expect(meetings('The parliament met in Rome on Monday. The cabinet will meet on Friday.')).toEqual([])
  })
})
