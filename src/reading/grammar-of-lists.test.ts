import { describe, expect, it } from 'vitest'
import { documentOf } from '../../tests/read-text.ts'
import { positionsOf } from './positions.ts'

/** Positions as "actor component stance", with the number and the kinds of condition where there are any. */
function read(text: string): readonly string[] {
  return positionsOf(documentOf(text)).map((one) => {
    const conditions = one.conditions.map((condition) => condition.kind).sort()
    const parts = [one.actor, one.component, one.stance, one.quantity?.value, conditions.join('+')]
    return parts.filter((part) => part !== undefined && part !== '').join(' ')
  })
}

describe('inversions, lists under headings, what is in place and what is no longer so', () => {
  it.each([
    ['From Warsaw will come eight F-16 jets.', ['PL air pledged 8']],
    ['From Bangladesh come two patrol boats with their crews.', ['BD sea pledged 2']],
    ['Nor is Washington going to send soldiers.', ['US troops refused']],
    ['Norway will not send ships. Nor will it send aircraft.', ['NO sea refused', 'NO air refused']],
    ['Neither Egypt nor Algeria would join the monitors.', ['EG monitoring refused', 'DZ monitoring refused']],
    ['Egypt would join neither the monitors nor the police.', ['EG monitoring refused', 'EG police refused']],
    ['Under no circumstances would Norway send ships.', ['NO sea refused']],
    ['In no way would Norway send ships.', ['NO sea refused']],
    [
      'Tokyo puts in 120 million dollars, Brussels 150 million euros.',
      ['JP funding pledged 120000000', 'EU funding pledged 150000000'],
    ],
    ['Latvia is to receive twelve fighter jets from Oslo.', ['NO equipment pledged 12']],
    ['Two Kenyan battalions are ashore.', ['KE troops acting 2']],
    ['Kenyan soldiers have been in the port since Monday.', ['KE troops acting']],
    ['Kenya has 400 soldiers in the valley.', ['KE troops acting 400']],
    ['On infantry Kenya would make up its mind in June.', ['KE troops undecided']],
    ['On ships, Kenya said nothing.', []],
    ['Nepal is in for 600 soldiers.', ['NP troops pledged 600']],
    ['Nepal no longer offers the 35 observers listed in May.', ['NP monitoring withdrawn 35']],
    ['22 of the 31 governments have put soldiers on the table.', ['group troops pledged']],
    ['Seventeen of them have laid something on the table.', ['group guarantee pledged']],
    ['Eighteen nations put their names to the mission on Tuesday.', ['group guarantee pledged']],
    ['The United States will hand over satellite imagery.', ['US intelligence pledged']],
    ['France turned down an appeal to rescue the observers.', ['FR backstop refused']],
    ['France will act as guarantor of the force.', ['FR backstop pledged']],
    ['Cabo Verde will house the secretariat.', ['CV logistics pledged']],
    ['The United States has agreed to fly everyone in and to feed the brigade for 90 days.', ['US logistics pledged']],
    ['The African Union will post 45 observers at customs houses.', ['african-union monitoring pledged 45']],
    ['Switzerland is still looking into a freeze of assets.', ['CH sanctions open']],
    [
      'Ghana, Togo and Benin undertake to cut their banks off from the treasury.',
      ['GH sanctions pledged', 'TG sanctions pledged', 'BJ sanctions pledged'],
    ],
    ["Norway's port ban has been in force since June.", ['NO sanctions acting']],
    ['Kazakhstan keeps the railway running.', ['KZ logistics acting']],
    ['The Kazakh railway stays open.', ['KZ logistics acting']],
    ['The American airlift goes on.', ['US logistics acting']],
    ['A Kenyan hospital has been open since March.', ['KE logistics acting']],
    ['South Africa counted itself out.', ['ZA guarantee refused']],
    ['The African Union reserved its position.', ['african-union guarantee undecided']],
    ['France has not let on what it will do.', ['FR guarantee undecided']],
    ['Mexico had no comment to make on sending ships.', ['MX sea undecided']],
    ['France has been asked for ships and has given no reply.', ['FR sea undecided']],
    ['A spokesman in Abuja would say neither yes nor no about a battalion.', ['NG troops undecided']],
    ['Chile may follow with a frigate.', ['CL sea open']],
    ['Chile has dropped its plan for a second frigate.', ['CL sea withdrawn']],
    ['Abu Dhabi suspended its membership of the group.', ['AE guarantee withdrawn']],
    ['Abu Dhabi walked out of the group.', ['AE guarantee withdrawn']],
    ['Japan is to shoulder 90 million dollars of the bill.', ['JP funding pledged 90000000']],
    ['Kenya promised 850 soldiers. The 850 will follow in May.', ['KE troops pledged 850']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
