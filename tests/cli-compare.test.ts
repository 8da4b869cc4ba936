import { beforeAll, expect, test } from 'vitest'
import { article, newPlace } from './cli-desk.ts'

const place = newPlace()
const { surety } = place

const wire = `PORT ALMERE, Feb 12 (Northern Wire) - Ministers of nine states met in Port Almere on Wednesday to talk about the ferries of Quillon.
Germany is open to sending 500 soldiers to Quillon, Defence Minister Anna Reuter said.
Norway will send two frigates to the strait, its foreign minister, Kari Lund, told reporters.
Belgium has no plans to send soldiers, a spokesman in Brussels said.
"A ferry is not a warship, and nobody should have to swim to school," Lund said.
The host thanked the nine for their patience and asked them to come back in the spring.`
const copy = wire
  .replace('PORT ALMERE, Feb 12 (Northern Wire) - ', '')
  .replace('Germany is open to sending 500 soldiers', 'Germany has pledged to send 5,000 soldiers')
  .replace('Belgium has no plans', 'Belgium has plans')
  .replace('Kari Lund', 'Tari Lund')

beforeAll(() => {
  const input =
    article({ id: 'wire-1', outlet: 'Northern Wire', published: '2031-02-12', text: wire }) +
    article({ id: 'copy-1', outlet: 'Harbour Mail', published: '2031-02-13', text: copy })
  place.given({ input }, 'add', '-')
})

test('compare lists first what the copy says otherwise: stances, negations, numbers, names', () => {
  const { code, out, err } = surety('compare', 'copy-1', 'wire-1')
  expect(code, err).toBe(0)
  const flat = out.replace(/\s+/g, ' ')
  const order = [
    'stance: pledged: Germany has pledged to send 5,000 soldiers in the other: open: Germany is open to sending 500 soldiers',
    'negation: Belgium has plans to',
    'number: 5,000 / 500',
    'name: Tari / Kari',
    'copy-1, Harbour Mail',
  ].map((words) => flat.indexOf(words))
  expect(order.every((at) => at > 0)).toBe(true)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('a program gets the same in the same order, with the places of both texts', () => {
  const { out } = surety('compare', 'copy-1', 'wire-1', '--json')
  const { variances } = JSON.parse(out) as { variances: { what: string; here: string; start: number; end: number }[] }
  const kinds = ['stance', 'negation', 'number', 'name']
  const found = variances.map(({ what }) => kinds.indexOf(what))
  expect(new Set(found).size).toBe(kinds.length)
  expect(found).toEqual(found.toSorted((a, b) => a - b))
  for (const { what, here, start, end } of variances) if (what !== 'stance') expect(copy.slice(start, end)).toBe(here)
})
