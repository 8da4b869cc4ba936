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

describe('an answer says of what was asked', () => {
  it.each([
    ['Q: Will Norway send troops?\nA: No.', ['NO troops refused']],
    ['Will Portugal send soldiers? No.', ['PT troops refused']],
    ['Will Portugal send soldiers? Its president has ruled it out.', ['PT troops refused']],
    ['Will Norway take part? Yes, with 200 engineers.', ['NO troops pledged 200']],
    ['Does Hungary take part? No.', ['HU guarantee refused']],
    ['Could Finland send ships? Perhaps.', ['FI sea undecided']],
    ['Would Spain join? Yes, if parliament agrees.', ['ES guarantee pledged parliament']],
    ['Will there be American soldiers on the ground? No.', ['US troops refused']],
    ['Would Dutch ships be sent? Yes, two of them.', ['NL sea pledged 2']],
    ['Asked whether Croatia would send troops, the minister said: "We will see."', ['HR troops undecided']],
    ['Asked if Croatia would send troops, the Croatian minister said no.', ['HR troops refused']],
  ])('%s', (text, positions) => {
    expect(read(text)).toEqual(positions)
  })

  it.each([
    ['Will Norway send troops?'],
    ['Will Norway send troops? No ship has left Oslo so far.'],
    ['Who will pay for the ships? No idea, said one diplomat.'],
    ['Why would Spain send soldiers? Yes, why?'],
  ])('and nothing else does: %s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('verbs before their subject', () => {
  it.each([
    ['Only with a mandate from the UN Security Council would Indonesia send troops.', ['ID troops open un']],
    ['Only when parliament has voted will Spain send its frigate.', ['ES sea pledged parliament']],
    ['Poland will, if the ceasefire holds, send a battalion.', ['PL troops pledged ceasefire']],
    ['Spain would, the minister said, send 20 police officers.', ['ES police pledged 20']],
  ])('%s', (text, positions) => {
    expect(read(text)).toEqual(positions)
  })
})
