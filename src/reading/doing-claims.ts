import type { ActSense } from '../packs/english-acts.ts'
import type { LexiconMatch } from '../packs/lexicon.ts'
import type { Claim } from './claim.ts'
import type { ClaimContext, Draft, Reading } from './claim-draft.ts'
import {
  agentsOf,
  claimOf,
  ownersOf,
  pointsBack,
  sources,
  subjectHolders,
  subjectItems,
  subjectNegative,
  unique,
  wordsText,
} from './claim-draft.ts'
import type { Clause } from './clause.ts'
import { childrenOf, objectsOf, ownSubjects, subjectsOf } from './clause.ts'
import {
  again,
  childContent,
  doneBy,
  givenBy,
  joining,
  objectAmount,
  objectItems,
  phraseItems,
  transferred,
  verbMatches,
} from './content.ts'
import type { ReadSentence } from './grammar.ts'
import type { Holder } from './holders.ts'
import { holdersOfSubject } from './holders.ts'
import type { Item } from './item.ts'
import { stanceOfDoing } from './stance-of.ts'
import type { VerbGroup } from './verb-group.ts'

/** "will train recruits", "has sent", "would take part": somebody does it, and the tense says the stance. */
export const doing: Reading = (read, clause, group, cx) => {
  const done = doneBy(read, clause, cx)
  if (done !== null) return doneClaim(read, clause, group, cx, done)
  const acts = verbMatches(read, clause, cx.vocabulary.acts)
  for (const act of acts) {
    const claims = actClaim(read, clause, group, cx, act)
    if (claims !== null) return claims
  }
  return null
}

/** "since April", "already": what is said goes on now. */
function ongoing(clause: Clause): boolean {
  return clause.parts.some(
    (part) =>
      (part.kind === 'phrase' && part.preposition === 'since') || (part.kind === 'adverb' && part.words === 'already'),
  )
}

function draft(
  holders: readonly Holder[],
  items: readonly Item[],
  rule: string,
  read: ReadSentence,
  group: VerbGroup,
): Omit<Draft, 'stance'> {
  return { holders, items, rule, words: wordsText(read, group.first, group.last) }
}

/** Funding or arming these is no contribution. */
const harms = new Set('war aggression invasion terrorism terror crime attack enemy'.split(' '))

