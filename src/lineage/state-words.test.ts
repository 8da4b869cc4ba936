import { describe, expect, test } from 'vitest'
import { scanWords, WordBuffer } from '../text/words.ts'
import { stateMeant } from './state-words.ts'

/** What the last word of some words is taken for. */
function meant(words: string): number | undefined {
  const scanned = scanWords(words, new WordBuffer())
  return stateMeant(scanned, scanned.count - 1)
}

describe('words that mean a state', () => {
  test.each([
    ['France', 'French', 'Paris'],
    ['the United States', 'US', 'the U.S.', 'Americans', 'Washington'],
    ['the Netherlands', 'the Dutch', 'The Hague'],
    ['Türkiye', 'Turkey', 'Ankara'],
    ['the United Kingdom', 'Britain', 'London', 'the UK'],
    ['the United Nations', 'the UN', 'the U.N.'],
  ])('%s and its other words count as one', (...words) => {
    const [first, ...others] = words.map(meant)
    expect(first).toBeDefined()
    for (const other of others) expect(other).toBe(first)
  })

  test('two states are two', () => {
    expect(meant('Norway')).not.toBe(meant('Sweden'))
  })

  test.each(['Korea', 'Guinea', 'Republic', 'Us', 'us', 'turkey', 'Parliament', 'House', 'Merz'])(
    '%s is none',
    (word) => {
      expect(meant(word)).toBeUndefined()
    },
  )
})
