import { describe, expect, it } from 'vitest'
import { CodePoints, selectorsOf } from './selectors.ts'

const text = 'Lene 🚢🚢 said that Norway will send 🚢 two frigates to the strait in May, if all goes well.'
const quote = 'Norway will send 🚢 two frigates'
const start = text.indexOf(quote)
const passage = { start, end: start + quote.length, quote, in: 'text' as const }

describe('selectors of a passage', () => {
  it('count code points as the standard does, and note UTF-16 beside them', () => {
    const [words, place] = selectorsOf(passage, new CodePoints(text), 200)
    expect(words).toMatchObject({
      exact: quote,
      prefix: 'Lene 🚢🚢 said that ',
      suffix: ' to the strait in May, if all go',
    })
    expect(place).toMatchObject({ start: start - 2, end: start + quote.length - 3, utf16Start: start })
    expect([...text].slice(start - 2, start + quote.length - 3).join('')).toBe(quote)
  })

  it('of a quotation that is cut select its beginning, followed by its own words', () => {
    const [words, place] = selectorsOf(passage, new CodePoints(text), 12)
    expect(words).toMatchObject({ exact: 'Norway will', suffix: ' send 🚢 two frigates to the str', cut: true })
    expect(place).toMatchObject({ utf16End: passage.end })
  })

  it('are places alone where no words are to be published, and UTF-16 alone where the text was removed', () => {
    expect(selectorsOf(passage, new CodePoints(text), 0)).toHaveLength(1)
    expect(selectorsOf({ ...passage, quote: '' }, null, 200)).toEqual([
      { type: 'TextPositionSelector', utf16Start: start, utf16End: passage.end },
    ])
  })
})
