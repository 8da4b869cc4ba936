import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Position } from '../src/records/position.ts'
import type { ComparedRow, StandingReport } from '../src/records/report-view.ts'
import { cellAddress, parseSearch, statementSearch, stringifySearch, tableSearch } from '../web/src/addresses.ts'
import { foldSame } from '../web/src/compare/folding.ts'
import { nextPlace } from '../web/src/matrix/grid-keys.ts'
import { foldFamilies } from '../web/src/reports/folding.ts'
import { markParts, piecesOf, type Value } from '../web/src/reports/marking.ts'
import { suppose } from '../web/src/what-if/supposing.ts'
import { datedWords, numberWords, shortDatedWords, spanWords, unreadWords } from '../web/src/words.ts'

function value(id: string, start: number, end: number): Value {
  const position: Position = {
    kind: 'position',
    id,
    report: 'r',
    actor: 'NO',
    group: null,
    component: 'sea',
    stance: 'open',
    past: false,
    voice: 'report',
    conditions: [],
    caveats: [],
    quantity: null,
    place: null,
    alternative: null,
    due: null,
    said: { date: null, precision: 'unknown' },
    statement: null,
    passage: { start, end, quote: 'x'.repeat(end - start), in: 'text' },
    because: [],
  }
  return position
}

describe('the arrow keys of the board', () => {
  const grid = [
    ['a1', 'a2', 'a3'],
    ['b1', 'b2', 'b3'],
  ]

  it('go one cell each way, and stay at the edge', () => {
    expect(nextPlace(grid, 'a1', 'ArrowRight', false)).toBe('a2')
    expect(nextPlace(grid, 'a1', 'ArrowDown', false)).toBe('b1')
    expect(nextPlace(grid, 'a1', 'ArrowLeft', false)).toBe('a1')
    expect(nextPlace(grid, 'b3', 'PageDown', false)).toBe('b3')
  })

  it('go to the ends of a row, and of the board with Control', () => {
    expect(nextPlace(grid, 'b2', 'Home', false)).toBe('b1')
    expect(nextPlace(grid, 'b2', 'End', false)).toBe('b3')
    expect(nextPlace(grid, 'b2', 'Home', true)).toBe('a1')
    expect(nextPlace(grid, 'a2', 'End', true)).toBe('b3')
  })

  it('leave other keys, and cells that are not there, alone', () => {
    expect(nextPlace(grid, 'a1', 'x', false)).toBeNull()
    expect(nextPlace(grid, 'gone', 'ArrowUp', false)).toBeNull()
  })
})

describe('the marks in a text', () => {
  it('are cut where values overlap, and every character stands in one piece', () => {
    const pieces = piecesOf(0, 20, [value('long', 2, 15), value('inner', 5, 8), value('late', 12, 18)])
    expect(pieces.map(({ start, end, values }) => [start, end, values.map(({ id }) => id).join('+')])).toEqual([
      [0, 2, ''],
      [2, 5, 'long'],
      [5, 8, 'long+inner'],
      [8, 12, 'long'],
      [12, 15, 'long+late'],
      [15, 18, 'late'],
      [18, 20, ''],
    ])
  })

  it('end with the part they lie in, and a text without parts is one story', () => {
    const parts = [
      { start: 0, end: 10, role: 'story' as const },
      { start: 10, end: 20, role: 'foreign' as const },
    ]
    const marked = markParts(20, parts, [value('a', 8, 10)])
    expect(marked.map(({ pieces }) => pieces.map(({ values }) => values.length))).toEqual([[0, 1], [0]])
    expect(markParts(20, [], [])).toHaveLength(1)
  })

  it('are found in time that grows with their number and not with its square', () => {
    const values = Array.from({ length: 20_000 }, (_, at) => value(String(at), at * 3, at * 3 + 2))
    expect(piecesOf(0, 60_000, values)).toHaveLength(40_000)
  })
})

describe('what is the same in two texts', () => {
  const row = (kind: ComparedRow['kind']): ComparedRow => ({ kind, a: null, b: null })

  it('is folded where it is long, but for what stands beside a difference', () => {
    const rows = [row('changed'), ...Array.from({ length: 6 }, () => row('same')), row('only-a')]
    expect(foldSame(rows).map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ['rows', 2],
      ['folded', 4],
      ['rows', 2],
    ])
  })

  it('stays where folding would save nothing', () => {
    const rows = [row('changed'), row('same'), row('same'), row('same'), row('moved')]
    expect(foldSame(rows).every(({ kind }) => kind === 'rows')).toBe(true)
  })
})

