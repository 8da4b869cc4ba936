import { expect, test } from 'vitest'
import type { Derivation, Placement } from '../records/derivation.ts'
import type { StandingReport } from '../records/report-view.ts'
import { batches } from './batches.ts'
import { dayGiven, today } from './days.ts'
import { drawFamily } from './draw-family.ts'
import type { Scannable } from './intake-messages.ts'
import { editsBetween, nearest } from './nearest.ts'

function standing(id: string, from: string | null, published = '2031-02-14'): StandingReport {
  const derivation: Derivation = {
    kind: 'derivation',
    report: id,
    from: from ?? '',
    relation: 'copy',
    direction: 'known',
    main: true,
    shareOfReport: 1,
    shareOfSource: 1,
    because: [],
    aligned: [],
  }
  const placement: Placement = {
    kind: 'placement',
    report: id,
    madeBy: 'test',
    derivations: from === null ? [] : [derivation],
    siblings: [],
    family: 'family',
    event: 'event',
  }
  return {
    report: {
      kind: 'report',
      id,
      name: id,
      url: null,
      outlet: null,
      headline: null,
      byline: null,
      published: { date: published, precision: 'day' },
      publishedFrom: 'given',
      updated: { date: null, precision: 'unknown' },
      language: 'en',
      credits: [],
      original: { hash: '', bytes: 0 },
      encoding: 'utf-8',
    },
    removed: false,
    unread: null,
    placement,
    familySize: 1,
    positions: 0,
    statements: 0,
  }
}

test('a family is drawn from its source down, each level by date, whatever order its members come in', () => {
  const members = [
    standing('deep', 'late'),
    standing('late', 'source', '2031-02-16'),
    standing('early', 'source', '2031-02-15'),
    standing('source', null),
  ]
  for (const order of [members, [...members].reverse()]) {
    const [root, ...others] = drawFamily(order)
    expect(others).toEqual([])
    expect(root?.report).toBe('source')
    expect(root?.children.map(({ report }) => report)).toEqual(['early', 'late'])
    expect(root?.children[1]?.children.map(({ report }) => report)).toEqual(['deep'])
  }
})

test('two reports that name each other as source are still both drawn, and none twice', () => {
  const drawn = drawFamily([standing('a', 'b'), standing('b', 'a'), standing('c', null)])
  expect(drawn.map(({ report }) => report).sort()).toEqual(['a', 'b', 'c'])
})

test('words are near when few letters are wrong, swapped or missing, or when one begins the other', () => {
  expect(editsBetween('norwya', 'norway')).toBe(1)
  expect(editsBetween('', 'abc')).toBe(3)
  const names = ['Norway', 'Netherlands', 'Portugal'].map((item) => ({ item, words: [item] }))
  expect(nearest('norwya', names)).toEqual(['Norway'])
  expect(nearest('nether', names)).toEqual(['Netherlands'])
  expect(nearest('zzz', names)).toEqual([])
})

test('a day must be one of the calendar, and today is that of the machine’s own clock', () => {
  expect(dayGiven(' 2032-02-29 ')).toEqual({ ok: true, value: '2032-02-29' })
  for (const given of ['2031-02-29', '2031-2-1', 'tomorrow', '', '2031-02-01T00:00']) {
    expect(dayGiven(given), given).toMatchObject({ ok: false, failure: { code: 'bad-day', given } })
  }
  expect(today(() => new Date(2031, 0, 5, 23, 59))).toBe('2031-01-05')
})

async function* items(texts: readonly (string | null)[]): AsyncGenerator<Scannable> {
  for (const [at, text] of texts.entries()) {
    if (text === null) yield { ok: false, refused: { source: `file ${at}`, line: null, refusal: { code: 'empty' } } }
    else {
      const { report } = standing(`r${at}`, null)
      const rendition = { kind: 'rendition' as const, id: `t${at}`, report: report.id, madeBy: 'test', text, parts: [] }
      yield { ok: true, report, rendition }
    }
  }
}

test('reports are committed in batches that stay small in number and in text, and no refusal is lost', async () => {
  const sizes: (readonly [number, number])[] = []
  const many = Array.from({ length: 130 }, (_, at) => (at % 50 === 49 ? null : 'short'))
  for await (const batch of batches(items([...many, null]))) sizes.push([batch.arriving.length, batch.refused.length])
  expect(sizes).toEqual([
    [64, 1],
    [64, 1],
    [0, 1],
  ])
  const long = 'x'.repeat(3_000_000)
  const counts: number[] = []
  for await (const batch of batches(items([long, long, long]))) counts.push(batch.arriving.length)
  expect(counts).toEqual([2, 1])
})
