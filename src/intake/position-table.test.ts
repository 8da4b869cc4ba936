import { expect, test } from 'vitest'
import { readPositionTable } from './position-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('header names are forgiven, cells keep their line breaks, and each row knows the line it begins on', () => {
  const table = readPositionTable(
    bytes(
      '\ufeffCountry;Contribution;Stance;Source URL;Quote;My own column\nNorway;sea;pledged;https://x.org/a;"will send\ntwo ""good"" ships";1\n\nSweden;sea;open;;may send;2\n',
    ),
  )
  if (!table.ok) throw new Error(table.because)
  expect(table.unknown).toEqual(['My own column'])
  expect(table.rows.map(({ line }) => line)).toEqual([2, 5])
  expect(table.rows[0]?.cells.get('quotation')).toBe('will send\ntwo "good" ships')
  expect(table.rows[1]?.cells.has('address')).toBe(false)
})

test.each([
  ['', 'empty', ''],
  ['actor,component,stance\nNO,sea,open\n', 'column-missing', 'quotation'],
  ['actor,country,component,stance,quote\n', 'column-twice', 'actor'],
  ['actor,component,stance,quote\nNO,sea,open,"never closed\n', 'broken', 'CSV_QUOTE_NOT_CLOSED'],
])('%j is refused as a table: %s', (text, because, detail) => {
  expect(readPositionTable(bytes(text))).toMatchObject({ ok: false, because, detail })
})
