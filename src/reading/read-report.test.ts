import { describe, expect, it } from 'vitest'
import { renditionOf, testVocabulary } from '../../tests/read-text.ts'
import type { Rendition, Report } from '../records/report.ts'
import type { KnownPerson } from './mention.ts'
import { peopleIn, readReport, readReports } from './read-report.ts'

const published = { date: '2031-05-08', precision: 'day' as const }

function reportOf(rendition: Rendition, language = 'en'): Report {
  return {
    kind: 'report',
    id: rendition.report,
    name: null,
    url: null,
    outlet: null,
    headline: null,
    byline: null,
    published,
    publishedFrom: 'given',
    updated: { date: null, precision: 'unknown' },
    language,
    credits: [],
    original: { hash: '', bytes: rendition.text.length },
    encoding: 'utf-8',
  }
}

function read(rendition: Rendition, language = 'en', known: readonly KnownPerson[] = []) {
  return readReport(
    { report: reportOf(rendition, language), rendition, published, arrangement: null, known },
    testVocabulary(),
  )
}

describe('reading a report', () => {
  it('gives values whose passages are verbatim and whose positions name their statement', () => {
    const text = 'Danish Prime Minister Nils Vang said Denmark would send two frigates once a ceasefire holds.'
    const reading = read(renditionOf(text))
    expect(reading.unread).toBeNull()
    expect(reading.statements.map((one) => [one.speaker, one.actor])).toEqual([['Nils Vang', 'DK']])
    for (const { passage } of [...reading.statements, ...reading.positions])
      expect(text.slice(passage.start, passage.end)).toBe(passage.quote)
    expect(reading.positions).toMatchObject([
      { actor: 'DK', component: 'sea', stance: 'pledged', voice: 'own', statement: reading.statements[0]?.id },
    ])
  })
  it('reads several together as it reads each alone, whatever stands between them', () => {
    const texts = [
      'Danish Prime Minister Nils Vang said Denmark would send two frigates once a ceasefire holds.',
      'Dänemark schickt zwei Fregatten, sagte die Ministerin.',
      'It has not decided. "We will send 300 soldiers," Chilean President Ana Rey said on Monday.',
      'Leaders of 12 countries met in Oslo. Vang said nothing of ships.',
    ]
    const toRead = texts.map((text, at) => {
      const rendition = { ...renditionOf(text), report: `report ${at}`, id: `rendition ${at}` } as Rendition
      return { report: reportOf(rendition, at === 1 ? 'de' : 'en'), rendition, published, arrangement: null, known: [] }
    })
    const together = readReports(toRead, testVocabulary())
    expect(together).toEqual(toRead.map((one) => readReport(one, testVocabulary())))
    expect(together.map(({ report }) => report)).toEqual(toRead.map(({ report }) => report.id))
    expect(together.map(({ unread, positions }) => unread ?? positions[0]?.actor)).toEqual([
      'DK',
      'language:de',
      'CL',
      undefined,
    ])
  })
  it('keeps a report in another language and reads nothing in it', () => {
    const reading = read(renditionOf('Dänemark schickt zwei Fregatten, sagte die Ministerin.'), 'de')
    expect(reading).toMatchObject({ unread: 'language:de', statements: [], positions: [], counts: [], meetings: [] })
  })
  it('leaves out another story on the same page', () => {
    const own = 'Minister Nils Vang said the port would close.\n'
    const text = `${own}Minister Lea Brink said the ski season was over.`
    const rendition: Rendition = {
      ...renditionOf(text),
      parts: [
        { start: 0, end: own.length, role: 'story' },
        { start: own.length, end: text.length, role: 'foreign' },
      ],
    }
    expect(read(rendition).statements.map((one) => one.speaker)).toEqual(['Nils Vang'])
  })
  it('knows garbled names from the people of another version of the text', () => {
    const known = peopleIn(renditionOf('Dutch Prime Minister Tijs van Holten said no.'), testVocabulary())
    expect(known).toEqual([{ name: 'Tijs van Holten', actor: 'NL', role: 'Prime Minister' }])
    expect(
      read(renditionOf('Prime Minister Thijs van Holtem said no ships would come.'), 'en', known).statements[0],
    ).toMatchObject({ actor: 'NL' })
  })
  it('gives the same reading each time', () => {
    const rendition = renditionOf(
      '“We stay,” said minister Lea Brink. Spain and Peru will send 40 engineers each if the truce holds.',
    )
    expect(read(rendition)).toEqual(read(rendition))
  })
  it('is done in seconds with hostile text', () => {
    for (const text of [
      'Minister Ana Holm said '.repeat(20_000),
      '"said Ana Holm, '.repeat(20_000),
      `${'President '.repeat(20_000)}said.`,
      'Ana Holm and '.repeat(20_000),
      'The minister said. '.repeat(10_000),
      `${'according to '.repeat(20_000)}\n${'the '.repeat(20_000)}`,
      'A: b\n'.repeat(20_000),
      Array.from({ length: 4_000 }, (_, at) => `Minister Abcdef${at.toString(36)} Xy${at} said it was so.`).join(' '),
    ]) {
      const found = read(renditionOf(text))
      expect(found.unread).toBeNull()
    }
  })
})
