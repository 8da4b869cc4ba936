import { describe, expect, it } from 'vitest'
import { cutQuote } from './cut-quote.ts'

describe('a quotation', () => {
  it('stays whole where it is short enough', () => {
    expect(cutQuote('will send two frigates', 22)).toEqual({ text: 'will send two frigates', kept: 22, cut: false })
  })

  it('ends behind a word, with a sign that more was said', () => {
    expect(cutQuote('will send two frigates to the strait', 24)).toEqual({
      text: 'will send two frigates…',
      kept: 22,
      cut: true,
    })
  })

  it('counts characters and never halves one', () => {
    expect(cutQuote('🚢🚢🚢🚢', 3)).toEqual({ text: '🚢🚢🚢…', kept: 6, cut: true })
  })

  it('is left out where none is wanted', () => {
    expect(cutQuote('will send', 0)).toEqual({ text: '', kept: 0, cut: true })
    expect(cutQuote('', 0)).toEqual({ text: '', kept: 0, cut: false })
  })

  it('reads a megabyte without a space as fast as a line', () => {
    expect(cutQuote('x'.repeat(1_000_000), 200).text).toBe(`${'x'.repeat(200)}…`)
  })

  it('cannot turn the text around it', () => {
    expect(cutQuote('will \u202esend\u0007', 50).text).toBe('will send')
  })
})
