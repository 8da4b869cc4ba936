import { describe, expect, it } from 'vitest'
import type { Reading } from '../records/reading.ts'
import { passageOf } from '../text/passage.ts'
import { checkAct } from './check-act.ts'
import { seal, unseal } from './seal.ts'

const text = 'Once a ceasefire 😀 holds, Oslo will send two “patrol vessels”.'
const headline = 'Oslo to send vessels'
const at = (words: string) => passageOf(text, text.indexOf(words), text.indexOf(words) + words.length)

const reading: Reading = {
  kind: 'reading',
  report: 'r',
  rendition: 'n',
  readBy: 'rules@1',
  unread: null,
  statements: [],
  positions: [
    {
      kind: 'position',
      id: 'p',
      report: 'r',
      actor: 'NO',
      group: null,
      component: 'sea',
      stance: 'pledged',
      past: false,
      voice: 'report',
      conditions: [{ kind: 'ceasefire', party: null, passage: at('Once a ceasefire 😀 holds') }],
      caveats: [],
      quantity: { value: 2, unit: 'patrol vessels', passage: at('two “patrol vessels”') },
      place: null,
      alternative: null,
      due: null,
      said: { date: null, precision: 'unknown' },
      statement: null,
      passage: at('Oslo will send two “patrol vessels”'),
      because: [
        { sign: 'component:sea', words: 'vessel' },
        { sign: 'actor:seat', words: 'Oslo', at: { start: text.indexOf('Oslo'), end: text.indexOf('Oslo') + 4 } },
      ],
    },
  ],
  counts: [],
  meetings: [
    {
      kind: 'meeting',
      id: 'm',
      report: 'r',
      form: 'talks',
      held: { date: null, precision: 'unknown' },
      place: null,
      passage: passageOf(headline, 0, 4, 'headline'),
      because: [{ sign: 'meeting:noun', words: 'talks' }],
    },
  ],
}

describe('a sealed act', () => {
  it('holds places and none of the words, and gets them back from text and headline', () => {
    const act = seal({ kind: 'read', reading })
    expect(act).not.toContain('ceasefire 😀')
    expect(act).not.toContain('quote')
    expect(act).not.toContain('Oslo')
    expect(unseal(JSON.parse(act).reading, text, headline)).toEqual(reading)
  })

  it('gets back no words once the text was removed', () => {
    const [position] = unseal(JSON.parse(seal({ kind: 'read', reading })).reading, null, null).positions
    expect(position?.passage).toMatchObject({ quote: '', start: position?.passage.start })
    expect(position?.quantity?.passage.quote).toBe('')
    expect(position?.because.map(({ words }) => words)).toEqual(['vessel', ''])
  })

  it('stores half a surrogate pair as every database does', () => {
    const act = seal({ kind: 'set', report: 'r', field: 'outlet', to: 'Post\ud83d', by: 'anna' })
    expect(JSON.parse(act).to).toBe('Post\ufffd')
  })
})

describe('an act that does not fit its words', () => {
  const words = () => ({ text, headline })

  it('is refused by the value that does not', () => {
    expect(() => checkAct({ kind: 'read', reading }, words)).not.toThrow()
    const [position] = reading.positions
    if (position === undefined) throw new Error('There is one.')
    const moved = { ...position.passage, start: position.passage.start + 1 }
    const wrong = { ...reading, positions: [{ ...position, passage: moved }] }
    expect(() => checkAct({ kind: 'read', reading: wrong }, words)).toThrow('position p')
    const empty = { ...reading, meetings: [{ ...reading.meetings[0], passage: { ...moved, end: 0, quote: '' } }] }
    expect(() => checkAct({ kind: 'read', reading: empty as Reading }, words)).toThrow('meeting m')
  })

  it('is let through where the words were removed', () => {
    expect(() => checkAct({ kind: 'read', reading }, () => null)).not.toThrow()
  })
})
