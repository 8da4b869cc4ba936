import { expect, test } from 'vitest'
import { newPlace } from './cli-desk.ts'

const article = {
  id: 'wire-9',
  url: 'https://www.northern-wire.example/three-capitals/',
  outlet: 'Northern Wire',
  published: '2031-02-14',
  text: 'OSLO — The harbour was quiet, with barges of grain “from the north” lying\nat its piers. Denmark has ruled out sending ships.',
}
const table = [
  'Country,Component,Stance,Date,URL,Quotation,Conditions,Quantity,Note',
  'Finland,logistics,acting,2031-02-13,http://northern-wire.example/three-capitals#top,"BARGES of grain ""from the north"" lying at its piers","ceasefire; partner:US",2 barges,seen',
  'Denmark,sea,refused,,,Denmark has ruled out sending ships,,,',
  'Atlantis,sea,open,,,Denmark has ruled out sending ships,,,',
  'Iceland,sea,open,,https://elsewhere.example/x,words that stand nowhere,,,',
  'Iceland,sea,perhaps,,,The harbour was quiet,,,',
  'Iceland,sea,open,,,,,,',
].join('\n')

test('a table is taken in row by row, says what it could not place and why, and adds nothing twice', () => {
  const place = newPlace()
  place.given({ input: `${JSON.stringify(article)}\n` }, 'add', '-')
  place.write('positions.csv', `${table}\n`)
  const first = place.surety('import', 'positions.csv', '--by', 'Ines')
  expect(first.code, first.err).toBe(1)
  const told = first.out.replace(/\s+/g, ' ')
  expect(told).toContain('Added 2 positions; 0 known, 4 not placed.')
  expect(told).toContain('line 4: No state or organisation is called "Atlantis"')
  expect(told).toContain(
    'line 5: No report of this ledger has the address https://elsewhere.example/x or the quotation',
  )
  expect(told).toContain('line 6: "perhaps" cannot be the stance')
  expect(told).toContain('line 7: Its quotation is empty')
  const finland = JSON.parse(place.surety('history', 'Finland', 'logistics', '--json', '--as-of', '2031-03-01').out)
  expect(finland.items[0].position).toMatchObject({
    stance: 'acting',
    said: { date: '2031-02-13' },
    quantity: { value: 2, unit: 'barges' },
    conditions: [{ kind: 'ceasefire' }, { kind: 'partner', party: 'US' }],
    passage: { quote: 'barges of grain “from the north” lying\nat its piers' },
    review: { status: 'added', decisions: [{ by: 'Ines', why: 'seen' }] },
  })
  const again = place.given({ input: table }, 'import', '-', '--by', 'Ines', '--json')
  const became = JSON.parse(again.out).rows.map((row: { readonly became: string }) => row.became)
  expect(became).toEqual(['known', 'known', 'unplaced', 'unplaced', 'unplaced', 'unplaced'])
  expect(place.surety('verify').code).toBe(0)
})
