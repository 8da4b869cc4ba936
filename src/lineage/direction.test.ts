import { describe, expect, test } from 'vitest'
import { comparePair } from './compare-pair.ts'
import { directionBetween } from './direction.ts'
import * as stories from './invented-stories.ts'
import { arrived } from './invented-stories.ts'
import { namedOutlet } from './named-outlet.ts'
import { pageFactsOf } from './page-facts.ts'
import type { Arrival } from './version.ts'
import { Version } from './version.ts'

const versionOf = ({ report, rendition, scan }: Arrival) => new Version(report, rendition, scan)

function direction(a: Arrival, b: Arrival) {
  const [one, other] = [versionOf(a), versionOf(b)]
  return directionBetween(one, other, comparePair(one.prepared, other.prepared))
}

const wire = arrived('wire', stories.wire, { outlet: 'Tidewater Agency', published: '2031-05-06' })

describe('which of two versions was first', () => {
  test('is told by a credit line, though the page has an earlier day', () => {
    const copy = arrived('copy', stories.copied, { outlet: 'Harbour Mail', published: '2031-05-05' })
    const { score, forward } = direction(copy, wire)
    expect(score).toBeGreaterThan(2)
    expect(forward).toContainEqual({ sign: 'credit-line', words: 'Tidewater Agency' })
  })

  test('is turned round with the two', () => {
    const copy = arrived('copy', stories.copied, { outlet: 'Harbour Mail', published: '2031-05-06' })
    expect(direction(wire, copy).score).toBeCloseTo(-direction(copy, wire).score, 10)
  })

  test('is told by quotations that one turned into reported speech', () => {
    const reworded = arrived('reworded', stories.paraphrased)
    const source = arrived('source', stories.wire.slice(stories.wire.indexOf('Eleven')))
    expect(direction(reworded, source).forward.map(({ sign }) => sign)).toContain('quotations-turned-into-report')
  })

  test('is told by a day, and more weakly by the day of a page that was updated', () => {
    const text = stories.wire.slice(stories.wire.indexOf('Eleven'))
    const first = arrived('first', text, { published: '2031-05-06' })
    const second = arrived('second', text, { published: '2031-05-07' })
    const updated = arrived('updated', `Updated 7 May 2031\n\n${text}`, { published: '2031-05-07' })
    expect(direction(second, first).score).toBeGreaterThan(direction(updated, first).score)
    expect(direction(updated, first).score).toBeGreaterThan(0)
  })

  test.each([
    ['UPDATE 2-Eleven nations to guard Quillon ferries', (text: string) => text],
    ['Eleven nations to guard Quillon ferries - update', (text: string) => text],
    ['Ferries', (text: string) => text.replace('said after', 'correcting an earlier figure of ten, said after')],
  ])('is told by a version that says it revises another: %s', (headline, change) => {
    const text = stories.wire.slice(stories.wire.indexOf('Eleven'))
    const first = arrived('first', `Ferries\n\n${text}`, { published: '2031-05-06' })
    const second = arrived('second', `${headline}\n\n${change(text)}`, { published: '2031-05-06' })
    const { score, forward } = direction(second, first)
    expect(score).toBeGreaterThan(0.8)
    expect(forward.map(({ sign }) => sign)).toContain('says-it-revises')
  })

  test('stays open between two texts with nothing around them', () => {
    const text = stories.wire.slice(stories.wire.indexOf('Eleven'))
    expect(direction(arrived('a', text), arrived('b', `${text} `)).score).toBe(0)
  })
})

describe('an outlet is named', () => {
  test('by its name, its initials, or its one word of its own in a dateline', () => {
    expect(namedOutlet('By Tidewater Agency', 'Tidewater Agency')).toBe('Tidewater Agency')
    expect(namedOutlet('By NHA | Tuesday', 'Northern Harbour Agency')).toBe('NHA')
    expect(namedOutlet('QUILLON (Tidewater) -', 'Tidewater Agency')).toBe('(Tidewater)')
    expect(namedOutlet('Reporting for the Quillon Herald', 'The Quillon Herald (weekend edition)')).toBe(
      'Quillon Herald',
    )
  })

  test('by the code that its agency signs with', () => {
    expect(namedOutlet('ASTANA (TCW) -', 'Transcontinental Wire')).toBe('TCW')
    expect(namedOutlet('BERLIN (dpa) -', 'Deutsche Presse-Agentur')).toBe('dpa')
    expect(namedOutlet('(AN)', 'Adriatic Newsroom')).toBe('AN')
    expect(namedOutlet('ROME (AP) -', 'Associated Press')).toBe('AP')
    expect(namedOutlet('MUSCAT (Hanse) -', 'Hanse-Agentur')).toBe('(Hanse)')
    expect(namedOutlet('ROME (TCW) -', 'Tidewater Agency')).toBeNull()
    expect(namedOutlet('ROME (AN) -', 'Antilles Press Agency')).toBeNull()
    expect(namedOutlet('QUESTION (AN): Why?', 'Adriatic Newsroom', false)).toBeNull()
  })

  test('not by words that many outlets share, nor inside another word, nor as a questioner in brackets', () => {
    expect(namedOutlet('The daily news agency said', 'Daily News Agency')).toBeNull()
    expect(namedOutlet('Tidewaters rose', 'Tidewater')).toBeNull()
    expect(namedOutlet('QUESTION (Alpine Post): Why?', 'Alpine Post', false)).toBeNull()
  })
})

describe('what a page says about itself', () => {
  test('is its dateline, its credits and its buttons', () => {
    expect(pageFactsOf(stories.wire).dateline).toBe('PORT ALMERE, May 6 (Tidewater Agency) -')
    const facts = pageFactsOf(stories.copied)
    expect(facts.dateline).toBeNull()
    expect(facts.credits).toContain('By Tidewater Agency')
    expect(facts.furniture).toContain('Share')
    expect(facts.updated).toBe(true)
  })

  test('is a link in the middle of its story, also where intake cut it out', () => {
    const [head = '', ...rest] = stories.wire.split('\n\n')
    const link = 'Ferries and fog: a history of the crossing \u{1F517}'
    expect(pageFactsOf([head, ...rest.slice(0, 5), link, ...rest.slice(5)].join('\n\n')).link).toBe(link)
    const before = [head, ...rest.slice(0, 5)].join('\n\n').length
    const parts = [
      { start: 0, end: before, role: 'story' as const },
      { start: before, end: before + 20, role: 'furniture' as const },
      { start: before + 20, end: stories.wire.length, role: 'story' as const },
    ]
    expect(pageFactsOf(stories.wire, parts).link).not.toBeNull()
  })
})
