import { describe, expect, it } from 'vitest'
import { cutReport, cutWords, withoutPeople } from './cut-words.ts'
import { packAnswers } from './pack-answers.ts'

const text =
  'Norway, its minister said, will send two frigates in May. Nobody asked for more. Sweden will not send any ship.'
const passage = (quote: string) => {
  const start = text.indexOf(quote)
  return { start, end: start + quote.length, quote, in: 'text' }
}
const detail = {
  report: { id: 'a' },
  rendition: { text, parts: [{ start: 0, end: text.length, role: 'story' }] },
  reading: {
    positions: [
      {
        id: 'p',
        passage: passage('will send two frigates'),
        conditions: [{ kind: 'host', passage: passage('in May') }],
      },
      { id: 'q', passage: passage('Sweden will not send any ship'), conditions: [] },
      { id: 'r', passage: { start: 0, end: 6, quote: 'Norway', in: 'headline' }, conditions: [] },
    ],
  },
  quotedUnread: [],
}

interface Cut {
  readonly rendition: { readonly text: string }
  readonly reading: {
    readonly positions: readonly { readonly passage: { start: number; end: number; quote: string } }[]
  }
}

describe('words of reports in a site', () => {
  it('keeps of a text what its values quote, and their places lead to the same words', () => {
    const cut = cutReport(detail, 200) as Cut
    expect(cut.rendition.text).toBe('[…] will send two frigates […] in May […] Sweden will not send any ship […]')
    for (const { passage: at } of cut.reading.positions.slice(0, 2)) {
      expect(cut.rendition.text.slice(at.start, at.end)).toBe(at.quote)
    }
    expect(cut.reading.positions[2]?.passage).toMatchObject({ start: 0, end: 6 })
  })

  it('cuts quotations, and leaves none where none is to be published', () => {
    const cut = cutReport(detail, 12) as Cut
    expect(cut.rendition.text).not.toContain('frigates')
    expect(cut.reading.positions[0]?.passage.quote).toBe('will send…')
    const bare = cutReport(detail, 0) as Cut
    expect(bare.rendition.text).toBe('')
    expect(JSON.stringify(bare)).not.toMatch(/frigates|ship|in May/)
  })

  it('shows a long sentence from its passage on', () => {
    const item = { position: { passage: { ...passage('Nobody asked') } }, around: { start: 0, text } }
    const { around } = cutWords({ item }, 20).item
    expect(around.start).toBe(text.indexOf('Nobody'))
    expect(text.startsWith(around.text.replace('…', ''), around.start)).toBe(true)
    expect(around.text.length).toBeLessThanOrEqual(21)
  })

  it('names nobody who judged, and no file of anybody’s machine', () => {
    const told = {
      review: { status: 'confirmed', decisions: [{ by: 'Ada', why: 'seen' }] },
      outlets: [{ outlet: 'Gazette', grade: 'B', said: [{ by: 'Ada' }] }],
      original: { kept: true, packed: 10, source: '/home/ada/reports/1.txt', received: null },
      said: { date: '2031-01-01', precision: 'day' },
    }
    expect(JSON.stringify(withoutPeople(told))).not.toMatch(/Ada|ada/)
    expect(withoutPeople(told).said).toEqual(told.said)
  })
})

it('puts down what occurs twice once', () => {
  const long = { stance: 'pledged', conditions: ['ceasefire', 'parliament'], quote: 'words enough to be worth it' }
  const bundle = packAnswers(
    new Map([
      ['one', { cell: long }],
      ['other', { cell: long }],
    ]),
  )
  expect(JSON.stringify(bundle).split('words enough').length).toBe(2)
})
