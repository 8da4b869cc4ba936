import { describe, expect, it } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'
import { positionsOf } from './positions.ts'

function read(text: string): readonly string[] {
  return positionsOf(documentOf(text)).map((one) => {
    const conditions = one.conditions.map((condition) => condition.kind).sort()
    const parts = [one.actor, one.component, one.stance, one.quantity?.value, conditions.join('+')]
    return parts.filter((part) => part !== undefined && part !== '').join(' ')
  })
}

describe('ways news has of stating a position', () => {
  it.each([
    ["Japan's pledge of $300 million remains in place.", ['JP funding pledged 300000000']],
    [
      'Argentina, Chile and Uruguay pledged 400, 250 and 90 soldiers respectively.',
      ['AR troops pledged 400', 'CL troops pledged 250', 'UY troops pledged 90'],
    ],
    ['Lithuania would neither confirm nor deny that it would send instructors.', ['LT training undecided']],
    ['It is too early to say whether Romania will send tanks, its president said.', ['RO equipment undecided']],
    ['Latvia is in favour of sending observers.', ['LV monitoring open']],
    ['In Oslo the foreign affairs committee put off a decision on the observers.', ['NO monitoring undecided']],
    ['The ministers noted the intention of Nigeria to provide a field hospital.', ['NG logistics pledged']],
    [
      'Jordan, for its part, pledged a field hospital and said it might add a company of engineers.',
      ['JO logistics pledged', 'JO troops open'],
    ],
    ['Senegal has committed to sending gendarmes once funding is secured.', ['SN police pledged funding']],
    ['Washington is willing to provide intelligence but not troops.', ['US intelligence open', 'US troops refused']],
    ['Ethiopia has halved its contingent to 200 soldiers.', ['ET troops acting']],
  ])('%s', (text, positions) => {
    expect(read(text)).toEqual(positions)
  })
})

describe('sentences that state none', () => {
  it.each([
    ['Egypt reserves the right to withdraw its battalion.'],
    ['Russia said that it would regard any foreign troops as a target.'],
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})
