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

describe('conditions are read wherever they stand', () => {
  it.each([
    ['Kenya will send police only if the United Nations authorises the mission.', ['KE police pledged un']],
    ['Kenya will not send police until parliament has voted.', ['KE police open parliament']],
    ['Kenya will send police once its parliament has given its consent.', ['KE police pledged parliament']],
    ['Kenya has offered 200 police officers, subject to a vote in parliament.', ['KE police open 200 parliament']],
    ['Kenya would need the approval of its parliament before sending police.', ['KE police open parliament']],
    ['Kenya is ready to send police if the host country requests them.', ['KE police open host']],
    ['Kenya is ready to send police at the request of the host government.', ['KE police open host']],
    ['Kenya would send police, but only at the invitation of the host government.', ['KE police open host']],
    ['Kenya will send police as long as Washington pays for them.', ['KE police pledged funding+partner']],
    ['Kenya will send police provided that somebody else pays.', ['KE police pledged funding']],
    ['Kenya will send police if the money is found.', ['KE police pledged funding']],
    ['Kenya would send police if donors covered the costs.', ['KE police pledged funding']],
    ["Kenya's contribution of police depends on funding.", ['KE police open funding']],
    ['The dispatch of Kenyan police depends on a ceasefire.', ['KE police open ceasefire']],
    ['Whether Kenya sends police will depend on a ceasefire.', ['KE police undecided ceasefire']],
    ['Kenya made its offer of police contingent on a UN mandate.', ['KE police open un']],
    ['Kenya will send police when the fighting stops.', ['KE police pledged ceasefire']],
    ['Kenya will send police after a truce has been signed.', ['KE police pledged ceasefire']],
    ['Kenya will send police within a week of a ceasefire.', ['KE police pledged ceasefire']],
    ['Kenya would send police in the event of a ceasefire.', ['KE police pledged ceasefire']],
    ['In the event of a peace deal, Kenya will send police.', ['KE police pledged ceasefire']],
    ['If there is a ceasefire, Kenya will send police.', ['KE police pledged ceasefire']],
    ['If and when the guns fall silent, Kenya will send police.', ['KE police pledged ceasefire']],
    ['Unless there is a UN mandate, Kenya will send no police.', ['KE police open un']],
    ['Absent a UN mandate, Kenya will not send police.', ['KE police open un']],
    ['With a UN mandate, Kenya would send police.', ['KE police pledged un']],
    ['Kenya would send police under a UN mandate.', ['KE police pledged un']],
    ['Kenya said it would send police if, and only if, the Security Council agreed.', ['KE police pledged un']],
    ['Kenya will send police on condition that the rules of engagement are clear.', ['KE police pledged clarity']],
    ["Kenya will decide on police once the mission's aims have been defined.", ['KE police undecided clarity']],
    ['Kenya will send police if it is safe to do so.', ['KE police pledged safety']],
    ['Kenya will send police when conditions on the ground allow.', ['KE police pledged safety']],
    ['Kenya will only send police when the road has been cleared of mines.', ['KE police pledged safety']],
    ["Kenya will follow Uganda's lead and send police if Uganda does.", ['KE police pledged partner']],
    ['Kenya will send police if Uganda joins.', ['KE police pledged partner']],
    ['Kenya will not move without Uganda.', []],
    ['Kenya will send police, provided Uganda and Rwanda take part too.', ['KE police pledged partner']],
    ['Kenya will send police in return for American air support.', ['KE police pledged partner']],
    ['Kenya will not send police without American air support.', ['KE police open partner']],
    ['Kenya will send police, but wants American air support.', ['KE police pledged partner']],
    ["Kenya's police will go in with American protection or not at all.", ['KE police pledged partner']],
    ['Kenya will send police if the rebels do not object.', ['KE police pledged adversary']],
    ['Kenya has promised police. The parliament must still approve the deployment.', ['KE police pledged parliament']],
    ['Kenya has promised police, a pledge that parliament has yet to approve.', ['KE police pledged parliament']],
    ['Kenya has promised police; its parliament will vote on the deployment in May.', ['KE police pledged parliament']],
    ['Kenya has promised police, although its parliament has the last word.', ['KE police pledged parliament']],
    [
      'Kenya has promised 200 police. The officers will leave as soon as a truce is in place.',
      ['KE police pledged 200 ceasefire'],
    ],
    ['Kenya has promised 200 police. They will go only if a truce holds.', ['KE police pledged 200 ceasefire']],
    ['Kenya has promised police. That promise hinges on a truce.', ['KE police pledged ceasefire']],
    ['Kenya has promised police on the understanding that their pay is met by others.', ['KE police pledged funding']],
    ['Kenya has promised police, parliament permitting.', ['KE police pledged parliament']],
    ['Kenya has promised police, assuming that parliament agrees.', ['KE police pledged parliament']],
    ['Kenya has promised police, pending a vote in parliament.', ['KE police pledged parliament']],
    ['Kenya has promised police, conditional upon a vote in parliament.', ['KE police pledged parliament']],
    ["Kenya's parliament must approve the dispatch of police, the president said.", []],
    ['The deployment of Kenyan police requires a UN mandate.', ['KE police open un']],
    ['The deployment of Kenyan police will require the approval of parliament.', ['KE police open parliament']],
    ['Kenyan police could be deployed only with the consent of parliament.', ['KE police open parliament']],
    ['Kenyan police would be deployed after a ceasefire.', ['KE police pledged ceasefire']],
    ['A precondition for Kenyan police would be a ceasefire.', ['KE police open ceasefire']],
    ['Kenya linked its offer of police to a ceasefire.', ['KE police open ceasefire']],
    ['There will be no Kenyan police without a ceasefire.', ['KE police open ceasefire']],
    ['No Kenyan police will be sent before a ceasefire.', ['KE police open ceasefire']],
    ['No ceasefire, no Kenyan police.', ['KE police open ceasefire']],
    ['Kenya said it could send police "the day after a ceasefire".', ['KE police open ceasefire']],
    ["Kenya's police are waiting for a ceasefire.", []],
    ['Kenyan police stand ready to deploy the moment a ceasefire takes hold.', ['KE police open ceasefire']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
