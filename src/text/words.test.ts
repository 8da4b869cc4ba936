import { describe, expect, test } from 'vitest'
import { scanWords, WordBuffer, wordHash, wordKind } from './words.ts'

function scanned(text: string) {
  const buffer = scanWords(text, new WordBuffer())
  return Array.from({ length: buffer.count }, (_, at) => ({
    word: text.slice(buffer.start[at], buffer.end[at]),
    hash: buffer.hash[at],
    stem: buffer.stem[at],
    kind: buffer.kind[at] ?? 0,
  }))
}

const words = (text: string) => scanned(text).map(({ word }) => word)

describe('words of a text', () => {
  test('stand where they stand, whatever marks are around them', () => {
    expect(words('“We stay,” said the minister – twice.')).toEqual(['We', 'stay', 'said', 'the', 'minister', 'twice'])
  })

  test('keep an apostrophe inside and leave a possessive out', () => {
    expect(words("Peter Lang'at's plan doesn’t hold")).toEqual(['Peter', "Lang'at", 'plan', 'doesn’t', 'hold'])
    expect(scanned("Macron's")[0]?.hash).toBe(scanned('Macron')[0]?.hash)
  })

  test('spelled out with points are the same as without', () => {
    expect(words('the U.S. and the U.N. at 8 a.m. in Mr. Ash’s U.S.A.')).toEqual([
      'the',
      'U.S',
      'and',
      'the',
      'U.N',
      'at',
      '8',
      'a.m',
      'in',
      'Mr',
      'Ash',
      'U.S.A',
    ])
    expect(scanned('U.S.')[0]).toMatchObject({ hash: scanned('US')[0]?.hash, kind: scanned('US')[0]?.kind })
    expect(words('Go on. I. Will. e.g')).toEqual(['Go', 'on', 'I', 'Will', 'e', 'g'])
  })

  test('are the same with and without accents and capitals', () => {
    expect(wordHash('Dépêche')).toBe(wordHash('depeche'))
    expect(scanned('ŁÓDŹ')[0]?.hash).toBe(scanned('lodz')[0]?.hash)
  })

  test('share a stem across spellings and inflections', () => {
    const stems = scanned('defence defense defences').map(({ stem }) => stem)
    expect(new Set(stems).size).toBe(1)
  })

  test('are read in other scripts too', () => {
    expect(words('Макрон зустрівся з лідерами')).toEqual(['Макрон', 'зустрівся', 'з', 'лідерами'])
    expect(scanned('ЄВРОПА')[0]?.hash).toBe(scanned('європа')[0]?.hash)
  })
})

describe('numbers of a text', () => {
  const values = (text: string) => scanned(text).filter(({ kind }) => (kind & wordKind.number) !== 0)

  test('are one word with their thousands and decimals, and part from letters glued to them', () => {
    expect(words('£900m for 4,000 soldiers, 1.5 each, in 2031.')).toEqual([
      '900',
      'm',
      'for',
      '4,000',
      'soldiers',
      '1.5',
      'each',
      'in',
      '2031',
    ])
    expect(words('sold 12,34 and 1,2345')).toEqual(['sold', '12', '34', 'and', '1', '2345'])
  })

  test('are equal in figures and in words', () => {
    const [figures] = values('22 ships')
    for (const text of ['Twenty-two ships', 'twenty two ships']) expect(values(text)[0]?.hash).toBe(figures?.hash)
    expect(values('a dozen')[0]?.hash).toBe(values('12')[0]?.hash)
    expect(values('a pair')[0]?.hash).toBe(values('2')[0]?.hash)
    expect(values('4,000')[0]?.hash).toBe(values('4000')[0]?.hash)
  })

  test('are told exact from three figures on', () => {
    expect(values('60 and 600 and 6.5').map(({ kind }) => (kind & wordKind.exact) !== 0)).toEqual([false, true, true])
  })
})

describe('kinds of word', () => {
  test('tell names, acronyms and function words apart', () => {
    const kinds = Object.fromEntries(
      scanned('The NATO secretary met Brandt of course').map(({ word, kind }) => [word, kind]),
    )
    expect((kinds.NATO ?? 0) & wordKind.capitals).toBeGreaterThan(0)
    expect((kinds.Brandt ?? 0) & (wordKind.capital | wordKind.capitals)).toBe(wordKind.capital)
    expect((kinds.The ?? 0) & wordKind.functional).toBeGreaterThan(0)
    expect((kinds.secretary ?? 0) & wordKind.common).toBeGreaterThan(0)
  })
})

describe('text that is no text', () => {
  test('is scanned in linear time', () => {
    const buffer = new WordBuffer()
    for (const text of [
      'a'.repeat(2_000_000),
      "'".repeat(2_000_000),
      '1,'.repeat(1_000_000),
      'twenty-'.repeat(200_000),
      '🙂'.repeat(500_000),
    ]) {
      scanWords(text, buffer)
    }
    expect(scanWords('', buffer).count).toBe(0)
  })
})
