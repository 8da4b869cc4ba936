import { describe, expect, it } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'
import { positionsOf } from './positions.ts'

/** Positions as "actor component stance", with the number and the kinds of condition where there are any. */
function read(text: string): readonly string[] {
  return positionsOf(documentOf(text)).map((one) => {
    const conditions = one.conditions.map((condition) => `${condition.kind}:${condition.party ?? '-'}`).join('+')
    const parts = [
      one.actor,
      one.component,
      one.stance,
      one.quantity?.value,
      conditions === '' ? undefined : conditions,
    ]
    return parts.filter((part) => part !== undefined).join(' ')
  })
}

describe('what a state does or would do is read from the tense of its verb', () => {
  it.each([
    ['Austria will send 120 soldiers.', ['AT troops pledged 120']],
    ['Austria is to send soldiers.', ['AT troops pledged']],
    ['Austria could send soldiers.', ['AT troops open']],
    ['Austria will not send soldiers.', ['AT troops refused']],
    ['Austria has sent soldiers.', ['AT troops acting']],
    ['Austrian soldiers have been patrolling the border since March.', ['AT troops acting']],
    ['Austria has yet to send soldiers.', ['AT troops undecided']],
    ['Austria should send soldiers.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('the component comes from the thing or the doing', () => {
  it.each([
    ['Peru will train recruits.', ['PE training pledged']],
    ['Peru will send police officers as observers.', ['PE monitoring pledged']],
    ['Peru will pay for the training of recruits.', ['PE funding pledged']],
    ['Peru will hand over two patrol boats.', ['PE equipment pledged 2']],
    ['Peru will send two patrol boats.', ['PE sea pledged 2']],
    ['Peru will send a hospital ship.', ['PE logistics pledged']],
    ['Peru would come to the aid of the force if it were attacked, its president said.', ['PE backstop pledged']],
    ['Peru will take part.', ['PE guarantee pledged']],
    ['Peru could deploy in May.', ['PE troops open']],
    ["Peru's contribution, a battalion of 600 soldiers, will deploy in May.", ['PE troops pledged 600']],
    ["Peru's role would be to train recruits.", ['PE training pledged']],
    ['Peru promised a presence at sea or in the air.', ['PE sea pledged', 'PE air pledged']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('who would act may stand anywhere', () => {
  it.each([
    ["Chile's parliament voted to send a frigate.", ['CL sea pledged']],
    ['A Chilean frigate would be sent in May.', ['CL sea pledged']],
    ['There will be no Chilean frigates.', ['CL sea refused']],
    ['A frigate is coming from Chile.', ['CL sea pledged']],
    ['Chile will send a frigate; Peru will not.', ['CL sea pledged', 'PE sea refused']],
    [
      'Chile withdrew its offer of a frigate. “I will not pretend otherwise,” Ana Soto, its minister, said.',
      ['CL sea withdrawn'],
    ],
    [
      'Chile will send a frigate, with the mandate that President Ana Soto had long said she could not do without.',
      ['CL sea pledged'],
    ],
    [
      'Chile will send\u001B[31m a frigate\u001B[0m. Peru\u0000 will send \u001Bsoldiers.',
      ['CL sea pledged', 'PE troops pledged'],
    ],
    ['Chile promised 40 engineers and Peru a field hospital.', ['CL troops pledged 40', 'PE logistics pledged']],
    ['Chile and Peru each promised 40 engineers.', ['CL troops pledged 40', 'PE troops pledged 40']],
    ['Chile and Peru promised 40 engineers.', ['CL troops pledged', 'PE troops pledged']],
    ['The US will send a frigate.', ['US sea pledged']],
    ['He said the six nations – which he did not name – would send soldiers.', ['group troops pledged']],
    [
      'Chile and Peru are putting together a so-called "coalition of the willing" that could deploy after a ceasefire.',
      ['CL troops open ceasefire:-', 'PE troops open ceasefire:-'],
    ],
    ['“We will send a frigate,” Chilean Foreign Minister Ana Soto said.', ['CL sea pledged']],
    ['Mexico is to receive 30 trucks from Chile.', ['CL logistics pledged 30']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what is no position gives none', () => {
  it.each([
    'Ghana urged Kenya to send police.',
    'Ghana wants Kenya to send police.',
    'Diplomats expect Kenya to send police.',
    'Kenya is expected to send police.',
    'Kenya should send police, the opposition leader said.',
    'Ghana praised the Kenyan police officers.',
    'In 2019 Kenya sent 300 soldiers to another country.',
    'Kenya lost 30 soldiers in the war.',
    'Will Kenya send police?',
    'If Kenya sends police, the rebels will shoot.',
    'Iran rejected the deployment of troops from NATO countries.',
    'The ministers discussed a naval escort.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('conditions stand before, inside and behind, and say whose they are', () => {
  it.each([
    ['Once a ceasefire holds, Oman will send ships.', ['OM sea pledged ceasefire:-']],
    ['Oman said that, if a ceasefire held, it would send ships.', ['OM sea pledged ceasefire:-']],
    ['Oman will send ships, subject to a vote in parliament.', ['OM sea pledged parliament:OM']],
    ['Oman would send ships, but only with a UN mandate.', ['OM sea open un:-']],
    ['Oman will not send ships before a ceasefire holds.', ['OM sea open ceasefire:-']],
    ['Without a guarantee from Turkey Oman would not send ships.', ['OM sea open partner:TR']],
    ['Oman will send ships provided that the host government asks for them.', ['OM sea pledged host:-']],
    ['Oman would decide on ships when the rules of engagement are clear.', ['OM sea undecided clarity:OM']],
    ['Oman will send ships within weeks of a ceasefire.', ['OM sea pledged ceasefire:-']],
    ['Oman will send ships. A UN mandate is needed first.', ['OM sea pledged un:-']],
    ['After a meeting hosted by Qatar on Monday, Oman promised ships.', ['OM sea pledged']],
    ['Oman could send ships if somebody paid for the fuel.', ['OM sea open funding:OM']],
    ['Oman offered two ships. Any deployment would have to pass its parliament.', ['OM sea open 2 parliament:OM']],
    [
      'Oman pledged 4 million dollars, subject to a vote in parliament.',
      ['OM funding pledged 4000000 parliament:OM+funding:OM'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('belong to their own position and to no other', () => {
    expect(read('Oman will send ships if a ceasefire holds, and Qatar will pay for the fuel.')).toEqual([
      'OM sea pledged ceasefire:-',
      'QA funding pledged',
    ])
  })
})

describe('a position says where its words stand and why it was read', () => {
  const text = 'Talks went on. On Monday the Danish government, which had hesitated for weeks, pledged two minehunters.'
  const [position] = positionsOf(documentOf(text))

  it('by a passage that is in the text, word for word', () => {
    expect(position?.passage.quote).toBe(text.slice(position?.passage.start, position?.passage.end))
    expect(position?.passage.quote).toContain('pledged two minehunters')
    expect(position?.quantity?.passage.quote).toBe('two minehunters')
  })
  it('by the rule and the words that made it', () => {
    expect(position?.because).toMatchObject([
      { sign: 'verb:pledge', words: 'pledged' },
      { sign: 'component:sea', words: 'minehunter' },
      { sign: 'actor:institution', words: 'the Danish government' },
      { sign: 'number', words: 'two minehunters' },
    ])
  })
})

describe('a position keeps', () => {
  const first = (text: string) => positionsOf(documentOf(text))[0]

  it('whether it is told as history', () => {
    const told = positionsOf(documentOf('Malta, which in May had promised a frigate, will not send one.'))
    expect(told.map((one) => [one.stance, one.past])).toEqual([
      ['pledged', true],
      ['refused', false],
    ])
    expect(first('Officials said that Malta had promised a frigate.')?.past).toBe(false)
    expect(first('Malta initially ruled out a frigate. Now it will send one frigate.')?.past).toBe(true)
    expect(first('Malta, which in May was willing to send a frigate, has ruled out any ship.')?.past).toBe(true)
  })
  it('on whose word it stands', () => {
    expect(first('Malta will send a frigate, Maltese Prime Minister Karl Borg said.')?.voice).toBe('own')
    expect(first('Malta will send a frigate, Greek Prime Minister Nikos Kalas said.')?.voice).toBe('claim')
    expect(first('Malta will send a frigate.')?.voice).toBe('report')
  })
  it('which of them are alternatives', () => {
    const either = positionsOf(documentOf('Malta promised a frigate or a helicopter.'))
    expect(either.map((one) => one.component)).toEqual(['sea', 'air'])
    expect(either[0]?.alternative).not.toBeNull()
    expect(either[0]?.alternative).toBe(either[1]?.alternative)
    expect(first('Malta promised a frigate and a helicopter.')?.alternative).toBeNull()
  })
  it('where the force would be, and what it may not do', () => {
    const sent = first('Malta will send 30 officers, though only as advisers inside the airport.')
    expect(sent?.caveats).toEqual(['only as advisers inside the airport'])
    expect(first('Malta will train recruits outside the country.')?.place).toBe('outside the country')
  })
  it('the words of an unnamed group', () => {
    expect(first('Twenty-two of the 31 countries have promised troops.')).toMatchObject({
      actor: 'group',
      group: 'Twenty-two of the 31 countries',
    })
  })
})

describe('lists and lines', () => {
  it('under the heading of a state need no verb', () => {
    const text = 'Here is who brings what.\nCHILE\nTwo frigates.\nPERU\nUndecided.\nCUBA\nNot taking part.'
    expect(read(text)).toEqual(['CL sea pledged 2', 'PE guarantee undecided', 'CU guarantee refused'])
  })
  it('of money without troops are two positions', () => {
    expect(read('Cuba will send money but no troops.')).toEqual(['CU funding pledged', 'CU troops refused'])
  })
})

describe('how things were before', () => {
  it('is no stance of a state that the sentence before named', () => {
    const ferries = 'Fishermen said the ferries had been running late since December.'
    expect(read(`Portugal ruled out sending troops. ${ferries}`)).toEqual(['PT troops refused'])
  })
})

describe('what is denied', () => {
  it('may be how much, and then nothing is refused', () => {
    expect(read('Chile does not seek to deploy large numbers of soldiers.')).toEqual([])
    expect(read('Peru said it would not send a "mass" of soldiers.')).toEqual([])
    expect(read('Chile will not send soldiers.')).toEqual(['CL troops refused'])
  })
})

describe('nobody', () => {
  it('is nobody sent where they would go, and no contingent where they would do something else', () => {
    expect(read('Chile said it would send nobody.')).toEqual(['CL troops refused'])
    const town =
      'The soldiers came on Monday, 80 Chileans in buses. Who follows them is a question that nobody in this town can answer.'
    expect(read(town)).toEqual([])
  })
})

describe('a hostile text', () => {
  it.each([
    ['of one word without an end', 'will '.repeat(20_000)],
    ['of marks', ',;"(—'.repeat(20_000)],
    ['of nested conditions', `Chile will send ships ${'if Peru agrees that Cuba says that '.repeat(4000)}`],
    ['of possessors', `${"Chile's ".repeat(10_000)}ships will come.`],
    ['of complements', `Chile will send ${'a group of '.repeat(10_000)} ships.`],
    ['of lists', `Chile will send ${'ships, '.repeat(15_000)} and planes.`],
  ])('%s is read in seconds', (_, text) => {
    expect(Array.isArray(positionsOf(documentOf(text)))).toBe(true)
  })
})
