import type { ActSense } from '../packs/english-acts.ts'
import type { LexiconMatch } from '../packs/lexicon.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext, Reading } from './claim-draft.ts'
import {
  agentsOf,
  apart,
  claimOf,
  doingDraft,
  ongoing,
  ownersOf,
  sources,
  subjectHolders,
  subjectItems,
  subjectNegative,
  unique,
} from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf, objectsOf, subjectsOf } from './clause.ts'
import { childContent } from './content.ts'
import {
  again,
  doneBy,
  givenBy,
  handedOver,
  joining,
  objectAmount,
  objectItems,
  phraseItems,
  seenTo,
  verbMatches,
} from './given.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject } from './holders.ts'
import type { Item } from './item.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { background, bygones } from './other-days.ts'
import { isNegative } from './phrase-signs.ts'
import { stanceOfDoing } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'

/** "will train recruits", "has sent", "would take part": somebody does it, and the tense says the stance. */
export const doing: Reading = (read, clause, group, cx) => {
  const done = doneBy(read, clause, cx)
  if (done !== null) return doneClaim(read, clause, group, cx, done)
  const stays = fightsNot(read, clause, group, cx)
  if (stays.length > 0) return stays
  const acts = verbMatches(read, clause, cx.vocabulary.acts)
  for (const act of acts) {
    const claims = actClaim(read, clause, group, cx, act)
    if (claims !== null) return claims
  }
  return null
}

/** "has no ships to spare": nothing to give is a refusal. */
function hasNone(clause: Clause, group: VerbGroup, items: readonly Item[]): boolean {
  const none = group.negated || items.every((item) => item.negative)
  return (
    group.lemma === 'have' &&
    none &&
    childrenOf(clause).some((child) => child.relation === 'infinitive' && sparing.has(child.group?.lemma ?? ''))
  )
}

const sparing = new Set(['spare', 'send', 'give', 'offer', 'lend', 'contribute', 'provide', 'deploy'])

/** Funding or arming these is no contribution. */
const harms = new Set('war aggression invasion terrorism terror crime attack enemy'.split(' '))

/** "will escort its own ships": done for oneself. */
function ownThing(read: ReadSentence, phrase: NounPhrase): boolean {
  return (
    ['its', 'their', 'his', 'her', 'our'].includes(phrase.determiner ?? '') &&
    read.words[phrase.first + 1]?.lower === 'own'
  )
}

