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
    ['Serbia will not go along with the sanctions.', ['RS sanctions refused']],
    ['Portugal only a fortnight ago committed a frigate.', ['PT sea pledged']],
    ['Norway followed with $700 million.', ['NO funding pledged 700000000']],
    ["Denmark placed a frigate at the mission's disposal.", ['DK sea pledged']],
    ['Morocco is minded to help with gendarmes.', ['MA police open']],
    ["Spain's offer of 40 gendarmes has lapsed.", ['ES police withdrawn 40']],
    ['Pakistan struck the battalion from the roster.', ['PK troops withdrawn']],
    ['Nigeria will not march, its president said.', ['NG troops refused']],
    ['No French uniform would be seen in the city.', ['FR troops refused']],
    ['Australia slapped a ban on Russian potash.', ['AU sanctions acting']],
    ['Singapore will close its port to the ore.', ['SG sanctions pledged']],
    [
      'Ghana will cut off the banks. Norway and Canada have done so since May.',
      ['GH sanctions pledged', 'NO sanctions acting', 'CA sanctions acting'],
    ],
    ['The Islamic Development Bank declined on 12 January.', ['islamic-development-bank guarantee refused']],
  ])('%s', (text, positions) => {
    expect(read(text)).toEqual(positions)
  })
})

/** Lines of a list of who gives what, under a heading. */
describe('lines of a list', () => {
  it.each([
    ['MEXICO: No ships. $5 million for port security.', ['MX sea refused', 'MX funding pledged 5000000']],
    [
      'PERU: Patrol ship Lima, on station since May. Helicopter: under consideration.',
      ['PE sea acting', 'PE air open'],
    ],
    ['VIETNAM: Frigate promised in Jakarta, withdrawn in June.', ['VN sea pledged', 'VN sea withdrawn']],
    ['VIETNAM: Corvette withdrawn on 3 June.', ['VN sea withdrawn']],
    ['GHANA: Would be willing to send 100 police officers. Needs a formal request.', ['GH police open 100 host']],
    ['KENYA: 200 police officers, if the bill passes.', ['KE police pledged 200 parliament']],
    ['CHILE: Considered a frigate. Declined.', ['CL sea open', 'CL sea refused']],
    ['FIJI: 120 soldiers, deployed.', ['FJ troops acting 120']],
    ['JAPAN: $40m for fuel, transferred.', ['JP funding acting 40000000']],
    ['SPAIN: Company of engineers expected in March.', ['ES troops pledged']],
    ['TURKEY: Corvette arrived on Sunday.', ['TR sea acting']],
    ['GREECE: Undecided.', ['GR guarantee undecided']],
  ])('%s', (text, positions) => {
    expect(read(`THE PLEDGES\n\n${text}`)).toEqual(positions)
  })
})

describe('who stands behind whom, who stays away, and how many', () => {
  it.each([
    ['Spain said it would regard an attack on the observers as an attack on Spain.', ['ES backstop pledged']],
    [
      'An attack on its soldiers would be treated as an attack on Canada, the Canadian minister said.',
      ['CA backstop pledged'],
    ],
    ['Australia would answer any attack on the force, its prime minister said.', ['AU backstop pledged']],
    ['No Americans will be counted among the observers.', ['US monitoring refused']],
    ['There will be no Italians in uniform on the island.', ['IT troops refused']],
    ['None of the eleven intends to send ground troops.', ['group troops refused']],
    ['Hungary wants no part of it.', ['HU guarantee refused']],
    ['Japan has assigned 30 instructors to the school.', ['JP training pledged 30']],
    ['South Korea is advancing a loan of $200 million.', ['KR funding pledged 200000000']],
    ['Seychelles has put its dozen custody officers on ice.', ['SC police withdrawn 12']],
    ['Kenya has put a dozen police officers on standby.', ['KE police open 12']],
    ['Twenty-five Italians will train a guard force.', ['IT training pledged 25']],
    ['Norway will pay for shelters, in the amount of 3 million kroner.', ['NO funding pledged 3000000']],
    ['Sending troops is ruled out, Berlin said.', ['DE troops refused']],
  ])('%s', (text, positions) => {
    expect(read(text)).toEqual(positions)
  })
})

describe('conditions of one thing, and of whose house', () => {
  it.each([
    [
      'France pledged 15 observers and, if Brussels pays for it, a mobile headquarters.',
      ['FR monitoring pledged 15', 'FR logistics pledged funding+partner'],
    ],
    ['Kenya will send police if the Assembly of Norvia grants them immunity.', ['KE police pledged host']],
    ['India could spare a regiment, though only under the flag of the United Nations.', ['IN troops open un']],
    ['Mexico said it would take part once the fighting had died down.', ['MX guarantee pledged ceasefire']],
    ['Turkey would send ships with the agreement of both parties.', ['TR sea pledged host']],
    ['Nepal promised 600 soldiers. Somebody else has to pay their wages.', ['NP troops pledged 600 funding']],
    [
      'Ghana offered 200 police officers. It wants the rules of engagement in writing first.',
      ['GH police open 200 clarity'],
    ],
    ['Kenya will not send police until both sides guarantee the safety of the mission.', ['KE police open safety']],
  ])('%s', (text, positions) => {
    expect(read(text)).toEqual(positions)
  })
})

describe('sentences that state none', () => {
  it.each([
    ['Egypt reserves the right to withdraw its battalion.'],
    ['Russia said that it would regard any foreign troops as a target.'],
    ['Analysts doubt that Hungary would ever contribute troops.'],
    ['Colombia would consider an attack on its instructors an outrage.'],
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})
