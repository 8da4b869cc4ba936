import { expect, it } from 'vitest'
import { type Invented, invented } from '../../tests/positions/invented.ts'
import { numbersFrom } from '../../tests/seeded.ts'
import { stances } from '../records/position.ts'
import type { CellEnd, CellPosition } from '../records/told-position.ts'
import { stretchOf, stretchOfEnd } from './history-stretch.ts'
import { type Outlined, outlineOf } from './outline-of.ts'

const of = { actor: 'NO', component: 'sea', asOf: '2031-03-20' }

/** A cell in which claims are many and own words few, so that what stands or was changed from may lie far back. */
function cellFrom(random: () => number): readonly CellPosition[] {
  const pick = <Value>(among: readonly Value[]): Value => among[Math.floor(random() * among.length)] as Value
  return Array.from({ length: 24 }, (_, at): CellPosition => {
    const day = `2031-0${pick([1, 2, 3])}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
    const given: Invented = {
      in: `r${at}`,
      family: `r${random() < 0.2 ? Math.floor(random() * 24) : at}`,
      said: day,
      past: random() < 0.1,
      stance: pick(stances),
      voice: pick(['claim', 'claim', 'claim', 'report', 'own']),
    }
    const one = invented(given)
    return { ...one, start: one.position.passage.start }
  })
}

/** What a store gives of it from a day on. */
function endFrom(all: readonly CellPosition[], from: string): CellEnd {
  const families = new Set(all.flatMap(({ day, family }) => (day !== null && day >= from ? [family] : [])))
  const positions = all.filter(({ family }) => families.has(family)).map((one) => ({ ...one, at: [0, 0] as const }))
  const ownBefore = all.some(({ day, position }) => day !== null && day < from && position.voice === 'own')
  return { total: all.length, positions, from, ownBefore }
}

const shown = (items: readonly Outlined<CellPosition>[]) =>
  items.map(({ one, standing, changes, speaks }) => [one.position.id, standing, speaks, ...changes])

it('a stretch from the end of a cell, where it is given, is what the whole cell gives, and so is the cell', () => {
  let given = 0
  for (let seed = 1; seed <= 300; seed++) {
    const random = numbersFrom(seed)
    const all = cellFrom(random)
    const days = all.map(({ day }) => day ?? '').sort()
    const end = endFrom(all, days[2 + Math.floor(random() * 14)] ?? '')
    const asked = { end: null, limit: 1 + Math.floor(random() * 5), asOf: of.asOf }
    const outline = outlineOf(end.positions, of)
    const stretch = stretchOfEnd(outline, end, asked)
    if (stretch === null) continue
    given++
    const whole = outlineOf(all, of)
    const expected = stretchOf(whole.items, asked)
    expect([shown(stretch.items), stretch.next], `seed ${seed}`).toEqual([shown(expected.items), expected.next])
    expect(outline.cell, `seed ${seed}`).toEqual(whole.cell)
  }
  expect(given).toBeGreaterThan(30)
})