function doneClaim(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  items: readonly Item[],
): readonly Claim[] {
  if (group.past && !group.perfect && clause.relation === 'relative' && group.modal === null) return []
  if (objectsOf(clause).some((one) => harms.has(read.words[one.head]?.lemma ?? ''))) return []
  const stance = stanceOfDoing(group, 'component', {
    thing: items.some((item) => item.negative),
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  if (stance === null) return []
  const subject = group.passive ? passiveHolders(read, clause, cx) : subjectHolders(read, clause)
  const own = subject.length > 0 ? subject : ownersOf(read, clause, subjectsOf(clause))
  const holders = own.length > 0 ? own : nameless(read, clause, cx)
  return [claimOf(read, clause, group, { ...draft(holders, items, 'doing', read, group), stance })]
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
  return own.length > 0 || clause.relation === 'participle' ? own : cx.fallback(read, clause, false)
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
    case 'receives':
      return receives(read, clause, group, cx)
    default:
      return joins(read, clause, group, cx, act.value)
  }
}

function gives(
  read: ReadSentence,
  clause: Clause,
  group: VerbGroup,
  cx: ClaimContext,
  act: LexiconMatch<ActSense>,
): readonly Claim[] | null {
  const direct = givenBy(read, clause, cx)
  const named = direct.filter((item) => !item.vague && item.component !== cx.vocabulary.pack.unspecified)
  const aim = aimOf(read, clause, cx, direct)
  const items = aim.length > 0 ? aim : named.length > 0 ? direct : purpose(read, clause, cx, direct)
  if (
    items.length === 0 ||
    items.every((item) => item.vague && item.component === cx.vocabulary.pack.unspecified && item.by !== 'something')
  )
    return null
  if (background(group, clause)) return []
  const subject = subjectHolders(read, clause)
  const holders = subject.length > 0 ? subject : nameless(read, clause, cx)
  if (holders.length === 0) return null
  const thing = items.every((item) => item.negative)
  const stance = stanceOfDoing(
    group,
    'gives',
    { thing, subject: subjectNegative(read, clause), ongoing: ongoing(clause) },
    act.phrase.includes(' '),
  )
  return stance === null
    ? []
    : [claimOf(read, clause, group, { ...draft(holders, items, 'doing:gives', read, group), stance })]
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

/** "which paid for a third of it until 2027": a plain past in a relative clause tells of other days. */
function background(group: VerbGroup, clause: Clause): boolean {
  return clause.relation === 'relative' && group.past && !group.perfect && group.modal === null
}

/** "Latvia is to receive twelve launchers from Oslo": who gives stands behind "from". */
function receives(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  const holders = unique(sources(clause).flatMap((one) => holdersOfSubject(read, one)))
  const items = transferred(
    read,
    clause,
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
    : [claimOf(read, clause, group, { ...draft(holders, items, 'doing:receives', read, group), stance })]
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
      ...draft(holders, items, 'doing:helps', read, group),
      stance: content.stance ?? stance,
    }),
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
  const stance = stanceOfDoing(group, sense, {
    thing: false,
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  if (stance === null) return []
  const given = givenBy(read, clause, cx).filter((item) => !item.vague)
  const known = sense === 'stays' ? cx.recentOf(holders) : []
  const back = sense === 'stays' && known.length === 0 ? cx.usual() : known
  const items = given.length > 0 ? given : back.length > 0 ? again(back) : [joining(read, clause, cx, false)]
  return [claimOf(read, clause, group, { ...draft(holders, items, `doing:${sense}`, read, group), stance })]
}

/** What a thing would need or cost is no promise of it. */
const costing = new Set('need require depend cost face mean rest hinge have take pass be'.split(' '))

/** The contribution is the subject: it comes, is in place, would be stationed, could refuel; or "there" will be none of it. */
export const coming: Reading = (read, clause, group, cx) => {
  const existential = ownSubjects(clause).some((one) => read.words[one.head]?.lower === 'there')
  if (existential) return existence(read, clause, group, cx)
  const sense = verbMatches(read, clause, cx.vocabulary.acts)[0]?.value ?? null
  const items = subjectItems(read, clause, cx)
  if (items.length === 0) return sense === 'goes' ? comesWith(read, clause, group, cx) : null
  const things = subjectsOf(clause)
  const own = ownersOf(read, clause, things)
  const moves =
    sense === 'goes' ||
    sense === 'stays' ||
    sense === 'keeps-home' ||
    sense === 'leaves' ||
    (sense === 'gives' && group.passive)
  const speaker = own.length === 0 && group.modal !== null && !group.negated ? cx.speaker(read, clause) : []
  const ahead = group.modal !== null && !group.passive && !costing.has(group.lemma) && own.length + speaker.length > 0
  const going =
    own.length + speaker.length > 0 && ((group.perfect && group.progressive) || isPlaced(read, clause, group))
  const busy = sense === 'gives' && own.length > 0
  if (sense === 'goes' && group.passive) return null
  if (!moves && !ahead && !busy && !going) return null
  const stance = stanceOfDoing(group, sense === 'gives' || sense === null ? 'goes' : sense, {
    thing: items.some((item) => item.negative),
    subject: false,
    ongoing: ongoing(clause),
  })
  if (stance === null) return []
  const agents = agentsOf(read, clause)
  const whose = agents.length > 0 ? agents : own.length > 0 ? own : speaker
  if (whose.length === 0 && (clause.relation === 'participle' || clause.relation === 'relative')) return []
  const holders = whose.length > 0 ? whose : cx.fallback(read, clause, pointsBack(read, things))
  const given = busy && !moves ? objectItems(read, clause, cx).filter((item) => !item.vague) : []
  const named = transferred(read, clause, given.length > 0 ? given : items, cx.vocabulary)
  return [claimOf(read, clause, group, { ...draft(holders, named, `doing:${sense ?? 'goes'}`, read, group), stance })]
}

/** "Norway's launchers are in Riga": being somewhere is having come. */
function isPlaced(read: ReadSentence, clause: Clause, group: VerbGroup): boolean {
  if (group.lemma !== 'be' || group.passive) return false
  return clause.parts.some(
    (part) =>
      part.kind === 'phrase' &&
      part.after &&
      ['in', 'at', 'on'].includes(part.preposition) &&
      part.phrases.some((one) => read.words[one.head]?.tag === 'PROPN'),
  )
}

/** "There will be no American fighters." */
function existence(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  if (group.lemma !== 'be') return null
  const items = objectItems(read, clause, cx)
  const negative = group.negated !== items.some((item) => item.negative)
  if (items.length === 0 || (!negative && group.modal === null)) return null
  const stance = stanceOfDoing({ ...group, lemma: 'come' }, 'goes', {
    thing: items.some((item) => item.negative),
    subject: false,
    ongoing: ongoing(clause),
  })
  if (stance === null) return []
  const things = clause.parts.flatMap((part) => (part.kind === 'noun' && part.after ? part.phrases : []))
  const own = ownersOf(read, clause, things)
  if (own.length === 0 && group.modal === null) return null
  const holders = own.length > 0 ? own : cx.fallback(read, clause, true)
  return [claimOf(read, clause, group, { ...draft(holders, items, 'existence', read, group), stance })]
}

/** "Norway will follow with 350 soldiers"; "we cannot fly before …" of what was spoken of. */
function comesWith(read: ReadSentence, clause: Clause, group: VerbGroup, cx: ClaimContext): readonly Claim[] | null {
  const holders = subjectHolders(read, clause)
  if (holders.length === 0) return null
  const brought = phraseItems(read, clause, cx, new Set(['with'])).filter((item) => !item.vague)
  const items = brought.length > 0 ? brought : group.modal === null ? [] : again(cx.recentOf(holders))
  if (items.length === 0) return null
  const stance = stanceOfDoing(group, 'goes', {
    thing: items.some((item) => item.negative),
    subject: subjectNegative(read, clause),
    ongoing: ongoing(clause),
  })
  return stance === null
    ? []
    : [claimOf(read, clause, group, { ...draft(holders, items, 'doing:goes', read, group), stance })]
}
