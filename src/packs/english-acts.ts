const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim())

/**
 * How a verb of English relates a contribution to those who make it, whatever the field. `gives`: the object is the
 * contribution. `goes`: the subject is. `joins`: the subject takes part, in a form that is not said. `leaves`: the subject
 * does not take part. `receives`: the giver stands behind "from". `stays`: it goes on taking part. `helps`: the contribution is the verb behind it.
 * `sees-to`: the contribution is what a verb of charge or part governs, directly or by its preposition ("take charge of demining").
 */
export type ActSense = 'gives' | 'goes' | 'joins' | 'leaves' | 'stays' | 'helps' | 'keeps-home' | 'receives' | 'sees-to'

/** Verbs by sense, in their base form, with a fixed object or particle where one belongs to them. */
export const englishActs: Readonly<Record<ActSense, readonly string[]>> = {
  gives: list(
    'send, deploy, dispatch, have at work, have on the ground, have in place, have in position, station, base, put, place, provide, supply, deliver, contribute, give, give away, lend, loan, donate, hand over, second, share, make available, make, host, open, set up, establish, fly, fly in, ship, transfer, pay in, spend, allocate, add, bring, mount, run, operate, maintain, keep, rotate, field, mobilize, move, spare, raise, lay on, feed, pass on, pass, extend, expand, increase, step up, release, detach, attach, build, rebuild, repair, support, back, reinforce, stage, assist, lease, sell, take over, take turns with, take turn with, let go, come with, follow with, help with, start with, part with, put in, put into, offer up, furnish, carry out, perform, conduct, launch, begin, start, continue, resume, assign, commit, undertake, prepare, have, join with, double, triple, boost, halve, complete, handle, hand, lay, organize, grant, award, disburse, bankroll, invest, gather, collect, stand up, dig, tow, build up, man, staff, crew, take in, treat, evacuate, spend on, chip in with, help, turn over, put on the table, put on, open up, house, accommodate, lodge, billet, quarter, post, subscribe, despatch, relay, transmit, beam, pipe, wire, remit, disburse, chip in, fork out, foot, foot the bill, stump up, truck, truck in, haul, airlift, bus, freight, sail, steam, march, dispatch, detach, forward, line up, lay out, plough, plow, sink, pump, channel, direct, funnel, steer, turn out, muster, assemble, enlist, hire, hire out, rent, rent out, outfit, equip, arm, supply with, present, bestow, bequeath, entrust, hand down, spread, install, plant, set down, embed, insert, inject, airdrop, drop, land, disembark, unload, parachute in, ferry in, bring in, bring along, take along, let use, let have, share out, divide, distribute, dole out, hand out, shower, cough up, ante up, pay out, pay over, pay into, top up, reserve, ready, prepare, train up, put aside, lay aside, pick, choose, load, embark, crate, put down, advance, come forward with, step forward with, show up with, head the list with, top the list with, lead the list with, go along with, let have, vote through, walk, escort through',
  ),
  goes: list(
    'go, come, arrive, follow, land, leave, fly, move, depart, sail, drive, roll, cross, reach, go to work, be at work, work, begin work, start work, take up, be in place, be in position, be on the ground, be there, be on the way, be on their way, serve, set out, set off, pass, take off, move in, remain, stay, stand, begin, start, teach, operate, patrol, be forthcoming, be available, go ahead, land in, budge, take turn, be welcome, watch over, guard, set foot, be found, be seen, be ready, go into, head, relieve, steam, set sail, be stationed, be deployed, be due',
  ),
  joins: list(
    'join, go along, be counted among, lead, take part, participate, be part, be engaged, be active, involve itself, play a part, play part, play its part, play his part, play a role, play role, play its role, be involved, have a part, have part, sign, sign up, contribute, come along, get involved, be a part, chip in, be on board, come on board, engage, do its part, do its share, do their part, pitch in, lend a hand, be among, belong, come aboard, climb aboard, get on board, throw in its lot, cast in its lot, join up, enlist',
  ),
  leaves: list(
    'stay out, stay away, keep out, opt out, sit out, stand aside, remain outside, stay outside, bow out, sit it out, sit this out, sit this one out, want nothing to do, keep away, count itself out, rule itself out, beg off, cry off, make its excuses, steer clear, keep clear, keep its distance, take no part, play no part, be nowhere in it, give it a miss, give the mission a miss, remain aloof, stay aloof, remain on the sidelines, stay on the sidelines, stand apart, remain apart, hold aloof, remain neutral, stay neutral, look the other way',
  ),
  stays: list(
    'stay, stay in, remain, remain in, stay on, stay on board, remain on board, hold out, come back, return, rejoin',
  ),
  helps: list(
    'help, assist, allow, permit, enable, continue, keep, begin, start, go on, be able, manage, get to, try, seek, move, work, act, include, involve, be used, be ready, be there',
  ),
  'sees-to': list(
    'focus, concentrate, limit itself, confine itself, restrict itself, limit its role, confine its role, restrict its role, limit its contribution, specialize, devote itself, dedicate itself, take charge, take command, take responsibility, take the lead, take on, take over, take up, assume, shoulder, spearhead, oversee, coordinate, command, head up, be responsible, be in charge, supervise, manage, look after, deal with, attend to, see to, be limited, be restricted, be confined, cooperate, involve itself, share in, busy itself, be tasked, be put in charge, throw itself, stick to',
  ),
  receives: list('receive, get, obtain'),
  'keeps-home': list(
    'remain at home, stay at home, keep at home, stay home, keep to itself, keep to themselves, keep back, hold back, withhold',
  ),
}
