import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvLine, guard, unguarded } from './csv.ts'

/** A stream of numbers below `below`, the same for the same seed. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % below
  }
}

const pieces = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '"',
    "'",
    ';',
    ',',
    ' ',
    '|',
    '“',
    '’',
    '＝',
    '＋',
    '－',
    '＠',
    '−',
    '\u200b',
  ],
  ...['cmd', 'HYPERLINK("x")', '1', 'é', '🚢', '\u00a0', 'a'],
]

function hostileCell(random: (below: number) => number): string {
  return Array.from({ length: random(9) }, () => pieces[random(pieces.length)] ?? '').join('')
}

/** How a spreadsheet that divides at semicolons and forgives quotation marks would see cells. */
function looksLikeFormula(cell: string): boolean {
  return cell
    .split(/[;\n]/)
    .some((part) => /^[\s"'`´‘’“”„«»＂＇\u200b]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/.test(part) && !/^[\s"“’'\u200b]*'/.test(part))
}

describe('a CSV line', () => {
  it('comes back from a real parser as it was, whatever the text', () => {
    const random = numbers(7)
    for (let round = 0; round < 3000; round++) {
      const cells = Array.from({ length: 4 }, () => hostileCell(random))
      const [read] = parse(csvLine(['first', ...cells]), { record_delimiter: '\r\n' })
      expect(read?.map((cell: string) => unguarded(cell))).toEqual(['first', ...cells])
    }
  })

  it('has no cell that a spreadsheet could take for a formula', () => {
    const random = numbers(11)
    for (let round = 0; round < 3000; round++) {
      const [read] = parse(csvLine(['first', hostileCell(random)]), { record_delimiter: '\r\n' })
      expect(read?.[1]).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
      expect(looksLikeFormula(read?.[1] ?? ''), JSON.stringify(read)).toBe(false)
    }
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['"=1+1', `"""'=1+1"`],
    [' “+1', `" “'+1"`],
    ['＝1', "'＝1"],
    ['vessels; =cmd', `"vessels; '=cmd"`],
    ['\t=1', `"'\t'=1"`],
    ['well-known', 'well-known'],
  ])('writes %j so that it stays text', (given, written) => {
    expect(csvLine([given])).toBe(`${written}\r\n`)
  })

  it('writes numbers and truth values bare and nothing for what is not known', () => {
    expect(csvLine([-5, true, null, 'x'])).toBe('-5,true,,x\r\n')
  })

  it('reads a megabyte of signs as fast as one of words', () => {
    for (const sign of ['=', "'", '"', ';', '\t']) {
      const cell = sign.repeat(1_000_000)
      expect(unguarded(guard(cell)) === cell).toBe(true)
    }
  })

  it('drops what could act in a terminal or turn the line around', () => {
    expect(csvLine(['a\u001b[31m\u202eb'])).toBe('a[31mb\r\n')
  })
})
