import { englishFrames } from './english-frames.ts'
import type { FrameExample, StanceFrame } from './stance-frame.ts'

const lists = (words: string): readonly string[] => words.split(',').map((word) => word.trim())
const says = (text: string, actor: string, component: string, stance: FrameExample['stance']): FrameExample => ({
  text,
  actor,
  component,
  stance,
})

/** Words of a frame of `english-frames.ts` that are also other words: they count only where the thing meant stands with them. */
function wider(of: string, more: Partial<StanceFrame>): StanceFrame {
  const frame = englishFrames.find((one) => one.id === of)
  if (frame === undefined) throw new Error(`There is no frame ${of} to widen.`)
  return { ...frame, verbs: [], adjectives: [], nouns: [], examples: [], ...more, named: true }
}

/**
 * Further words with a stance. "Sweden left the building" says nothing of a contribution, "left its offer on the table" does: these
 * frames are read only with a contribution named behind them, never of what was spoken of before.
 */
export const widerFrames: readonly StanceFrame[] = [
  wider('pledge', {
    verbs: lists(
      'assure, reassure, opt, choose, elect, sign off on, clear, okay, rubber-stamp, wave through, ratify, endorse, throw its weight behind, place at the disposal, put at the disposal, put at its disposal, place at its disposal, make available, be on track, be on course, prepare, get ready, gear up, give assurance, give guarantee, give approval, give its approval, give its blessing, give consent, give its consent, nod through, opt in, subscribe, plump, line up, pencil in, unveil, lay out plan, map out plan, make good on, weigh in, kick in, fork out, cough up, shell out, ante up, dig deep, lay aside, ring-fence, ringfence, budget, allot, apportion, commission, order, decree, double down, pass a law, pass a bill, pass a resolution, pass a motion, resolve, settle on, sign a deal, sign an agreement, sign an accord, sign a contract, contract, order, order up, designate, nominate, tap, call up, move forward with, press ahead with, go ahead with, push ahead with, forge ahead with, proceed with, increase, raise, up, double, triple, treble, quadruple, top up, boost, bump up, scale up, ramp up, hike, step up, bring forward, speed up, accelerate, stand by, stick to, live up to, be on board with, be signed up for',
    ),
    content: ['infinitive', 'gerund', 'noun', 'clause'],
    prepositions: lists('to, of, for, with, on, by, in'),
    examples: [
      says('Australia opted to send a frigate.', 'AU', 'sea', 'pledged'),
      says('The Australian cabinet cleared the deployment of two patrol aircraft.', 'AU', 'air', 'pledged'),
      says('Australia has put 300 soldiers at the disposal of the force.', 'AU', 'troops', 'pledged'),
      says('Australia cleared the snow.', 'AU', 'guarantee', null),
    ],
  }),
  wider('plan', {
    verbs: lists('plan on, look set, bank on, project, propose to, have in mind, have every intention, eye, look to'),
    nouns: lists('scheme, blueprint, arrangement'),
    examples: [says('Australia plans on sending a frigate.', 'AU', 'sea', 'pledged')],
  }),
  wider('decide', { verbs: lists('come to a decision, settle, determine, make a call, make the call, take stock') }),
  wider('decide-against', {
    verbs: lists('opt against, come out against, come down against, think better of, advise against, argue against'),
    examples: [says('Australia opted against sending a frigate.', 'AU', 'sea', 'refused')],
  }),
  wider('consider', {
    verbs: lists(
      'ponder, assess, evaluate, investigate, sound out, take a look at, give thought to, give serious thought to, take into consideration, have under review, have under study, keep under review, look favorably on, look kindly on, moot, canvass, warm to, see its way, conceive of, tilt towards, veer towards, play with the idea, play with the thought, work on, consult on, consult about',
    ),
    examples: [says('Latvia is pondering the dispatch of engineers.', 'LV', 'troops', 'open')],
  }),
  wider('willing', {
    verbs: lists(
      'leave open the possibility, leave the possibility open, leave open the option, leave the option open, leave open the prospect, leave the door ajar, hold the door open, hold open the door, hold out an offer, extend an offer, put forward, express interest, be up for, be minded, raise the prospect, raise the possibility, float the idea, moot the idea, hint at, signal, indicate, stand ready, be on standby, put on standby, place on standby, keep on standby, hold on standby, put on notice, hold in readiness, keep in readiness, put on alert, see no obstacle, have no objection, raise no objection, be in talks, be in discussion, be in negotiation, be open, bid, seek, nominate itself, propose, suggest, advertise, signal its readiness',
    ),
    adjectives: lists(
      'in a position, on offer, available, up for discussion, up for negotiation, up for debate, in talks, in discussions, in negotiations, on standby, supportive, well placed, minded, enthusiastic, agreeable, warm, under consideration, under study, on the table, conceivable, possible, thinkable, imaginable, an option, one option, being considered',
    ),
    nouns: lists('inclination, ambition, aspiration, keenness, enthusiasm, disposition, suggestion, bid, overture'),
    prepositions: lists('to, in, of, for, with, about, on'),
    examples: [
      says('Finland left open the possibility of sending jets.', 'FI', 'air', 'open'),
      says('Finland is in a position to send jets.', 'FI', 'air', 'open'),
      says('Finland is in talks about sending jets.', 'FI', 'air', 'open'),
      says("Finland's jets are not on offer.", 'FI', 'air', 'refused'),
      says('The dispatch of Finnish jets is conceivable.', 'FI', 'air', 'open'),
    ],
  }),
  wider('hope', {
    verbs: lists('seek, look, love, aim, strive, long'),
    examples: [says('Finland would love to send jets.', 'FI', 'air', 'open')],
  }),
  wider('rule-out', {
    verbs: lists(
      'fend off, reject out of hand, bar, ban, forbid, prohibit, preclude, foreclose, scotch, quash, bin, nix, knock back, wave away, bat away, give short shrift to, wash its hands of, want nothing to do with, hear nothing of, have no intention, have no desire, have no wish, have no appetite, have no interest, have no ambition, show no interest, show no appetite, see no point, see no scope, see no place, find no place, stay clear of, steer clear of, keep clear of, keep its distance from, say never, take no part, play no part, play no role, have no role, want no role, abjure, renounce, repudiate, deny itself, rule itself out of, count itself out of, bristle at, speak out against, be against, be opposed to, be hostile to, say never to, stay out of, sit out, skip, pass up, prefer not, choose not, tend not, be free not',
    ),
    nouns: lists('veto, objection, opposition'),
    prepositions: lists('to, of, in, with'),
    examples: [
      says('Finland wants no part of the mission.', 'FI', 'guarantee', 'refused'),
      says('Finland has no interest in sending jets.', 'FI', 'air', 'refused'),
    ],
  }),
  wider('unwilling', {
    adjectives: lists(
      'in no position, in no mood, a red line, a non-starter, non-negotiable, unacceptable, inconceivable, ill-placed, against, hostile, allergic, disinclined, uninterested, unprepared, taboo, politically impossible, off-limits, not an option, no option, beyond it, beyond its means, excluded, precluded, barred, banned, forbidden, prohibited',
    ),
    prepositions: lists('to, in, for'),
    examples: [
      says('Finland is in no position to send engineers.', 'FI', 'troops', 'refused'),
      says('Finnish ground troops are a non-starter.', 'FI', 'troops', 'refused'),
    ],
  }),
  wider('reluctant', {
    verbs: lists(
      'have cold feet, get cold feet, think twice, agonize, agonise, procrastinate, demur, tread carefully, blow hot and cold, sidestep, duck, dodge, skirt, fudge, temporize, temporise, wobble, vacillate, remain vague, stay vague, drag its heels, play for time, buy time, bide its time, fight shy of, flinch, recoil, hum and haw, hem and haw, have qualms, have misgivings, express misgivings, express doubt, express reservation, voice doubt, voice reservation, cast doubt on, quibble, reserve judgment, reserve judgement, reserve its position, reserve its judgment, reserve its judgement, reserve its answer, sit tight, stay on the fence, take its time, need more time, need time, ask for time, ask for more time, want more time, kick the can down the road, delay, deliberate, wrestle, grapple, agonise over, be at odds',
    ),
    adjectives: lists(
      "wobbly, coy, guarded, vague, unresolved, unsettled, undetermined, unanswered, up for grabs, an open question, a question mark, a maybe, a toss-up, up in the air, anybody's guess, anyone's guess, uneasy, nervous, ambiguous, unknown, shaky, in question, in limbo, in the balance, open-ended, split, at odds, cagey, tight-lipped, mum, silent, evasive, dubious, doubtful, wavering, tepid, conflicted, of two minds, unconfirmed, to be decided, to be determined, to be confirmed",
    ),
    nouns: lists('ambivalence, unease, qualm, caution, wariness, indecision, question mark, cold feet'),
    prepositions: lists('to, about, on, over, of, at, with, between'),
    examples: [
      says('Finland has cold feet about sending jets.', 'FI', 'air', 'undecided'),
      says('The Finnish government is split over sending jets.', 'FI', 'air', 'undecided'),
      says('Finnish jets remain a maybe.', 'FI', 'air', 'undecided'),
      says('Japan reserved judgement on sending ships.', 'JP', 'sea', 'undecided'),
    ],
  }),
  wider('no-answer', {
    verbs: lists(
      'leave unanswered, remain silent, stay silent, keep silent, keep quiet, keep mum, refuse to be drawn, decline to comment, refuse to comment, decline to answer, refuse to answer, decline to confirm, refuse to confirm, decline to commit, refuse to commit, decline to specify, decline to discuss, refuse to discuss, decline to speculate, refuse to speculate, evade, dodge question, avoid question, sidestep question, give no clear answer, give no detail, make no comment, neither confirm nor deny, remain to be seen, be to be seen, be to be decided, remain to be decided, seek clarification, want clarification',
    ),
    examples: [says('Finland declined to comment on sending jets.', 'FI', 'air', 'undecided')],
  }),
  wider('withdraw', {
    verbs: lists(
      'lapse, expire, strike from the roster, strike from the list, strike from its budget, strike from the budget, strike off the list, strike off, take off the list, take off the roster, walk back, backtrack, backtrack on, roll back, row back, row back on, reverse, undo, unwind, cease, end, drop, ditch, jettison, dump, axe, cut short, break off, close down, shut down, wind down, wind up, phase out, pare back, curtail, give up, desert, forsake, retreat from, pull the plug on, bring back, fly home, ship home, fly back, ship back, take home, disown, go back on its word, break its promise, break a promise, break its pledge, do a u-turn on, have second thoughts about, do an about-face on, opt out of, resile from, void, annul, nullify, repeal, countermand, overturn, put on ice, put on the back burner, mothball, disengage, demobilize, repatriate, yank, renege on, back down from, back off from, rethink, turn its back on, part with its promise',
    ),
    nouns: lists(
      'pullout, pull-out, exit, reversal, about-face, u-turn, climbdown, retreat, drawdown, pullback, termination, recall',
    ),
    prepositions: lists('of, from, on, to'),
    examples: [
      says('Japan backtracked on its promise to send ships.', 'JP', 'sea', 'withdrawn'),
      says('Japan walked back its promise of ships.', 'JP', 'sea', 'withdrawn'),
      says('Japan has ceased its payments to the fund.', 'JP', 'funding', 'withdrawn'),
      says('Japan ended the meeting.', 'JP', 'guarantee', null),
    ],
  }),
  wider('not-said', {
    id: 'not-settled',
    adjectives: lists(
      'clear, certain, sure, known, settled, decided, resolved, determined, evident, obvious, convinced, persuaded',
    ),
    nouns: lists('word, clue, detail, comment, answer, clarity, certainty, sign, indication, hint'),
    verbs: lists(
      'commit itself, commit, promise, pledge, volunteer, elaborate, comment, settle, clarify, make clear, know, address, discuss, talk about, talk of, speak about, speak of, speculate on, speculate about, go into',
    ),
    content: ['question', 'noun', 'gerund'],
    prepositions: lists('on, about, of, over, to'),
    examples: [
      says('It is not clear if Finland will send jets.', 'FI', 'air', 'undecided'),
      says('Finland gave no indication of whether it would send jets.', 'FI', 'air', 'undecided'),
    ],
  }),
]