function doneClaim(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  items: readonly Item[],
): readonly Claim[] {
  if (background(group, clause) || bygones(read, group)) return []
  // "would answer an attack on the force": that is the contribution.
  const against = items.some((item) => /attack|^(?:answer|avenge|respond|retaliate)\b/.test(item.by))
  if (
    objectsOf(clause).some((one) => (!against && harms.has(read.words[one.head]?.lemma ?? '')) || ownThing(read, one))
  )
    return []
  const stance = stanceOfDoing(group, 'component', {
    thing: items.some((item) => item.negative),
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  if (stance === null) return []
  const subject = group.passive ? passiveHolders(read, clause, cx) : subjectHolders(read, clause)
  const own = subject.length > 0 ? subject : ownersOf(read, clause, subjectsOf(clause))
  const holders = own.length > 0 ? own : nameless(read, clause, cx)
  return [claimOf(read, clause, group, { ...doingDraft(holders, items, 'doing', read, group), stance })]
}

/** Without a subject, or with "he" whom nobody knows: who was spoken of. A subject that is somebody else stays nobody. */
function nameless(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Holder[] {
  const subjects = subjectsOf(clause)
  return subjects.length === 0 || subjects.every((one) => one.pronoun)
    ? cx.fallback(read, clause, subjects.length === 0)
    : []
}

function passiveHolders(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Holder[] {
  const agents = agentsOf(read, clause)
  if (agents.length > 0) return agents
  const own = ownersOf(read, clause, subjectsOf(clause))
  return own.length > 0 || clause.relation === 'participle'
    ? own
    : cx.fallback(read, clause, clause.coordinate !== null)
}

function actClaim(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  act: LexiconMatch<ActSense>,
): readonly Claim[] | null {
  switch (act.value) {
    case 'gives':
      return group.passive ? null : gives(read, clause, group, cx, act)
    case 'helps':
      return helps(read, clause, group, cx)
    case 'goes':
      return null
    case 'keeps-home':
      return group.passive ? null : keepsHome(read, clause, group, cx)
    case 'sees-to':
      return seesTo(read, clause, group, cx)
    case 'receives':
      return receives(read, clause, group, cx)
    default:
      return joins(read, clause, group, cx, act.value)
  }
}

export function gives(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  act: LexiconMatch<ActSense>,
): readonly Claim[] | null {
  const found = givenBy(read, clause, cx)
  const direct = found.length > 0 ? found : deploying(read, clause, group, cx)
  const named = direct.filter((item) => !item.vague && item.component !== cx.vocabulary.pack.unspecified)
  const aim = aimOf(read, clause, cx, direct)
  const items = aim.length > 0 ? aim : named.length > 0 ? direct : purpose(read, clause, cx, direct)
  if (
    items.length === 0 ||
    items.every((item) => item.vague && item.component === cx.vocabulary.pack.unspecified && item.by !== 'something')
  )
    return null
  if (background(group, clause) || bygones(read, group)) return []
  const subject = subjectHolders(read, clause)
  const holders = subject.length > 0 ? subject : nameless(read, clause, cx)
  if (holders.length === 0) return null
  if (hasNone(clause, group, items))
    return [
      claimOf(read, clause, group, {
        ...doingDraft(holders, items, 'doing:none-to-spare', read, group),
        stance: 'refused',
      }),
    ]
  const promised = group.past && !group.negated && group.modal === null && isPromise(read, clause, act.phrase)
  const claims = apart(items).flatMap((some) => {
    const negation = {
      thing: some.every((item) => item.negative),
      subject: subjectNegative(read, clause),
      ongoing: ongoing(clause),
    }
    const told = stanceOfDoing(group, 'gives', negation, standing.has(group.lemma) && act.phrase.includes(' '))
    const stance = promised && told === 'acting' ? 'pledged' : told
    return stance === null
      ? []
      : [claimOf(read, clause, group, { ...doingDraft(holders, some, 'doing:gives', read, group), stance })]
  })
  return claims.length > 0 ? claims : null
}

/** "followed with 700 million", "placed a frigate at the mission's disposal", "put 300 soldiers on the table": told at a conference, it is promised. */
function isPromise(read: ReadSentence, clause: Clause, act: string): boolean {
  if (act === 'follow with' || act === 'come forward with' || act === 'chip in with') return true
  return clause.parts.some(
    (part) =>
      part.kind === 'phrase' &&
      part.after &&
      part.phrases.some((one) => {
        const head = read.words[one.head]?.lower
        return (part.preposition === 'at' && head === 'disposal') || (part.preposition === 'on' && head === 'table')
      }),
  )
}

/** Verbs whose present says what is so: "has 400 soldiers at work", "keeps the railway running". */
const standing = new Set(['have', 'be', 'keep', 'stand'])

/** Who will not do these sends nobody: "Nigeria will not march". */
const fighting = new Set(['march', 'fight'])

function fightsNot(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] {
  if (!group.negated || group.modal === null || !fighting.has(group.lemma) || objectsOf(clause).length > 0) return []
  const holders = subjectHolders(read, clause)
  const usual = cx.usual()[0]?.component ?? cx.vocabulary.pack.standard
  const { first, last } = group
  const by = group.lemma
  const item: Item = {
    component: usual,
    amount: null,
    first,
    last,
    negative: false,
    vague: true,
    alternative: false,
    by,
  }
  return holders.length === 0
    ? []
    : [claimOf(read, clause, group, { ...doingDraft(holders, [item], 'doing', read, group), stance: 'refused' })]
}

/** "could deploy after a ceasefire": without an object it is one's own contingent that one deploys. */
function deploying(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Item[] {
  if (group.lemma !== 'deploy' || objectsOf(clause).length > 0) return []
  const things = subjectsOf(clause)
  // "Poland's battalion will deploy": the contingent is the subject.
  if (subjectItems(read, clause, cx).length > 0 && ownersOf(read, clause, things).length > 0) return []
  const [first, last] = [group.first, clause.last]
  const component = cx.vocabulary.pack.standard
  return [{ component, amount: null, first, last, negative: false, vague: false, alternative: false, by: group.lemma }]
}

/** "is to send two divers to teach at the school", "a team to inspect depots": what they are sent for. */
function purpose(read: ReadSentence, clause: Clause, cx: ClaimContext, direct: readonly Item[]): readonly Item[] {
  const inner = childContent(read, clause, cx, 0).items.filter((item) => !item.vague)
  const amount = objectAmount(read, clause)
  const kept = direct.filter((item) => !item.vague)
  return inner.length === 0 ? direct : [...kept, ...inner].map((item) => ({ ...item, amount: item.amount ?? amount }))
}

/** "medics to teach first aid": those who are sent to do what is a contribution by itself are that contribution. */
function aimOf(read: ReadSentence, clause: Clause, cx: ClaimContext, direct: readonly Item[]): readonly Item[] {
  const child = childrenOf(clause).find((one) => one.relation === 'infinitive' && one.coordinate === null)
  const done = child === undefined ? null : doneBy(read, child, cx)
  if (done === null || direct.some((item) => item.component === cx.vocabulary.pack.money)) return []
  return done.map((item) => ({ ...item, amount: objectAmount(read, clause) }))
}

/** "Latvia is to receive twelve launchers from Oslo": who gives stands behind "from". */
function receives(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  const holders = unique(sources(clause).flatMap((one) => holdersOfSubject(read, one)))
  const items = handedOver(
    objectItems(read, clause, cx).filter((item) => !item.vague),
    cx.vocabulary,
  )
  const trade = group.modal === null && items.some((item) => item.component === cx.vocabulary.pack.money)
  if (holders.length === 0 || items.length === 0 || trade) return null
  const stance = stanceOfDoing(
    group,
    'gives',
    { thing: items.some((item) => item.negative), subject: false, ongoing: ongoing(clause) },
    true,
  )
  return stance === null
    ? []
    : [claimOf(read, clause, group, { ...doingDraft(holders, items, 'doing:receives', read, group), stance })]
}

/** "will focus on training", "has taken command of the task group". */
function seesTo(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  const items = seenTo(read, clause, cx)
  const holders = subjectHolders(read, clause)
  if (items.length === 0 || holders.length === 0 || background(group, clause) || bygones(read, group)) return null
  const stance = stanceOfDoing({ ...group, passive: false }, 'gives', {
    thing: items.every((item) => item.negative),
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  return stance === null
    ? []
    : [claimOf(read, clause, group, { ...doingDraft(holders, items, 'doing:sees-to', read, group), stance })]
}

/** "is keeping its jets at home": what is held back is not contributed. */
function keepsHome(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  const items = givenBy(read, clause, cx).filter((item) => !item.vague)
  const holders = subjectHolders(read, clause)
  const stance = stanceOfDoing(group, 'keeps-home', { thing: false, subject: subjectNegative(read, clause) })
  if (items.length === 0 || holders.length === 0) return null
  return stance === null
    ? []
    : [claimOf(read, clause, group, { ...doingDraft(holders, items, 'doing:keeps-home', read, group), stance })]
}

function helps(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  const content = childContent(read, clause, cx, 0)
  const items =
    content.items.length > 0
      ? content.items
      : phraseItems(read, clause, cx, new Set(['with'])).filter((item) => !item.vague)
  if (items.length === 0) return null
  const stance = stanceOfDoing({ ...group, lemma: '' }, 'gives', {
    thing: items.some((item) => item.negative),
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  if (stance === null) return []
  const subject = subjectHolders(read, clause)
  const holders = subject.length > 0 ? subject : ownersOf(read, clause, subjectsOf(clause))
  return [
    claimOf(read, clause, group, {
      ...doingDraft(holders, items, 'doing:helps', read, group),
      stance: content.stance ?? stance,
    }),
  ]
}

/** "will play no part", "has no role". */
function noPart(read: ReadSentence, clause: Clause, cx: ClaimContext): boolean {
  return objectsOf(clause).some(
    (one) => isNegative(read, one) && cx.vocabulary.general.at(read.words, one.head).length > 0,
  )
}

const costNouns = new Set(['cost', 'bill', 'budget', 'expense'])

/** "will not contribute to its cost": what one has a part in is the money. */
function costs(read: ReadSentence, clause: Clause, cx: ClaimContext): readonly Item[] {
  const { money } = cx.vocabulary.pack
  const cost = clause.parts
    .flatMap((part) => (part.kind === 'phrase' && part.after && part.preposition === 'to' ? part.phrases : []))
    .find((one) => costNouns.has(read.words[one.head]?.lemma ?? ''))
  if (money === null || cost === undefined) return []
  const { first, last } = cost
  return [
    { component: money, amount: null, first, last, negative: false, vague: false, alternative: false, by: 'cost' },
  ]
}

function joins(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  sense: ActSense,
): readonly Claim[] | null {
  const subject = subjectHolders(read, clause)
  const holders = subject.length > 0 ? subject : nameless(read, clause, cx)
  if (holders.length === 0) return null
  const found = givenBy(read, clause, cx).filter((item) => !item.vague)
  const given = found.length > 0 ? found : costs(read, clause, cx)
  const stance = stanceOfDoing(group, sense, {
    thing: given.length > 0 ? given.every((item) => item.negative) : noPart(read, clause, cx),
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  if (stance === null) {
    const did = (group.perfect || group.past) && !group.negated && group.modal === null && given.length > 0
    return did
      ? [
          claimOf(read, clause, group, {
            ...doingDraft(holders, given, `doing:${sense}`, read, group),
            stance: 'acting',
          }),
        ]
      : []
  }
  const known = sense === 'stays' ? cx.recentOf(holders) : []
  const back = sense === 'stays' && known.length === 0 ? cx.usual() : known
  const items = given.length > 0 ? given : back.length > 0 ? again(back) : [joining(read, clause, cx, false)]
  return [claimOf(read, clause, group, { ...doingDraft(holders, items, `doing:${sense}`, read, group), stance })]
}
