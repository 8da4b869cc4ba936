import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { asOf, desk, flat, idOf } from './review-desk.ts'

type Row = Readonly<Record<string, string>>

function judged() {
  const place = desk()
  const { surety } = place
  const [norway, denmark] = ['Norway', 'Denmark'].map((name) => idOf(surety, name))
  expect(surety('grade', 'Northern Wire', 'B', '--why', 'prints its corrections', '--by', 'Ines').code).toBe(0)
  expect(surety('review', 'confirm', norway ?? '', '--why', 'as said', '--by', 'Ines').code).toBe(0)
  expect(surety('review', 'reject', denmark ?? '', '--why', 'a guess', '--by', 'Per').code).toBe(0)
  return place
}

test('tables say how far each value can be believed, what people judged of it, and how they grade outlets', () => {
  const { surety, at } = judged()
  const made = surety('export', '--format', 'datapackage', '--output', 'package', ...asOf)
  expect(made.code, made.err).toBe(0)
  const rows = (name: string): readonly Row[] =>
    parse(readFileSync(at(`package/${name}.csv`)), { columns: true, bom: true })
  const norway = rows('board').find(({ actor, stance }) => actor === 'NO' && stance !== '')
  expect(norway).toMatchObject({ credibility: '2', reviewed: 'true', disputed: 'false' })
  const reviews = rows('positions').map(({ actor, review, review_inherited, reviewed_by }) =>
    [actor, review, review_inherited, reviewed_by].join(' '),
  )
  expect(reviews.sort()).toEqual([
    'DK rejected false Per',
    'DK rejected true Per',
    'NO confirmed false Ines',
    'NO confirmed true Ines',
    'SE   ',
    'SE   ',
  ])
  expect(rows('reports').map(({ outlet, outlet_grade }) => [outlet, outlet_grade])).toEqual(
    expect.arrayContaining([
      ['Northern Wire', 'B'],
      ['Harbour Gazette', ''],
    ]),
  )
})

test('linked data tells of judgements and grades', () => {
  const { surety } = judged()
  const graph = JSON.parse(surety('export', '--format', 'jsonld').out)['@graph'] as readonly {
    readonly type: unknown
    readonly body?: Readonly<Record<string, unknown>>
    readonly wasAttributedTo?: unknown
  }[]
  const bodies = graph.flatMap(({ body }) => (body?.type === 'Position' ? [body] : []))
  expect(bodies.filter(({ review }) => review === 'rejected')).toHaveLength(2)
  expect(bodies.find(({ review }) => review === 'confirmed')).toMatchObject({
    reviewedBy: ['Ines'],
    reviewDisputed: false,
  })
  expect(graph.map(({ wasAttributedTo }) => wasAttributedTo)).toContainEqual(
    expect.objectContaining({ name: 'Northern Wire', reliability: 'B' }),
  )
})

test('a brief says what was reviewed, how far each stance can be believed, and how its sources are graded', () => {
  const { surety } = judged()
  const brief = flat(surety('brief', ...asOf).out)
  expect(brief).toContain('✓ reviewed by a person')
  expect(brief).toMatch(/pledged.*reviewed.*credibility 2/)
  expect(brief).toContain('Outlet graded B')
})
