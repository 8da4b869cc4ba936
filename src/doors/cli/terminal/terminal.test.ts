import { expect, test } from 'vitest'
import { clean, cleanJson, cleanLine } from './clean.ts'
import { line, lineWidth, paint, run } from './line.ts'
import { progressWords } from './progress.ts'
import { layRow } from './table.ts'
import { cut, widthOf } from './width.ts'
import { wrap } from './wrap.ts'

const plainText = (lines: ReturnType<typeof wrap>) => lines.map((one) => paint(one, false))

test('a headline cannot colour, clear, rename the window, fill the clipboard or turn text around', () => {
  const hostile =
    '\u001b[2J\u001b[31mCalm\u001b[0m \u001b]0;owned\u0007harbour\u001b]52;c;cm0gLXJm\u001b\\ \u009b1mnews\u0000\u0008\u202egnorw\u2069'
  expect(clean(hostile)).toBe('Calm harbour newsgnorw')
})

test('an escape sequence that never ends takes nothing with it but its own line', () => {
  expect(clean('before \u001b]8;;http://x\nafter \u001b[')).toBe('before \nafter ')
})

test('cleaning a megabyte of half-open sequences takes linear time', () => {
  for (const sequence of ['\u001b]'.repeat(500_000), `\u001b[${'0;'.repeat(500_000)}`]) {
    expect(clean(sequence)).not.toContain('\u001b')
  }
})

test('a headline over several lines becomes one', () => {
  expect(cleanLine('  Ministers\r\n\tmeet\u00a0again ')).toBe('Ministers meet again')
})

test('JSON keeps every value and escapes what a terminal would obey', () => {
  const value = { headline: 'a\u009b31m\u202eb\u007f\u001b[0m' }
  const written = cleanJson(value)
  expect(written).toMatch(/^[\x20-\x7e\n]*$/)
  expect(JSON.parse(written)).toEqual(value)
})

test('wide, combining and joined characters are measured as a terminal shows them', () => {
  expect(widthOf('Kyjiv')).toBe(5)
  expect(widthOf('東京都')).toBe(6)
  expect(widthOf('e\u0301a')).toBe(2)
  expect(widthOf('👩‍👧 ok')).toBe(5)
  expect(widthOf('🇫🇷')).toBe(2)
  expect(cut('東京都知事', 6)).toBe('東京…')
  expect(cut('short', 6)).toBe('short')
})

test('lines break between words, and inside a word only when it is wider than the line', () => {
  expect(plainText(wrap(line('one two ', run('three', 'strong'), ' four'), 9, 2))).toEqual([
    'one two',
    '  three',
    '  four',
  ])
  expect(plainText(wrap(line('a ', run('bcdefg', 'strong'), 'hij'), 4))).toEqual(['a', 'bcde', 'fghi', 'j'])
  expect(plainText(wrap(line('so ', run('said', 'marked'), ', then'), 7))).toEqual(['so', 'said,', 'then'])
  expect(plainText(wrap(line('東京都'), 1))).toEqual(['東京都'])
  expect(plainText(wrap(line(''), 10))).toEqual([''])
})

test('cells of a row stand under each other although one holds wide characters and one more lines', () => {
  const rows = layRow(
    [[line('東京')], [line('x'), line('second')], [line('7')]],
    [{ width: 6 }, { width: 6 }, { width: 3, align: 'right' }],
  )
  expect(rows.map((one) => paint(one, false))).toEqual(['東京    x         7', '        second'])
  expect(rows.map(lineWidth)).toEqual([19, 19])
})

test('colour is there only when asked for', () => {
  const words = line(run('refused', 'refused'), ' rest ')
  expect(paint(words, false)).toBe('refused rest')
  expect(paint(words, true)).toContain('\u001b[31mrefused\u001b[39m')
})

test('progress tells how far it is, how fast, how long it will take, and what was refused', () => {
  const reading = { step: 'reading' as const, done: 120, total: 500, refused: 1 }
  expect(progressWords(reading, 2500)).toBe('Reading 120 of 500   48/s   8 s left   1 refused')
  expect(progressWords({ ...reading, done: 1200, total: null, refused: 0 }, 100)).toBe('Reading 1,200')
  expect(progressWords({ ...reading, done: 3, total: 30_000, refused: 0 }, 2000)).toBe(
    'Reading 3 of 30,000   1.5/s   5.6 h left',
  )
})

test('where files are read and nobody knows how many reports they hold, the bytes tell how long it will take', () => {
  const taking = { step: 'taking-in', done: 300, total: null, refused: 0 } as const
  expect(progressWords(taking, 10_000, 0.25)).toBe('Taking in 300   30/s   25 %   30 s left')
  expect(progressWords(taking, 10_000, null)).toBe('Taking in 300   30/s')
})