describe('families in the list', () => {
  function standing(id: string, family: string, date: string | null): StandingReport {
    return {
      report: {
        kind: 'report',
        id,
        name: id,
        url: null,
        outlet: null,
        headline: null,
        byline: null,
        published: { date, precision: date === null ? 'unknown' : 'day' },
        publishedFrom: 'given',
        updated: { date: null, precision: 'unknown' },
        language: 'en',
        credits: [],
        original: { hash: '', bytes: 1 },
        encoding: 'utf-8',
      },
      removed: false,
      unread: null,
      placement: {
        kind: 'placement',
        report: id,
        madeBy: 'test',
        derivations: [],
        siblings: [],
        family,
        event: family,
      },
      familySize: 2,
      positions: 0,
      statements: 0,
    }
  }

  it('are shown by their source, with the days from its first version to its newest', () => {
    const [folded, ...more] = foldFamilies([
      standing('copy', 'wire', '2031-03-06'),
      standing('wire', 'wire', '2031-03-04'),
    ])
    expect(more).toEqual([])
    expect([folded?.shown.report.id, folded?.days]).toEqual(['wire', { first: '2031-03-04', newest: '2031-03-06' }])
  })

  it('are shown by their newest report until the source is loaded, and undated where no version has a day', () => {
    expect(foldFamilies([standing('copy', 'wire', null)])[0]).toMatchObject({
      shown: { report: { id: 'copy' } },
      days: null,
    })
  })
})

describe('the words of the pages', () => {
  it('say a day as exactly as it is known', () => {
    expect(datedWords({ date: '2031-09-05', precision: 'day' })).toBe('5 Sep 2031')
    expect(datedWords({ date: '2031-09-01', precision: 'month' })).toBe('Sep 2031')
    expect(datedWords({ date: '2031-01-01', precision: 'year' })).toBe('2031')
    expect(datedWords({ date: null, precision: 'unknown' })).toBe('undated')
    expect(shortDatedWords({ date: '2031-09-05', precision: 'day' }, '2031')).toBe('5 Sep')
    expect(shortDatedWords({ date: '2030-09-05', precision: 'day' }, '2031')).toBe('5 Sep 2030')
    expect(shortDatedWords({ date: '2031-01-01', precision: 'year' }, '2031')).toBe('2031')
  })

  it('say what two days share once', () => {
    expect(spanWords('2031-03-03', '2031-03-06')).toBe('3 – 6 Mar 2031')
    expect(spanWords('2031-02-28', '2031-03-06')).toBe('28 Feb – 6 Mar 2031')
    expect(spanWords('2030-12-30', '2031-01-02')).toBe('30 Dec 2030 – 2 Jan 2031')
    expect(spanWords('2031-03-03', '2031-03-03')).toBe('3 Mar 2031')
  })

  it('put millions into words only where nothing is lost', () => {
    expect(numberWords(1200)).toBe('1,200')
    expect(numberWords(450_000_000)).toBe('450 million')
    expect(numberWords(1_600_000_000)).toBe('1.6 billion')
    expect(numberWords(1_234_567)).toBe('1,234,567')
  })

  it('name the language that was not read', () => {
    expect(unreadWords('language:uk')).toBe('not read: Ukrainian')
    expect(unreadWords('binary')).toBe('not read: binary')
  })
})

describe('addresses', () => {
  it('carry plain words both ways, as the API has them', () => {
    expect(stringifySearch({ asOf: '2031-09-05', components: undefined })).toBe('?asOf=2031-09-05')
    expect(parseSearch('?q=26%20of%2035&n=7')).toEqual({ q: '26 of 35', n: '7' })
    expect(stringifySearch({})).toBe('')
  })

  it('name a cell, also of a group whose words have a slash', () => {
    expect(cellAddress('26 of/35', 'sea', { asOf: '2031-09-05' })).toBe('/cells/26%20of%2F35/sea?asOf=2031-09-05')
  })

  it('keep what they know and drop what they do not', () => {
    expect(tableSearch({ asOf: '2031-09-05', atLeast: 'some', x: 1 })).toEqual({ asOf: '2031-09-05' })
    expect(statementSearch({ speaker: '  ', mode: 'shouted', actor: 'NO' })).toEqual({ actor: 'NO' })
  })
})

describe('the colours of the app', () => {
  it('stand in one file, in light and in dark', () => {
    const folder = join(import.meta.dirname, '../web/src')
    const files = globSync('**/*.{css,tsx,ts}', { cwd: folder }).filter((file) => basename(file) !== 'tokens.css')
    expect(files.length).toBeGreaterThan(60)
    const colours = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/i
    expect(files.filter((file) => colours.test(readFileSync(join(folder, file), 'utf8')))).toEqual([])
  })
})

describe('what is supposed of conditions', () => {
  const ceasefire = { id: 'ceasefire', state: 'unknown' } as const

  it('stands in the address once, and not at all where it is as it stands', () => {
    const met = suppose({ unmet: 'ceasefire,un' }, ceasefire, 'met')
    expect(met).toEqual({ met: 'ceasefire', unmet: 'un' })
    expect(suppose(met, ceasefire, 'unknown')).toEqual({ unmet: 'un' })
  })
})
