import type { FrameContent, FrameExample, StanceFrame } from './stance-frame.ts'

type Draft = Pick<StanceFrame, 'id' | 'stance' | 'negated'> & Partial<Omit<StanceFrame, 'id' | 'stance' | 'negated'>>

const lists = (words: string): readonly string[] => words.split(',').map((word) => word.trim())
const any: readonly FrameContent[] = ['infinitive', 'gerund', 'noun', 'clause']

function frame(draft: Draft): StanceFrame {
  return {
    verbs: [],
    adjectives: [],
    nouns: [],
    content: any,
    prepositions: [],
    when: 'any',
    later: null,
    named: false,
    examples: [],
    ...draft,
  }
}

const says = (text: string, actor: string, component: string, stance: FrameExample['stance']): FrameExample => ({
  text,
  actor,
  component,
  stance,
})

/**
 * The words of English that carry a stance, whatever the field. What a state then does itself ("will send", "has
 * delivered") is not here: its tense says it. Each frame is tested on its examples.
 */
export const englishFrames: readonly StanceFrame[] = [
  frame({
    id: 'pledge',
    stance: 'pledged',
    negated: 'undecided',
    verbs: lists(
      'promise, pledge, commit, vow, undertake, agree, swear, come forward, earmark, allocate, set aside, put down, put up, approve, sign off, vote through, wave through, authorize, green-light, consent, vote, confirm, announce, give the go-ahead, give the green light, give green light, give the nod, clear the way, throw in, chip in, give its word, reserve, put something in, put something into, put something on, put into the pool, put into the pot, put into the fund, say yes, come up with, weigh in with, stump up, step forward, consent to, earmark, dedicate, be committed, pledge to, be in for, be down for, be good for',
    ),
    nouns: lists('promise, pledge, commitment, undertaking, vow, assurance, announcement'),
    prepositions: lists('to, of, for, with, on, by'),
    examples: [
      says('Denmark has promised two frigates.', 'DK', 'sea', 'pledged'),
      says('Portugal agreed to send 300 soldiers.', 'PT', 'troops', 'pledged'),
      says('Spain renewed its pledge of 20 instructors.', 'ES', 'training', 'pledged'),
      says('Greece has made no commitment on troops.', 'GR', 'troops', 'undecided'),
      says('The Dutch parliament approved the dispatch of 200 soldiers.', 'NL', 'troops', 'pledged'),
    ],
  }),
  frame({
    id: 'plan',
    stance: 'pledged',
    negated: 'refused',
    verbs: lists('plan, intend, mean, envisage, foresee, aim'),
    adjectives: lists('set, due, scheduled, determined, poised, bound, committed, resolved'),
    nouns: lists('plan, intention, intent'),
    prepositions: lists('to, of, for, on'),
    examples: [
      says('Norway intends to send medics and a field hospital.', 'NO', 'logistics', 'pledged'),
      says('Austria has no plans to send troops.', 'AT', 'troops', 'refused'),
      says('There are no plans for Irish soldiers.', 'IE', 'troops', 'refused'),
      says('The participation of Hungary in the force is not planned.', 'HU', 'troops', 'refused'),
    ],
  }),
  frame({
    id: 'decide',
    stance: 'pledged',
    negated: 'undecided',
    later: 'undecided',
    verbs: lists(
      'decide, make up its mind, make up their mind, make up his mind, make up her mind, take a decision, make a decision, reach a decision, rule on',
    ),
    nouns: lists('decision'),
    content: ['infinitive', 'noun', 'clause', 'question'],
    prepositions: lists('on, about, to, regarding, over'),
    examples: [
      says('Finland has decided to send 50 engineers.', 'FI', 'troops', 'pledged'),
      says('Finland has not decided whether to send engineers.', 'FI', 'troops', 'undecided'),
      says('Croatia would decide on a frigate in the autumn.', 'HR', 'sea', 'undecided'),
      says('No decision has been taken on Belgian aircraft.', 'BE', 'air', 'undecided'),
    ],
  }),
  frame({
    id: 'decide-against',
    stance: 'refused',
    negated: 'open',
    verbs: lists('decide against, vote against, vote down'),
    examples: [says('Slovakia decided against sending troops.', 'SK', 'troops', 'refused')],
  }),
  frame({
    id: 'answer-later',
    stance: 'undecided',
    negated: null,
    when: 'ahead',
    verbs: lists(
      'answer, respond, reply, examine, study, consider, look at, come back to, return to, revisit, review, give its answer',
    ),
    content: ['none', 'noun', 'question'],
    prepositions: lists('on, to, of, for'),
    examples: [says('Peru will examine a request for police in May.', 'PE', 'police', 'undecided')],
  }),
  frame({
    id: 'add',
    stance: 'pledged',
    negated: null,
    verbs: lists('add'),
    content: ['noun'],
    examples: [says('Austria added two helicopters.', 'AT', 'air', 'pledged')],
  }),
  frame({
    id: 'donor',
    stance: 'pledged',
    negated: null,
    nouns: lists('donor, contributor, giver'),
    content: ['noun'],
    prepositions: lists('with'),
    examples: [says('Japan was the largest donor, with 90 million dollars.', 'JP', 'funding', 'pledged')],
  }),
  frame({
    id: 'consider',
    stance: 'open',
    negated: 'refused',
    verbs: lists(
      'consider, weigh, weigh up, contemplate, mull, mull over, examine, explore, look at, look into, toy with, entertain, think of, think about, think over, study, lean towards, lean toward, be leaning towards, float, flirt with, raise the possibility, discuss internally',
    ),
    nouns: lists('consideration'),
    content: ['gerund', 'noun', 'question'],
    prepositions: lists('of, about, at, into'),
    examples: [
      says('Latvia is considering a company of engineers.', 'LV', 'troops', 'open'),
      says('Rome is weighing whether to send two minehunters.', 'IT', 'sea', 'open'),
    ],
  }),
  frame({
    id: 'willing',
    stance: 'open',
    negated: 'refused',
    verbs: lists(
      'offer, volunteer, keep open, leave the door open, hold out the prospect, hold out the possibility, keep the door open, dangle, suggest it could',
    ),
    adjectives: lists(
      'willing, open, prepared, happy, glad, keen, eager, disposed, inclined, game, amenable, receptive, interested, tempted, in favor, in favour, inclined, favourable, sympathetic',
    ),
    nouns: lists(
      'willingness, readiness, openness, interest, offer, proposal, will, wish, possibility, option, prospect, appetite, desire, eagerness, preparedness',
    ),
    prepositions: lists('to, in, of, for, with'),
    examples: [
      says('Romania is willing to host a headquarters.', 'RO', 'logistics', 'open'),
      says('Canada signalled openness to sending instructors.', 'CA', 'training', 'open'),
      says('Japan expressed its readiness to pay for generators.', 'JP', 'funding', 'open'),
      says('Turkey offered two minehunters.', 'TR', 'sea', 'open'),
      says('Switzerland is not willing to send soldiers.', 'CH', 'troops', 'refused'),
    ],
  }),
  frame({
    id: 'signal',
    stance: 'open',
    negated: null,
    nouns: lists('signal, hint, indication'),
    content: ['infinitive', 'gerund', 'noun'],
    prepositions: lists('about, on'),
    examples: [
      says('The United States sent a positive signal about joining the guarantee.', 'US', 'guarantee', 'open'),
      says('Spain sent a signal to the soldiers of Ordania.', 'ES', 'troops', null),
    ],
  }),
  frame({
    id: 'hope',
    stance: 'open',
    negated: 'refused',
    verbs: lists('hope, wish, would like, want, aspire'),
    content: ['infinitive'],
    examples: [
      says('Belgium hopes to send paratroopers.', 'BE', 'troops', 'open'),
      says('Belgium wants Spain to send paratroopers.', 'BE', 'troops', null),
    ],
  }),
  frame({
    id: 'ready',
    stance: 'open',
    negated: 'undecided',
    adjectives: lists('ready'),
    content: ['infinitive', 'noun'],
    prepositions: lists('for, with'),
    examples: [
      says('Sweden stands ready to send a frigate.', 'SE', 'sea', 'open'),
      says('Sweden is not yet ready to send a frigate.', 'SE', 'sea', 'undecided'),
    ],
  }),
  frame({
    id: 'rule-out',
    stance: 'refused',
    negated: 'open',
    verbs: lists(
      'rule out, exclude, reject, refuse, turn down, oppose, dismiss, shut the door on, shut the door to, close the door on, veto, forswear, want no part, have no part, draw the line at, shy away from, pour cold water on, throw cold water on, brush aside, refrain from, abstain from, spurn, shun, rebuff, see no role, see no need, see no reason, swear off, forgo, decline',
    ),
    nouns: lists('refusal, rejection'),
    prepositions: lists('to, of'),
    examples: [
      says('Hungary ruled out sending soldiers.', 'HU', 'troops', 'refused'),
      says('Australia did not rule out a frigate.', 'AU', 'sea', 'open'),
      says('The sending of German combat troops is ruled out.', 'DE', 'troops', 'refused'),
      says('Malta refused to send police.', 'MT', 'police', 'refused'),
    ],
  }),
  frame({
    id: 'unwilling',
    stance: 'refused',
    negated: 'open',
    adjectives: lists(
      'unwilling, unable, out of the question, off the table, impossible, unthinkable, opposed, averse, off limits, ruled out',
    ),
    content: ['infinitive', 'gerund', 'noun'],
    prepositions: lists('to'),
    examples: [says('Bulgaria remains unwilling to send soldiers.', 'BG', 'troops', 'refused')],
  }),
  frame({
    id: 'reluctant',
    stance: 'undecided',
    negated: null,
    verbs: lists(
      'hesitate, stop short of, stop short, put off, postpone, defer, waver, dither, balk at, baulk at, drag its feet, stall, hold off, hedge, equivocate, sit on the fence, have doubts, have reservations, hang back',
    ),
    adjectives: lists(
      'reluctant, hesitant, undecided, non-committal, noncommittal, unsure, unclear, uncertain, in doubt, open to question, cautious, wary, loath, cool, lukewarm, sceptical, skeptical, ambivalent, torn, divided, in two minds, on the fence, up in the air, under review, under discussion, unconvinced, unpersuaded, non-committal about',
    ),
    nouns: lists(
      'reluctance, hesitation, unwillingness, uncertainty, doubt, reservation, misgiving, scepticism, skepticism',
    ),
    content: [...any, 'question'],
    prepositions: lists('to, about, on, over, of'),
    examples: [
      says('Greece was reluctant to send soldiers.', 'GR', 'troops', 'undecided'),
      says('The minister stopped short of promising Danish aircraft.', 'DK', 'air', 'undecided'),
      says('It is unclear whether Poland will send police.', 'PL', 'police', 'undecided'),
    ],
  }),
  frame({
    id: 'no-answer',
    stance: 'undecided',
    negated: 'undecided',
    verbs: lists(
      'decline to say, refuse to say, be drawn, confirm nor deny, wait and see, leave open, leave it open, keep its option open, keep its options open',
    ),
    adjectives: lists('too early, too soon, premature'),
    content: [...any, 'question'],
    prepositions: lists('on, about, for, of'),
    examples: [
      says('Norway declined to say whether it would send a frigate.', 'NO', 'sea', 'undecided'),
      says(
        'It was too early to talk about Czech soldiers, the Czech prime minister said.',
        'CZ',
        'troops',
        'undecided',
      ),
    ],
  }),
  frame({
    id: 'no-decision',
    stance: 'undecided',
    negated: 'undecided',
    verbs: lists(
      'come to no decision, take no decision, make no decision, reach no decision, have no answer, give no answer, give no date, say nothing about',
    ),
    content: [...any, 'question'],
    prepositions: lists('on, about, for, of'),
    examples: [says('Malta has taken no decision on a frigate.', 'MT', 'sea', 'undecided')],
  }),
  frame({
    id: 'no-word',
    stance: 'undecided',
    negated: 'undecided',
    verbs: lists(
      'reserve its position, reserve its answer, reserve its judgment, reserve its judgement, say neither yes nor no, say neither yes or no, give neither a yes nor a no, give no reply, return no answer, make no reply, send no reply, take no position, take no view, take no stance, have no view, have no opinion, have no comment, make no comment, keep the press guessing, keep everybody guessing, keep everyone guessing, keep them guessing, keep its counsel, keep its own counsel, keep its cards close, play its cards close, sit on its hands, meet with silence, be met with silence, change the subject, say not a word, give no hint, leave without a word, have no instruction, plead for time, ask for time, wait to hear, let on, be drawn',
    ),
    content: [...any, 'question', 'none'],
    prepositions: lists('on, about, for, of, over, to'),
    examples: [
      says('The African Union reserved its position on police.', 'african-union', 'police', 'undecided'),
      says('Poland reserved its position.', 'PL', 'guarantee', 'undecided'),
      says('A spokesman in Abuja would say neither yes nor no about a battalion.', 'NG', 'troops', 'undecided'),
    ],
  }),
  frame({
    id: 'sign-up',
    stance: 'pledged',
    negated: 'undecided',
    verbs: lists(
      'put its name to, put its name down, put its name on, put its name, put its signature to, put its signature under, put pen to paper, sign up, sign on, join up, come on board, throw in its lot, cast in its lot, climb aboard, get on board, opt in, subscribe to, lay something on the table, put something on the table, lay on the table, put on the table, throw in the pot, put in the pot, enter something, raise its hand, put up its hand, step into the breach, answer the call, heed the call, rally to, rally behind',
    ),
    content: [...any, 'none'],
    prepositions: lists('to, for, with, of'),
    examples: [
      says('Eighteen nations put their names to the mission on Tuesday.', 'group', 'guarantee', 'pledged'),
      says('Peru signed up for 40 instructors.', 'PE', 'training', 'pledged'),
    ],
  }),
  frame({
    id: 'said-no',
    stance: 'refused',
    negated: 'open',
    verbs: lists(
      'say no, send its regrets, send regrets, send its apologies, decline the invitation, decline an invitation, turn the invitation down, turn down the invitation, turn the organiser down, turn the organizer down, decline politely, dissociate itself, dissociate themselves, distance itself, want nothing to do, want no part, decline flatly, refuse flatly, refuse outright, answer no',
    ),
    content: ['noun', 'none', 'gerund', 'infinitive'],
    prepositions: lists('to, on'),
    examples: [
      says('Brazil was asked and sent its regrets.', 'BR', 'guarantee', 'refused'),
      says('Brazil said no to frigates.', 'BR', 'sea', 'refused'),
    ],
  }),
  frame({
    id: 'unanswered',
    stance: 'undecided',
    negated: 'undecided',
    when: 'denied',
    verbs: lists('respond, reply, answer'),
    content: ['noun', 'infinitive'],
    prepositions: lists('to, for'),
    examples: [says('Serbia has not responded to a request for police officers.', 'RS', 'police', 'undecided')],
  }),
  frame({
    id: 'stop',
    stance: 'withdrawn',
    negated: null,
    verbs: lists('stop, discontinue'),
    content: ['noun'],
    examples: [says('Denmark stopped its payments in May.', 'DK', 'funding', 'withdrawn')],
  }),
  frame({
    id: 'not-said',
    stance: 'undecided',
    negated: 'undecided',
    when: 'denied',
    verbs: lists('say, confirm, disclose, reveal, specify, tell'),
    content: ['question'],
    examples: [
      says('The World Bank has not said whether it will pay for trucks.', 'world-bank', 'funding', 'undecided'),
    ],
  }),
  frame({
    id: 'withdraw',
    stance: 'withdrawn',
    negated: null,
    verbs: lists(
      'suspend, freeze, halt, cancel, withdraw, pull out, pull back, pull, take back, call off, scrap, back out, revoke, rescind, go back on, abandon, shelve, put on hold, renege on, draw back, take off the table, recall, call back, call home, retract, drop out, bring home, order home, order back, send home, go home, return home, walk away from, walk out of, bow out of, quit, drop out of, back away from, back out of, stand down, terminate, withdraw from, pull out of, discontinue, let lapse',
    ),
    nouns: lists('withdrawal, suspension, cancellation, freeze'),
    content: ['noun', 'gerund', 'none'],
    prepositions: lists('of, from, on'),
    examples: [
      says('Slovenia has suspended its 30 instructors.', 'SI', 'training', 'withdrawn'),
      says('Cyprus pulled out of the mission.', 'CY', 'guarantee', 'withdrawn'),
      says('Ireland took back its offer of 40 police officers.', 'IE', 'police', 'withdrawn'),
    ],
  }),
]
