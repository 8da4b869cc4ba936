import { describe, expect, it } from 'vitest'
import { locate } from './locate.ts'
import { passageOf } from './passage.ts'

const text = 'The islands will send two boats. The mainland will not. The islands will send two boats, again.'
const at = (words: string) => passageOf(text, text.indexOf(words), text.indexOf(words) + words.length)

describe('locating a passage', () => {
  it('finds it where it was', () => {
    expect(locate(text, at('The mainland'))).toEqual({ found: 'in-place', start: 33, end: 45 })
  })

  it('follows it when words were put before it, and says how far it moved', () => {
    expect(locate(`Updated.\n${text}`, at('The mainland'))).toEqual({ found: 'moved', start: 42, end: 54, shift: 9 })
  })

  it('says that the wording is gone when it is', () => {
    expect(locate('Nothing of the kind.', at('The mainland'))).toEqual({ found: 'lost', because: 'wording-gone' })
  })

  it('never guesses between two places that are equally good', () => {
    const passage = at('send two boats')
    expect(locate(`!${text}`, passage)).toEqual({ found: 'lost', because: 'wording-ambiguous' })
    expect(locate(`!${text}`, passage, { prefix: 'will ', suffix: '' })).toMatchObject({ found: 'lost' })
  })

  it('lets the words around it decide between several places', () => {
    const passage = at('send two boats')
    expect(locate(`!${text}`, passage, { prefix: 'will ', suffix: ', again' })).toMatchObject({
      found: 'moved',
      start: text.lastIndexOf('send two boats') + 1,
    })
  })

  it('answers a text that repeats one word a million times', () => {
    const endless = 'boat '.repeat(200_000)
    expect(locate(endless, { start: 3, end: 7, quote: 'boat' }, { prefix: 'x', suffix: 'y' })).toMatchObject({
      found: 'lost',
    })
  })

  it('counts emoji and letters of other scripts in the same units as the passage does', () => {
    expect(locate('🚢🚢 مرحبا boats', { start: 0, end: 5, quote: 'boats' })).toMatchObject({
      found: 'moved',
      start: 11,
    })
  })
})
