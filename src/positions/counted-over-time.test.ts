import { describe, expect, it } from 'vitest'
import { type Invented, invented } from '../../tests/positions/invented.ts'
import { numbersFrom } from '../../tests/seeded.ts'
import { stances, type Voice } from '../records/position.ts'
import { cellOf } from './cell-of.ts'
import { countedOverTime } from './counted-over-time.ts'
import { countedStance } from './hangs-on.ts'

const voices: readonly Voice[] = ['own', 'report', 'claim', 'claim']

describe('what a cell counted by over time', () => {
  it('is what its board of each day counts it by, whatever families said when', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = numbersFrom(seed)
      const pick = <Value>(among: readonly Value[]): Value => among[Math.floor(random() * among.length)] as Value
      const dayOf = () => `2031-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`
      // A third of the reports have a later version, or were withdrawn.
      const untils = Array.from({ length: 12 }, () => (random() < 0.33 ? (random() < 0.3 ? '' : dayOf()) : undefined))
      const positions = Array.from({ length: 30 }, (_, at) => {
        const report = Math.floor(random() * 12)
        const [published, said] = [dayOf(), dayOf()].sort().reverse()
        const told: Invented = {
          at,
          in: `r${report}`,
          family: `r${report % 5}`,
          stance: pick(stances),
          voice: pick(voices),
          past: random() < 0.1,
          added: random() < 0.5,
          published: published ?? null,
        }
        const one = invented(said !== undefined && random() < 0.3 ? { ...told, said } : told)
        const until = untils[report]
        return until === undefined ? one : { ...one, until }
      })
      const days = Array.from({ length: 25 }, dayOf).sort()
      const place = { actor: 'NO', component: 'sea', empty: 'no-evidence' } as const
      const expected = days.map((asOf) => countedStance(cellOf(positions, { ...place, asOf }))?.stance ?? null)
      expect(countedOverTime(positions, days)).toEqual(expected)
    }
  })
})
